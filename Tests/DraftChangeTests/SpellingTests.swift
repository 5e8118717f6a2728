import DraftChange
import DraftDocument
import DraftLanguage
import DraftText
import Testing

/// A word that is none put right is editorial; a word for another word never is.
@Suite(.enabled(if: !WordList.english.isEmpty, "no word list: install wamerican"))
struct SpellingTests {
  private func change(_ old: String, _ new: String, then: String = "") -> SentenceChange? {
    let drafts = [old, new].map {
      DraftReader.read(
        DecodedText(bytes: Array("Here is a sentence that stays.\n\n\($0)\n\n\(then)\n".utf8)),
        name: "draft.txt", options: ReadingOptions())
    }
    return Comparison.between(drafts[0], drafts[1]).sentences.first { $0.kind != .same }
  }

  @Test(arguments: [
    ("We publish the bugdet in June.", "We publish the budget in June."),
    ("The comparision was made twice.", "The comparison was made twice."),
    ("Members recieveed the minutes.", "Members received the minutes."),
    (
      "The parliment of teh city met; the commitee rose.",
      "The parliament of the city met; the committee rose."
    ),
    ("Members must be presnet in person.", "Members must be present in person."),
    ("The secretery signs the minutes.", "The secretary signs the minutes."),
    ("They keep the infor-mation on file.", "They keep the information on file."),
    ("The parties agree totackle the matter.", "The parties agree to tackle the matter."),
    (
      "Inland deltas: the Okavango DeltaIn rare cases.",
      "Inland deltas: the Okavango Delta In rare cases."
    ),
    ("Each form holds QApairs alone.", "Each form holds QA pairs alone."),
  ])
  func aWordThatIsNoneIsPutRight(_ old: String, _ new: String) {
    let change = change(old, new)
    #expect(change?.weight == .editorial)
    #expect(change?.categories == .spelling)
  }

  @Test(arguments: [
    // Two words are as near, or another one is nearer.
    (
      "Costs insurred by the carrier are borne by the buyer.",
      "Costs incurred by the carrier are borne by the buyer."
    ),
    ("The Lender may resign the deed.", "The Lender may re-sign the deed."),
    ("Payment is due form the Buyer.", "Payment is due from the Buyer."),
    ("The goods are sold as-is abroad.", "The goods are sold abroad."),
    ("Staff work over time on Fridays.", "Staff work overtime on Fridays."),
    ("The tool reads foo_bugdet first.", "The tool reads foo_budget first."),
    ("The unit is made of ferrite.", "The unit is made of ferrate."),
    ("The setting maxIdleX is read.", "The setting max Idle X is read."),
    ("The roof was re-covered in May.", "The roof was recovered in May."),
  ])
  func otherWordsStayMatters(_ old: String, _ new: String) {
    #expect(change(old, new)?.weight == .substantive)
  }

  /// What the draft writes so elsewhere is a word of its own.
  @Test func aWordThatStaysElsewhereIsNoSlip() {
    let change = change(
      "The lexeer reads a line.", "The lexer reads a line.", then: "Each lexeer has a name.")
    #expect(change?.weight == .substantive)
  }

  @Test func knowsNothingWithoutAList() {
    #expect(WordList(files: ["/nonexistent"]).isEmpty)
    #expect(!WordList(files: ["/dev/zero", "/"]).contains("a".utf8))
    let list = WordList(Array("one\ntwo\n".utf8))
    #expect(list.contains("one".utf8) && list.contains("two".utf8))
    #expect(!list.contains("on".utf8) && !list.contains("one\n".utf8) && !list.contains("".utf8))
  }
}
