/// The encodings that drafts come in; the raw value is the name that is shown and accepted.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
  case big5 = "Big5"
  case shiftJIS = "Shift_JIS"
  case windows1252 = "windows-1252"

  /// Whether it has several byte forms for one character of Unicode.
  var hasTwoForms: Bool { self == .gb18030 || self == .big5 || self == .shiftJIS }
}
