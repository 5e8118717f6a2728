import DraftText

/// The name of a change: eight characters that are made from the change alone, so that they stay the
/// same whatever changes elsewhere in the drafts.
///
/// Decisions and comments that are kept in a file name changes by it. How it is made must therefore
/// not change from one release to the next.
package struct ChangeID: Hashable, Sendable, CustomStringConvertible {
  /// 40 bits: five for each character.
  package let rawValue: UInt64

  static let mask: UInt64 = 1 << 40 - 1

  init(rawValue: UInt64) { self.rawValue = rawValue & Self.mask }

  /// Reads an identifier as it is written, in capitals too; `nil` for any other text.
  package init?(_ text: String) {
    var value: UInt64 = 0
    guard text.utf8.count == Self.length else { return nil }
    for byte in text.lowercased().utf8 {
      guard let digit = (0..<32).first(where: { Self.digits.utf8Start[$0] == byte }) else {
        return nil
      }
      value = value << 5 | UInt64(digit)
    }
    rawValue = value
  }

  /// Of texts that stand for each other, as those of a conflict do. O(bytes).
  ///
  /// - Parameter number: How many conflicts of the same texts stand before it.
  package init(of texts: [[UInt8]], number: Int) {
    var hash = ByteHash()
    func add(_ value: Int) {
      for shift in stride(from: 0, to: 64, by: 8) {
        hash.add(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
    for text in texts {
      add(text.count)
      for byte in text { hash.add(byte) }
    }
    add(number)
    self.init(rawValue: hash.value)
  }

  package var description: String {
    String(decoding: (0..<Self.length).map(character), as: UTF8.self)
  }

  /// How many characters it has.
  package static let length = 8

  /// The character at one of its places.
  package func character(_ place: Int) -> UInt8 {
    Self.digits.utf8Start[Int(rawValue >> UInt64(5 * (Self.length - 1 - place))) & 31]
  }

  /// Douglas Crockford's base 32: no letter that looks like a digit, and no u.
  private static let digits: StaticString = "0123456789abcdefghjkmnpqrstvwxyz"
}
