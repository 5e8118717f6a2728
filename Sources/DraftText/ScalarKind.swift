/// What folding needs to know of a scalar.
package enum ScalarKind: Sendable {
  case space
  /// Zero-width: spaces, joiners, the byte order mark, the soft hyphen.
  case invisible
  /// Han, kana and full-width punctuation: written without spaces.
  case han
  case other

  @inlinable @inline(__always)
  package init(_ scalar: UInt32) {
    switch scalar {
    case 0x4E00...0x9FFF: self = .han
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      self = .space
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: self = .invisible
    case 0x2E80...0x30FF, 0x31F0...0x4DBF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60,
      0x20000...0x3FFFF:
      self = .han
    default: self = .other
    }
  }
}
