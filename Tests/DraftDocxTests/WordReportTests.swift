import DraftDiffKit
import DraftDocx
import DraftText
import Testing

/// The table and the memo as Word documents.
struct WordReportTests {
  private let old = "办法\n\n第一章 总则\n\n第一条 甲方应当在30日内付款。\n\n第二条 乙方供货。\n"
  private let new = "办法\n\n第一章 总则\n\n第一条 甲方应当在15日内付款。\n\n第二条 <丙方>|供货。\n"

  private func comparison(_ old: String, _ new: String) -> DraftComparison {
    DraftComparison(from: Draft(text: old, name: "a.txt"), to: Draft(text: new, name: "b.txt"))
  }

  private func report(
    _ format: ReportFormat, _ comparison: DraftComparison,
    _ change: (inout ReportOptions) -> Void = { _ in }
  ) throws -> [UInt8] {
    var options = ReportOptions()
    (options.table.form, options.memo.form) = (.docx, .docx)
    change(&options)
    var bytes: [UInt8] = []
    try comparison.write(as: format, options: options) { bytes += $0 }
    return bytes
  }

  private func lines(_ bytes: [UInt8]) throws -> [String] {
    String(decoding: try WordText(bytes).text.bytes, as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  @Test func aTableHasARowAnArticle() throws {
    let bytes = try report(.table, comparison(old, new)) {
      $0.table.frame.title = "对照表"
      $0.table.frame.columns = ["修订理由"]
      $0.table.frame.notes = [TableFrame.Note(place: "第一条", texts: ["与上位法一致"])]
    }
    #expect(
      try lines(bytes) == [
        "对照表", "序号\t修订前\t修订后\t修订类型/说明\t修订理由", "第一章 总则",
        "1\t第一条 甲方应当在30日内付款。\t第一条 甲方应当在15日内付款。\t修改（期限、数据）\t与上位法一致",
        "2\t第二条 乙方供货。\t第二条 <丙方>|供货。\t修改\t",
      ])
    let part = try DocxPackage(bytes).text("word/document.xml")
    #expect(part.contains("w:orient=\"landscape\""))
    #expect(part.split(separator: "<w:tblHeader/>").count == 2)
    #expect(part.contains("<w:strike/>") && part.contains("<w:u w:val=\"single\"/>"))
    #expect(try DocxPackage(bytes).text("word/styles.xml").contains("w:eastAsia=\"仿宋\""))
  }

  @Test func aTableOfNothingSaysSo() throws {
    let read = try lines(report(.table, comparison(old, old)))
    #expect(read.count == 3 && read[1].hasPrefix("序号"))
  }

  /// The cells of a row are in every form the same.
  @Test(arguments: [true, false]) func theRowsAreThoseOfTheOtherForms(_ all: Bool) throws {
    for (old, new) in [(old, new), (new, old), (old, ""), ("", new)] {
      let comparison = comparison(old, new)
      var options = ReportOptions()
      (options.table.form, options.table.all) = (.csv, all)
      let csv = comparison.report(as: .table, options: options)
      let rows = try lines(report(.table, comparison) { $0.table.all = all })
        .filter { $0.contains("\t") }
      #expect(
        csv.split(separator: "\r\n").count { $0.first != "\"" || $0.count > 12 } >= rows.count)
      for row in rows.dropFirst() {
        for cell in row.split(separator: "\t") where !cell.contains("\u{2028}") {
          #expect(csv.contains(cell), "\(cell)")
        }
      }
    }
  }

  @Test func theMemoIsTheMarkdownOne() throws {
    let comparison = comparison(old, new)
    let bytes = try report(.memo, comparison) { $0.memo.title = "修改说明" }
    let read = try lines(bytes)
    #expect(read[0] == "修改说明")
    #expect(read.contains { $0.contains("“30日”修改为“15日”") })
    #expect(read.contains { $0.contains("<丙方>|") })
    #expect(read.contains("指标\t原 → 现\t位置"))
    let styles = try DocxPackage(bytes).text("word/document.xml")
    for style in ["Title", "Heading1", "ListParagraph", "TableHeading"] {
      #expect(styles.contains("w:pStyle w:val=\"\(style)\""), "\(style)")
    }
  }

  /// What a reader's program would obey is text, and what nobody sees is shown.
  @Test func hostileTextIsText() throws {
    let pieces = ["a\u{202E}b", "x\u{1B}[31m", "]]>&<w:p/>", "c\u{200B}d", "\u{FFFE}"]
    let comparison = comparison(old, old + pieces.map { "第三条 新 \($0) 句。\n" }.joined())
    for format in [ReportFormat.table, .memo] {
      let read = try lines(report(format, comparison)).joined()
      #expect(!read.contains("\u{202E}") && !read.contains("\u{200B}"))
      #expect(read.contains("]]>&<w:p/>"))
      #expect(read.contains("␛[31m"))
    }
  }

  @Test func sameDraftsGiveTheSameBytes() throws {
    for format in [ReportFormat.table, .memo] {
      #expect(try report(format, comparison(old, new)) == report(format, comparison(old, new)))
    }
  }

  /// The clean copy of a document with tracked changes has none; one without is the file itself.
  @Test func aCleanCopyHasNoTrackedChanges() throws {
    let word = try Draft(text: old, name: "a.txt").wordDocument()
    let later = try Draft(text: new, name: "b.txt").wordDocument()
    #expect(try Draft(bytes: word, name: "a.docx").wordDocument() == word)
    var redline: [UInt8] = []
    try DraftComparison(
      from: Draft(bytes: word, name: "a.docx"), to: Draft(bytes: later, name: "b.docx")
    ).write(as: .docx) { redline += $0 }
    for (state, view, expected) in [
      (DraftOptions.Revisions.accepted, RevisionView.accepted, later), (.rejected, .rejected, word),
    ] {
      var options = DraftOptions()
      options.revisions = state
      let draft = try Draft(bytes: redline, name: "c.docx", options: options)
      let clean = try draft.wordDocument()
      #expect(draft.hasTrackedChanges)
      #expect(try !Draft(bytes: clean, name: "c.docx").hasTrackedChanges)
      #expect(try lines(clean) == lines(expected), "\(view)")
    }
  }
}
