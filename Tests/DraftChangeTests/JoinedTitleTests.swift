import DraftChange
import DraftDocument
import DraftText
import TestSupport
import Testing

/// Headings that were joined with, or parted from, the heading of another section.
@Suite struct JoinedTitleTests {
  private static let apart = "二、不足\n夜间开放时间较短。\n三、明年安排\n增设自助借还机两台。\n"

  private func outcomes(_ old: String, _ new: String) -> Set<ChangeKind> {
    Set(Comparison.between(read(old), read(new)).sentences.map(\.outcome)).subtracting([.same])
  }

  private func read(_ text: String) -> Document {
    DraftReader.read(
      DecodedText(bytes: Array(text.utf8)), name: text.first == "#" ? "draft.md" : "draft.txt")
  }

  @Test(
    arguments: ["不足和明年安排", "不足、安排", "不足及明年的打算和安排"])
  func wordsOfAHeadingStandInTheOtherOne(_ title: String) {
    let joined = "二、\(title)\n夜间开放时间较短。增设自助借还机两台。\n"
    #expect(outcomes(Self.apart, joined) == [.edited, .merged])
    #expect(outcomes(joined, Self.apart) == [.edited, .split])
  }

  /// A heading that lost words in the other one is a change to look at.
  @Test(arguments: [("不足和明年安排", ChangeClass.substantive), ("不足和明年工作安排", .editorial)])
  func whatIsLostIsNoEditorialChange(_ title: String, _ weight: ChangeClass) {
    let apart = Self.apart.replacing("明年安排", with: "明年工作安排")
    let joined = "二、\(title)\n夜间开放时间较短。增设自助借还机两台。\n"
    let merged = Comparison.between(read(apart), read(joined)).sentences.filter {
      $0.outcome == .merged
    }
    #expect(merged.map(\.weight) == [weight])
  }

  /// The words are nowhere any more: the heading was deleted.
  @Test func aHeadingThatLeftNoWordIsRemoved() {
    let joined = "二、不足\n夜间开放时间较短。增设自助借还机两台。\n"
    #expect(outcomes(Self.apart, joined) == [.removed])
    #expect(outcomes(joined, Self.apart) == [.added])
  }

  /// Letters that two words happen to share are no words.
  @Test func lettersAreNoWords() {
    let apart = "# Fees\n\nThe fee is ten euros.\n\n# Rent\n\nRent falls due in May.\n"
    let joined = "# Fees and present terms\n\nThe fee is ten euros. Rent falls due in May.\n"
    #expect(outcomes(apart, joined) == [.edited, .removed])
  }
}
