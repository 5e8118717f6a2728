import DraftLanguage
import DraftText

/// A number of things that are to follow, as a sentence's end says it: 讲三点意见。 the following three steps:
struct Announcement {
  let count: Int
  let place: ByteRange

  /// What may be counted, the longer words first.
  private static let things: [StaticString] = [
    "个方面", "个问题", "个要点", "项工作", "项措施", "项要求", "项任务", "点意见", "点要求", "点建议", "点希望", "点体会", "点看法",
    "条意见", "条建议", "条措施", "个字", "点", "条", "项", "种", "类",
  ]
  /// What announces: 讲三点, 以下四个方面, 下列三项.
  private static let leads: [StaticString] = [
    "讲", "谈", "说", "提", "提出", "强调", "以下", "如下", "下列", "汇报", "报告", "通报", "做好", "抓好", "把握", "明确",
  ]
  private static let steps = [
    "points", "steps", "reasons", "things", "conditions", "requirements", "recommendations",
    "principles", "measures", "questions", "issues", "parts", "sections", "items", "proposals",
    "suggestions", "tasks", "goals", "documents", "cases", "options", "ways", "rules", "changes",
  ]

  /// The announcement that a sentence ends with; `nil` where it ends otherwise.
  static func read(_ bytes: TextView, _ sentence: ByteRange) -> Announcement? {
    let end = withoutMarks(bytes, sentence)
    return chinese(bytes, sentence, end) ?? english(bytes, sentence, end)
  }

  private static func withoutMarks(_ bytes: TextView, _ sentence: ByteRange) -> Int {
    var end = bytes.trimEnd(sentence.start, sentence.end)
    let marks: [StaticString] = ["：", "。", ":", ".", "——"]
    while let mark = marks.first(where: { bytes.has($0, before: end) }), end > sentence.start {
      end = bytes.trimEnd(sentence.start, end - mark.utf8CodeUnitCount)
    }
    return end
  }

  private static func chinese(
    _ bytes: TextView, _ sentence: ByteRange, _ end: Int
  ) -> Announcement? {
    guard let thing = things.first(where: { bytes.has($0, before: end) }) else { return nil }
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
    let between: [StaticString] = ["", "以下", "如下", "下面", "了", "好", "的"]
    return between.contains { word in
      let place = at - word.utf8CodeUnitCount
      return bytes.has(word, at: place) && place - lead.utf8CodeUnitCount >= floor
        && bytes.has(lead, before: place)
    }
  }

  private static func english(
    _ bytes: TextView, _ sentence: ByteRange, _ end: Int
  ) -> Announcement? {
    guard bytes.has(":", at: end) else { return nil }
    let text = String(decoding: bytes[sentence.start..<end], as: UTF8.self)
    var words = text.split(separator: " ")
    if words.suffix(2) == ["as", "follows"] { words.removeLast(2) }
    guard let thing = words.last, steps.contains(thing.lowercased()) else { return nil }
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
