import DraftChange
import DraftDiffKit
import Testing

/// A number in words is told with what it counts.
@Suite struct CountedWordsTests {
  private func memo(_ old: String, _ new: String) -> String {
    DraftComparison(
      from: Draft(text: "# Rules\n\n## Time\n\n" + old + "\n", name: "a.md"),
      to: Draft(text: "# Rules\n\n## Time\n\n" + new + "\n", name: "b.md")
    ).report(as: .memo)
  }

  @Test(arguments: [
    (
      "The board meets every six months.", "The board meets every three months.", "six months",
      "three months"
    ),
    (
      "Claims are made within ten working days.", "Claims are made within five working days.",
      "ten working days", "five working days"
    ),
    (
      "Twenty-one members attend.", "Twenty-five members attend.", "Twenty-one members",
      "Twenty-five members"
    ),
  ])
  func isToldWithItsUnit(_ old: String, _ new: String, _ before: String, _ after: String) {
    let memo = memo(old, new)
    #expect(memo.contains("replace “\(before)” with “\(after)”"))
    #expect(memo.contains("\(before) → \(after)"))
  }

  @Test func countsNothingBehindAnotherWord() {
    let memo = memo("Two of the members resign.", "Three of the members resign.")
    #expect(memo.contains("replace “Two” with “Three”"))
  }
}
