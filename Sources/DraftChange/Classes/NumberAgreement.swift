import DraftLanguage
import DraftText

/// The number of a noun that the word before it chooses: several report, several reports; one of the report, one of
/// the reports; this rules, these rules. Of two of which only one is grammatical, that one was meant.
struct NumberAgreement {
  let plurals: Set<[Unicode.Scalar]>
  let singulars: Set<[Unicode.Scalar]>
  /// The two of a pair with a mark between them.
  let demonstratives: Set<[Unicode.Scalar]>
  let nounPlurals: Set<[Unicode.Scalar]>
  /// Words behind which “one of …” has its noun.
  let definites: Set<[Unicode.Scalar]>
  /// one, of: the words that begin such a phrase.
  let parts: [[Unicode.Scalar]]

  private static let shortest = 3

  func explanation(of edit: EditInSentence) -> ChangeCategories? {
    let (before, after) = (edit.old.word(around: edit.oldCore), edit.new.word(around: edit.newCore))
    let (one, other) = (Array(edit.old.scalars[before]), Array(edit.new.scalars[after]))
    guard one.count > 2, other.count > 2 else { return nil }
    if demonstratives.contains(one + ["/"] + other) || demonstratives.contains(other + ["/"] + one)
    {
      return isBeforePlural(edit, before, after) ? .grammar : nil
    }
    guard Self.isPlural(one, of: other) || Self.isPlural(other, of: one),
      !nounPlurals.contains(one),
      !nounPlurals.contains(other), !Self.isInCompound(edit.old, before),
      !Self.isInCompound(edit.new, after)
    else { return nil }
    let leads = [
      edit.old.words(before: before.lowerBound), edit.new.words(before: after.lowerBound),
    ]
    return leads[0] == leads[1] && isChosen(by: leads[0]) ? .grammar : nil
  }

  /// Whether the words before a noun say how many there are.
  private func isChosen(by lead: [[Unicode.Scalar]]) -> Bool {
    guard let last = lead.first else { return false }
    if plurals.contains(last) || singulars.contains(last) { return true }
    // One of the fragile levees: a word may stand between.
    return [0, 1].contains { skipped in
      let phrase = lead.dropFirst(skipped)
      guard let definite = phrase.first, definites.contains(definite) else { return false }
      return phrase.dropFirst().starts(with: parts.reversed())
    }
  }

  private func isBeforePlural(_ edit: EditInSentence, _ before: Range<Int>, _ after: Range<Int>)
    -> Bool
  {
    let noun = edit.old.word(from: before.upperBound)
    return noun.count > Self.shortest && noun.last == "s" && noun.dropLast().last != "s"
      && noun == edit.new.word(from: after.upperBound)
  }

  /// reports of report, boxes of box, parties of party.
  private static func isPlural(_ plural: [Unicode.Scalar], of noun: [Unicode.Scalar]) -> Bool {
    guard noun.count >= shortest, plural.count > noun.count else { return false }
    let rest = Array(plural.dropFirst(noun.count))
    if plural.starts(with: noun) { return rest == ["s"] || rest == ["e", "s"] }
    return noun.last == "y" && plural.elementsEqual(noun.dropLast() + ["i", "e", "s"])
  }

  /// A hyphen or an apostrophe makes another word of it.
  private static func isInCompound(_ text: SentenceText, _ range: Range<Int>) -> Bool {
    [range.lowerBound - 1, range.upperBound].contains { place in
      text[place].map { $0 == "-" || $0 == "'" || $0 == "’" } ?? false
    }
  }
}
