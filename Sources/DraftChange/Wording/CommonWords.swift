import DraftDocument
import DraftLanguage
import DraftText

/// Words at the ends of an edit that one draft has as words and the other as parts of longer ones: the
/// dictionary cuts 及时|查|处 and 从|严查|处, and still 及时 became 从严.
struct CommonWords {

  let old: TextView
  let new: TextView
  let tokenizer: Tokenizer

  /// What has to be left on both sides: two Han. One alone is half a word, or half a name.
  private static let least = 6

  /// The edit without them, where what is left are words, too; `a` and `b` are its tokens. O(length).
  func trimmed(_ edit: Edit, _ a: ArraySlice<Token>, _ b: ArraySlice<Token>) -> Edit {
    guard edit.old.count > Self.least, edit.new.count > Self.least else { return edit }
    let tail = common(a.reversed(), b.reversed(), edit, fromEnd: true)
    let lead = common(Array(a), Array(b), edit, fromEnd: false)
    var edit = edit
    for (count, fromEnd) in [(tail, true), (lead, false)] where count > 0 {
      let (from, to) = (edit.old.without(count, fromEnd), edit.new.without(count, fromEnd))
      let words = [isWord(old, from, fromEnd), isWord(new, to, fromEnd)]
      // The dictionary does not have 从严, but two Han in the place of a word are one.
      guard words.contains(true), words[0] || from.count == Self.least,
        words[1] || to.count == Self.least
      else { continue }
      (edit.old, edit.new) = (from, to)
    }
    return edit
  }

  /// How many bytes at an end both sides have, up to the furthest border of words on either.
  private func common(_ a: [Token], _ b: [Token], _ edit: Edit, fromEnd: Bool) -> Int {
    let room = min(edit.old.count, edit.new.count)
    var same = 0
    while same < room {
      let (x, y) =
        fromEnd
        ? (old[edit.old.end - 1 - same], new[edit.new.end - 1 - same])
        : (old[edit.old.start + same], new[edit.new.start + same])
      guard x == y else { break }
      same += 1
    }
    var furthest = 0
    for (bytes, tokens) in [(old, a), (new, b)] {
      var length = 0
      for token in tokens {
        length += token.range.count
        guard length <= same, Self.isHan(token, bytes) else { break }
        furthest = max(furthest, length)
      }
    }
    return furthest
  }

  /// Whether the token is a word of Han that is no part of a number: 五|百元.
  private static func isHan(_ token: Token, _ bytes: TextView) -> Bool {
    token.kind == .word && (0xE4...0xE9 ~= bytes[token.range.start])
      && !ChineseNumeral.isPlain(bytes.scalar(at: token.range.start))
  }

  /// Whether the rest has a word or a number at the cut, and no lone character.
  private func isWord(_ bytes: TextView, _ rest: ByteRange, _ fromEnd: Bool) -> Bool {
    let tokens = tokenizer.tokens(bytes, rest)
    guard let token = fromEnd ? tokens.last : tokens.first else { return false }
    return token.kind == .number || token.range.count >= Self.least && Self.isHan(token, bytes)
  }
}

extension ByteRange {
  fileprivate func without(_ count: Int, _ fromEnd: Bool) -> ByteRange {
    fromEnd ? ByteRange(start, end - count) : ByteRange(start + count, end)
  }
}
