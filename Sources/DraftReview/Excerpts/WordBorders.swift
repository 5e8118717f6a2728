import DraftDocument
package import DraftText

/// Where the words of a text begin and end that are written without blanks, so that a quotation cuts none:
/// 安全生产工作的 and not 产工作的.
package struct WordBorders {
  private let tokenizer = Tokenizer()

  /// The start of the word that goes over `place`; `place` where there is none.
  ///
  /// - Parameter text: The word is looked for in it, and what is looked at is near the place.
  package func start(at place: Int, in text: ByteRange, _ bytes: TextView) -> Int {
    word(over: place, in: text, bytes)?.start ?? place
  }

  package func end(at place: Int, in text: ByteRange, _ bytes: TextView) -> Int {
    word(over: place, in: text, bytes)?.end ?? place
  }

  private func word(
    over place: Int, in text: ByteRange, _ bytes: TextView
  ) -> ByteRange? {
    let run = run(around: place, in: text, bytes)
    guard run.start < place, place < run.end else { return nil }
    defer { tokenizer.forget() }
    return tokenizer.tokens(bytes, run).first { $0.range.start < place && place < $0.range.end }?
      .range
  }

  /// The wide characters around a place, as far as they may say where its word ends.
  private func run(
    around place: Int, in text: ByteRange, _ bytes: TextView
  ) -> ByteRange {
    var (start, end) = (place, place)
    for _ in 0..<24 where start > text.start {
      let (value, before) = EditContext.before(start, bytes)
      guard EditContext.isWide(value) else { break }
      start = before
    }
    for _ in 0..<24 where end < text.end {
      let (value, length) = bytes.decode(at: end)
      guard EditContext.isWide(value) else { break }
      end += length
    }
    return ByteRange(start, end)
  }
}
