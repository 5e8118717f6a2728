import CLibGit2
import DraftText

/// The files of git's settings: a pipe in place of one, or of one that it includes, would be waited for without an end.
enum SettingsFiles {
  /// Says no to a pipe or a device among the user's and the system's.
  ///
  /// - Throws: `notAFile`.
  static func refuseOwn() throws(RepositoryError) {
    var places: [String] = []
    for find in [git_config_find_global, git_config_find_xdg, git_config_find_system] {
      var buffer = git_buf()
      defer { git_buf_dispose(&buffer) }
      guard find(&buffer) == 0, let path = buffer.ptr else { continue }
      places.append(String(cString: path))
    }
    try refuse(places)
  }

  /// Likewise among some files and those that they include, each once. O(bytes).
  ///
  /// What is below a home folder (`~/…`) is not found.
  static func refuse(_ files: [String]) throws(RepositoryError) {
    var files = files
    // By real paths, so that one which includes itself as ./config comes to an end.
    var known: Set<[UInt8]> = []
    var at = 0
    while at < files.count {
      let file = files[at]
      at += 1
      try SpecialFiles.refuse(device: file)
      guard let bytes = try? Files.read(file).bytes else { continue }
      for name in included(by: bytes) {
        let path = RealPath.of(PathText.joined(Files.directory(of: file), name))
        if known.insert(Array(path.utf8)).inserted { files.append(path) }
      }
    }
  }

  /// The paths behind `[include]` and `[includeIf "…"]`.
  private static func included(by bytes: [UInt8]) -> [String] {
    guard bytes.contains(UInt8(ascii: "[")) else { return [] }
    var names: [String] = []
    var isInside = false
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      var words = line.drop(while: \.isWhitespace)
      if words.first == "[" {
        isInside = words.lowercased().hasPrefix("[include")
        guard let end = words.lastIndex(of: "]") else { continue }
        words = words[words.index(after: end)...].drop(while: \.isWhitespace)
      }
      guard isInside, words.lowercased().hasPrefix("path"), let mark = words.firstIndex(of: "=")
      else { continue }
      names.append(value(words[words.index(after: mark)...].drop(while: \.isWhitespace)))
    }
    return names.filter { !$0.isEmpty }
  }

  /// What stands between quotation marks, or before a remark.
  private static func value(_ text: Substring) -> String {
    if text.first == "\"" { return String(text.dropFirst().prefix { $0 != "\"" }) }
    var value = text.prefix { $0 != "#" && $0 != ";" }
    while let last = value.last, last.isWhitespace { value.removeLast() }
    return String(value)
  }
}
