import DraftDiffKit

extension Topic {
  static let formats = Topic(
    name: "formats", abstract: "the forms of a report, and who each is for",
    text: ReportFormat.allCases.map { format in
      entry(format.rawValue, meaning(format))
    }.joined(separator: "\n") + """


      Text, side-by-side and stat are paged and coloured on a terminal. With -o the
      report is written to a file, whole or not at all; an existing file is replaced
      with --force alone.

      Examples:
        draftdiff --format memo -o 修改说明.md 一稿.txt 二稿.txt
        draftdiff --format json old.md new.md | jq .summary
      """)

  private static func meaning(_ format: ReportFormat) -> String {
    switch format {
    case .text: "for reading: the changed sentences, section by section"
    case .sideBySide: "the same in two columns"
    case .stat: "the sections with counts and a bar"
    case .table: "对照表: a row an article; HTML, Markdown, CSV or Word"
    case .memo: "修改说明: the changes worded as amendments; Markdown or Word"
    case .markdown: "a comment for a pull request, folded by section"
    case .act: "修改决定: the act that makes the new draft of the old"
    case .marked: "花脸稿: the new draft on A4 with its changes in place"
    case .critic: "the whole text with its changes in CriticMarkup"
    case .docx: "a Word document with tracked changes, of texts too"
    case .patch: "a unified diff for git apply and patch"
    case .json: "for programs: every fact of the comparison, in a versioned form"
    case .html: "one page for a browser that needs nothing beside itself"
    }
  }
}
