import DraftDocument
import DraftDocx
import Testing

/// The text of a document by the convention of `draftdiff text`.
struct ReadingTests {
  private let p = { SamplePackage.paragraph($0, "") }

  @Test func readsParagraphsAndTables() throws {
    let cell = "<w:tc><w:tcPr/>\(p("甲"))\(p("乙"))<w:p/></w:tc>"
    let body = p("第一段。") + "<w:tbl><w:tr>\(cell)\(cell)</w:tr></w:tbl>" + p("")
    #expect(try SamplePackage(body).text() == "第一段。\n甲\u{2028}乙\t甲\u{2028}乙\n\n")
  }

  @Test func readsSignsBetweenTexts() throws {
    let run =
      "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:br w:type=\"page\"/><w:drawing/><w:sym w:char=\"2603\"/></w:r></w:p>"
    #expect(try SamplePackage(run).text() == "a\tb\u{2028}\u{2011}\u{FFFC}☃\n")
  }

  @Test func dropsBlanksThatAreNotKept() throws {
    let run = "<w:p><w:r><w:t> a </w:t><w:t xml:space=\"preserve\"> b </w:t></w:r></w:p>"
    #expect(try SamplePackage(run).text() == "a b \n")
  }

  @Test func readsTheResultOfAField() throws {
    let kinds = ["begin", "separate", "end"].map {
      "<w:r><w:fldChar w:fldCharType=\"\($0)\"/></w:r>"
    }
    let field =
      kinds[0] + "<w:r><w:instrText>REF x</w:instrText></w:r>" + kinds[1]
      + "<w:r><w:t>3</w:t></w:r>" + kinds[2]
    let button =
      kinds[0] + "<w:r><w:instrText> MACROBUTTON Go press here</w:instrText></w:r>" + kinds[2]
    #expect(try SamplePackage("<w:p>\(field)\(button)</w:p>").text() == "3press here\n")
  }

  @Test func readsControlsLinksRubyAndMaths() throws {
    let run = "<w:r><w:t>x</w:t></w:r>"
    let ruby = "<w:r><w:ruby><w:rt>\(run)</w:rt><w:rubyBase>\(run)</w:rubyBase></w:ruby></w:r>"
    let body =
      "<w:sdt><w:sdtContent><w:p><w:hyperlink>\(run)</w:hyperlink>\(ruby)<m:oMath><m:r><m:t>y</m:t></m:r></m:oMath></w:p></w:sdtContent></w:sdt>"
    #expect(try SamplePackage(body).text() == "xxy\n")
  }

  @Test func readsNotesAtTheEnd() throws {
    var sample = SamplePackage(
      "<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id=\"7\"/><w:endnoteReference w:id=\"2\"/></w:r></w:p>",
      footnotes: "<w:footnote w:id=\"7\">\(p(" note"))</w:footnote>")
    sample.endnotes = "<w:endnote w:id=\"2\">\(p("end"))</w:endnote>"
    #expect(try sample.text() == "a[^1][^e1]\n[^1]: note\n[^e1]: end\n")
  }

  @Test func tellsTextBoxesBehindTheirParagraph() throws {
    let box = "<w:txbxContent>\(p("box"))</w:txbxContent>"
    let anchor =
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>\(box)</w:drawing></mc:Choice><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    #expect(try SamplePackage("<w:p>\(anchor)<w:r><w:t>a</w:t></w:r></w:p>").text() == "a\nbox\n")
  }

  // MARK: Numbers

  private func list(_ levels: String, _ lists: String = "") -> String {
    "<w:abstractNum w:abstractNumId=\"0\">\(levels)</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      + lists
  }

  private func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String
  {
    "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  private func item(_ text: String, _ level: Int, _ list: Int = 1) -> String {
    SamplePackage.paragraph(
      text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  @Test func countsLevelsAndStartsThemAgain() throws {
    let numbering = list(
      level(0, "chineseCounting", "第%1章", "<w:suff w:val=\"space\"/>")
        + level(1, "decimal", "%1.%2", "<w:isLgl/><w:suff w:val=\"nothing\"/>"))
    let body = item("甲", 0) + item("乙", 1) + item("丙", 1) + item("丁", 0) + item("戊", 1)
    #expect(
      try SamplePackage(body, numbering: numbering).text()
        == "第一章 甲\n1.1乙\n1.2丙\n第二章 丁\n2.1戊\n")
  }

  @Test func startsAListAnewWhereItSaysSo() throws {
    let numbering = list(
      level(0, "decimal", "%1."),
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
    )
    let body = item("a", 0) + item("b", 0) + item("c", 0, 2) + item("d", 0, 2)
    #expect(
      try SamplePackage(body, numbering: numbering).text() == "1. a\n2. b\n1. c\n2. d\n")
  }

  @Test func takesNumbersAndOutlineFromStyles() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="标题 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="x"><w:name w:val="mine"/><w:basedOn w:val="1"/></w:style>
      <w:style w:type="paragraph" w:styleId="y"><w:name w:val="loop"/><w:basedOn w:val="y"/></w:style>
      """
    let numbering = list(level(0, "ideographTraditional", "%1、", "<w:suff w:val=\"nothing\"/>"))
    let body =
      SamplePackage.paragraph("总则", "<w:pStyle w:val=\"1\"/>")
      + SamplePackage.paragraph("附则", "<w:pStyle w:val=\"x\"/>")
      + SamplePackage.paragraph("正文", "<w:pStyle w:val=\"y\"/>")
    let sample = SamplePackage(body, styles: styles, numbering: numbering)
    #expect(try sample.text() == "甲、总则\n乙、附则\n正文\n")
    let kinds = try WordText(try sample.bytes()).blocks.map(\.kind)
    #expect(
      kinds == [.heading(level: 1, setext: false), .heading(level: 1, setext: false), .paragraph])
  }

  @Test(arguments: ["heading 2", "標題 2", "Überschrift 2", "Titre 2", "Заголовок 2"])
  func knowsStylesOfHeadingsByTheirNames(_ name: String) throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:name w:val=\"\(name)\"/></w:style>"
    let body = SamplePackage.paragraph("Ziel", "<w:pStyle w:val=\"h\"/>")
    let sample = SamplePackage(body, styles: styles)
    #expect(
      try WordText(try sample.bytes()).blocks.map(\.kind) == [.heading(level: 2, setext: false)])
  }

  // MARK: Tracked changes

  private let mark = { (tag: String) in "<w:\(tag) w:id=\"1\" w:author=\"a\"/>" }

  @Test func acceptsAndRejectsWordsAndMarks() throws {
    let text = { (tag: String, name: String, text: String) in
      "<w:\(tag) w:id=\"1\" w:author=\"a\"><w:r><w:\(name)>\(text)</w:\(name)></w:r></w:\(tag)>"
    }
    let body =
      """
      <w:p><w:pPr><w:rPr>\(mark("del"))</w:rPr></w:pPr><w:r><w:t>a</w:t></w:r>\(text("del", "delText", "b"))</w:p>
      <w:p>\(text("ins", "t", "c"))<w:r><w:t>d</w:t></w:r></w:p>
      <w:p><w:pPr><w:rPr>\(mark("moveFrom"))</w:rPr></w:pPr>\(text("moveFrom", "t", "e"))</w:p>
      <w:p><w:pPr><w:rPr>\(mark("moveTo"))</w:rPr></w:pPr>\(text("moveTo", "t", "e"))</w:p>
      <w:p><w:r><w:t>f</w:t></w:r></w:p>
      """
    let sample = SamplePackage(body)
    #expect(try sample.text() == "acd\ne\nf\n")
    #expect(try sample.text(.rejected) == "ab\nd\ne\nf\n")
  }

  @Test func acceptsAndRejectsRowsAndLists() throws {
    let row = { (mark: String, text: String) in
      "<w:tr><w:trPr>\(mark)</w:trPr><w:tc><w:tcPr/>\(SamplePackage.paragraph(text))</w:tc></w:tr>"
    }
    let changed =
      "<w:numPr><w:numId w:val=\"1\"/><w:ins w:id=\"1\" w:author=\"a\"/></w:numPr>"
    let body =
      "<w:tbl>\(row(mark("ins"), "a"))\(row(mark("del"), "b"))</w:tbl>"
      + SamplePackage.paragraph("c", changed)
    let sample = SamplePackage(body, numbering: list(level(0, "decimal", "%1.")))
    #expect(try sample.text() == "a\n1. c\n")
    #expect(try sample.text(.rejected) == "b\nc\n")
  }

  @Test func rejectsAChangeOfStyle() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
    let body = SamplePackage.paragraph(
      "a",
      "<w:pStyle w:val=\"1\"/><w:rPr/><w:pPrChange w:id=\"1\" w:author=\"a\"><w:pPr/></w:pPrChange>"
    )
    let bytes = try SamplePackage(body, styles: styles).bytes()
    #expect(try WordText(bytes).blocks.map(\.kind) == [.heading(level: 1, setext: false)])
    #expect(try WordText(bytes, view: .rejected).blocks.map(\.kind) == [.paragraph])
  }
}
