import DraftLanguage
import DraftText

/// A number of things that are to follow, as a sentence's end says it: 讲三点意见。 the following three steps:
struct Announcement {
  let count: Int
  let place: ByteRange

  private static let words = Language.all.map(\.announcements)
  private static let joinedThings = words.flatMap(\.joinedThings)
  private static let leads = words.flatMap(\.leads)
  private static let fillers = [""] + words.flatMap(\.fillers)
  private static let things = Set(
    words.flatMap { $0.things.split(separator: " ") }.map(String.init))
  private static let ends = words.flatMap(\.ends).map { $0.split(separator: " ") }

  /// The announcement that a sentence ends with; `nil` where it ends otherwise.
  static func read(_ bytes: TextView, _ sentence: ByteRange) -> Announcement? {
    let end = withoutMarks(bytes, sentence)
    return joined(bytes, sentence, end) ?? spaced(bytes, sentence, end)
  }

  private static func withoutMarks(_ bytes: TextView, _ sentence: ByteRange) -> Int {
    var end = bytes.trimEnd(sentence.start, sentence.end)
    let marks: [StaticString] = ["：", "。", ":", ".", "——"]
    while let mark = marks.first(where: { bytes.has($0, before: end) }), end > sentence.start {
      end = bytes.trimEnd(sentence.start, end - mark.utf8CodeUnitCount)
    }
    return end
  }

  /// Where no blanks part words.
  private static func joined(
    _ bytes: TextView, _ sentence: ByteRange, _ end: Int
  ) -> Announcement? {
    guard let thing = joinedThings.first(where: { bytes.has($0, before: end) }) else { return nil }
    let last = end - thing.utf8CodeUnitCount
    var start = last
    while start > sentence.start, last - start < 12 {
      let (scalar, place) = bytes.decode(before: start)
      guard ChineseNumeral.isPlain(scalar) || Scalars.isDigit(scalar) else { break }
      start = place
    }
    guard start < last, let number = Numeral.chineseOrArabic(bytes, start, last),
      number.end == last, number.value > 1,
      leads.contains(where: { isLead($0, bytes, start, sentence.start) })
    else { return nil }
    return Announcement(count: number.value, place: ByteRange(start, end))
  }

  /// Right before the number, or with a few characters between: 提出以下几点, 讲下面的三点.
  private static func isLead(
    _ lead: StaticString, _ bytes: TextView, _ at: Int, _ floor: Int
  ) -> Bool {
    fillers.contains { word in
      let place = at - word.utf8CodeUnitCount
      return bytes.has(word, at: place) && place - lead.utf8CodeUnitCount >= floor
        && bytes.has(lead, before: place)
    }
  }

  /// Where blanks part words.
  private static func spaced(
    _ bytes: TextView, _ sentence: ByteRange, _ end: Int
  ) -> Announcement? {
    guard bytes.has(":", at: end) else { return nil }
    let text = String(decoding: bytes[sentence.start..<end], as: UTF8.self)
    var words = text.split(separator: " ")
    if let end = ends.first(where: { words.suffix($0.count).elementsEqual($0) }) {
      words.removeLast(end.count)
    }
    guard let thing = words.last, things.contains(thing.lowercased()) else { return nil }
    for word in words.dropLast().suffix(2).reversed() {
      let letters = Array(word.lowercased().unicodeScalars)
      guard let value = NumberWords.value(letters) ?? Int(word) else { continue }
      let start = sentence.start + text.utf8.distance(from: text.startIndex, to: word.startIndex)
      let last = sentence.start + text.utf8.distance(from: text.startIndex, to: thing.endIndex)
      return value > 1 ? Announcement(count: value, place: ByteRange(start, last)) : nil
    }
    return nil
  }
}
