import DraftAlign
import DraftDocument
import DraftText

/// Finds the cross-references that a renumbering touched: those that followed it, and those that
/// now point at something else.
struct ReferenceChanges {
  private let old: Document
  private let new: Document
  private let pairing: Correspondence
  private let oldTargets: ReferenceTargets
  private let newTargets: ReferenceTargets
  private(set) var changes: [ReferenceChange] = []
  /// The places in both drafts of references that followed their target.
  private(set) var followed: [(old: ByteRange, new: ByteRange)] = []

  init(_ old: Document, _ new: Document, _ pairing: Correspondence) {
    self.old = old
    self.new = new
    self.pairing = pairing
    oldTargets = ReferenceTargets(old)
    newTargets = ReferenceTargets(new)
    guard !oldTargets.isEmpty, hasShift() else { return }
    old.text.bytes.withUnsafeBufferPointer { a in
      new.text.bytes.withUnsafeBufferPointer { b in find(a, b) }
    }
    changes.sort { $0.place.lower < $1.place.lower }
  }

  /// Whether any section at all has another number now, or none.
  private func hasShift() -> Bool {
    old.sections.indices.dropFirst().contains { isShifted($0) }
  }

  private func isShifted(_ i: Int) -> Bool {
    let j = pairing.newOf[i]
    return j < 0 || old.sections[i].ordinal != new.sections[j].ordinal
      || pairing.movedSections.contains(i)
  }

  private mutating func find(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) {
    for link in pairing.links {
      var before: [CrossReference] = []
      for i in link.old { before += CrossReferences.find(a, old.sentences[i].range) }
      guard !before.isEmpty else { continue }
      for j in link.new {
        let after = CrossReferences.find(b, new.sentences[j].range)
        // References keep their order in a sentence; where their number changed, only those that
        // still read the same can be told apart.
        for (index, reference) in after.enumerated() {
          let origin =
            after.count == before.count && link.new.count == 1
            ? before[index]
            : before.first { $0.ordinal == reference.ordinal && $0.family == reference.family }
          if let origin { note(origin, reference, sentence: j) }
        }
      }
    }
  }

  private mutating func note(_ origin: CrossReference, _ now: CrossReference, sentence: Int) {
    guard let target = oldTargets.section(origin), isShifted(target) else { return }
    let reached = newTargets.section(now)
    let partner = pairing.newOf[target]
    let state: ReferenceChange.State
    if partner >= 0, reached == partner {
      // A target that moved and kept its number is still reached.
      guard origin.ordinal != now.ordinal else { return }
      state = .followed
      followed.append((old: origin.place, new: now.place))
    } else if origin.ordinal == now.ordinal, origin.family == now.family {
      state = reached == nil ? .dangling : .stale
    } else {
      return
    }
    changes.append(
      ReferenceChange(
        sentence: sentence, place: now.place, oldTarget: target, newTarget: reached, state: state))
  }
}
