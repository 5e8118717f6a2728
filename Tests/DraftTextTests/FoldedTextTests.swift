import DraftText
import Testing

@Suite struct FoldedTextTests {
  private func folded(_ text: String) -> String? {
    text.withView { view in
      FoldedText.of(view, ByteRange(0, view.count)).map {
        String(decoding: $0.bytes, as: UTF8.self)
      }
    }
  }

  @Test(arguments: [
    ("cafe\u{301}", "caf\u{E9}"), ("\u{1112}\u{1161}\u{11AB}\u{AE00}", "\u{D55C}\u{AE00}"),
    ("ê\u{323}", "\u{1EC7}"), ("\u{F900}", "\u{8C48}"), ("ﬁsh", "fish"), ("40㎡", "40m²"),
    ("ﾎﾞｰﾄ", "ボート"), ("ﾛﾋﾞｰ", "ロビー"), ("㈱", "(株)"), ("Ⅳ", "IV"), ("５Ａ", "5A"), ("⼀", "一"),
    ("light\u{200C}house", "lighthouse"), ("a\u{AD}b", "ab"), ("\u{2066}Petrel\u{2069}", "Petrel"),
    ("\u{FEFF}x", "x"), ("№ 5", "No 5"),
  ])
  func readsTheSame(_ text: String, _ other: String) {
    // Strings are equal where they are canonically equivalent: the bytes tell.
    #expect(folded(text).map { Array($0.utf8) } == Array(other.utf8))
  }

  /// Plain text, and what says something else.
  @Test(arguments: [
    "plain", "über", "条例，第三条。", "10²", "H₂O", "①", "½", "…", "Привет", "“x” — ‘y’", "한글", "カナ",
    "👩‍🚒", "a\u{A0}b", "x™",
  ])
  func staysAsItIs(_ text: String) {
    #expect(folded(text).map { Array($0.utf8) } ?? Array(text.utf8) == Array(text.utf8))
  }

  @Test func hasItsWayBack() {
    let text = "a ﬁsh e\u{301} \u{2066}x"
    text.withView { view in
      guard let folded = FoldedText.of(view, ByteRange(0, view.count)) else {
        Issue.record("not folded")
        return
      }
      #expect(String(decoding: folded.bytes, as: UTF8.self) == "a fish é x")
      // The i is half of what ﬁ is, and so all of it.
      let half = folded.source(of: ByteRange(3, 4)).range
      #expect(String(decoding: view[half.range], as: UTF8.self) == "ﬁ")
      #expect(folded.place(of: half.start) == 2 && folded.place(of: half.end) == 4)
      #expect(folded.source(of: ByteRange(0, folded.bytes.count)).range == ByteRange(0, view.count))
    }
  }

  /// A base with a thousand marks costs no more than they are long.
  @Test func hostileRunsEnd() {
    let text = "e" + String(repeating: "\u{301}\u{323}", count: 5000)
    #expect(folded(text) != nil)
  }
}
