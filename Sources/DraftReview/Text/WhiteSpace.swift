package import DraftText

/// What a report takes for white space: Unicode's, and so with the ideographic space.
package enum WhiteSpace {
  @inlinable package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t"..."\r", " ", "\u{85}", "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{2028}",
      "\u{2029}", "\u{202F}", "\u{205F}",
      "\u{3000}":
      true
    default: false
    }
  }

  /// Whether a range holds something, and nothing else.
  package static func isAll(of range: ByteRange, in bytes: TextView) -> Bool {
    var at = range.start
    while at < range.end {
      let (scalar, length) = bytes.decode(at: at)
      guard contains(scalar) else { return false }
      at += length
    }
    return !range.isEmpty
  }
}
