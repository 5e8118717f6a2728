import DraftDiffKit
import Testing

@testable import DraftReview

/// What a draft calls itself, above reports.
struct TitleTests {
  private func title(_ text: String, _ name: String) -> String? {
    Draft(text: text, name: name).document.ownTitle
  }

  @Test(arguments: [
    (
      "# Master Services Agreement\n\nThis is made.\n\n## 1. Term\n\nOne year.\n",
      "Master Services Agreement"
    ),
    ("# 采购合同\n\n## 一、标的\n\n甲方供货。\n", "采购合同"),
    ("Services Agreement\n===\n\nText.\n\n## Term\n\nOne year.\n", "Services Agreement"),
    // A numbered heading, one of several, and one with text before it are no titles.
    ("# 1. Term\n\nOne year.\n", nil), ("# Term\n\nOne year.\n\n# Fees\n\nNone.\n", nil),
    ("Draft of today.\n\n# Agreement\n\nText.\n", nil),
  ])
  func aHeadingThatHoldsAllIsTheTitle(_ text: String, _ expected: String?) {
    #expect(title(text, "a.md") == expected)
  }

  @Test func aTitleOfManyLinesIsNone() {
    let long = String(repeating: "word ", count: 20)
    #expect(title("# \(long)\n\nText.\n", "a.md") == nil)
  }
}
