import DraftText

/// Finds what a draft still leaves open: X村, ×××, ____, 【 】.
enum Placeholders {
  /// O(bytes), eight at a time where nothing is found.
  static func find(in bytes: Bytes) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var at = 0
    while true {
      at = bytes.skipBlocks(at, bytes.count, until: { tells($0) })
      while at < bytes.count, !tells(bytes[at]) { at += 1 }
      guard at < bytes.count else { return found }
      if let place = place(bytes, at) {
        found.append(Diagnostic(kind: .placeholder, place: place))
        at = place.end
      } else {
        at += 1
      }
    }
  }

  /// X _ [ and the first byte of ×; of 【 the last, as its first is that of every full stop.
  @inline(__always)
  private static func tells(_ byte: UInt8) -> Bool {
    byte == 0x58 || byte == 0x5F || byte == 0x5B || byte == 0xC3 || byte == 0x90
  }

  @inline(__always)
  private static func tells(_ block: ByteBlock) -> UInt64 {
    block.holds(0x58) | block.holds(0x5F) | block.holds(0x5B) | block.holds(0xC3)
      | block.holds(0x90)
  }

  /// The placeholder that the byte at `at` tells of.
  private static func place(_ bytes: Bytes, _ at: Int) -> ByteRange? {
    switch bytes[at] {
    case 0x58: letters(bytes, at)
    case 0x5F: run(bytes, at, "_", least: 3)
    case 0x5B: empty(bytes, at, "]")
    case 0xC3: run(bytes, at, "×", least: 2)
    default: bytes.has("【", at: at - 2) ? empty(bytes, at - 2, "】") : nil
    }
  }

  private static func run(
    _ bytes: Bytes, _ at: Int, _ mark: StaticString, least: Int
  ) -> ByteRange? {
    var place = at
    while bytes.has(mark, at: place) { place += mark.utf8CodeUnitCount }
    return place - at >= least * mark.utf8CodeUnitCount ? ByteRange(at, place) : nil
  }

  private static func empty(_ bytes: Bytes, _ at: Int, _ closer: StaticString) -> ByteRange? {
    let place = bytes.skipSpace(at + bytes.length(at), bytes.count)
    return bytes.has(closer, at: place) ? ByteRange(at, place + closer.utf8CodeUnitCount) : nil
  }

  /// X before or after Han, alone: X光 and X射线 are words.
  private static func letters(_ bytes: Bytes, _ at: Int) -> ByteRange? {
    var place = at
    while place < bytes.count, bytes[place] == 0x58 { place += 1 }
    let before = at > 0 ? bytes.scalar(bytes.before(at)) : 0
    if Scalars.isLatin(before) || Scalars.isDigit(before) || before == 0x2D { return nil }
    let next = place < bytes.count ? bytes.scalar(place) : 0
    guard Scalars.isHan(next) else { return nil }
    let words: [StaticString] = ["光", "射", "线", "染", "轴", "波"]
    if place == at + 1, words.contains(where: { bytes.has($0, at: place) }) { return nil }
    return ByteRange(at, place)
  }
}
