import DraftDocument
import DraftHTML
import DraftText
import Testing

struct HTMLPageTests {
  private func page(_ body: String) throws -> HTMLPage {
    let source = "<!DOCTYPE html><html><head><title>T</title></head><body>\(body)</body></html>"
    return try HTMLPage(DecodedText(bytes: Array(source.utf8)))
  }

  private func text(_ body: String) throws -> String {
    let page = try page(body)
    return page.text.string(ByteRange(0, page.text.bytes.count))
  }

  @Test("Text without tags, blanks and entities as a browser shows them")
  func paragraphs() throws {
    #expect(
      try text("<p>Oil &amp;\n  <em>rope</em> &lt;dry&gt;.</p>Loose text.")
        == "Oil & rope <dry>.\nLoose text.\n")
    #expect(try text("<p>one<br>two</p>") == "one\ntwo\n")
    #expect(try text("<p>10 m<sup>2</sup> and x<sup>a</sup></p>") == "10 m² and xa\n")
    #expect(try text("<img alt='A lamp'>") == "A lamp\n")
  }

  @Test("What no reader sees is left out")
  func hidden() throws {
    let body =
      "<script>var a = '<p>x</p>';</script><style>p{}</style><noscript>off</noscript><!-- no -->"
      + "<p hidden>x</p><div style='display: none'>y<p>z</p></div><p>Seen.</p>"
    #expect(try text(body) == "Seen.\n")
  }

  @Test("Lists, nested too, with the numbers that a browser shows")
  func lists() throws {
    let page = try page(
      "<ul><li>a<ul><li>b</li></ul></li></ul><ol start=3><li>c<li value=9>d<li>e</ol>")
    let text = page.text
    #expect(text.string(ByteRange(0, text.bytes.count)) == "- a\n- b\n3. c\n9. d\n10. e\n")
    #expect(
      page.blocks.map(\.kind) == [
        .item(depth: 1, ordered: false), .item(depth: 2, ordered: false),
        .item(depth: 1, ordered: true), .item(depth: 1, ordered: true),
        .item(depth: 1, ordered: true),
      ])
    #expect(page.blocks.map { text.string($0.content) } == ["a", "b", "c", "d", "e"])
  }

  @Test("Headings make sections, rows are rows, code keeps its lines")
  func structure() throws {
    let page = try page(
      "<h1>Rules</h1><p>All.</p><h2>第一条 Oil</h2><table><tr><th>A<td>B</table><pre>x\n  y\n</pre>")
    let document = page.document(ReadingOptions())
    #expect(document.reader == .html)
    #expect(
      document.sections.dropFirst().map { document.text.string($0.title) } == ["Rules", "Oil"])
    #expect(document.sections.last?.ordinal == [1])
    #expect(
      document.sentences.filter { $0.role == .row }.map { document.text.string($0.range) } == [
        "A\tB"
      ])
    #expect(document.sentences.last.map { document.text.string($0.range) } == "x\n  y")
  }

  @Test(
    "Broken and hostile pages give text",
    arguments: [
      "", "<", "<p", "<<p>>", "<table><td><tr>", "<ul></li></ol>", "</p></p>", "<pre>", "<svg><p>",
      "&#0;&#x110000;&bogus;", "\u{0}", "<td><pre>a\nb</td>", "<blockquote><ol></blockquote>x",
    ])
  func broken(_ source: String) throws {
    for copies in [1, 300] {
      let bytes = Array(String(repeating: source, count: copies).utf8)
      let page = try HTMLPage(DecodedText(bytes: bytes))
      let document = page.document(ReadingOptions())
      #expect(document.sentences.allSatisfy { $0.range.end <= document.text.bytes.count })
      #expect(page.text.bytes.filter { $0 == 0x0A }.count >= page.blocks.count)
    }
  }

  @Test("Pages nested without end")
  func deep() throws {
    let page = try page(String(repeating: "<div><ul><li>", count: 20_000) + "x")
    #expect(page.blocks.count <= 1)
  }

  @Test("The encoding that a page names for itself")
  func encodings() {
    #expect(HTMLPage.declaredEncoding(Array("<meta charset=\"gbk\">".utf8)) == .gb18030)
    #expect(
      HTMLPage.declaredEncoding(Array("<meta content='text/html; charset=big5'>".utf8)) == .big5)
    #expect(HTMLPage.declaredEncoding(Array("<p>charset</p>".utf8)) == nil)
    #expect(HTMLPage.claims(name: "a/Page.HTM") && !HTMLPage.claims(name: "html"))
  }
}
