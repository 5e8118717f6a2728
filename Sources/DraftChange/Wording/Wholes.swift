import DraftDocument
import DraftLanguage
import DraftText

/// Finds the stretches around an edit that are one thing to a reader: numbers with what they count, dates,
/// names, links, phrases.
enum Wholes {
  /// How far around an edit they are sought, in bytes.
  private static let reach = 48

  /// O(length of the edit).
  static func around(
    _ edit: ByteRange, _ side: EditSide, _ room: ByteRange, isReplacement: Bool
  ) -> [Whole] {
    let bytes = side.bytes
    let window = ByteRange(
      characterStart(bytes, max(room.start, edit.start - reach)),
      characterStart(bytes, min(room.end, edit.end + reach)))
    // The mark of a note stands apart from the word that it is behind.
    if let mark = mark(bytes, edit, window) { return [mark] }
    var found: [Whole] = []
    if hasNumber(bytes, edit, window) { found += Amounts.find(bytes, edit, window) }
    if let period = period(bytes, edit, window) { found.append(period) }
    if let point = timePoint(bytes, edit, window) { found.append(point) }
    found += Names.find(edit, side, window)
    if isReplacement, !edit.isEmpty { found += Names.compounds(edit, side, window) }
    if let link = link(bytes, window) { found.append(link) }
    if let sentence = side.sentence(around: edit), let phrase = phrase(bytes, edit, sentence) {
      found.append(phrase)
    }
    return found
  }

  private static func characterStart(_ bytes: TextView, _ at: Int) -> Int {
    var at = at
    while at > 0, at < bytes.count, bytes[at].isContinuation { at -= 1 }
    return at
  }

  /// Whether a number stands in the edit or so near that it may be a part of one.
  private static func hasNumber(_ bytes: TextView, _ edit: ByteRange, _ window: ByteRange) -> Bool {
    var at = window.start
    while at < window.end {
      let (scalar, length) = bytes.decode(at: at)
      if Scalars.isDigit(scalar) || ChineseNumeral.isPlain(scalar)
        || ChineseNumeral.isFinancial(scalar)
      {
        return true
      }
      at += length
    }
    return false
  }

  /// 每季度, of which an edit may hold 季度 alone.
  private static func period(_ bytes: TextView, _ edit: ByteRange, _ window: ByteRange) -> Whole? {
    let start = bytes.has(PeriodWords.every, at: edit.start) ? edit.start : edit.start - 3
    guard start >= window.start, bytes.has(PeriodWords.every, at: start) else { return nil }
    return PeriodWords.unit(bytes, at: start + 3, window.end).map {
      Whole(range: ByteRange(start, start + 3 + $0), cost: Whole.name)
    }
  }

  /// 本月底, 今年年底: a point in time by which part of a period it is, where the edit holds or meets its last sign.
  private static func timePoint(_ bytes: TextView, _ edit: ByteRange, _ window: ByteRange)
    -> Whole?
  {
    // Of 本月底 the edit may hold 本 alone.
    let isBeforeUnit = edit.end < window.end && isPeriod(bytes.scalar(at: edit.end))
    let last = isBeforeUnit ? edit.end + 3 : edit.end
    var end = edit.start
    while end <= last, end < window.end {
      if periodEnds.contains(bytes.scalar(at: end)),
        let start = timeStart(bytes, end, window.start)
      {
        return Whole(range: ByteRange(start, end + 3), cost: Whole.name)
      }
      end += bytes.length(at: end)
    }
    return nil
  }

  /// Where a period begins that ends at `end`: its unit, and before that which one it is. 12月 of 12月底 is whole
  /// by itself.
  private static func timeStart(_ bytes: TextView, _ end: Int, _ floor: Int) -> Int? {
    var start = bytes.start(before: end)
    guard start >= floor, isPeriod(bytes.scalar(at: start)) else {
      return nil
    }
    while start > floor {
      let (scalar, before) = bytes.decode(before: start)
      if Scalars.isDigit(scalar) || ChineseNumeral.isPlain(scalar) { return nil }
      guard before >= floor, whichPeriod.contains(scalar) else { break }
      start = before
    }
    return start
  }

  private static func isPeriod(_ scalar: Unicode.Scalar) -> Bool { periods.contains(scalar) }

  private static let periods = ScalarSet(Language.all.map(\.time.periods).joined())
  private static let periodEnds = ScalarSet(Language.all.map(\.time.ends).joined())
  private static let whichPeriod = ScalarSet(Language.all.map(\.time.which).joined())

  /// `[^1]`, `[12]`: a note's mark, where the edit is inside one.
  private static func mark(_ bytes: TextView, _ edit: ByteRange, _ window: ByteRange) -> Whole? {
    guard let start = (window.start...edit.start).last(where: { bytes.has("[", at: $0) }) else {
      return nil
    }
    let marks = NamedReferences(bytes: bytes, range: ByteRange(start, window.end))
    let found = marks.note(start)?.mark ?? source(marks, edit, start)
    guard let found, found.start <= edit.start, edit.end <= found.end else { return nil }
    return Whole(range: found, cost: Whole.link)
  }

  /// `[1]`, and of `[1, 3]` the number that the edit is in.
  private static func source(
    _ marks: NamedReferences, _ edit: ByteRange, _ start: Int
  ) -> ByteRange? {
    guard let (list, end) = marks.sources(start) else { return nil }
    if list.count == 1 { return ByteRange(start, end) }
    return list.map(\.digits).first { $0.start <= edit.start && edit.end <= $0.end }
  }

  /// `](address)` behind the words of a link.
  private static func link(_ bytes: TextView, _ window: ByteRange) -> Whole? {
    guard let start = (window.start..<window.end).first(where: { bytes.has("](", at: $0) }) else {
      return nil
    }
    var end = start + 2
    while end < window.end, !bytes[end].isBlank, bytes[end] != ")" { end += 1 }
    guard end < window.end, bytes[end] == ")" else { return nil }
    return Whole(range: ByteRange(start, end + 1), cost: Whole.link)
  }

  /// What a phrase of four Han may stand behind: 要.
  private static let duties = ScalarSet(Language.all.map(\.edits.phraseHeads).joined())

  /// Four Han between two marks, or behind 要.
  private static func phrase(_ bytes: TextView, _ edit: ByteRange, _ room: ByteRange) -> Whole? {
    guard edit.count <= 12 else { return nil }
    var (start, end) = (edit.start, edit.end)
    while start > room.start, edit.end - start <= 12 {
      let (scalar, before) = bytes.decode(before: start)
      guard Scalars.isHan(scalar), !duties.contains(scalar) else { break }
      start = before
    }
    while end < room.end, end - start <= 12, Scalars.isHan(bytes.scalar(at: end)) { end += 3 }
    guard end - start == 12, start <= edit.start,
      bytes[start..<end].allSatisfy({ !$0.isASCII }),
      !ChineseNumeral.isPlain(bytes.scalar(at: start))
    else { return nil }
    let areHan = stride(from: start, to: end, by: 3).allSatisfy { place in
      let scalar = bytes.scalar(at: place)
      // 任期三年 is a word and a figure.
      return Scalars.isHan(scalar) && (place < start + 6 || !ChineseNumeral.isPlain(scalar))
    }
    return areHan ? Whole(range: ByteRange(start, end), cost: Whole.phrase) : nil
  }
}
