import DraftAlign
import DraftDocument
import DraftText

/// Sentences that say the same but for the sections that they refer to.
///
/// Where several clauses end in the same words about other articles (违反的，依照第六条处理) and the articles are renumbered,
/// each says what another one said before. By their words they would all have moved; by their form they stand where they
/// stood, and their references followed.
extension SentenceMatcher {
  /// The links between the sentences of two sections that belong together. References are looked for only in what is
  /// out of order, and, where any is there, in the rest.
  func linksInSection(
    _ oldList: [SentenceIndex], _ newList: [SentenceIndex]
  ) -> [SentenceLink] {
    let found = links(oldList, newList, AlignmentOptions())
    let displaced = displaced(found)
    let own = Set(forms(old, displaced.map(\.old.lowerBound)).values)
      .union(forms(new, displaced.map(\.new.lowerBound)).values)
    guard !own.isEmpty else { return found }
    let forms = Sides(old: forms(old, oldList), new: forms(new, newList))
    let shared = sharedForms(forms)
    guard !own.isDisjoint(with: shared) else { return found }
    let inPlace = links(oldList, newList, AlignmentOptions()) { side, sentence in
      if let form = forms[side][sentence], shared.contains(form) { return form }
      return UInt64(side == .old ? oldContents[sentence] : newContents[sentence])
    }
    return inPlace.map(reworded)
  }

  /// The links out of order. O(links · log links), and O(links) where there are none.
  private func displaced(_ links: [SentenceLink]) -> [SentenceLink] {
    let kept = LongestRun.members(
      links.map { $0.new.lowerBound.offset }, weights: links.map { $0.old.count + $0.new.count })
    return zip(links, kept).filter { !$0.1 }.map(\.0)
  }

  /// By sentence that refers to something by a number, what it says but for the numbers.
  private func forms(
    _ document: Document, _ list: [SentenceIndex]
  ) -> [SentenceIndex: UInt64] {
    var forms: [SentenceIndex: UInt64] = [:]
    document.text.withView { bytes in
      for sentence in list { forms[sentence] = form(bytes, document.sentences[sentence].range) }
    }
    return forms
  }

  private func form(_ bytes: TextView, _ range: ByteRange) -> UInt64? {
    let references = CrossReferences.find(bytes, range).filter { !$0.ordinal.isEmpty }
    guard !references.isEmpty else { return nil }
    var at = range.start
    var form: UInt64 = 0
    for reference in references where reference.place.start >= at {
      form = (form ^ SentenceKeys.key(bytes, at, reference.place.start)).scattered
      at = reference.place.end
    }
    return (form ^ SentenceKeys.key(bytes, at, range.end)).scattered
  }

  /// The forms that several sentences of one draft have, with other references.
  private func sharedForms(_ forms: Sides<[SentenceIndex: UInt64]>) -> Set<UInt64> {
    var first: [UInt64: UInt32] = [:]
    var shared: Set<UInt64> = []
    for (forms, contents) in [(forms.old, oldContents), (forms.new, newContents)] {
      first.removeAll(keepingCapacity: true)
      for (sentence, form) in forms {
        let content = contents[sentence]
        if first.updateValue(content, forKey: form).map({ $0 != content }) == true {
          shared.insert(form)
        }
      }
    }
    return shared
  }

  /// Of one form is not the same.
  private func reworded(_ link: SentenceLink) -> SentenceLink {
    let (i, j) = (link.old.lowerBound, link.new.lowerBound)
    guard link.pass == .identical, oldContents[i] != newContents[j] else { return link }
    return SentenceLink(
      old: link.old, new: link.new, similarity: Self.likeness(old, i, new, j), pass: .inOrder)
  }
}
