import DraftAlign
import DraftDocument
import DraftText

/// Finds the cross-references that a renumbering touched: those that followed it, and those that
/// now point at something else. 款 and 项 are looked at where the article itself is reached.
struct ReferenceChanges {
  private let old: Document
  private let new: Document
  private let pairing: Correspondence
  private let targets: ReferenceMap
  private(set) var changes: [ReferenceChange] = []
  /// The places in both drafts of references that followed their target.
  private(set) var followed: [(old: ByteRange, new: ByteRange)] = []

  init(_ old: Document, _ new: Document, _ pairing: Correspondence, _ targets: ReferenceMap) {
    self.old = old
    self.new = new
    self.pairing = pairing
    self.targets = targets
    guard !targets.isEmpty, hasShift() || targets.hasPartShift() else { return }
    old.text.bytes.withUnsafeBufferPointer { a in
      new.text.bytes.withUnsafeBufferPointer { b in
        for link in pairing.links { note(link, a, b) }
      }
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

  private mutating func note(
    _ link: Link, _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) {
    let before = PlacedReference.find(a, old.sentences[link.old])
    guard !before.isEmpty else { return }
    let after = PlacedReference.find(b, new.sentences[link.new])
    if link.pass == .identical {
      for (origin, now) in zip(before, after) { note(origin, now) }
    } else {
      for pair in ReferencePairing.pairs(before, after, targets) {
        note(before[pair.old], after[pair.new])
      }
    }
  }

  private mutating func note(_ was: PlacedReference, _ found: PlacedReference) {
    let (origin, now, sentence) = (was.reference, found.reference, found.sentence)
    guard let target = targets.oldTarget(was) else { return }
    let reached = targets.newTarget(found)
    let partner = pairing.newOf[target]
    guard partner >= 0, reached == partner else {
      guard isShifted(target), origin.ordinal == now.ordinal, origin.family == now.family,
        !origin.ordinal.isEmpty
      else { return }
      let state: ReferenceChange.State = reached == nil ? .dangling : .stale
      return append(now, sentence, target, reached, state)
    }
    let part = targets.part(origin, of: target)
    if let part, part != [now.paragraph, now.item], origin.paragraph == now.paragraph,
      origin.item == now.item
    {
      return append(
        now, sentence, target, reached, part.contains(-1) ? .dangling : .stale, part)
    }
    // A target that moved and kept its number is still reached.
    guard !origin.saysTheSame(as: now), part == nil || part == [now.paragraph, now.item] else {
      return
    }
    append(now, sentence, target, reached, .followed)
    followed.append((old: origin.place, new: now.place))
  }

  private mutating func append(
    _ now: CrossReference, _ sentence: Int, _ target: Int, _ reached: Int?,
    _ state: ReferenceChange.State, _ part: [Int] = [0, 0]
  ) {
    changes.append(
      ReferenceChange(
        sentence: sentence, place: now.place, oldTarget: target, newTarget: reached, state: state,
        newParagraph: max(0, part[0]), newItem: max(0, part[1])))
  }
}
