import DraftDocument
import DraftText
import Testing

/// reStructuredText, AsciiDoc and Org in files of their names.
struct MarkupTests {
  private func read(_ text: String, _ name: String) -> Document {
    DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: name)
  }

  private func outline(_ text: String, _ name: String) -> [String] {
    let document = read(text, name)
    return document.sections.dropFirst().map { "\($0.depth) \(document.text.string($0.title))" }
  }

  @Test("Underlined titles, with lines above too, by the order of their marks")
  func restructured() {
    let text =
      "====\nQuay\n====\n\nAll.\n\nOil\n---\n\nDear.\n\nRope\n~~~~\n\nWet.\n\nBells\n-----\n\nLoud.\n"
    #expect(outline(text, "a.rst") == ["1 Quay", "2 Oil", "3 Rope", "2 Bells"])
    // A line too short underlines nothing.
    #expect(outline("A long title\n---\n\nText.\n", "a.rst").isEmpty)
  }

  @Test("Code and comments are compared as they are, notes are text")
  func directives() {
    let text =
      "Oil\n===\n\n.. code-block:: sh\n\n   x\n\n   y\n\n.. a comment\n   goes on\n\n.. note::\n\n   Mind it.\n\nEnd.\n"
    let document = read(text, "a.rst")
    let opaque = document.sentences.filter { $0.role == .opaque }
    #expect(
      opaque.map { document.text.string($0.range).prefix(9) } == [
        ".. code-b", ".. a comm", ".. note::",
      ])
    #expect(document.sentences.filter { $0.role == .body }.count == 2)
  }

  @Test("Equals signs before titles, and none between delimiters")
  func asciidoc() {
    let text =
      "= Quay\n:toc:\n\nAll.\n\n== Oil\n\n----\n== no\n----\n\n* a\n** b\n\n=== Rope\n\nWet.\n"
    #expect(outline(text, "a.adoc") == ["1 Quay", "2 Oil", "3 Rope"])
    #expect(read(text, "a.adoc").sentences.filter { $0.role == .item }.count == 2)
  }

  @Test("Stars before titles, also where there is one level")
  func org() {
    let text =
      "#+TITLE: Quay\n* Oil\nDear\nand wet.\n** TODO Rope\n- a\n#+begin_src sh\n* no\n#+end_src\n* Bells\n"
    #expect(outline(text, "a.org") == ["1 Oil", "2 Rope", "1 Bells"])
    #expect(outline("* Oil\n\n* Rope\n", "a.org") == ["1 Oil", "1 Rope"])
  }

  @Test("Any text is read", arguments: ["a.rst", "a.adoc", "a.org"])
  func anything(_ name: String) {
    for text in [
      "", "\n", "..", ".. ", "=", "= ", "*", "* ", "|", "#+", "----", "\t\t", "==\n==\n==", ":",
      "::", "[", "//",
    ] {
      for copies in [1, 50] {
        let document = read(String(repeating: text + "\n", count: copies), name)
        #expect(document.sentences.allSatisfy { !$0.range.isEmpty })
      }
    }
  }
}
