/// Text made to break things: marks without a base, lone line ends, half brackets, markers that
/// mark nothing.
package struct HostileText: Sendable {
  private var random: SplitMix64

  package init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let pieces = [
    "一、", "（一）", "(三）", "第三条", "第十二条之一　", "一要", "二要", "1.", "1.2.3 ", "(a)", "Article 4 ",
    "# ", "## 题\n", "- ", "> ", "```\n", "$$", "|a|b|\n|-|-|\n", "---\n", "***", "\\", "<b>",
    "<!--",
    "\n", "\r\n", "\r", "\n\n", "\u{2028}", "\u{B}", "\t", "  ", "\u{3000}", "\u{A0}", "\u{200B}",
    "e\u{301}", "\u{301}", "\u{20DD}", "\u{FE0F}", "\u{200D}", "👩\u{200D}👩\u{200D}👧", "🇨🇳", "🇨", "👍🏽",
    "\u{1100}\u{1161}", "각", "न\u{94D}", "\u{202E}", "\u{1B}[31m", "\u{7F}", "\u{FFFD}", "\u{FEFF}",
    "。", "！？", "……", "——", "”", "“", "『", "』", "（", "）", "(", "]", "《", ".", "?!", "...", "；", ";",
    "3.14", "1,234.5%", "２０２４年３月", "http://a.b/c?d=1", "e.g. ", "Mr. ", "U.S.", "a@b.cc",
    "各乡镇", "加强", "管理", "，", "、", "the ", "and ", "Draft ", "𠀀", "ﬁ", "İ", "ß", "ア", "ｱﾞ",
  ]

  private static let plainPieces = [
    "一、", "二、", "（一）", "（二）", "第一章", "第一条", "第二条之一", "1. ", "2. ", "(a) ", "1.1 ", "① ", "附件1",
    "同志们：", "加强领导", "会议由张三主持", "。", "！", "？", "……", "...", ". . .", "，", "“", "”", "「", "」", "（",
    "）", "《", "》", "[7]", "Mr. Smith ", "U.S. ", "the end", ".", " ", "\n", "\n\n", "\r\n",
    "\u{3000}",
    "\t12", "----", "====", "== One", "** Two", "https://a.b/c?d", "一要", "二要", "目录", "2024年5月1日",
    "— 2 —", "'", "\"", ":)", "GENERAL TERMS", "×××", "𠮷", "é", "\u{301}", "．", "の", "a. ", "b. ",
    "。」と",
  ]

  /// Of what stands in plain drafts, in an order that no one writes.
  package mutating func plain(_ length: Int) -> String {
    (0..<length).map { _ in random.pick(Self.plainPieces) }.joined()
  }

  /// Any scalars.
  package mutating func scalars(_ length: Int) -> String {
    (0..<length).map { _ in scalar() }.joined()
  }

  package mutating func text(_ length: Int) -> String {
    (0..<length).map { _ in random.happens(6) ? scalar() : random.pick(Self.pieces) }.joined()
  }

  private mutating func scalar() -> String {
    while true {
      let value = UInt32(1 + random.below(random.happens(70) ? 0x3000 : 0x10FFFF))
      if let scalar = Unicode.Scalar(value) { return String(scalar) }
    }
  }

  /// The text with a few stretches of scalars taken out, put in, doubled or moved.
  package mutating func edited(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<1 + random.below(5) where !scalars.isEmpty {
      let start = random.below(scalars.count)
      let end = min(scalars.count, start + random.below(12))
      let stretch = Array(scalars[start..<end])
      switch random.below(4) {
      case 0: scalars.removeSubrange(start..<end)
      case 1: scalars.insert(contentsOf: self.text(3).unicodeScalars, at: start)
      case 2: scalars.insert(contentsOf: stretch, at: start)
      default:
        scalars.removeSubrange(start..<end)
        scalars.insert(contentsOf: stretch, at: random.below(scalars.count + 1))
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
