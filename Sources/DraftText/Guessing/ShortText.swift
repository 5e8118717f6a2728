/// Tells a few bytes that are UTF-8 by chance from a text.
enum ShortText {
  /// Longer texts are not UTF-8 by chance.
  private static let most = 64

  /// Whether a short text of nothing but characters of two bytes begins with an accent on nothing: 通知 in GBK is
  /// such a one. O(1).
  static func isHardlyUTF8(_ bytes: TextView) -> Bool {
    guard bytes.count <= most, let first = bytes.firstIndex(where: { $0 >= 0x80 }),
      UTF8Validation.firstInvalid(in: bytes) == bytes.count
    else { return false }
    let isBehindText = first > 0 && bytes[first - 1] > 0x20
    let category = bytes.scalar(at: first).properties.generalCategory
    return !isBehindText && category == .nonspacingMark
      && bytes.allSatisfy { $0 < 0xE0 }
  }
}
