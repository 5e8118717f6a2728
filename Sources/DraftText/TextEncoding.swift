/// An encoding that drafts come in, by the name that is shown and accepted: one of those below, or any
/// other that the C library converts.
public struct TextEncoding: RawRepresentable, Hashable, Sendable {
  /// Its usual name: `GB18030`.
  public let rawValue: String

  /// As `init(named:)` has it.
  public init?(rawValue: String) { self.init(named: rawValue) }

  init(name: String) { rawValue = name }

  package static let utf8 = TextEncoding(name: "UTF-8")
  package static let utf16LittleEndian = TextEncoding(name: "UTF-16LE")
  package static let utf16BigEndian = TextEncoding(name: "UTF-16BE")
  package static let gb18030 = TextEncoding(name: "GB18030")
  package static let big5 = TextEncoding(name: "Big5")
  package static let shiftJIS = TextEncoding(name: "Shift_JIS")
  package static let windows1252 = TextEncoding(name: "windows-1252")
  package static let eucKR = TextEncoding(name: "EUC-KR")
  package static let eucJP = TextEncoding(name: "EUC-JP")
  package static let iso2022JP = TextEncoding(name: "ISO-2022-JP")
  package static let windows1251 = TextEncoding(name: "windows-1251")
  package static let windows1253 = TextEncoding(name: "windows-1253")
  package static let koi8R = TextEncoding(name: "KOI8-R")

  /// The encodings that are recognised by the contents of a file.
  public static let recognised: [TextEncoding] = [
    .utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030, .big5, .shiftJIS, .eucJP, .iso2022JP,
    .eucKR,
    .windows1251, .koi8R, .windows1253, .windows1252,
  ]

  /// Whether it has several byte forms for one character of Unicode.
  var hasTwoForms: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252, .windows1251, .windows1253,
      .koi8R:
      false
    // What the C library alone knows may have them.
    default: true
    }
  }
}
