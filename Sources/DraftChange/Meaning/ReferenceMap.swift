import DraftAlign
import DraftDocument

/// What the cross-references of two drafts point at, and whether that is the same.
struct ReferenceMap: Sendable {
  private let old: Document
  private let new: Document
  private let newOf: [Int]
  private let oldTargets: ReferenceTargets
  private let newTargets: ReferenceTargets
  private let oldParts: ArticleParts
  private let newParts: ArticleParts
  /// For each old sentence the first new one it became, or -1.
  private let newOfSentence: [Int32]

  /// O(sections + sentences).
  init(_ old: Document, _ new: Document, _ pairing: Correspondence) {
    self.old = old
    self.new = new
    newOf = pairing.newOf
    oldTargets = ReferenceTargets(old)
    newTargets = ReferenceTargets(new)
    oldParts = ArticleParts(old)
    newParts = ArticleParts(new)
    newOfSentence = oldTargets.isEmpty ? [] : Self.partners(old, pairing)
  }

  private static func partners(_ old: Document, _ pairing: Correspondence) -> [Int32] {
    var result = [Int32](repeating: -1, count: old.sentences.count)
    for link in pairing.links {
      for i in link.old { result[i] = Int32(truncatingIfNeeded: link.new.lowerBound) }
    }
    return result
  }

  /// Whether no number of the old draft can point at anything.
  var isEmpty: Bool { oldTargets.isEmpty }

  /// The section that a reference points at.
  func oldTarget(_ placed: PlacedReference) -> Int? {
    placed.reference.ordinal.isEmpty
      ? oldParts.article(around: placed.sentence) : oldTargets.section(placed.reference)
  }

  func newTarget(_ placed: PlacedReference) -> Int? {
    placed.reference.ordinal.isEmpty
      ? newParts.article(around: placed.sentence) : newTargets.section(placed.reference)
  }

  /// Whether `now` points at what became of the target of `origin`.
  func isFollowed(_ origin: PlacedReference, by now: PlacedReference) -> Bool {
    guard let target = oldTarget(origin), newOf[target] >= 0, newTarget(now) == newOf[target]
    else { return false }
    let numbers = [now.reference.paragraph, now.reference.item]
    return (part(origin.reference, of: target) ?? numbers) == numbers
  }

  // MARK: 款 and 项

  /// The numbers that the 款 and the 项 of a reference have now in the article that its own became; -1
  /// where one is gone, `nil` where the reference names none or none that there was.
  func part(_ origin: CrossReference, of target: Int) -> [Int]? {
    guard origin.paragraph > 0 || origin.item > 0 else { return nil }
    var result = [origin.paragraph, origin.item]
    if origin.paragraph > 0 {
      guard let paragraph = oldParts.paragraph(origin.paragraph, of: target) else { return nil }
      let now = partner(ofParagraph: paragraph)
      result[0] = now?.article == newOf[target] ? now?.number ?? -1 : -1
    }
    if origin.item > 0 {
      guard let item = oldParts.item(origin.item, paragraph: origin.paragraph, of: target) else {
        return nil
      }
      result[1] = newOf[item] >= 0 ? new.sections[newOf[item]].ordinal.last ?? -1 : -1
    }
    return result
  }

  /// Where the 款 stands now: by the first of its sentences that is still there.
  private func partner(ofParagraph paragraph: Int) -> (article: Int, number: Int)? {
    for sentence in old.paragraphs[paragraph].sentences where newOfSentence[sentence] >= 0 {
      return newParts.place(of: Int(new.sentences[Int(newOfSentence[sentence])].paragraph))
    }
    return nil
  }

  /// Whether any 款 has another number now in its article, or none.
  func hasPartShift() -> Bool {
    guard !oldParts.isEmpty else { return false }
    return old.paragraphs.indices.contains { paragraph in
      guard let was = oldParts.place(of: paragraph) else { return false }
      return partner(ofParagraph: paragraph)?.number != was.number
    }
  }
}
