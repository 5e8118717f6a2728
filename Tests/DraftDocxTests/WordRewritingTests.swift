import DraftText
import Testing

@testable import DraftDocx

/// A document with another text: what stays, what takes the format of its like, and what is said no to.
@Suite struct WordRewritingTests {
  private static func rewritten(_ sample: SamplePackage, _ text: String) throws -> String {
    let bytes = try WordRewriting.write(sample.bytes(), text: Array(text.utf8))
    #expect(try String(decoding: WordText(bytes).text.bytes, as: UTF8.self) == text)
    let package = try DocxPackage(bytes)
    return try package.text(package.main)
  }

  private static let law = "办法\n第一条 甲。\n第二条 乙：\n（一）丙；\n（二）丁。\n第三条 戊。\n"

  private static func listed(_ text: String) throws -> (bytes: [UInt8], main: String) {
    let base = try LawDocument(Self.law, .listed).bytes()
    let bytes = try WordRewriting.write(base, text: Array((text + "（此页无正文）\n").utf8))
    #expect(
      try String(decoding: WordText(bytes).text.bytes, as: UTF8.self) == text + "（此页无正文）\n")
    let package = try DocxPackage(bytes)
    return (bytes, try package.text(package.main))
  }

  // MARK: Numbers

  @Test func numbersThatWordCountsAreNotWritten() throws {
    let (_, main) = try Self.listed(
      "办法\n第一条 甲。\n第二条 新。\n第三条 乙：\n（一）丙；\n（二）又；\n（三）丁。\n第四条 戊。\n")
    #expect(!main.contains("第") && !main.contains("（一）") && main.contains(">又；<"))
  }

  @Test func aGapStartsTheListAnew() throws {
    let (bytes, main) = try Self.listed("办法\n第一条 甲。\n第三条 戊。\n")
    #expect(!main.contains("第三条") && main.contains("<w:numId w:val=\"3\"/>"))
    let numbering = try DocxPackage(bytes).text("word/numbering.xml")
    #expect(numbering.contains("<w:startOverride w:val=\"3\"/>"))
  }

  @Test func itemsOfANewArticleStartAnew() throws {
    let (_, main) = try Self.listed(
      "办法\n第一条 甲。\n第二条 乙：\n（一）丙；\n（二）丁。\n（一）子；\n（二）丑。\n第三条 戊。\n")
    #expect(!main.contains("（一）") && !main.contains("（二）"))
  }

  @Test func aNumberBetweenTwoIsWritten() throws {
    let (_, main) = try Self.listed(
      "办法\n第一条 甲。\n第一条之一 新。\n第二条 乙：\n（一）丙；\n（二）丁。\n第三条 戊。\n")
    #expect(main.contains("<w:numId w:val=\"0\"/>"))
    // In the format that the list gives its labels.
    #expect(
      main.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">第一条之一 </w:t>")
        || main.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">第一条之一</w:t>"))
  }

  // MARK: Formats

  @Test func aNewParagraphTakesTheFormatOfItsLike() throws {
    let base = try LawDocument(Self.law, .written).bytes()
    let text = Self.law.replacing("第三条 戊。", with: "第三条 戊。\n新款。\n第四条 新条。") + "（此页无正文）\n"
    let bytes = try WordRewriting.write(base, text: Array(text.utf8))
    let package = try DocxPackage(bytes)
    let main = try package.text(package.main)
    #expect(
      main.contains(
        "<w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:b/></w:rPr><w:t xml:space=\"preserve\">第四条"))
    #expect(
      main.contains(
        "<w:rPr><w:rFonts w:eastAsia=\"仿宋\"/><w:sz w:val=\"32\"/></w:rPr><w:t xml:space=\"preserve\">新款。"
      ))
  }

  @Test func wordsTakeTheRunTheyAreTypedIn() throws {
    let bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>各单位</w:t></w:r>"
    let sample = SamplePackage(
      "<w:p>\(bold)<w:r><w:t>要重视</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>。</w:t></w:r></w:p>")
    let main = try Self.rewritten(sample, "各部门要高度重视\t。\n")
    #expect(main.contains("<w:b/></w:rPr><w:t xml:space=\"preserve\">各部门</w:t>"))
    #expect(main.contains("<w:r><w:t xml:space=\"preserve\">要高度重视</w:t></w:r><w:r><w:tab/></w:r>"))
  }

  @Test func breaksAndTabsAreElements() throws {
    let main = try Self.rewritten(SamplePackage(SamplePackage.paragraph("甲")), "甲\t乙\u{2028}丙\n")
    #expect(main.contains("<w:tab/>") && main.contains("<w:br/>"))
  }

  @Test func wordsBesideAFormulaChangeAndTheFormulaDoesNot() throws {
    let sample = SamplePackage(
      "<w:p><w:r><w:t>设</w:t></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:t>成立</w:t></w:r></w:p>"
    )
    let main = try Self.rewritten(sample, "若x=1成立时\n")
    #expect(main.contains("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"))
    let bytes = try sample.bytes()
    #expect(throws: WordProblem.noPlace(line: 1, words: "设x=2成立")) {
      try WordRewriting.write(bytes, text: Array("设x=2成立\n".utf8))
    }
  }

  // MARK: Tables

  @Test func rowsComeAndGo() throws {
    let table = SamplePackage.table([["项目", "标准"], ["泊位费", "一"], ["装卸费", "二"]])
    let sample = SamplePackage(table + SamplePackage.paragraph("完"))
    let main = try Self.rewritten(sample, "项目\t标准\n理货费\t三\n装卸费\t二\u{2028}另议\n完\n")
    #expect(main.ranges(of: "<w:tr>").count == 3)
    let none = try Self.rewritten(sample, "完\n")
    #expect(!none.contains("<w:tbl>"))
    let two = try Self.rewritten(
      sample, "项目\t标准\n泊位费\t一\n装卸费\t二\n完\n附表\n甲\t乙\n丙\t丁\n")
    #expect(two.ranges(of: "<w:tbl>").count == 2)
  }

  @Test func aCellThatGoesOnFromTheOneAboveIsNoneWithTextOfItsOwn() throws {
    let merged = { (value: String, text: String) in
      "<w:tr><w:tc><w:tcPr><w:vMerge\(value)/></w:tcPr>\(SamplePackage.paragraph(text))</w:tc><w:tc><w:tcPr/>\(SamplePackage.paragraph("x"))</w:tc></w:tr>"
    }
    let sample = SamplePackage(
      "<w:tbl><w:tblPr/><w:tblGrid/>\(merged(" w:val=\"restart\"", "甲"))\(merged("", ""))</w:tbl>"
        + SamplePackage.paragraph("完"))
    let main = try Self.rewritten(sample, "甲\tx\n\tx\n乙\ty\n完\n")
    #expect(main.ranges(of: "<w:vMerge").count == 2)
  }

  @Test func paragraphsOfCells() {
    let texts = { (parts: [CellText.Part]) -> [String] in
      parts.map {
        switch $0 {
        case .paragraph(let index, let text): "\(index)" + String(decoding: text, as: UTF8.self)
        case .new(let after, let text): "+\(after)" + String(decoding: text, as: UTF8.self)
        }
      }
    }
    let lines = { (text: String) in text.split(separator: "|").map { Array($0.utf8) } }
    #expect(texts(CellText.parts(lines("a|b|c"), lines("a|x|c"))) == ["0a", "1x", "2c"])
    #expect(texts(CellText.parts(lines("a|b|c"), lines("a|c"))) == ["0a", "2c"])
    #expect(texts(CellText.parts(lines("a|c"), lines("a|b|c"))) == ["0a", "+0b", "1c"])
    #expect(texts(CellText.parts(lines("a"), lines("a|b"))) == ["0a\nb"])
  }

  @Test func aRowThatNoTableTakesIsNotGiven() throws {
    let nested = SamplePackage.table([["甲", "乙"]])
    let cell = "<w:tc><w:tcPr/>\(nested)\(SamplePackage.paragraph(""))</w:tc>"
    let sample = SamplePackage(
      "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>\(cell)</w:tr></w:tbl>" + SamplePackage.paragraph("完"))
    #expect(try sample.text() == "甲 | 乙\n完\n")
    let bytes = try sample.bytes()
    #expect(throws: WordProblem.noPlace(line: 1, words: "甲 | 丙")) {
      try WordRewriting.write(bytes, text: Array("甲 | 丙\n完\n".utf8))
    }
    let rows = SamplePackage(
      SamplePackage.table([["项目", "标准"], ["泊位费", "一"]]) + SamplePackage.paragraph("完"))
    let wide = try rows.bytes()
    #expect(throws: WordProblem.noPlace(line: 2, words: "泊位费\t一\t二")) {
      try WordRewriting.write(wide, text: Array("项目\t标准\n泊位费\t一\t二\n完\n".utf8))
    }
  }

  // MARK: What stays behind

  @Test func marksOfParagraphsThatGoStayBehind() throws {
    let sample = SamplePackage(
      SamplePackage.paragraph("甲")
        + "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:commentRangeStart w:id=\"2\"/><w:r><w:t>乙</w:t></w:r><w:commentRangeEnd w:id=\"2\"/><w:r><w:commentReference w:id=\"2\"/></w:r></w:p>"
        + "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"1\"/></w:sectPr></w:pPr><w:r><w:t>丙</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"
        + SamplePackage.paragraph("丁"))
    let main = try Self.rewritten(sample, "甲\n丁\n")
    for mark in ["bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentReference", "sectPr"]
    {
      #expect(main.ranges(of: "<w:\(mark)").count == 1, "\(mark)")
    }
  }

  @Test func aControlOfWhichNothingIsLeftGoes() throws {
    let control =
      "<w:sdt><w:sdtPr/><w:sdtContent>\(SamplePackage.paragraph("乙"))</w:sdtContent></w:sdt>"
    let sample = SamplePackage(
      SamplePackage.paragraph("甲") + control + SamplePackage.paragraph("丙"))
    #expect(try !Self.rewritten(sample, "甲\n丙\n").contains("sdt"))
    #expect(try Self.rewritten(sample, "甲\n乙又\n丙\n").contains("<w:sdtContent>"))
  }

  @Test func textBoxesAndLinksKeepTheirPlaces() throws {
    let box =
      "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:pict><w:txbxContent>\(SamplePackage.paragraph("盒"))</w:txbxContent></w:pict></w:r></w:p>"
    let link =
      "<w:p><w:r><w:t>见</w:t></w:r><w:hyperlink w:anchor=\"a\"><w:r><w:t>第三条</w:t></w:r></w:hyperlink></w:p>"
    let sample = SamplePackage(box + link)
    let inside = try Self.rewritten(sample, "甲\n里\n盒\n见第三条\n")
    #expect(inside.contains("里</w:t></w:r></w:p><w:p>"))
    let main = try Self.rewritten(sample, "甲\n盒子\n新\n见第四条\n")
    #expect(main.contains("<w:txbxContent>") && main.contains("盒子"))
    #expect(main.contains("<w:hyperlink w:anchor=\"a\"><w:r><w:t xml:space=\"preserve\">第四条"))
  }

  @Test func notesAreCountedAnew() throws {
    let note = { (id: Int, text: String) in
      "<w:footnote w:id=\"\(id)\"><w:p><w:r><w:t xml:space=\"preserve\"> \(text)</w:t></w:r></w:p></w:footnote>"
    }
    let reference = { (id: Int) in "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    var sample = SamplePackage(
      "<w:p><w:r><w:t>甲</w:t></w:r>\(reference(2))</w:p><w:p><w:r><w:t>乙</w:t></w:r>\(reference(3))</w:p>"
    )
    sample.footnotes = note(2, "注一") + note(3, "注二")
    #expect(try sample.text() == "甲[^1]\n乙[^2]\n[^1]: 注一\n[^2]: 注二\n")
    let bytes = try WordRewriting.write(
      sample.bytes(), text: Array("乙改[^2]\n[^1]: 注一\n[^2]: 注二改\n".utf8))
    #expect(
      try String(decoding: WordText(bytes).text.bytes, as: UTF8.self) == "乙改[^1]\n[^1]: 注二改\n")
  }

  @Test func trackedChangesAreResolvedFirst() throws {
    let sample = SamplePackage(
      "<w:p><w:r><w:t>甲</w:t></w:r><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>乙</w:t></w:r></w:ins></w:p>"
    )
    let bytes = try WordRewriting.write(sample.bytes(), view: .rejected, text: Array("甲丙\n".utf8))
    #expect(try !WordText(bytes).hadRevisions)
    #expect(try WordText(bytes).text.bytes == Array("甲丙\n".utf8))
  }
}
