import DraftDiffKit
import DraftDocx
import DraftText
import Testing

/// Texts written as Word documents of their own.
struct MakingTests {
  private func document(
    _ text: String, _ name: String, _ layout: ReportOptions.Word.Layout = .plain
  ) throws -> [UInt8] {
    try Draft(text: text, name: name).wordDocument(layout: layout)
  }

  private func text(_ bytes: [UInt8], _ view: RevisionView = .accepted) throws -> String {
    String(decoding: try WordText(bytes, view: view).text.bytes, as: UTF8.self)
  }

  private let markdown = """
    # 办法

    ## 总则

    各单位要**高度
    重视**，见[网站](https://example.org/?a=1&b=2)[^1]。

    3. 甲
       - 乙
    4. 丙

    | 项 | 数 |
    |---|---|
    | 一 | ~~12~~ |

    ```
    a  <b>
      c
    ```

    [^1]: 注释。
    """

  @Test func writesWhatMarkdownSays() throws {
    #expect(
      try text(document(markdown, "a.md"))
        == "办法\n总则\n各单位要高度重视，见网站[^1]。\n3. 甲\n◦ 乙\n4. 丙\n项\t数\n一\t12\na  <b>\u{2028}  c\n[^1]: 注释。\n"
    )
  }

  @Test func givesHeadingsTheirLevels() throws {
    let bytes = try document("讲话\n\n同志们：\n\n一、形势\n（一）成绩。好。\n二、任务\n", "a.txt", .gongwen)
    let part = try DocxPackage(bytes).text("word/document.xml")
    #expect(part.contains("w:docGrid w:type=\"lines\""))
    #expect(part.contains("楷体_GB2312"))
    #expect(try text(bytes) == "讲话\n同志们：\n一、形势\n（一）成绩。好。\n二、任务\n")
  }

  @Test func showsWhatXMLDoesNotAllow() throws {
    #expect(try text(document("a\u{1}b\u{FFFF}c", "a.txt")) == "a␁b\u{FFFD}c\n")
  }

  @Test func sameTextGivesTheSameBytes() throws {
    #expect(try document(markdown, "a.md") == document(markdown, "a.md"))
  }

  /// Accepted the new text, rejected the old one, whatever the two are.
  @Test(arguments: ["a.md", "a.txt"]) func tracksTheChangesOfTexts(_ name: String) throws {
    let edited = markdown.replacing("高度\n重视", with: "认真落实").replacing("4. 丙", with: "4. 丙\n5. 丁")
      .replacing("| 一 |", with: "| 二 | 3 |\n| 一 |").replacing("注释", with: "新注")
    for (before, after) in [(markdown, edited), (edited, markdown), (markdown, ""), ("", edited)] {
      let drafts = (Draft(text: before, name: name), Draft(text: after, name: name))
      var redline: [UInt8] = []
      try DraftComparison(from: drafts.0, to: drafts.1).write(as: .docx) { redline += $0 }
      #expect(try text(redline) == text(drafts.1.wordDocument()))
      #expect(try text(redline, .rejected) == text(drafts.0.wordDocument()))
    }
  }

  /// A text has no formatting, so none is tracked against a Word document.
  @Test func comparesTheWordsOfTextAndWord() throws {
    let word = try Draft(
      bytes: try SamplePackage(SamplePackage.paragraph("各单位要落实。", "<w:jc w:val=\"center\"/>"))
        .bytes(),
      name: "b.docx")
    var redline: [UInt8] = []
    try DraftComparison(from: Draft(text: "各单位要重视。\n", name: "a.txt"), to: word)
      .write(as: .docx) { redline += $0 }
    #expect(try text(redline, .rejected) == "各单位要重视。\n")
    #expect(try text(redline) == "各单位要落实。\n")
    #expect(try !DocxPackage(redline).text("word/document.xml").contains("pPrChange"))
  }
}
