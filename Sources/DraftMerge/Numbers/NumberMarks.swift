import DraftDocument
import DraftText

/// Joins drafts as if nobody had renumbered anything.
///
/// In the base and in all sides each number that only follows stands as it is in the base, with a character behind it
/// that says which number it is. The texts are joined so, and then each number becomes the wanted one: in what is
/// decided and in all variants of what is not.
struct NumberMarks {
  private let numbers: [FollowingNumber]
  private let olds: [[UInt8]]
  /// By side what stands there.
  private let own: [[[UInt8]]]
  let base: Document
  let sides: [Document]

  /// From U+F0000 on, a plane for private use: F3 B0 80 80.
  private static let first: UInt32 = 0xF0000
  /// As many as the plane has.
  private static let most = 0xFFFE

  /// `nil` where nobody renumbered anything, or where a text has such characters of its own.
  init?(_ base: Document, _ sides: [Document]) {
    let numbers = Array(FollowingNumbers.between(base, sides).prefix(Self.most))
    guard !numbers.isEmpty, !([base] + sides).contains(where: Self.hasMark) else { return nil }
    let olds = numbers.map { Array(base.source.bytes[$0.base]) }
    self.numbers = numbers
    self.olds = olds
    own = sides.indices.map { side in
      zip(numbers, olds).map { number, old in
        number.sides[side].map { Array(sides[side].source.bytes[$0]) } ?? old
      }
    }
    self.base = Self.marked(base, numbers.map(\.base), olds)
    self.sides = sides.indices.map { side in
      Self.marked(sides[side], numbers.map { $0.sides[side] }, olds)
    }
  }

  private static func hasMark(_ document: Document) -> Bool {
    let bytes = document.source.bytes
    return bytes.indices.contains { isMark(bytes[$0...]) }
  }

  private static func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == 0xF3, bytes.count >= 4 else { return false }
    return bytes[bytes.startIndex + 1] >= 0xB0
  }

  // MARK: Marking

  private static func marked(
    _ document: Document, _ places: [Range<Int>?], _ olds: [[UInt8]]
  ) -> Document {
    let bytes = document.source.bytes
    let order = places.indices.compactMap { index in places[index].map { ($0, index) } }
      .sorted { $0.0.isBefore($1.0) }
    var text: [UInt8] = []
    var at = 0
    for (place, number) in order where place.lowerBound >= at {
      let end = blanksEnd(bytes, place.upperBound)
      text += bytes[at..<place.lowerBound]
      text += olds[number]
      text += bytes[place.upperBound..<end]
      text += mark(number)
      at = end
    }
    return document.reread(text + bytes[at...])
  }

  private static func mark(_ number: Int) -> [UInt8] {
    Unicode.Scalar(first + UInt32(number)).map { Array(String(Character($0)).utf8) } ?? []
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

  // MARK: Putting back

  /// The pieces with the numbers that are wanted. O(bytes · sides).
  func restored(_ pieces: [MergePiece]) -> [MergePiece] {
    let wanted = numbers.map(\.wanted)
    return pieces.map { piece in
      switch piece {
      case .text(let text): .text(numbered(text, wanted))
      case .conflict(let conflict):
        .conflict(
          MergeConflict(
            base: numbered(conflict.base, wanted),
            sides: conflict.sides.map { numbered($0, wanted) },
            proposal: conflict.proposal.map { numbered($0, wanted) },
            drafts: (
              numbered(conflict.base, olds),
              zip(conflict.sides, own).map { numbered($0, $1) }
            )))
      }
    }
  }

  /// A text with these numbers in the place of the marked ones.
  private func numbered(_ text: [UInt8], _ news: [[UInt8]]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while at < text.count {
      if Self.isMark(text[at...]) {
        let number = Self.number(text[at..<at + 4])
        if numbers.indices.contains(number) { renumber(&result, number, news[number]) }
        at += 4
      } else {
        result.append(text[at])
        at += 1
      }
    }
    return result
  }

  private static func number(_ mark: ArraySlice<UInt8>) -> Int {
    let value = mark.dropFirst().reduce(UInt32(3)) { $0 << 6 | UInt32($1 & 0x3F) }
    return Int(value) - Int(first)
  }

  /// Puts a number in the place of the base's at the end of a text. Where somebody wrote another one in the meantime,
  /// that stays.
  private func renumber(_ text: inout [UInt8], _ number: Int, _ new: [UInt8]) {
    var end = text.count
    while true {
      if end > 0, Self.isBlank(text[end - 1]) {
        end -= 1
      } else if text[..<end].suffix(Self.wideBlank.count).elementsEqual(Self.wideBlank) {
        end -= Self.wideBlank.count
      } else {
        break
      }
    }
    let old = olds[number]
    guard text[..<end].suffix(old.count).elementsEqual(old) else { return }
    text.replaceSubrange(end - old.count..<end, with: new)
  }
}
