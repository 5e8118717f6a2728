import DraftDocument
import DraftText

/// A character behind a number that says which one it is, whatever is written there.
///
/// It is one of a plane for private use, from U+F0000 on: F3 B0 80 80.
package enum NumberSign {
  private static let first: Unicode.Scalar = "\u{F0000}"
  /// The first byte of all of them, and the least that the second has.
  private static let lead = (first: UInt8(leading: first), second: Array("\u{F0000}".utf8)[1])
  /// As many as the plane has.
  static let most = 0xFFFE
  /// In bytes.
  static let length = 4

  /// A number in one draft: where it stands, which one it is and what is to stand there.
  struct Place {
    var range: Range<Int>
    var number: Int
    var text: [UInt8]
  }

  static func stands(in document: Document) -> Bool {
    next(in: document.source.bytes, from: 0) != nil
  }

  /// Where the next sign stands. O(length).
  private static func next(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withView { text in
      var at = start
      while let place = text.first(lead.first, from: at) {
        if isSign(text, place) { return place }
        at = place + 1
      }
      return nil
    }
  }

  /// Whether a sign starts at a place. O(1).
  static func isSign(_ text: TextView, _ place: Int) -> Bool {
    text[place] == lead.first && place + length <= text.count
      && text[place + 1] >= lead.second
  }

  // MARK: Setting

  /// A draft with other texts and a sign at some places; of those that overlap the first.
  /// O(bytes + places · log places).
  static func set(_ places: [Place], in document: Document) -> AlteredDraft {
    let bytes = document.source.bytes
    var text: [UInt8] = []
    var turns: [AlteredDraft.Turn] = []
    var at = 0
    for place in places.sorted(by: { $0.range.isBefore($1.range) })
    where place.range.lowerBound >= at {
      let end = blanksEnd(bytes, place.range.upperBound)
      text += bytes[at..<place.range.lowerBound]
      turns.append((place.range.lowerBound, text.count))
      text += place.text
      turns.append((place.range.upperBound, text.count))
      text += bytes[place.range.upperBound..<end]
      text += sign(place.number)
      turns.append((end, text.count))
      at = end
    }
    return AlteredDraft(document).changed(to: text + bytes[at...], turns)
  }

  private static func sign(_ number: Int) -> [UInt8] {
    Unicode.Scalar(first.value + UInt32(number)).map { Array(String(Character($0)).utf8) } ?? []
  }

  /// Behind the blanks after a label, so that it is read as one.
  private static func blanksEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while true {
      if end < bytes.count, isBlank(bytes[end]) {
        end += 1
      } else if bytes[end...].starts(with: wideBlank) {
        end += wideBlank.count
      } else {
        return end
      }
    }
  }

  private static let wideBlank = Array("\u{3000}".utf8)

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  // MARK: Taking away

  /// What stands behind a label, without the blanks and the sign between them. O(blanks).
  package static func words(behindLabel text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let bytes = Array(text)
    let end = blanksEnd(bytes, 0)
    return next(in: bytes, from: end) == end ? bytes[(end + 4)...] : bytes[end...]
  }

  /// The label that a line starts with, where it has a sign behind it; `nil` where what has one stands further on.
  /// O(line).
  package static func label(startOf line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let bytes = Array(line)
    guard let place = next(in: bytes, from: 0), place <= longestLabel else { return nil }
    let label = trimmed(line.prefix(place))
    return label.isEmpty ? nil : label
  }

  /// Which number the label at a line's start has a sign for; `nil` where there is none. O(line).
  static func number(startOf line: ArraySlice<UInt8>) -> Int? {
    guard line.prefix(longestLabel).contains(lead.first) else { return nil }
    let bytes = Array(line)
    guard let place = next(in: bytes, from: 0), place <= longestLabel else { return nil }
    return number(bytes[place..<place + 4])
  }

  /// In bytes, with the marks of a heading.
  private static let longestLabel = 48

  /// A text without the blanks at its end.
  package static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let last = text.last {
      if isBlank(last) {
        text.removeLast()
      } else if text.suffix(wideBlank.count).elementsEqual(wideBlank) {
        text.removeLast(wideBlank.count)
      } else {
        break
      }
    }
    return text
  }

  /// The sign of the label that a text stands behind; `nil` for none. O(blanks).
  package static func sign(behindLabel text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let bytes = Array(text)
    let end = blanksEnd(bytes, 0)
    return next(in: bytes, from: end) == end ? bytes[end..<end + 4] : nil
  }

  /// The numbers that are signed in a text, in order. O(bytes).
  static func numbers(in text: [UInt8]) -> [Int] {
    var numbers: [Int] = []
    var at = 0
    while let place = next(in: text, from: at) {
      at = place + 4
      numbers.append(number(text[place..<at]))
    }
    return numbers
  }

  /// By line with signs the number of the label that it starts with, if it starts with one, and the other numbers.
  /// O(bytes).
  static func lines(of text: [UInt8]) -> [(start: Int?, others: [Int])] {
    var lines: [(start: Int?, others: [Int])] = []
    var at = 0
    while let place = next(in: text, from: at) {
      let start = text[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let end = text[place...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let all = numbers(in: Array(text[start..<end]))
      let label = number(startOf: text[start..<end])
      lines.append((label, Array(all.dropFirst(label == nil ? 0 : 1))))
      at = end
    }
    return lines
  }

  /// A text without its signs.
  ///
  /// - Parameter texts: By number what was set there and what is to stand there now. Where somebody wrote something
  ///   else in the meantime, that stays.
  static func taken(
    from text: [UInt8], _ texts: (Int) -> (set: [UInt8], now: [UInt8])?
  ) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while let place = next(in: text, from: at) {
      result += text[at..<place]
      at = place + 4
      if let (set, now) = texts(number(text[place..<at])) { replace(set, now, &result) }
    }
    return result + text[at...]
  }

  /// A text with signs, read as the drafts are without them: they would make lines longer, and those beside them would not
  /// be full any more. O(bytes), and reading.
  static func read(_ text: [UInt8], as draft: Document) -> AlteredDraft {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var turns: [AlteredDraft.Turn] = []
    var at = 0
    while let place = next(in: text, from: at) {
      bytes += text[at..<place]
      at = place + length
      turns.append((bytes.count, at))
    }
    bytes += text[at...]
    return AlteredDraft(draft.reread(bytes)).changed(to: text, turns)
  }

  private static func number(_ sign: ArraySlice<UInt8>) -> Int {
    let signs = String(decoding: sign, as: UTF8.self).unicodeScalars
    return signs.first.map { Int($0.value) - Int(first.value) } ?? 0
  }

  /// At the end of a text, blanks behind it aside.
  private static func replace(_ old: [UInt8], _ new: [UInt8], _ text: inout [UInt8]) {
    var end = text.count
    while true {
      if end > 0, isBlank(text[end - 1]) {
        end -= 1
      } else if text[..<end].suffix(wideBlank.count).elementsEqual(wideBlank) {
        end -= wideBlank.count
      } else {
        break
      }
    }
    guard text[..<end].suffix(old.count).elementsEqual(old) else { return }
    text.replaceSubrange(end - old.count..<end, with: new)
  }
}
