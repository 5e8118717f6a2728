extension TextEncoding {
  /// The encoding of a name as people write it (gbk, cp936, sjis, latin1, utf8 …), whatever its
  /// case; `nil` for one that is not known. GB2312 and GBK are read as GB18030, which holds them.
  package init?(named name: String) {
    var key: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A: key.append(byte + 0x20)
      case 0x61...0x7A, 0x30...0x39: key.append(byte)
      case 0x20, 0x2D, 0x2E, 0x5F: continue
      default: return nil
      }
    }
    switch String(decoding: key, as: UTF8.self) {
    case "utf8", "unicode11utf8", "cp65001", "utf8bom", "utf8sig", "ascii", "usascii": self = .utf8
    case "utf16", "utf16le", "unicode", "ucs2", "ucs2le", "cp1200": self = .utf16LittleEndian
    case "utf16be", "ucs2be", "cp1201": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "gb", "cp936", "936", "ms936", "windows936", "euccn",
      "xgbk", "gb180302000", "gb180302005", "gb180302022", "ansi936":
      self = .gb18030
    case "big5", "big5hkscs", "cp950", "950", "ms950", "windows950", "big5tw", "bigfive", "hkscs":
      self = .big5
    case "shiftjis", "sjis", "cp932", "932", "ms932", "windows31j", "mskanji", "xsjis",
      "cswindows31j":
      self = .shiftJIS
    case "windows1252", "cp1252", "1252", "latin1", "iso88591", "l1", "ansi":
      self = .windows1252
    default: return nil
    }
  }

  /// The converter's name in the C library: always the widest of its family, because files that
  /// call themselves GB2312 or Big5 use what its extensions added.
  var converterName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    case .shiftJIS: "CP932"
    case .windows1252: "CP1252"
    }
  }

  /// What a byte order mark looks like in it; empty where it has none.
  package var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .big5, .shiftJIS, .windows1252: []
    }
  }
}
