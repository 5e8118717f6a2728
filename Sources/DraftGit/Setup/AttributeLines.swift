import DraftText

/// The lines of git's attributes that have drafts shown and merged by the drivers.
package enum AttributeLines {
  /// What is set up where nobody says otherwise.
  static let usualPatterns = ["*.txt", "*.text", "*.md", "*.markdown", "*.tex"]

  private static let attributes =
    " diff=\(DriverSettings.driver) merge=\(DriverSettings.driver)"
  private static let textAttribute = " diff=\(DriverSettings.textDriver)"
  private static let word = ["*.docx", "*.docm", "*.dotx"]

  /// - Parameter unreadable: Paths of drafts that git can't show as they are, whatever their pattern says.
  static func lines(patterns: [String], unreadable: [String]) -> [String] {
    patterns.map { $0 + attributes } + word.map { $0 + textAttribute }
      + unreadable.map { quoted("/" + escaped($0)) + textAttribute }
  }

  /// The patterns of lines that were written here.
  static func patterns(in lines: [String]) -> [String] {
    lines.filter { $0.endsWithBytes(of: attributes) }.map { String($0.dropLast(attributes.count)) }
  }

  /// Whether git takes a text for one pattern of its attributes.
  package static func isPattern(_ text: String) -> Bool {
    guard let first = text.utf8.first, ![UInt8(ascii: "!"), UInt8(ascii: "#")].contains(first),
      !text.startsWithBytes(of: "[attr]")
    else { return false }
    return text.utf8.allSatisfy { !$0.isBlank && $0 != UInt8(ascii: "\"") && $0 != "\u{7F}" }
  }

  /// A path as a pattern for itself alone.
  private static func escaped(_ path: String) -> String {
    var text = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "*", "?", "[", "\\": text += "\\"
      default: break
      }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// In quotation marks, as C has them, where a blank or the like would end the pattern.
  private static func quoted(_ pattern: String) -> String {
    let needsMarks = pattern.utf8.contains {
      $0.isBlank || $0 == "\u{7F}" || $0 == UInt8(ascii: "\"")
    }
    guard needsMarks else { return pattern }
    var text = "\""
    for scalar in pattern.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case "\0"..."\u{1F}", "\u{7F}":
        let octal = String(scalar.value, radix: 8)
        text += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension DraftRepository {
  /// The tracked drafts that are text of another encoding than UTF-8, by path: git shows raw bytes of them, or
  /// nothing. O(bytes of all drafts).
  func draftsGitCannotShow() throws(RepositoryError) -> [String] {
    var paths: [String] = []
    for (path, id) in try files() where DraftNames.isDraft(path) && !DraftNames.isWord(path) {
      var bytes = try? self.place(tracked: path).file.map { try Files.read($0).bytes }
      if bytes == nil { bytes = try unverifiedBytes(of: id) }
      guard let bytes, let text = try? TextDecoder.decode(bytes) else { continue }
      if text.encoding != .utf8 { paths.append(path) }
    }
    return paths
  }
}
