package import DraftText

/// How much of a text is in Han characters and in kana, by which Chinese and Japanese are known.
package struct ScriptCounts {
  /// Characters of the common block of Han.
  package private(set) var han = 0
  package private(set) var kana = 0
  /// All characters, white space among them.
  package private(set) var characters = 0

  /// Those of `range`. O(length).
  package init(_ text: TextView, _ range: Range<Int>) {
    for place in range where !text[place].isContinuation {
      characters += 1
      if text[place].startsHan {
        han += 1
      } else if text[place] == UInt8(leading: "あ"), Scalars.isKana(text.scalar(at: place)) {
        kana += 1
      }
    }
  }
}
