import DraftChange
import DraftDocument
import DraftText
import Testing

/// Characters that no reader sees are text all the same.
@Suite struct ControlCharacterTests {
  private func read(_ text: String) -> Document {
    DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: "draft.txt")
  }

  @Test func aLostEscapeIsAChange() {
    let comparison = Comparison.between(read("\u{1B}e.g. x。"), read("e.g. x。"))
    #expect(comparison.summary.sentences.same == 0)
  }
}
