package import DraftText

/// Words before an ordinal that is written with a dot: am 3., der 2.
package enum OrdinalWords {
  /// Whether one ends at `place`. O(1).
  package static func stand(before place: Int, in bytes: TextView) -> Bool {
    let start = bytes.wordStart(place)
    return start < place
      && words.contains(String(decoding: bytes[start..<place], as: UTF8.self).lowercased())
  }

  private static let words = Language.all.filter(\.dotsOrdinals).reduce(into: Set<String>()) {
    $0.formUnion($1.ordinalWords.split(separator: " ").map(String.init))
  }
}
