extension TextEncoding {
  /// The encoding of a name as people write it (gbk, cp936, sjis, latin1, utf8 …), whatever its
  /// case; `nil` for one that is not known. GB2312 and GBK are read as GB18030, which holds them.
  public init?(named name: String) {
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
    case "euckr", "ksc5601", "ksc56011987", "cp949", "949", "uhc", "windows949": self = .eucKR
    case "eucjp", "ujis": self = .eucJP
    case "iso2022jp", "csiso2022jp", "jis": self = .iso2022JP
    case "windows1251", "cp1251", "1251", "win1251": self = .windows1251
    case "windows1253", "cp1253", "1253": self = .windows1253
    case "koi8r", "koi8": self = .koi8R
    default: self.init(converter: name)
    }
  }

  /// What the C library converts under that name, or its usual spelling: windows-1250 is CP1250 there.
  private init?(converter name: String) {
    let upper = name.uppercased()
    let spellings = [upper, "CP" + upper.drop { !("0"..."9" ~= $0) }]
    for spelling in upper.hasPrefix("WINDOWS") ? spellings : [upper] {
      guard Iconv(from: spelling, to: "UTF-8") != nil else { continue }
      let digits = upper.drop { !("0"..."9" ~= $0) }
      self.init(name: upper.hasPrefix("WINDOWS") ? "windows-" + digits : upper)
      return
    }
    return nil
  }

  /// The converter's name in the C library: always the widest of its family, because files that
  /// call themselves GB2312 or Big5 use what its extensions added.
  var converterName: String {
    switch self {
    case .big5: "BIG5-HKSCS"
    case .shiftJIS: "CP932"
    case .eucKR: "CP949"
    default: rawValue.hasPrefix("windows-") ? "CP" + rawValue.dropFirst(8) : rawValue
    }
  }

  /// What a byte order mark looks like in it; empty where it has none.
  package var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    default: []
    }
  }
}
