import DraftChange
import DraftDiffKit
import DraftDocument
import DraftText
import Foundation
import TestSupport
import Testing

@testable import DraftRender

/// What was added stands in the memo and in the whole table once.
@Suite struct ChangeOnceTests {
  @Test func additionsStandOnce() {
    for seed in 0..<40 {
      let drafts = seededComparison(seed)
      var options = ReportOptions()
      options.tableAll = true
      let table = drafts.report(as: .table, options: options)
      let memo = drafts.report(as: .memo)
      let comparison = drafts.comparison
      for change in comparison.sentences where change.kind == .added {
        let section = Int(comparison.new.sentences[change.new.lowerBound].section)
        let range = comparison.new.sentences[change.new.lowerBound].range
        // A title is told as the name of its section.
        guard !comparison.new.sections[section].title.contains(range) else { continue }
        let text = escaped(comparison.new.text.string(range))
        #expect(memo.components(separatedBy: text).count == 2, "\(seed) memo: \(text)")
        #expect(table.components(separatedBy: text).count == 2, "\(seed) table: \(text)")
      }
    }
  }

  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    let sink = ByteSink { bytes += $0 }
    MarkdownText(sink: sink).put(text)
    try? sink.finish()
    return String(decoding: bytes, as: UTF8.self)
  }
}
