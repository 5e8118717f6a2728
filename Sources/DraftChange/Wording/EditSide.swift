import DraftDocument
import DraftLanguage
import DraftText

/// One draft's text around the edits of a link, as the choice of their borders asks for it.
struct EditSide {
  let bytes: TextView
  let words: SentenceWords
  let sentences: SentenceSlice

  init(_ bytes: TextView, _ words: SentenceWords, _ sentences: SentenceSlice) {
    self.bytes = bytes
    self.words = words
    self.sentences = sentences
  }

  /// The sentence that holds all of an edit's side.
  func sentence(around edit: ByteRange) -> ByteRange? {
    sentences.first { $0.range.start <= edit.start && edit.end <= $0.range.end }?.range
  }

  func isBorder(_ at: Int) -> Bool { at >= bytes.count || isCharacterStart(at: at, in: bytes) }

  /// What a border at `at` would cut, inside `room`, at its dearest. O(1) but for numbers and names nearby.
  func cut(at: Int, _ wholes: [Whole], in room: ByteRange) -> (cost: Float, isWord: Bool) {
    guard at > room.start, at < room.end else { return (0, false) }
    var cost: Float = 0
    for whole in wholes where whole.range.start < at && at < whole.range.end {
      cost = max(cost, whole.cost)
    }
    let (before, after) = (bytes.scalar(before: at), bytes.scalar(at: at))
    if Self.isLetter(before), Self.isLetter(after) { return (max(cost, Whole.spacedWord), false) }
    guard let word = words.word(over: at) else { return (cost, false) }
    if word.kind == .number { return (max(cost, Whole.number), false) }
    return Scalars.isHan(after) ? (cost, true) : (max(cost, Whole.spacedWord), false)
  }

  /// Whether one Han stands in `range` that is a word by itself in the dictionary and by what it means
  /// none.
  func isLoneWord(_ range: ByteRange) -> Bool {
    let scalar = bytes.scalar(at: range.start)
    return Scalars.isHan(scalar) && !EditMarks.isParticle(scalar) && !EditMarks.isVerb(scalar)
      && !ChineseNumeral.isPlain(scalar) && words.word(over: range.start + 1)?.range == range
  }

  /// Whether a number ends at `at`, or starts there.
  func isNumber(at: Int) -> Bool {
    let word = words.word(over: at + 1) ?? words.word(over: at - 1)
    return word.map { WordSymbols.kind($0, bytes) != 0 } ?? false
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? Scalars.isDigit(scalar) || "a"..."z" ~= scalar || "A"..."Z" ~= scalar
      : Scalars.isLatin(scalar)
  }
}
