import DraftDiffKit
import Testing

/// Code keeps its lines and indents wherever it is shown.
@Suite struct CodeLinesTests {
  private func draft(_ body: String, _ name: String) -> Draft {
    Draft(text: "# A\n\n```python\nfor i in x:\n    \(body)\n```\n", name: name)
  }

  private func report(_ format: ReportFormat, _ form: ReportOptions.Table.Form = .markdown)
    -> String
  {
    var options = ReportOptions()
    options.table.form = form
    let comparison = DraftComparison(from: draft("g(i)", "old.md"), to: draft("h(i)", "new.md"))
    return comparison.report(as: format, options: options)
  }

  @Test func inTables() {
    #expect(report(.table).contains("for i in x:<br>&nbsp;&nbsp;&nbsp;&nbsp;~~g~~(i)<br>"))
    #expect(
      report(.table, .html).contains("for i in x:<br/>&nbsp;&nbsp;&nbsp;&nbsp;<ins>h</ins>(i)<br/>")
    )
    #expect(report(.table, .csv).contains("for i in x:\n    g(i)\n"))
  }

  @Test func inPages() {
    #expect(report(.html).contains("<code>```python\nfor i in x:\n    <ins>h</ins>(i)\n```</code>"))
  }

  @Test func inListings() throws {
    var listing: [UInt8] = []
    try draft("g(i)", "a.md").writeListing(.sentences, as: .text) { listing += $0 }
    let lines = String(decoding: listing, as: UTF8.self).split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix("  for i in x:") })
    #expect(lines.contains { $0.hasSuffix("      g(i)") })
  }

  @Test func anUnderlineIsNoLabel() {
    let drafts = ["Use", "Usage"].map { Draft(text: "\($0)\n---\n\nText.\n", name: "\($0).md") }
    #expect(drafts.flatMap(\.sections).allSatisfy { $0.label == nil })
    let text = DraftComparison(from: drafts[0], to: drafts[1]).report(as: .text)
    #expect(text.contains("\n[-Use-]{+Usage+}"))
  }
}
