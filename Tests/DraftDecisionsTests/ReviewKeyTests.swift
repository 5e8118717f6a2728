import DraftDecisions
import Testing

/// Keys as terminals send them.
@Suite struct ReviewKeyTests {
  private func keys(_ text: String) -> [ReviewKey] {
    var reader = ReviewKeyReader()
    return reader.keys(Array(text.utf8)) + reader.flush()
  }

  @Test func everyKeyIsRead() {
    let cases: [(String, [ReviewKey])] = [
      ("a审é😀", [.character("a"), .character("审"), .character("é"), .character("😀")]),
      ("\r", [.enter]), ("\u{7F}\u{8}", [.backspace, .backspace]), ("\u{3}", [.control("c")]),
      ("\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}OD", [.up, .down, .right, .left]),
      ("\u{1B}[H\u{1B}[4~\u{1B}[5~\u{1B}[6~\u{1B}[3~", [.home, .end, .pageUp, .pageDown, .delete]),
      ("\u{1B}[1;5C", [.right]), ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}[<0;12;3M\u{1B}[<0;12;3m", [.click(row: 2, column: 11)]),
      ("\u{1B}[<64;1;1M\u{1B}[<65;1;1M", [.wheel(-1), .wheel(1)]),
      ("\u{1B}[200~甲\n\u{1B}乙\u{1B}[201~a", [.paste("甲\n\u{1B}乙"), .character("a")]),
      ("\u{1B}[99~\u{1B}xa", [.character("a")]),
    ]
    for (text, wanted) in cases { #expect(keys(text) == wanted, "\(text.debugDescription)") }
  }

  /// However the bytes come in pieces, the keys are the same.
  @Test func piecesAreJoined() {
    let bytes = Array("审\u{1B}[<0;12;3M\u{1B}[200~é\u{1B}[201~\u{1B}[Ax".utf8)
    var whole = ReviewKeyReader()
    let wanted = whole.keys(bytes)
    var reader = ReviewKeyReader()
    #expect(bytes.flatMap { reader.keys([$0]) } == wanted)
    #expect(!reader.isWaiting)
  }

  /// Bytes that mean nothing are passed over, and what follows is read.
  @Test func rubbishIsPassedOver() {
    var reader = ReviewKeyReader()
    #expect(reader.keys([0xFF, 0xC3, 0x28, 0x61]).last == .character("a"))
    #expect(
      reader.keys(Array("\u{1B}[".utf8) + [UInt8](repeating: 0x31, count: 80) + [0x61]).isEmpty
        || !reader.isWaiting)
    _ = reader.flush()
    for byte in UInt8.min...UInt8.max {
      var reader = ReviewKeyReader()
      _ = reader.keys([0x1B, byte, byte, byte]) + reader.flush()
      #expect(!reader.isWaiting)
    }
  }

  @Test func linesAreTyped() {
    var prompt = ReviewPrompt(.comment, "甲乙")
    for key: ReviewKey in [.left, .character("中"), .end, .paste("丙丁"), .backspace, .home, .delete] {
      prompt.type(key)
    }
    #expect(prompt.text == "中乙丙" && prompt.cursor == 0)
    prompt.type(.control("e"))
    prompt.type(.paste(" two words"))
    prompt.type(.control("w"))
    #expect(prompt.text == "中乙丙 two ")
    prompt.type(.control("u"))
    #expect(prompt.text.isEmpty && prompt.before.isEmpty)
  }
}
