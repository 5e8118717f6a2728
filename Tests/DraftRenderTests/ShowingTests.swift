import DraftChange
import DraftDocument
import DraftRender
import DraftText
import TestSupport
import Testing

/// What a terminal would obey is shown.
@Suite struct ShowingTests {
  private func report(_ text: String, name: String = "a.txt", colour: Bool = false) -> String {
    var before = SampleDraft()
    before.paragraph("原文。")
    var after = SampleDraft()
    after.paragraph("原文。", text)
    let comparison = Comparison(
      old: before.document(), new: after.document(),
      sections: [SectionChange(old: 0, new: 0, kind: .edited, marks: [], similarity: 0.5)],
      sentences: [
        SentenceChange(kind: .same, old: 0..<1, new: 0..<1, similarity: 1),
        SentenceChange(
          kind: .added, old: 1..<1, new: 1..<2, weight: .substantive, similarity: 0),
      ], edits: [], references: [], terms: [], summary: Summary(), limits: [])
    var options = RenderOptions()
    options.colour = colour
    return rendered {
      TerminalText.write(comparison, oldName: name, newName: "b.txt", options: options, to: $0)
    }
  }

  @Test(arguments: [
    ("红\u{1B}[31m字。", "红␛[31m字。"), ("响\u{7}铃。", "响␇铃。"), ("\u{9B}2J。", "\\u{9B}2J。"),
    ("右\u{202E}左。", "右\\u{202E}左。"), ("零\u{200B}宽。", "零\\u{200B}宽。"), ("删\u{7F}。", "删␡。"),
  ])
  func isShown(_ text: String, _ expected: String) {
    #expect(report(text).contains("+ " + expected))
  }

  @Test func namesToo() {
    #expect(report("新。", name: "\u{1B}]0;x\u{7}").hasPrefix("␛]0;x␇ → b.txt"))
  }

  @Test func aWrappedLineIsOneLine() {
    #expect(report("第一行\n第二行。").contains("+ 第一行第二行。"))
    #expect(report("one\n  two.").contains("+ one two."))
  }

  @Test func noLineIsWiderThanAsked() {
    let long = String(repeating: "各级各部门要高度重视，", count: 30) + "x"
    for line in report(long).split(separator: "\n") {
      let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
      #expect(columns <= 80)
      #expect(!line.drop { $0 == " " }.hasPrefix("，"))
    }
  }

  @Test func aWordLongerThanALineIsCut() {
    let report = report(String(repeating: "x", count: 300))
    #expect(report.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(report.unicodeScalars.filter { $0 == "x" }.count == 302)
  }
}
