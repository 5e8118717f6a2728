import DraftText

/// The order in which drafts were made, read from their file names.
///
/// Stage words rank first, then the number of the version or round, then the date; names that say
/// nothing come first among equals as they were given.
package enum StageOrder {
  /// What a file's name says about its place; compared field by field.
  package struct Key: Hashable, Sendable, Comparable {
    /// 0 where the name has no stage word.
    package var stage = 0
    /// 一稿 → 1, v2 → 2, (2) → 2, 修改稿3 → 3; 0 where there is none.
    package var version = 0
    /// What stands behind it: v2.10.1 → 10, 1.
    package var parts: [Int] = []
    /// 征求意见稿修改 → 1, 二稿改3 → 3: how often somebody has gone over a stage's draft since.
    package var revised = 0
    /// `20240315`; the year is 0 where the name gives month and day alone; 0 where no date.
    package var date = 0

    package init() {}

    package static func < (one: Key, other: Key) -> Bool {
      if one.stage != other.stage { return one.stage < other.stage }
      if one.version != other.version { return one.version < other.version }
      if one.parts != other.parts { return one.parts.lexicographicallyPrecedes(other.parts) }
      if one.revised != other.revised { return one.revised < other.revised }
      return one.date < other.date
    }
  }

  /// The names' indexes from the first draft to the last; stable. O(n log n).
  package static func order(_ names: [String]) -> [Int] {
    let keys = names.map(key)
    return names.indices.sorted {
      keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1]
    }
  }

  private static let stages = Language.all.flatMap(\.stages)

  /// Reads one name; folders and the extension don't count.
  package static func key(_ name: String) -> Key {
    var text = Array(base(name).lowercased().unicodeScalars.map(folded))
    var key = Key()
    if let (date, range) = DraftDate.find(in: text) {
      key.date = date
      text.replaceSubrange(range, with: [" "])
    }
    if let reading = reading(in: text) {
      (key.stage, key.version) = (DraftStage.read.rawValue, reading.number)
      key.revised = revised(text, from: reading.range.upperBound)
    } else if let (word, at) = stage(in: text) {
      read(text, word, at, &key)
    } else if let at = numberedDraft(text) {
      (key.stage, key.version) = (DraftStage.numbered.rawValue, number(before: at, text) ?? 0)
      key.revised = revised(text, from: at + 1)
    } else if let at = revision(text, from: 0) {
      (key.stage, key.version) = (DraftStage.revised.rawValue, number(beside: at, text) ?? 0)
    } else {
      (key.version, key.parts) = (marked(text) ?? 0, parts(text))
      if key.version == 0, text.firstRange(of: ["副", "本"]) != nil { key.version = 1 }
    }
    return key
  }

  /// The first of `stages` that a name has, and where.
  private static func stage(
    in text: [Unicode.Scalar]
  ) -> (word: StageWord, place: Range<Int>)? {
    for word in stages {
      if let place = place(of: word, in: text) { return (word, place) }
    }
    return nil
  }

  /// Reads the numbers around the word of a stage.
  private static func read(
    _ text: [Unicode.Scalar], _ word: StageWord, _ at: Range<Int>, _ key: inout Key
  ) {
    (key.stage, key.version) = (word.stage.rawValue, number(beside: at, text) ?? 0)
    if key.version == 0 { (key.version, key.parts) = (marked(text) ?? 0, parts(text)) }
    key.revised = revised(text, from: at.upperBound)
    // What was read is more than a bill that is only there: 草案, 审议稿, 二次审议稿.
    if word.stage == .read, word.text != [StageWord].bill { key.version = max(key.version, 1) }
    if word.stage == .revised, isBill(text, before: at.lowerBound) {
      (key.stage, key.revised) = (DraftStage.read.rawValue, 1)
    }
  }

  /// 二次审议稿, 第三次审议稿, 二审稿: which reading a draft is for, and where that stands.
  private static func reading(
    in text: [Unicode.Scalar]
  ) -> (number: Int, range: Range<Int>)? {
    for word in [StageWord].readings {
      guard let at = text.firstRange(of: Array(word.unicodeScalars)) else { continue }
      var start = at.lowerBound
      if start > 0, text[start - 1] == "次" { start -= 1 }
      guard let number = number(before: start, text) else { continue }
      while start > 0, StageNumber.isDigit(text[start - 1]) { start -= 1 }
      if start > 0, text[start - 1] == "第" { start -= 1 }
      return (number, start..<at.upperBound)
    }
    return nil
  }

  /// Whether 草案 stands right before a place: 草案修改稿.
  private static func isBill(_ text: [Unicode.Scalar], before at: Int) -> Bool {
    text[..<at].suffix(2).elementsEqual([StageWord].bill.unicodeScalars)
  }

  private static func place(of word: StageWord, in text: [Unicode.Scalar]) -> Range<Int>? {
    guard let at = text.firstRange(of: Array(word.text.unicodeScalars)) else { return nil }
    return !word.endsName || isBorder(at.upperBound, text) ? at : nil
  }

  /// Whether a name's word may end there: at the end, or before a bracket, a number or a separator.
  private static func isBorder(_ at: Int, _ text: [Unicode.Scalar]) -> Bool {
    let next = at < text.count ? text[at] : " "
    return ")] _-,，.、(".unicodeScalars.contains(next) || StageNumber.isDigit(next)
  }

  /// The place of the 稿 that has a number before it: in 讲话稿三稿 the second.
  private static func numberedDraft(_ text: [Unicode.Scalar]) -> Int? {
    text.indices.last { text[$0] == "稿" && number(before: $0, text) != nil }
  }

  /// 改, 修改 or 修订 where it says who or that somebody went over the draft, at the end or before a
  /// bracket, a number or a separator; never the 改 of 改革.
  private static func revision(_ text: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    for at in text.indices.reversed() where at >= start {
      guard text[at] == "改" || text[at] == "订" && at > 0 && text[at - 1] == "修" else { continue }
      let next = at + 1 < text.count ? text[at + 1] : " "
      guard ")] _-,，.、".unicodeScalars.contains(next) || StageNumber.isDigit(next) else { continue }
      return (at > start && text[at - 1] == "修" ? at - 1 : at)..<at + 1
    }
    return nil
  }

  /// How often somebody went over what stands before `start`: the number behind or before 改, or once.
  private static func revised(_ text: [Unicode.Scalar], from start: Int) -> Int {
    guard let at = revision(text, from: start) else { return 0 }
    return number(beside: at, text) ?? 1
  }

  private static func base(_ name: String) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    let rest = file[file.index(after: dot)...]
    // 讲话稿3.15 has a date there, not an extension.
    return rest.allSatisfy(\.isNumber) ? file : String(file[..<dot])
  }

  /// Full-width letters, digits and brackets as their plain ones.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Scalars.narrow(scalar)
  }

  /// `v2`, `(2)`: nil where there is none.
  private static func marked(_ text: [Unicode.Scalar]) -> Int? {
    for at in text.indices where text[at] == "v" && (at == 0 || !isLetter(text[at - 1])) {
      if let number = number(after: at + 1, text) { return number }
    }
    for at in text.indices where text[at] == "(" {
      if let number = number(after: at + 1, text) { return number }
    }
    return nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { "a"..."z" ~= scalar }

  /// The number behind a word, or else the one before it.
  private static func number(beside word: Range<Int>, _ text: [Unicode.Scalar]) -> Int? {
    number(after: word.upperBound, text) ?? number(before: word.lowerBound, text)
  }

  private static func number(after start: Int, _ text: [Unicode.Scalar]) -> Int? {
    var start = start
    while start < text.count, "( _-第".unicodeScalars.contains(text[start]) { start += 1 }
    var end = start
    while end < text.count, end - start < 6, StageNumber.isDigit(text[end]) { end += 1 }
    return StageNumber.value(text[start..<end])
  }

  private static func number(before end: Int, _ text: [Unicode.Scalar]) -> Int? {
    var start = end
    while start > 0, end - start < 6, StageNumber.isDigit(text[start - 1]) { start -= 1 }
    return StageNumber.value(text[start..<end])
  }
}

extension StageOrder {
  /// The round as the name tells it: 二稿, 第3稿, 送审稿, v2; nil where it tells none.
  package static func label(_ name: String) -> String? {
    let text = Array(base(name).unicodeScalars)
    let plain = Array(base(name).lowercased().unicodeScalars.map(folded))
    guard text.count == plain.count else { return nil }
    var dateless = plain
    if let (_, range) = DraftDate.find(in: plain) {
      dateless.replaceSubrange(range, with: repeatElement(" ", count: range.count))
    }
    let place =
      reading(in: dateless)?.range ?? stage(in: plain) ?? number(in: plain) ?? change(in: plain)
      ?? version(in: plain)
    return place.map { range in
      var label = String.UnicodeScalarView()
      label.append(contentsOf: text[range])
      return String(label)
    }
  }

  /// 送审稿, with a number behind it that is none of a date: 送审稿2, 送审稿修改稿.
  private static func stage(in plain: [Unicode.Scalar]) -> Range<Int>? {
    for word in stages {
      guard let at = place(of: word, in: plain) else { continue }
      var end = at.upperBound
      while end < plain.count, StageNumber.isDigit(plain[end]) { end += 1 }
      if let changed = revision(plain, from: at.upperBound) {
        return at.lowerBound..<numbered(changed.upperBound, plain)
      }
      let isLong = end - at.upperBound > 2
      return at.lowerBound..<(isLong ? at.upperBound : end)
    }
    return nil
  }

  /// 二稿, 第3稿, with what it was changed to: 二稿二改.
  private static func number(in plain: [Unicode.Scalar]) -> Range<Int>? {
    guard let at = numberedDraft(plain) else { return nil }
    var start = at
    while start > 0, StageNumber.isDigit(plain[start - 1]) { start -= 1 }
    if start > 0, plain[start - 1] == "第" { start -= 1 }
    let changed = revision(plain, from: at + 1)
    return start..<(changed.map { numbered($0.upperBound, plain) } ?? at + 1)
  }

  /// 李局长修改稿: a few characters before it, up to a mark.
  private static func change(in plain: [Unicode.Scalar]) -> Range<Int>? {
    guard let at = revision(plain, from: 0) else { return nil }
    var start = at.lowerBound
    while start > 0, !"([ _-,，.、".unicodeScalars.contains(plain[start - 1]),
      at.lowerBound - start < 6
    {
      start -= 1
    }
    return start..<numbered(at.upperBound, plain)
  }

  /// Behind the number that stands there, if it is none of a date: 改2.
  private static func numbered(_ start: Int, _ plain: [Unicode.Scalar]) -> Int {
    var end = start
    while end < plain.count, StageNumber.isDigit(plain[end]) { end += 1 }
    return end - start > 2 ? start : end
  }

  /// v2.
  private static func version(in plain: [Unicode.Scalar]) -> Range<Int>? {
    for at in plain.indices where plain[at] == "v" && (at == 0 || !isLetter(plain[at - 1])) {
      var end = at + 1
      while end < plain.count, "0"..."9" ~= plain[end] { end += 1 }
      if end > at + 1 { return at..<(parts(behind: end, plain).last?.range.upperBound ?? end) }
    }
    return nil
  }

  /// The numbers behind a version: v2.10.1 → 10, 1.
  private static func parts(_ text: [Unicode.Scalar]) -> [Int] {
    for at in text.indices where text[at] == "v" && (at == 0 || !isLetter(text[at - 1])) {
      var end = at + 1
      while end < text.count, "0"..."9" ~= text[end] { end += 1 }
      if end > at + 1 { return parts(behind: end, text).map(\.value) }
    }
    return []
  }

  private static func parts(
    behind start: Int, _ text: [Unicode.Scalar]
  ) -> [(value: Int, range: Range<Int>)] {
    var found: [(value: Int, range: Range<Int>)] = []
    var at = start
    while at + 1 < text.count, text[at] == "." {
      var end = at + 1
      while end < text.count, end - at <= 6, "0"..."9" ~= text[end] { end += 1 }
      guard let value = StageNumber.value(text[(at + 1)..<end]) else { break }
      found.append((value, at + 1..<end))
      at = end
    }
    return found
  }
}
