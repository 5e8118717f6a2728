import DraftDocument
import DraftLineage
import DraftText
import TestSupport
import Testing

/// Where a text is cut, its pieces say by themselves what they say in it.
struct TextPiecesTests {
  private static func blocks(_ bytes: [UInt8], from start: Int = 0) -> [Block] {
    MarkdownBlocks.blocks(of: DecodedText(bytes: bytes)).map { block in
      var block = block
      block.content = ByteRange(block.content.start + start, block.content.end + start)
      return block
    }
  }

  private func expectAgreement(_ text: String, _ what: String) -> Int {
    let bytes = Array(text.utf8)
    let pieces = RevisionText(DecodedText(bytes: bytes), name: "a.md", ReadingOptions()).pieces
    let apart = pieces.ranges.flatMap { range in
      TextPiecesTests.blocks(Array(bytes[range]), from: range.lowerBound)
    }
    let whole = TextPiecesTests.blocks(bytes)
    if apart.map(\.content) != whole.map(\.content) || apart.map(\.kind) != whole.map(\.kind) {
      let at = zip(apart, whole).prefix { $0.content == $1.content && $0.kind == $1.kind }.count
      let found = (apart.dropFirst(at).first, whole.dropFirst(at).first)
      Issue.record(
        "\(what): apart \(String(describing: found.0)), whole \(String(describing: found.1))")
    }
    return pieces.ranges.count
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func agreeWithTheWholeMarkdown(_ seed: UInt64) {
    for text in randomMarkdown(seed).prefix(4) { _ = expectAgreement(text, "\(seed)") }
  }

  /// What stays open over blank lines does not make the rest uncut.
  @Test(arguments: [
    "<!-- a\n\nb -->", "<pre>\na\n\nb\n</pre>", "<div>\n\na\n\n</div>", "$$\na\n$$",
    "1. a\n\n   ```\n   b\n\n   c\n   ```", "- ```\n  a\n\n  b\n  ```", "```a``` is code",
    "  ```\na\n\nb\n  ```", "> ```\n> a", "<?a\n\nb?>", "<!DOCTYPE a>",
  ])
  func goOnBehind(_ block: String) {
    #expect(expectAgreement("One.\n\n\(block)\n\nTwo.\n\nThree.\n", block) >= 3)
  }

  @Test(arguments: [
    "- a\n\n  ```\n\nb\n", "1. a\n ```\n\nb\n", "$$ a\n\nb $$\n", "- $$ a\n\nb $$\n",
    "- a\n<!-- b\n\n```\n\nc -->", "<div>\n<!-- a\n\n</div>\n\nb -->", "<!doctype\n\na>",
    "<textarea>\n\na\n\n</textarea>", "<div>\n```\n\na\n\n```\n",
    "text\n2. a\n\n   ```\n\nb\n   ```",
    "- - -\n  ```\n\na\n  ```", "\u{3000}\n\na\n", "a\n\u{3000}\nb\n",
    "<prefix>\n\na\n\n</pre>\n\nb",
    "`` `a\n\nb", "~~~ a`b\n\nc\n~~~\n", "```\na\n    ```\n\nb\n```\n", "```\na\n``` b\n\nc\n```\n",
    "-\ta\n\n  ```\n\nb\n", "[^1]: a\n\n    ```\n    b\n\nc\n", "+ a\nb\n  ```\n\nc\n  ```",
    "10. a\n\n    ```\n\n    b\n    ```\n\nc", "1986. a\n\n   ```\n\nb\n   ```",
    "* * a\n  ```\n\nb\n  ```",
  ])
  func areNeverCutInside(_ text: String) {
    _ = expectAgreement("One.\n\n\(text)\n\nTwo.\n\nThree.\n", text)
    _ = expectAgreement(text, text)
  }
}
