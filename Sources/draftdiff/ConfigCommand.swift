import ArgumentParser
import DraftDiffKit

/// `draftdiff config [FILE]`: what holds, and why.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", _superCommandName: Draftdiff.name,
    abstract: "Show the settings in effect, and where they are set.",
    discussion: """
      Settings stand in a file .draftdiff, in the folder or above it; the nearest one counts, and an option counts \
      before it. DRAFTDIFF_SETTINGS=off passes it over for a moment.

        lang = zh                     the language of reports: zh, en, ja or de
        theme = dark                  terminal, dark or light
        ignore = punctuation, width   what counts as no difference
        author = 张三                  who signs tracked changes

        [讲话/*.txt]                   files by the ends of their paths
        reader = plain                plain, markdown, latex or docx

      Examples:
        draftdiff config
        draftdiff config 讲话/一稿.txt
      """)

  @Argument(help: "A draft, to say which reader it has.")
  var file: String?

  @OptionGroup var history: HistoryFlags

  func run() throws {
    let settings = try Settings.current()
    var lines = Settings.keys.filter { $0.key != "reader" }.map { line($0.key, settings) }
    for entry in settings.entries where entry.pattern != nil {
      lines.append("reader  \(entry.value)  [\(entry.pattern ?? "")]  (\(place(entry, settings)))")
    }
    if let file { lines.append(try reader(of: file, settings)) }
    try Answer.write(lines)
  }

  private func line(_ key: String, _ settings: Settings) -> String {
    guard let entry = settings.entry(key) else { return "\(key)  \(usual(key))  (not set)" }
    return "\(key)  \(entry.value)  (\(place(entry, settings)))"
  }

  private func usual(_ key: String) -> String {
    switch key {
    case "lang": "the draft's"
    case "theme": ReportOptions.Theme.terminal.rawValue
    case "author": "draftdiff"
    default: "nothing"
    }
  }

  private func place(_ entry: Settings.Entry, _ settings: Settings) -> String {
    "\(settings.file ?? Settings.name):\(entry.line)"
  }

  private func reader(of file: String, _ settings: Settings) throws -> String {
    var options = DraftOptions()
    options.readersByName = settings.readers
    if let reader = options.reader(for: file) {
      let entry = settings.entries.last { $0.pattern != nil && isAbout($0, file) }
      return "\(file): \(reader.rawValue)  (\(entry.map { place($0, settings) } ?? ""))"
    }
    let draft = try Draft(
      bytes: FileInput.read(try history.file(file)), name: file, options: options)
    return "\(file): \(draft.format.rawValue)  (by its name and content)"
  }

  private func isAbout(_ entry: Settings.Entry, _ file: String) -> Bool {
    var options = DraftOptions()
    options.readersByName = [(entry.pattern ?? "", .plain)]
    return options.reader(for: file) != nil
  }
}
