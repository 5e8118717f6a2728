import DraftDiffKit

extension Topic {
  static let ignore = Topic(
    name: "ignore", abstract: "what can be taken for no difference",
    text: """
      --ignore takes these, parted by commas:

      \(names)

      What is ignored is neither shown nor counted, and two drafts that differ in
      nothing else are the same: exit status 0. A difference of several kinds is
      ignored only where all of them are. What changes the meaning is never ignored:
      a comma that a rule does not know as harmless stays a change.

      --only shows some changes and leaves the rest out, but counts all; what is
      asked for may be a class (substantive, consequential, editorial), a kind
      (edited, split, merged, added, removed, moved) or a category such as modality
      or figure; draftdiff help compare lists all of them.

      JSON and patches are always whole.

      Examples:
        draftdiff --ignore punctuation,width 一稿.txt 二稿.txt
        draftdiff --only modality,deadline old.md new.md
      """)

  private static let names = IgnoredDifference.allCases.map { difference in
    entry(difference.rawValue, meaning(difference))
  }.joined(separator: "\n")

  private static func meaning(_ difference: IgnoredDifference) -> String {
    switch difference {
    case .punctuation: "marks that changed and that a rule knows as harmless"
    case .width: "full and half width, curly and straight: ，and , （ and ("
    case .whitespace: "blanks, line ends, paragraphs split or joined"
    case .case: "letters that became capitals, or small"
    case .numerals: "numbers, dates and times of the same value: 5 and five"
    case .layout: "kinds and nesting of lists, quotations, breaks"
    case .numbering: "labels, and references that followed a label"
    }
  }
}
