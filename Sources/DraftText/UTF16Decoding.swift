/// UTF-16 to UTF-8 and back, and the guess whether bytes without a mark are UTF-16.
enum UTF16Decoding {
  /// O(bytes). `start` skips a byte order mark; offsets in problems count from the file's start.
  static func decode(
    _ bytes: [UInt8], from start: Int, bigEndian: Bool, lossy: Bool
  ) throws(DecodingProblem) -> (bytes: [UInt8], replaced: Int) {
    let encoding: TextEncoding = bigEndian ? .utf16BigEndian : .utf16LittleEndian
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count - start) / 2 * 3 + 3)
    var replaced = 0
    var at = start
    while at + 1 < bytes.count {
      let first = UInt32(unit(bytes, at, bigEndian))
      if first & 0xF800 != 0xD800, first != 0 {
        append(first, to: &out)
        at += 2
      } else if let scalar = pair(bytes, at, bigEndian) {
        append(scalar, to: &out)
        at += 4
      } else {
        guard lossy else {
          throw DecodingProblem(first == 0 ? .nul : .loneSurrogate, at: at, in: encoding)
        }
        append(0xFFFD, to: &out)
        replaced += 1
        at += 2
      }
    }
    if at < bytes.count {
      guard lossy else { throw DecodingProblem(.truncated, at: at, in: encoding) }
      append(0xFFFD, to: &out)
      replaced += 1
    }
    return (out, replaced)
  }

  /// The scalar of the pair of surrogates at `at`, if one is there.
  private static func pair(_ bytes: [UInt8], _ at: Int, _ bigEndian: Bool) -> UInt32? {
    guard at + 3 < bytes.count else { return nil }
    let high = UInt32(unit(bytes, at, bigEndian))
    let low = UInt32(unit(bytes, at + 2, bigEndian))
    guard high & 0xFC00 == 0xD800, low & 0xFC00 == 0xDC00 else { return nil }
    return 0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF)
  }

  @inline(__always)
  static func unit(_ bytes: [UInt8], _ at: Int, _ bigEndian: Bool) -> UInt16 {
    let first = UInt16(bytes[at])
    let second = UInt16(bytes[at + 1])
    return bigEndian ? first << 8 | second : second << 8 | first
  }

  @inline(__always)
  private static func append(_ scalar: UInt32, to out: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: 0x80 | (scalar >> shift) & 0x3F)
    }
    switch scalar {
    case 0..<0x80: out.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      out.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      out.append(tail(0))
    case 0x800..<0x10000:
      out.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      out.append(tail(6))
      out.append(tail(0))
    default:
      out.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      out.append(tail(12))
      out.append(tail(6))
      out.append(tail(0))
    }
  }

  /// The byte order, if the profile of the high bytes of the first 64 KB is that of prose: Latin
  /// (00), CJK punctuation (30, FF, 20) and Han (4E…9F). `nil` for everything else. Hangul counts
  /// only beside NUL bytes: GBK text in pairs of bytes looks like Hangul.
  static func guessBigEndian(_ bytes: [UInt8], hasNUL: Bool) -> Bool? {
    let count = min(bytes.count, 1 << 16) & ~1
    // A few bytes that do not even pair up are plain text with a stray NUL; a long file may be cut.
    guard count >= 2, bytes.count.isMultiple(of: 2) || count > 64 else { return nil }
    for bigEndian in [false, true] {
      var plausible = 0
      var marks = 0
      var impossible = 0
      for at in stride(from: 0, to: count, by: 2) {
        switch unit(bytes, at, bigEndian) {
        case 0x0A, 0x0D, 0x20, 0x3000...0x3002, 0xFF0C, 0xFF1A, 0xFF01:
          marks += 1
          plausible += 1
        case 0x09, 0x21...0x7E, 0xA0...0x24F, 0x370...0x52F, 0x2010...0x203A, 0x3003...0x30FF,
          0x4E00...0x9FFF, 0xFF02...0xFF5E:
          plausible += 1
        case 0xAC00...0xD7A3: plausible += hasNUL ? 1 : 0
        case 0...0x08, 0x0E...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: impossible += 1
        default: break
        }
      }
      let units = count / 2
      if plausible * 100 >= units * 95, impossible * 100 <= units, marks > 0 || hasNUL {
        return bigEndian
      }
    }
    return nil
  }
}
