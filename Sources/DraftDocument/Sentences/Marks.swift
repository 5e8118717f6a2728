/// What a punctuation mark does to a sentence border.
enum Mark {
  /// 。！？｡!? : ends a sentence (rule S1).
  @inline(__always)
  static func isEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x21, 0x3F, 0x203C, 0x2047, 0x2048, 0x2049: return true
    default: return false
    }
  }

  /// After an end mark and its closing marks, these say that the sentence goes on (rule S4).
  static func continues(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0x2C, 0x3B, 0x3A, 0xFF64: return true
    default: return false
    }
  }

  /// Closes a quotation or a bracket (rule S2).
  static func isCloser(_ scalar: UInt32) -> Bool {
    closerOfBracket(scalar) != 0 || isQuoteCloser(scalar) || scalar == 0x22 || scalar == 0x27
  }

  static func isQuoteCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0xFF63, 0xBB, 0x203A: return true
    default: return false
    }
  }

  static func isQuoteOpener(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x2018, 0x300C, 0x300E, 0xFF62, 0xAB, 0x2039: return true
    default: return false
    }
  }

  static func isOpener(_ scalar: UInt32) -> Bool {
    isQuoteOpener(scalar) || openerOfBracket(scalar) != 0 || scalar == 0x22 || scalar == 0x27
  }

  /// The kind of bracket that a scalar opens, or 0. Half and full widths are one kind: drafts
  /// mix them.
  @inline(__always)
  static func openerOfBracket(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x28, 0xFF08: return 1
    case 0x5B, 0xFF3B: return 2
    case 0x3010: return 3
    case 0x3014: return 4
    case 0x300A: return 5
    case 0x3008: return 6
    default: return 0
    }
  }

  /// 》 and 〉
  static func closesTitle(_ scalar: UInt32) -> Bool { scalar == 0x300B || scalar == 0x3009 }

  /// The kind of bracket that a scalar closes, or 0.
  @inline(__always)
  static func closerOfBracket(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x29, 0xFF09: return 1
    case 0x5D, 0xFF3D: return 2
    case 0x3011: return 3
    case 0x3015: return 4
    case 0x300B: return 5
    case 0x3009: return 6
    default: return 0
    }
  }
}
