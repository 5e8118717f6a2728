import DraftChange
import DraftDocument
import DraftText
import Testing

/// Line ends inside quotations, footnotes and items: only what was wrapped anew.
@Suite struct RewrappedMarkdownTests {
  private func read(_ text: String) -> Document {
    DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: "draft.md")
  }

  private func sentences(_ text: String) -> [String] {
    let document = read(text)
    return document.sentences.map {
      document.text.string($0.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  @Test(
    "Text that was only wrapped anew is the same",
    arguments: [
      ("> one two three.\n", "> one\n> two three.\n"),
      ("> one two three.\n", "> one\ntwo\n>three.\n"),
      ("> > one two three.\n", "> > one\n>> two\n> three.\n"),
      ("- > one two three.\n", "- > one\n  > two\n  three.\n"),
      ("> - one two three.\n", "> - one\n>   two\n>   three.\n"),
      ("[^1]: one two three.\n", "[^1]: one\n    two\n    three.\n"),
      ("[^1]: one.\n\n    two three.\n", "[^1]: one.\n\n    two\n    three.\n"),
      ("> “我们引用的一段话。它有两句。”\n", "> “我们引用的一段\n> 话。它有\n> 两句。”\n"),
      ("> One two. Three four.\n", "> One two.\n> Three\n> four.\n"),
    ])
  func rewrapped(_ old: String, _ new: String) {
    let comparison = Comparison.between(read(old), read(new))
    #expect(comparison.sentences.allSatisfy { $0.kind == .same && $0.moved == 0 })
  }

  @Test("A quotation mark that is text is text")
  func literal() {
    #expect(sentences("> a\n> if x > y\n") == ["a if x > y"])
    #expect(sentences("> ```\n> a\n> > b\n> ```\n") == ["``` > a > > b > ```"])
  }

  @Test("A curly quotation over quoted lines has the borders that it has on one line")
  func curly() {
    let old = sentences("> “It is so. We know.”\n> — Tom, engineer\n")
    #expect(old == sentences("> “It is so.\n> We know.” — Tom, engineer\n"))
  }

  @Test("The file's own bytes stay in the document")
  func source() {
    let text = "> a\n> b\n"
    #expect(read(text).source.bytes == Array(text.utf8))
  }

  @Test(
    "A table that was only aligned anew is the same",
    arguments: [
      ("|a|b|\n|-|-|\n|1|2 x|\n", "| a | b   |\n|---|----:|\n| 1 | 2  x |\n"),
      ("| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n", "|  甲  |  乙  |\n|:---:|:---|\n|  一  |  二  |\n"),
    ])
  func aligned(_ old: String, _ new: String) {
    let comparison = Comparison.between(read(old), read(new))
    #expect(comparison.sentences.allSatisfy { $0.kind == .same && $0.moved == 0 })
    #expect(comparison.sections.allSatisfy { $0.kind == .same && $0.marks.isEmpty })
  }

  @Test("Of a row the cell that changed is told, whatever the padding")
  func cell() {
    let old = read("| Plan | Price |\n|---|---|\n| Team | $12 |\n| Free | $0 |\n")
    let new = read("| Plan   |  Price |\n|---|---|\n|Team|   $15 |\n| Free   |     $0 |\n")
    let comparison = Comparison.between(old, new)
    #expect(comparison.sentences.map(\.kind) == [.same, .edited, .same])
    #expect(comparison.edits.map { new.text.string($0.new) } == ["$15"])
  }
}
