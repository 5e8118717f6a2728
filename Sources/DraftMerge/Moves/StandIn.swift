/// A line that stands for a block in texts that are joined: its number between signs that nobody else writes, and a full
/// stop, so that it is a sentence by itself.
enum StandIn {
  /// U+F8F0, of those that mean nothing, twice.
  private static let sign: [UInt8] = Array("\u{F8F0}\u{F8F0}".utf8)

  static func line(_ block: Int) -> [UInt8] {
    sign + Array("\(block)".utf8) + sign + Array("。\n".utf8)
  }

  /// O(bytes).
  static func stands(in text: [UInt8]) -> Bool { next(in: text[...]) != nil }

  private static func next(in text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    while let place = rest.firstIndex(of: sign[0]) {
      if rest[place...].starts(with: sign) { return place }
      rest = rest[(place + 1)...]
    }
    return nil
  }

  enum Part: Equatable {
    case text(ArraySlice<UInt8>)
    case block(Int)
  }

  /// A text cut at its stand-ins, each with its line feed; `nil` where one is not a line as it was written. O(bytes).
  static func parts(of text: [UInt8], _ blocks: Range<Int>) -> [Part]? {
    var parts: [Part] = []
    var rest = text[...]
    while let place = next(in: rest) {
      let digits = rest[(place + sign.count)...].prefix { (0x30...0x39).contains($0) }.prefix(9)
      let block = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      let isAtStart = place == text.startIndex || text[place - 1] == UInt8(ascii: "\n")
      guard isAtStart, blocks.contains(block), rest[place...].starts(with: line(block)) else {
        return nil
      }
      parts += [.text(rest[..<place]), .block(block)]
      rest = rest[(place + line(block).count)...]
    }
    return parts + [.text(rest)]
  }
}
