import DraftChange
import DraftDiffKit
import DraftReview
import DraftText
import Foundation
import TestSupport
import Testing

@testable import DraftRender

/// Every form of report, recorded: of each kind of change, made by hand, and of the example drafts, as the
/// engine compares them.
@Suite struct GoldenTests {
  /// All forms of one small comparison in one file, so that a kind of change is one page to read.
  @Test(arguments: ChangeSamples.all.map(\.name))
  func kindsOfChange(_ name: String) throws {
    let sample = try #require(ChangeSamples.all.first { $0.name == name }).make()
    var page = ""
    for (form, body) in forms(sample) {
      page += "======== \(form)\n" + rendered(body) + "\n"
    }
    try expectGolden("changes/\(name).txt", page)
  }

  private func forms(_ sample: Comparison) -> [(String, (ByteSink) -> Void)] {
    let (old, new) = ("一稿.txt", "二稿.txt")
    let options = RenderOptions()
    func table(_ form: TableForm, _ all: Bool) -> (ByteSink) -> Void {
      {
        TableText.write(
          sample, oldName: old, newName: new, options: options, form: form, all: all, to: $0)
      }
    }
    return [
      (
        "text", { TerminalText.write(sample, oldName: old, newName: new, options: options, to: $0) }
      ),
      (
        "side-by-side",
        { SideBySideText.write(sample, oldName: old, newName: new, options: options, to: $0) }
      ),
      ("stat", { StatTable.write(sample, oldName: old, newName: new, options: options, to: $0) }),
      (
        "html",
        { sink in
          let page = rendered {
            HTMLReport.write(sample, oldName: old, newName: new, options: options, to: $0)
          }
          sink.write(GoldenTests.body(of: page))
        }
      ),
      ("table", table(.markdown, false)), ("table, all", table(.markdown, true)),
      ("table, csv", table(.csv, true)),
      ("memo", { MemoText.write(sample, oldName: old, newName: new, options: options, to: $0) }),
      (
        "markdown",
        { CommentText.write(sample, oldName: old, newName: new, options: options, to: $0) }
      ),
      ("critic", { CriticText.write(sample, options: options, to: $0) }),
      ("patch", { try? PatchText.write(sample, file: old, to: $0) }),
      ("json", { ComparisonJSON.write(sample, oldName: old, newName: new, to: $0) }),
    ]
  }

  static let pairs = [
    ("speech", "speech/一稿.txt", "speech/二稿.txt"),
    ("speech-last", "speech/二稿.txt", "speech/送审稿.txt"),
    ("statute", "statute/before.txt", "statute/after.txt"),
    ("policy", "policy/old.md", "policy/new.md"),
  ]

  @Test(arguments: pairs)
  func exampleDrafts(_ name: String, _ old: String, _ new: String) throws {
    let comparison = DraftComparison(from: try example(old), to: try example(new))
    // Word's file is a package, which other tests read.
    for format in ReportFormat.allCases where format != .table && format != .docx {
      var report = comparison.report(as: format)
      if format == .html { report = GoldenTests.body(of: report) }
      try expectGolden("examples/\(name)/\(format.rawValue).txt", report)
    }
    for form in ReportOptions.Table.Form.allCases where form != .docx {
      var options = ReportOptions()
      options.table.form = form
      let table = comparison.report(as: .table, options: options)
      try expectGolden("examples/\(name)/table.\(form.rawValue)", table)
      options.table.all = true
      let all = comparison.report(as: .table, options: options)
      if name == "statute" { try expectGolden("examples/\(name)/table-all.\(form.rawValue)", all) }
    }
  }

  /// Without the style and the script, which the golden page of the sample speech has.
  private static func body(of page: String) -> String {
    let start = page.range(of: "<header>")?.lowerBound ?? page.startIndex
    let end = page.range(of: "<script>", options: .backwards)?.lowerBound ?? page.endIndex
    return String(page[start..<end]) + "\n"
  }
}
