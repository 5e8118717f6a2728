/// Names, paths and addresses are bytes to git and to the system.
///
/// Swift's own comparisons go by characters: they take a name in NFC for the same name in NFD, and don't see a slash or
/// a dash that an accent stands behind.
package func sameBytes(_ one: String, _ other: String) -> Bool {
  one.utf8.elementsEqual(other.utf8)
}

extension StringProtocol {
  /// Whether the bytes begin with those of `prefix`. O(bytes of the prefix).
  package func startsWithBytes(of prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  /// Whether the bytes end with those of `suffix`. O(bytes of the suffix).
  package func endsWithBytes(of suffix: String) -> Bool {
    utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// What stands behind `prefix`; nil where the text begins otherwise. O(bytes).
  package func droppingBytes(of prefix: String) -> String? {
    guard startsWithBytes(of: prefix) else { return nil }
    return String(decoding: Array(utf8.dropFirst(prefix.utf8.count)), as: UTF8.self)
  }
}
