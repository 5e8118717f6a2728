import DraftDiffKit
import DraftText
import Testing

@testable import DraftRender

/// Columns of characters whose width hangs on the terminal or on their neighbours.
@Suite struct WidthTests {
  private func lines(_ text: String, width: Int, ambiguous: Int = 1) -> [String] {
    rendered { sink in
      var options = RenderOptions()
      options.width = width
      options.columns = Columns(ambiguous: ambiguous)
      var lines = LineWriter(sink: sink, options)
      lines.startLine(indent: 0, hang: 0)
      lines.put(text)
      lines.endLine()
    }.split(separator: "\n").map(String.init)
  }

  @Test func ambiguousCharactersAreAsWideAsTheTerminalHasThem() {
    #expect(lines("①②③④", width: 8) == ["①②③④"])
    #expect(lines("甲①乙②丙③", width: 9) == ["甲①乙②丙③"])
    #expect(lines("甲①乙②丙③", width: 9, ambiguous: 2) == ["甲①乙②", "丙③"])
  }

  @Test(arguments: ["👨\u{200D}👩\u{200D}👧", "🇨🇳", "❤\u{FE0F}", "👍\u{1F3FD}", "1\u{FE0F}\u{20E3}"])
  func anEmojiIsTwoColumnsAndWhole(_ emoji: String) {
    let text = String(repeating: emoji, count: 6)
    let broken = lines("中" + text + "中", width: 10)
    #expect(broken.joined() == "中" + text + "中")
    for line in broken {
      #expect(Columns().of(line) <= 10)
      #expect(line.allSatisfy { String($0) == emoji || $0 == "中" }, "\(broken)")
    }
    #expect(Columns().of(emoji) == 2)
    #expect(Columns().cut(emoji + emoji + emoji, to: 5) == emoji + emoji + "…")
  }

  /// The rule stands in one column however wide it is itself, and no line is too long.
  @Test(arguments: [1, 2])
  func sideBySideHoldsItsColumns(_ ambiguous: Int) {
    var options = ReportOptions()
    options.text.width = 60
    options.text.ambiguousWidth = ambiguous
    let old = "他说：“要重视——①防火；②巡查……”，大家都同意了这个意见。👨\u{200D}👩\u{200D}👧参加。\n"
    let new = old.replacing("重视", with: "高度重视").replacing("②巡查", with: "②“日夜”巡查")
    let text = DraftComparison(from: Draft(text: old, name: "a"), to: Draft(text: new, name: "b"))
      .report(as: .sideBySide, options: options)
    let columns = Columns(ambiguous: ambiguous)
    let rows = text.split(separator: "\n").filter { $0.contains("│") }
    #expect(rows.count > 1)
    #expect(Set(rows.map { columns.of(String($0.prefix { $0 != "│" })) }).count == 1)
    #expect(text.split(separator: "\n").allSatisfy { columns.of(String($0)) <= 60 })
  }

  /// A line that was wrapped beside a quotation mark has no blank there.
  @Test(arguments: [
    ("县长说：\n“要重视。”", "县长说：“要重视。”"), ("说了“好”\n，走了", "说了“好”，走了"),
    ("he said\n“hello”", "he said “hello”"),
  ])
  func wrappedChineseHasNoBlanksAtQuotationMarks(_ text: String, _ shown: String) {
    let line = rendered { sink in
      var lines = LineWriter(sink: sink, RenderOptions())
      lines.startLine(indent: 0, hang: 0)
      Array(text.utf8).withView { lines.put(ByteRange(0, $0.count), of: $0) }
      lines.endLine()
    }
    #expect(line == shown + "\n")
  }
}
