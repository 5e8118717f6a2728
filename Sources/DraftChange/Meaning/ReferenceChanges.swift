import DraftAlign
import DraftDocument
import DraftText

/// Finds the cross-references that a renumbering touched: those that followed it, and those that
/// now point at something else. 款 and 项 are looked at where the article itself is reached.
struct ReferenceChanges {
  private let old: Document
  private let new: Document
  private let pairing: Correspondence
  private let words: LinkEdits
  private let oldTargets: ReferenceTargets
  private let newTargets: ReferenceTargets
  private let oldParts: ArticleParts
  private let newParts: ArticleParts
  /// For each old sentence the first new one it became, or -1.
  private var newOfSentence: [Int32] = []
  private(set) var changes: [ReferenceChange] = []
  /// The places in both drafts of references that followed their target.
  private(set) var followed: [(old: ByteRange, new: ByteRange)] = []

  init(_ old: Document, _ new: Document, _ pairing: Correspondence, _ words: LinkEdits) {
    self.old = old
    self.new = new
    self.pairing = pairing
    self.words = words
    oldTargets = ReferenceTargets(old)
    newTargets = ReferenceTargets(new)
    oldParts = ArticleParts(old)
    newParts = ArticleParts(new)
    guard !oldTargets.isEmpty else { return }
    findPartners()
    guard hasShift() || hasPartShift() else { return }
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

  private mutating func findPartners() {
    newOfSentence = Array(repeating: -1, count: old.sentences.count)
    for link in pairing.links {
      for i in link.old { newOfSentence[i] = Int32(truncatingIfNeeded: link.new.lowerBound) }
    }
  }

  /// Whether any 款 has another number now in its article, or none.
  private func hasPartShift() -> Bool {
    guard !oldParts.isEmpty else { return false }
    return old.paragraphs.indices.contains { paragraph in
      guard let was = oldParts.place(of: paragraph) else { return false }
      return partner(ofParagraph: paragraph)?.number != was.number
    }
  }

  /// Where the 款 stands now: by the first of its sentences that is still there.
  private func partner(ofParagraph paragraph: Int) -> (article: Int, number: Int)? {
    for sentence in old.paragraphs[paragraph].sentences where newOfSentence[sentence] >= 0 {
      return newParts.place(of: Int(new.sentences[Int(newOfSentence[sentence])].paragraph))
    }
    return nil
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private mutating func find(_ a: Bytes, _ b: Bytes) {
    for (index, link) in pairing.links.enumerated() {
      let before = found(a, old, link.old)
      guard !before.isEmpty else { continue }
      let after = found(b, new, link.new)
      if before.count == after.count {
        // References keep their order in a sentence.
        for (origin, now) in zip(before, after) { note(origin, now) }
      } else {
        for now in after {
          if let origin = follower(of: now, among: before)
            ?? origin(of: now, among: before, link, index)
          {
            note(origin, now)
          }
        }
      }
    }
  }

  private func found(_ bytes: Bytes, _ document: Document, _ sentences: Range<Int>) -> [Found] {
    sentences.flatMap { sentence in
      CrossReferences.find(bytes, document.sentences[sentence].range)
        .map { Found(reference: $0, sentence: sentence) }
    }
  }

  private struct Found {
    var reference: CrossReference
    var sentence: Int
  }

  /// The reference with another number whose target is what this one points at: where it was
  /// brought up to date, it is no other that kept its number.
  private func follower(of now: Found, among before: [Found]) -> Found? {
    guard let reached = newTargets.section(now.reference) else { return nil }
    return before.first {
      guard $0.reference.ordinal != now.reference.ordinal,
        let target = oldTargets.section($0.reference)
      else { return false }
      return pairing.newOf[target] == reached
    }
  }

  /// Where some came or went, the words around say which is which: a reference that no edit touched
  /// stands where it stood.
  private func origin(
    of now: Found, among before: [Found], _ link: Link, _ index: Int
  ) -> Found? {
    let place = now.reference.place
    let edits = words.of(index)
    guard !edits.contains(where: { $0.new.start < place.end && place.start < $0.new.end }) else {
      return nil
    }
    guard let last = edits.last(where: { $0.new.end <= place.start }) else {
      let shift =
        place.start - new.sentences[link.new.lowerBound].range.start
        + old.sentences[link.old.lowerBound].range.start
      return before.first { $0.reference.place.start == shift }
    }
    let shift = place.start - last.new.end + last.old.end
    return before.first { $0.reference.place.start == shift }
  }

  private mutating func note(_ was: Found, _ found: Found) {
    let (origin, now, sentence) = (was.reference, found.reference, found.sentence)
    let target =
      origin.ordinal.isEmpty ? oldParts.article(around: was.sentence) : oldTargets.section(origin)
    guard let target else { return }
    let reached =
      now.ordinal.isEmpty ? newParts.article(around: sentence) : newTargets.section(now)
    let partner = pairing.newOf[target]
    guard partner >= 0, reached == partner else {
      guard isShifted(target), origin.ordinal == now.ordinal, origin.family == now.family,
        !origin.ordinal.isEmpty
      else { return }
      let state: ReferenceChange.State = reached == nil ? .dangling : .stale
      return append(now, sentence, target, reached, state)
    }
    let part = part(origin, of: target, in: partner)
    if let part, part != [now.paragraph, now.item], origin.paragraph == now.paragraph,
      origin.item == now.item
    {
      return append(
        now, sentence, target, reached, part.contains(-1) ? .dangling : .stale, part)
    }
    // A target that moved and kept its number is still reached.
    guard
      origin.ordinal != now.ordinal || origin.paragraph != now.paragraph
        || origin.item != now.item, part == nil || part == [now.paragraph, now.item]
    else { return }
    append(now, sentence, target, reached, .followed)
    followed.append((old: origin.place, new: now.place))
  }

  /// The numbers that the 款 and the 项 of a reference have now in the article that its own became; -1
  /// where one is gone, `nil` where the reference names none or none that there was.
  private func part(_ origin: CrossReference, of target: Int, in partner: Int) -> [Int]? {
    guard origin.paragraph > 0 || origin.item > 0 else { return nil }
    var result = [origin.paragraph, origin.item]
    if origin.paragraph > 0 {
      guard let paragraph = oldParts.paragraph(origin.paragraph, of: target) else { return nil }
      let now = self.partner(ofParagraph: paragraph)
      result[0] = now?.article == partner ? now?.number ?? -1 : -1
    }
    if origin.item > 0 {
      guard let item = oldParts.item(origin.item, paragraph: origin.paragraph, of: target) else {
        return nil
      }
      let now = pairing.newOf[item]
      result[1] = now >= 0 ? new.sections[now].ordinal.last ?? -1 : -1
    }
    return result
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
