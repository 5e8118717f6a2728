import DraftText

/// Puts together where the tokens of a folded text stand in the text that was folded.
struct SourceTokens {
  let bytes: TextView
  private var tokens: [Token] = []

  init(bytes: TextView) { self.bytes = bytes }

  /// Of ㈱, which is three tokens when folded, makes one.
  mutating func add(_ token: Token) {
    guard let last = tokens.last, token.range.start < last.range.end else {
      tokens.append(token)
      return
    }
    let end = max(last.range.end, token.range.end)
    tokens[tokens.count - 1] = Token(
      range: ByteRange(last.range.start, end), kind: .word, isWrapped: true)
  }

  /// The tokens with the characters that nobody sees, which were left out: those at its end go with a token,
  /// others with the one behind them. O(length).
  func closed(in part: ByteRange) -> [Token] {
    var result: [Token] = []
    var at = part.start
    for token in tokens {
      var token = token
      if let unseen = unseen(in: at..<token.range.start) {
        if let last = result.last, last.range.end == unseen.start, last.kind != .space {
          result[result.count - 1].range = ByteRange(last.range.start, unseen.end)
        } else if unseen.end == token.range.start, token.kind != .space {
          token.range = ByteRange(unseen.start, token.range.end)
        } else {
          result.append(Token(range: unseen, kind: .mark, isWrapped: true))
        }
      }
      result.append(token)
      at = token.range.end
    }
    if let unseen = unseen(in: at..<part.end) {
      if let last = result.last, last.range.end == unseen.start, last.kind != .space {
        result[result.count - 1].range = ByteRange(last.range.start, unseen.end)
      } else {
        result.append(Token(range: unseen, kind: .mark, isWrapped: true))
      }
    }
    return result
  }

  /// From the first to the last such character between two tokens, where only lines were wrapped besides.
  private func unseen(in gap: Range<Int>) -> ByteRange? {
    var (first, last) = (gap.upperBound, gap.lowerBound)
    var at = gap.lowerBound
    while at < gap.upperBound {
      let (scalar, length) = bytes.decode(at: at)
      if FoldedText.isUnseen(scalar) {
        first = min(first, at)
        last = at + length
      }
      at += length
    }
    return first < last ? ByteRange(first, last) : nil
  }
}
