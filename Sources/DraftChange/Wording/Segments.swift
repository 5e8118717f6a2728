import DraftDocument
import DraftText

/// A stretch of a sentence: a mark that parts segments with the blanks behind it, or what stands between
/// two of them.
struct Segment {
  var range: ByteRange
  /// The same for two segments that say the same, however their lines are wrapped.
  var key: UInt64
  var isMark: Bool
  var sentence: SentenceIndex
}

/// Cuts sentences at ，、；：, at , ; : before a blank, and at the marks that end a sentence.
struct Segments {
  private let bytes: TextView
  private(set) var all: [Segment] = []

  /// The segments of sentences, in order; of code and of rows each sentence is one. O(length).
  ///
  /// - Parameter salt: Another one for each side of a link: sentences that are not cut are not compared.
  init(
    _ bytes: TextView, _ sentences: SentenceSlice, _ layout: TextLayout, salt: UInt64
  ) {
    self.bytes = bytes
    for (index, sentence) in zip(sentences.indices, sentences) {
      guard layout == .wrapped else {
        let key = UInt64(all.count) << 1 | salt
        all.append(Segment(range: sentence.range, key: key, isMark: false, sentence: index))
        continue
      }
      cut(sentence.range, index)
    }
  }

  private mutating func cut(_ range: ByteRange, _ sentence: SentenceIndex) {
    var (start, at) = (range.start, range.start)
    while true {
      at = bytes.skipBlocks(at, range.end, until: { mayPart($0) })
      guard at < range.end else { break }
      // The marks in a formula or a citation of LaTeX part nothing.
      if bytes[at] == "\\" || bytes[at] == "$", let past = LatexSpan.end(bytes, at, range.end),
        isCharacterStart(at: past, in: bytes)
      {
        at = past
        continue
      }
      guard let (behind, end) = markEnds(at, range.end) else {
        at += bytes.length(at: at)
        continue
      }
      if start < at { add(start, at, isMark: false, sentence) }
      addMark(at, behind, end, range.end, sentence)
      (start, at) = (end, end)
    }
    if start < range.end { add(start, range.end, isMark: false, sentence) }
  }

  /// The marks that may part segments, and what formulas and citations of LaTeX begin with.
  @inline(__always)
  private func mayPart(_ block: ByteBlock) -> ByteBlock.Hits {
    block.holds("\u{FF00}"..."\u{FF3F}") | block.holds("、"..."。")
      | block.holds("｡") | block.holds(","...".")
      | block.holds(":"...";") | block.holds("!") | block.holds("?")
      | block.holds("$") | block.holds("\\")
  }

  /// Behind the mark at `at`, and behind the blanks after it, where no character goes over those places.
  @inline(__always)
  private func markEnds(_ at: Int, _ limit: Int) -> (behind: Int, end: Int)? {
    guard let behind = markEnd(at, limit), isCharacterStart(at: at, in: bytes),
      isCharacterStart(at: behind, in: bytes)
    else { return nil }
    let end = bytes.skipSpace(behind, limit)
    return isCharacterStart(at: end, in: bytes) ? (behind, end) : nil
  }

  /// Behind the mark at `at` that parts segments, if one is there.
  @inline(__always)
  private func markEnd(_ at: Int, _ end: Int) -> Int? {
    let byte = bytes[at]
    if byte.isASCII {
      switch byte {
      case ",", ";", ":", ".", "!", "?": break
      default: return nil
      }
      let behind = at + 1
      return behind == end || bytes[behind].isBlank ? behind : nil
    }
    guard byte == UInt8(leading: "、") || byte == UInt8(leading: "，") else { return nil }
    switch bytes.scalar(at: at) {
    case "，", "、", "；", "：", "。", "！", "？", "｡": return at + 3
    default: return nil
    }
  }

  private mutating func add(_ start: Int, _ end: Int, isMark: Bool, _ sentence: SentenceIndex) {
    let key = SentenceKeys.key(bytes, start, end)
    all.append(
      Segment(range: ByteRange(start, end), key: key, isMark: isMark, sentence: sentence))
  }

  /// A line end behind the mark counts as a blank, or as nothing, by what follows it.
  private mutating func addMark(
    _ start: Int, _ behind: Int, _ end: Int, _ limit: Int, _ sentence: SentenceIndex
  ) {
    // A character that nobody sees is none of the blanks that a line end stands for.
    let isWrap =
      bytes[behind..<end].allSatisfy(\.isSpace)
      && bytes[behind..<end].contains { $0 == "\n" || $0 == "\r" }
    var hash = ByteHash()
    hash.add(bytes, start, isWrap ? behind : end)
    if isWrap, end < limit,
      LineWrap.isSpace(between: bytes.scalar(before: behind), and: bytes.scalar(at: end))
    {
      hash.add(UInt8(ascii: " "))
    }
    all.append(
      Segment(
        range: ByteRange(start, end), key: hash.value, isMark: true, sentence: sentence))
  }
}
