import DraftDiffKit
import DraftRender
import Foundation
import Testing

/// Drafts that a browser, a terminal, a spreadsheet or a Markdown reader would obey: every form of report
/// takes them for text.
@Suite struct HostileReportTests {
  static let pieces = [
    "<script>alert(1)</script>", "javascript:alert(1)", "</style><style>*{display:none}",
    "&#x41;&lt;", "\u{202E}abc\u{202C}", "\u{1B}[31mred\u{7}", "\u{9B}31m", "| a | b |",
    "=HYPERLINK(\"http://x\")", "+1", "-2", "@SUM(A1)", "{++x++}{--y--}{~~a~>b~~}{>>c<<}",
    "[x](javascript:y) ![i](http://e/x.png)", "a\u{200B}b\u{2066}c", "\"quote\",\"comma\"",
    "`code` **b** ~~s~~", String(repeating: "w", count: 10_000), "\\| \\n", "<!-- c -->",
  ]

  static let forms: [(ReportFormat, ReportOptions.Table.Form)] =
    // Word's file is a package, whose text other tests read.
    ReportFormat.allCases.filter { $0 != .table && $0 != .docx }.map { ($0, .markdown) }
    + ReportOptions.Table.Form.allCases.filter { $0 != .docx }.map { (.table, $0) }

  @Test(arguments: ["md", "txt"])
  func everyFormTakesThemForText(_ ending: String) throws {
    let first = "# 标题\n\n第一条 甲方负责。\n\n" + Self.pieces.map { "旧 \($0) 句。\n\n" }.joined()
    let second =
      "# 标题\n\n第一条 甲方承担。\n\n" + Self.pieces.map { "新 \($0) 句子。\n\n" }.joined()
      + Self.pieces.joined(separator: "\n\n") + "\n"
    let comparison = DraftComparison(
      from: Draft(text: first, name: "\u{1B}[1mold.\(ending)"),
      to: Draft(text: second, name: "<b>new.\(ending)"))
    for (format, form) in Self.forms {
      var options = ReportOptions()
      options.table.form = form
      options.table.all = true
      let report = comparison.report(as: format, options: options)
      #expect(format == .stat || report.contains("alert(1)"), "\(format)")
      // These are the drafts' own bytes; the command shows them on a terminal.
      if format != .critic, format != .patch, format != .act { nothingIsObeyed(report, format) }
      switch (format, form) {
      case (.html, _), (.table, .html): tagsAreOurs(report)
      case (.table, .markdown): rowsHaveFourCells(report)
      default: break
      }
    }
  }

  private func nothingIsObeyed(_ report: String, _ format: ReportFormat) {
    let controls = report.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\r") || 0x7F...0x9F ~= $0.value
        // JSON holds the text as it is: what reads it decides.
        || (format != .json && (0x202A...0x202E ~= $0.value || 0x2066...0x2069 ~= $0.value))
    }
    #expect(controls.isEmpty, "\(format)")
  }

  private func tagsAreOurs(_ page: String) {
    let tags = page.matches(of: /<\/?([a-zA-Z!][a-zA-Z0-9]*)/).map { String($0.output.1) }
    let ours: Set<String> = [
      "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "p", "div",
      "button", "span", "input", "label", "nav", "details", "summary", "ul", "li", "b", "main",
      "section", "script", "code", "ins", "del", "table", "thead", "tbody", "tr", "th", "td", "br",
      "strong",
      "DOCTYPE", "!DOCTYPE",
    ]
    #expect(tags.allSatisfy(ours.contains), "\(Set(tags).subtracting(ours))")
    #expect(tags.count { $0 == "script" } <= 2 && tags.count { $0 == "style" } == 2)
    #expect(!page.contains("href=\"java") && !page.contains("<b>new"))
  }

  private func rowsHaveFourCells(_ table: String) {
    for line in table.split(separator: "\n") where line.hasPrefix("|") {
      let bars = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
      #expect(bars == 5, "\(line.prefix(80))")
    }
  }
}
