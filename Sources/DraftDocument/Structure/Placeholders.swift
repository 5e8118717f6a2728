import DraftText

/// Finds what a draft still leaves open: X村, ×××, ____, 【 】.
enum Placeholders {
  /// O(bytes).
  static func find(in bytes: Bytes) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      // The first bytes of the marks; all others pass at the price of one comparison.
      guard byte == 0x58 || byte == 0x5F || byte == 0x5B || byte == 0xC3 || byte == 0xE3 else {
        at += 1
        continue
      }
      if let end = end(bytes, at) {
        found.append(Diagnostic(kind: .placeholder, place: ByteRange(at, end)))
        at = end
      } else {
        at += bytes.length(at)
      }
    }
    return found
  }

  private static func end(_ bytes: Bytes, _ at: Int) -> Int? {
    switch bytes[at] {
    case 0x58: return letters(bytes, at)
    case 0x5F: return run(bytes, at, "_", least: 3)
    case 0xC3: return bytes.has("×", at: at) ? run(bytes, at, "×", least: 2) : nil
    case 0x5B: return empty(bytes, at, "]")
    default: return bytes.has("【", at: at) ? empty(bytes, at, "】") : nil
    }
  }

  private static func run(
    _ bytes: Bytes, _ at: Int, _ mark: StaticString, least: Int
  ) -> Int? {
    var place = at
    while bytes.has(mark, at: place) { place += mark.utf8CodeUnitCount }
    return place - at >= least * mark.utf8CodeUnitCount ? place : nil
  }

  private static func empty(_ bytes: Bytes, _ at: Int, _ closer: StaticString) -> Int? {
    let place = bytes.skipSpace(at + bytes.length(at), bytes.count)
    return bytes.has(closer, at: place) ? place + closer.utf8CodeUnitCount : nil
  }

  /// X before or after Han, alone: X光 and X射线 are words.
  private static func letters(_ bytes: Bytes, _ at: Int) -> Int? {
    var place = at
    while place < bytes.count, bytes[place] == 0x58 { place += 1 }
    let before = at > 0 ? bytes.scalar(bytes.before(at)) : 0
    if Scalars.isLatin(before) || Scalars.isDigit(before) || before == 0x2D { return nil }
    let next = place < bytes.count ? bytes.scalar(place) : 0
    guard Scalars.isHan(next) else { return nil }
    let words: [StaticString] = ["光", "射", "线", "染", "轴", "波"]
    return words.contains { bytes.has($0, at: place) } && place == at + 1 ? nil : place
  }
}
