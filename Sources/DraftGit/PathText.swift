import DraftText

package enum PathText {
  /// `path` seen from `base`, without touching the disk.
  static func joined(_ base: String, _ path: String) -> String {
    if path.utf8.first == "/" { return path }
    return base.utf8.last == "/" ? base + path : base + "/" + path
  }

  /// The names between the slashes with `.` left out and `..` worked off; nil where `..` goes above
  /// the start. O(bytes).
  package static func components(_ path: String) -> [String]? {
    var names: [String] = []
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      let name = String(decoding: Array(part), as: UTF8.self)
      if name == "." { continue }
      if name == ".." {
        guard names.popLast() != nil else { return nil }
      } else {
        names.append(name)
      }
    }
    return names
  }

  /// Whether some file system takes a name for `.git`: one that knows no case, passes over what nobody
  /// sees (HFS+), or drops blanks and dots at the end and has short names (NTFS). git refuses them all.
  /// A stroke the other way parts names on NTFS.
  private static func isGitFolder(_ name: String) -> Bool {
    name.utf8.split(separator: UInt8(ascii: "\\")).contains { leadsIntoGit(String(Substring($0))) }
  }

  private static func leadsIntoGit(_ name: String) -> Bool {
    var seen = String.UnicodeScalarView()
    seen.append(
      contentsOf: name.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint })
    var plain = String(seen).lowercased()
    if let colon = plain.firstIndex(of: ":") { plain = String(plain[..<colon]) }
    while plain.hasSuffix(".") || plain.hasSuffix(" ") { plain.removeLast() }
    return plain == ".git" || plain == "git~1"
  }

  /// A path inside a tree as git writes it, or a refusal.
  package static func treePath(_ components: [String]) throws(RepositoryError) -> String {
    let path = components.joined(separator: "/")
    let isInside = components.contains(where: isGitFolder(_:))
    guard !components.isEmpty, !isInside, !path.utf8.contains(0) else { throw .badName(path) }
    return path
  }
}
