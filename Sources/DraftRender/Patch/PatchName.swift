import DraftText

/// File names as patches have them.
enum PatchName {
  /// A path below the current folder as it is; of others, which no tool would follow, the last part.
  static func of(_ path: String) -> String {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map {
      String(decoding: Array($0), as: UTF8.self)
    }
    .filter { $0 != "." }
    if path.startsWithBytes(of: "/") || parts.contains("..") {
      return parts.last ?? "draft"
    }
    return parts.isEmpty ? "draft" : parts.joined(separator: "/")
  }

  /// In quotation marks where it holds what would end it, as git writes it. A name with a space is
  /// followed by a tab, which marks its end.
  static func quoted(_ name: String) -> String {
    guard name.utf8.contains(where: { $0.isControl || $0 == "\"" || $0 == "\\" || $0 == "\u{7F}" })
    else {
      return name.utf8.contains(UInt8(ascii: " ")) ? name + "\t" : name
    }
    var text = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      default:
        if scalar < " " || scalar == "\u{7F}" {
          let octal = String(scalar.value, radix: 8)
          text += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
        } else {
          text += String(scalar)
        }
      }
    }
    return text + "\""
  }
}
