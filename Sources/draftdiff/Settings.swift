import DraftDiffKit
import DraftPlatform

/// The settings in a file `.draftdiff`, for all drafts beside it and below.
///
///     lang = zh
///     ignore = punctuation, width
///
///     [讲话/*.txt]
///     reader = plain
///
/// The nearest one counts, from the folder where the command works upwards, and an option counts before it.
struct Settings: Sendable {
  /// A line of the file.
  struct Entry: Sendable {
    let line: Int
    let key: String
    let value: String
    /// A pattern for the files it applies to; `nil` for all.
    let pattern: String?
  }

  static let name = ".draftdiff"

  /// nil where there is none.
  let file: String?
  let entries: [Entry]

  static let none = Settings(file: nil, entries: [])

  private init(file: String?, entries: [Entry]) {
    self.file = file
    self.entries = entries
  }

  // MARK: Finding

  /// The settings of the folder where the command works: `-C`, or else the current one.
  ///
  /// - Throws: `Trouble.setting` for a line that means nothing.
  static func current() throws -> Settings {
    if HistoryFlags.variable("DRAFTDIFF_SETTINGS") == "off" { return .none }
    guard let path = nearest() else { return .none }
    return try Settings(file: path, bytes: FileInput.read(path))
  }

  private static func nearest() -> String? {
    let words = CommandLine.arguments
    let start = words.firstIndex(of: "-C").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    guard let real = realpath(start ?? ".", nil) else { return nil }
    defer { free(real) }
    var folder = String(cString: real)
    while true {
      let path = folder == "/" ? "/" + name : folder + "/" + name
      var info = stat()
      if stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG { return path }
      guard folder != "/", let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else {
        return nil
      }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  // MARK: Reading

  init(file: String, bytes: [UInt8]) throws {
    self.file = file
    var entries: [Entry] = []
    var pattern: String?
    let text = String(decoding: bytes, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = Self.trimmed(String(line))
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("\u{FEFF}#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        pattern = Self.trimmed(String(line.dropFirst().dropLast()))
        continue
      }
      let parts = line.split(separator: "=", maxSplits: 1).map { Self.trimmed(String($0)) }
      let entry = Entry(
        line: index + 1, key: parts[0], value: parts.count == 2 ? parts[1] : "", pattern: pattern)
      if let problem = Self.problem(with: entry) {
        throw Trouble.setting(file, line: entry.line, problem)
      }
      entries.append(entry)
    }
    self.entries = entries
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  /// The keys, with the values that they take; none for any text.
  static let keys: [(key: String, values: [String])] = [
    ("lang", ReportOptions.Language.allCases.map(\.rawValue)),
    ("theme", ReportOptions.Theme.allCases.map(\.rawValue)),
    ("ignore", IgnoredDifference.allCases.map(\.rawValue)), ("author", []),
    ("reader", DraftFormat.allCases.map(\.rawValue)),
  ]

  private static func problem(with entry: Entry) -> String? {
    guard let known = keys.first(where: { $0.key == entry.key }) else {
      return "no setting \(entry.key); there are \(keys.map(\.key).joined(separator: ", "))"
    }
    if entry.value.isEmpty { return "\(entry.key) has no value: write \(entry.key) = …" }
    if (entry.pattern == nil) == (entry.key == "reader") {
      return entry.key == "reader"
        ? "a reader is for some files: write [*.txt] above it"
        : "only a reader can be set for some files; put \(entry.key) above the first [ ]"
    }
    let values = entry.key == "ignore" ? list(entry.value) : [entry.value]
    guard let wrong = values.first(where: { !known.values.isEmpty && !known.values.contains($0) })
    else { return nil }
    return "\(entry.key) does not take \(wrong); it takes \(known.values.joined(separator: ", "))"
  }

  private static func list(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == "," || $0 == "，" || $0 == " " }).map(String.init)
  }

  // MARK: What holds

  /// The last line for a key.
  func entry(_ key: String) -> Entry? { entries.last { $0.key == key && $0.pattern == nil } }

  var language: ReportOptions.Language? {
    entry("lang").flatMap { ReportOptions.Language(rawValue: $0.value) }
  }
  var theme: ReportOptions.Theme? {
    entry("theme").flatMap { ReportOptions.Theme(rawValue: $0.value) }
  }
  var author: String? { entry("author")?.value }
  var ignoring: Set<IgnoredDifference> {
    Set((entry("ignore").map { Self.list($0.value) } ?? []).compactMap(IgnoredDifference.init))
  }
  var readers: [(pattern: String, reader: DraftFormat)] {
    entries.compactMap { entry in
      guard let pattern = entry.pattern, let reader = DraftFormat(rawValue: entry.value) else {
        return nil
      }
      return (pattern, reader)
    }
  }
}
