import DraftChange
import DraftDocument
import DraftText
import Testing

/// Text that reads the same in other characters, blanks, capitals or notation: matched, told as editorial with
/// its category, and byte-exact in its edits.
@Suite struct SameTextTests {
  private func compared(_ old: String, _ new: String) -> Comparison {
    let drafts = [old, new].map {
      DraftReader.read(DecodedText(bytes: Array(($0 + "\n").utf8)), name: "draft.txt")
    }
    return Comparison.between(drafts[0], drafts[1])
  }

  private func said(_ old: String, _ new: String) -> String {
    let changed = compared(old, new).sentences.filter { $0.kind != .same }
    return changed.map { change in
      let names = ChangeCategories.names.filter { change.categories.contains($0.0) }.map(\.1)
      return "\(change.kind) \(change.weight) \(names.joined(separator: " "))"
    }.joined(separator: "; ")
  }

  @Test(arguments: [
    ("Le cafe\u{301} ferme tôt.", "Le caf\u{E9} ferme tôt.", "edited editorial width"),
    ("The ﬁsh ﬂees.", "The fish flees.", "edited editorial width"),
    ("The hall has 40㎡ of floor.", "The hall has 40m² of floor.", "edited editorial width"),
    ("ﾎﾞｰﾄの鍵はﾛﾋﾞｰにあります。", "ボートの鍵はロビーにあります。", "edited editorial width"),
    (
      "The light\u{200C}house burns oil.", "The lighthouse burns oil.",
      "edited editorial whitespace"
    ),
    (
      "The boat \u{2066}Petrel\u{2069} is back.", "The boat Petrel is back.",
      "edited editorial whitespace"
    ),
    ("\u{200E}The boat is back.", "The boat is back.", "edited editorial whitespace"),
    ("The dues rose by 5% in May.", "The dues rose by 5 % in May.", "edited editorial whitespace"),
    (
      "The fine is USD 50 for a dog.", "The fine is USD50 for a dog.", "edited editorial whitespace"
    ),
    ("新馆占地 1200 平方米，投资 2.6 亿元。", "新馆占地1200平方米，投资2.6亿元。", "edited editorial whitespace"),
    ("She left on June 9, 2022.", "She left on 9 June 2022.", "edited editorial numeral"),
    ("It opens at 9.00 on weekdays.", "It opens at 9:00 on weekdays.", "edited editorial numeral"),
    ("He came 2nd in the race.", "He came second in the race.", "edited editorial numeral"),
    (
      "ALL BOATS ARE LENT AS THEY LIE.", "All boats are lent as they lie.",
      "edited editorial capitals"
    ),
    ("ЗАПРЕЩЕНО КУРИТЬ ЗДЕСЬ.", "Запрещено курить здесь.", "edited editorial capitals"),
    // Other words, other amounts.
    ("Il pêche chaque matin.", "Il pèche chaque matin.", "edited substantive wording"),
    ("The count was 10² at dusk.", "The count was 102 at dusk.", "edited substantive figure"),
    ("It needs 5 mW of power.", "It needs 5 MW of power.", "edited substantive wording"),
    ("The US army came.", "The us army came.", "edited substantive wording"),
    ("It opens at 9.00 on weekdays.", "It opens at 9.30 on weekdays.", "edited substantive figure"),
  ])
  func isSaidToBe(_ old: String, _ new: String, _ want: String) {
    #expect(said(old, new) == want)
    #expect(said(new, old) == want)
  }

  /// The word that changed is told, and not the one that reads the same.
  @Test func standsBesideARealChange() {
    let comparison = compared(
      "Le cafe\u{301} de la gare ferme le lundi.", "Le caf\u{E9} de la gare ferme le mardi.")
    #expect(comparison.edits.map(\.weight) == [.editorial, .substantive])
  }
}
