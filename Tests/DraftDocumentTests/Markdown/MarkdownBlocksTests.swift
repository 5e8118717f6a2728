import DraftDocument
import DraftText
import Testing

private let samples = [
  "", "\n\n", "# 标题\n\n正文。\n", "标题\n===\n\n正文\n第二行\n\n小标题\n---\n",
  "---\ntitle: x\n---\n\n# A\n", "+++\na = 1\n+++\ntext", "---\n\nrule first\n\n---\n",
  "- a\n- b\n  - c\n\n  more\n1. x\n2) y\n", "> quote\n> goes on\n\nafter\n",
  "```swift\nlet a = 1\n```\n\ntext\n\n    indented code\n", "```\nnever closed\n# no heading\n",
  "| a | b |\n|---|---|\n| 1 | 2 |\n\nend\n", "intro\n| a | b |\n|---|---|\n| 1 | 2 |\n",
  "<div>\nhtml\n</div>\n\ntext\n", "<!-- note -->\ntext after\n\n<!-- a\n\nb -->\n",
  "[a]: http://x\n[b]: http://y 'T'\n\ntext [a]\n", "[a]: http://x\ntext goes on\n",
  "#标题\n正文。\n##小标题\n", "前文\n#标题\n后文\n", "#tag text\n", "- #标题\n- [ ] todo\n",
  "$$\na = b\n\nc\n$$\n\ntext\n", "$$x$$\n\n$$ open only\n", "## closed ##\n#\n# #\n",
  "a\r\nb\r\n\r\n# c\r\n",
  "a\rb\r\r# c\r", "***\n\n* * *\n\n___\n", "> - a\n>   b\n>\n> # h\n", "- - - x\n",
  "1.\n2. b\n-\n",
  "- a\n\n      code in item\n\n- b\n", "\u{3000}\u{3000}全角缩进。\n\n\u{3000}\u{3000}第二段。\n",
  "\ta\tb\n",
  "text\n***\nmore\n", "[^1]: a\n    b\n\n    c\n",
  "> a\n> > b\n> c\n\n[^x]:\r\n    y\r\n\r\n    z\r\n", "a\n> b\nc\n", "[x]:\n/url\n\n'title\n",
  "&nbsp; `code` **b** \\* ![i](u)\n",
]

@Suite struct MarkdownBlocksTests {
  private func blocks(_ text: String) -> [Block] {
    MarkdownBlocks.blocks(of: DecodedText(bytes: Array(text.utf8)))
  }

  private func show(_ text: String) -> [String] {
    let decoded = DecodedText(bytes: Array(text.utf8))
    return MarkdownBlocks.blocks(of: decoded).map { block in
      let kind =
        switch block.kind {
        case .paragraph: "p"
        case .heading(let level, let setext): setext ? "s\(level)" : "h\(level)"
        case .item(let depth, let ordered): ordered ? "o\(depth)" : "i\(depth)"
        case .opaque: "x"
        case .row: "r"
        }
      return "\(kind)[\(decoded.string(block.marker))]\(decoded.string(block.content))"
    }
  }

  private func checkLaws(_ bytes: [UInt8], _ note: String) {
    var at = 0
    func checkGap(_ end: Int) {
      let allowed = Array(" \t\r\n\u{B}\u{C}>#*+-_=.)|:0123456789".utf8)
      let gap = bytes[at..<end].filter { !allowed.contains($0) }
      let text = String(decoding: gap, as: UTF8.self).filter { !"\u{A0}\u{3000}".contains($0) }
      #expect(text.isEmpty, "left out: \(text) of \(note)")
    }
    for block in MarkdownBlocks.blocks(of: DecodedText(bytes: bytes)) {
      #expect(at <= block.content.start && block.content.end <= bytes.count, "\(note)")
      guard at <= block.content.start, block.content.end <= bytes.count else { return }
      checkGap(block.content.start)
      at = block.content.end
      if !block.content.isEmpty {
        #expect(bytes[block.content.start] > 0x20 && bytes[block.content.end - 1] > 0x20, "\(note)")
      }
    }
    checkGap(bytes.count)
  }

  @Test(arguments: samples) func everyByteLiesInOneBlock(_ text: String) {
    checkLaws(Array(text.utf8), text)
  }

  @Test func kinds() {
    #expect(show("# 标题 ##\n\n正文。\n") == ["h1[#]标题", "p[]正文。"])
    #expect(show("标题\n---\n") == ["s2[---]标题"])
    #expect(show("---\na: 1\n---\ntext") == ["x[]---\na: 1\n---", "p[]text"])
    #expect(show("- a\n- b\n  1. c\n\n  more\n") == ["i1[-]a", "i1[-]b", "o2[1.]c", "p[]more"])
    #expect(show("前\n#标题\n后\n") == ["p[]前", "h1[#]标题", "p[]后"])
    #expect(show("[a]: http://x\n\nb\n") == ["x[][a]: http://x", "p[]b"])
    #expect(show("$$\na\n\nb\n$$\n\nc") == ["x[]$$\na\n\nb\n$$", "p[]c"])
    #expect(show("| a |\n|---|\n| 1 |\n\nb") == ["r[]| a |", "r[]| 1 |", "p[]b"])
    #expect(show("t\n| a |\n|:-:|\n> b") == ["p[]t", "r[]| a |", "p[]b"])
    #expect(show("> - a | b\n>   --|--\n>   | 1 | - |\n") == ["r[]a | b", "r[]| 1 | - |"])
    #expect(show("* *a*\n\n***\n\n```a``` b") == ["i1[*]*a*", "p[]```a``` b"])
    #expect(show("> 引\n> 文\n") == ["p[]引\n> 文"])
    #expect(show("[^1]: a\n    b\n\n    c\n\nd") == ["p[][^1]: a\n    b", "p[]c", "p[]d"])
    #expect(show("[^1]: a\n[^n]: b\n\n        code\n") == ["p[][^1]: a", "p[][^n]: b", "x[]code"])
    #expect(show("a\n[^1]: b\n\n\t- c\n") == ["p[]a", "p[][^1]: b", "i1[-]c"])
    #expect(show("[^1]: a\n# b\n\n    code\n") == ["p[][^1]: a", "h1[#]b", "x[]code"])
    #expect(show("```\na\n```\nb") == ["x[]```\na\n```", "p[]b"])
  }

  @Test(arguments: [1, 2] as [UInt64]) func randomMarkup(_ seed: UInt64) {
    let pieces = [
      "\n", "\n", "\n\n", " ", "    ", "\t", "- ", "1. ", "> ", "# ", "#", "```", "---", "===",
      "| ", "|-|",
      "[a]: b", "<div>", "<!--", "-->", "$$", "文", "。", "text", "\r", "\r\n", "*", "`", "\u{3000}",
      "[^1]: ",
    ].map { Array($0.utf8) }
    var state = seed
    for _ in 0..<1500 {
      var bytes: [UInt8] = []
      for _ in 0..<25 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += pieces[Int(state >> 33) % pieces.count]
      }
      checkLaws(bytes, "seed \(seed): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test func hostileInputIsQuick() {
    for text in [
      String(repeating: "> ", count: 10_000) + "a", String(repeating: "- ", count: 10_000) + "a",
      String(repeating: "[", count: 50_000), String(repeating: "![[]()", count: 200_000),
      String(repeating: "*a_", count: 50_000), "a\0b\n\0- c",
      String(repeating: "文字", count: 500_000), String(repeating: "\n", count: 1_000_000),
    ] {
      _ = blocks(text)
    }
  }

  @Test func readerIsChosen() {
    func choose(_ name: String, _ text: String) -> ReaderKind {
      ReaderChoice.reader(for: DecodedText(bytes: Array(text.utf8)), name: name)
    }
    #expect(choose("a.MD", "text") == .markdown)
    #expect(choose("a.txt", "# Heading") == .plain)
    #expect(choose("-", "# Heading\n\ntext") == .markdown)
    #expect(choose("-", "一、标题\n\n- 2 -\n") == .plain)
    #expect(choose("tmp.x/draft", "- see [a](b)") == .markdown)
  }
}
