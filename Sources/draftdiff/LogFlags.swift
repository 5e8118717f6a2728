import ArgumentParser
import DraftDiffKit

/// In which form a log is given, and where to.
struct LogFlags: ParsableArguments {
  enum Format: String, NamedChoice { case text, json, html, act }

  @Option(
    help: """
      text, json, html: the whole history of a draft as a page to look at, or act: the acts that made it, \
      oldest first.
      """)
  var format = Format.text

  @Flag(help: "With --format json: the whole history, section by section and sentence by sentence.")
  var whole = false

  @Option(name: .shortAndLong, help: "Write to this file, whole or not at all.")
  var output: String?

  @Flag(help: "With -o: replace the file where there is one.")
  var force = false

  @Option(help: "The language of the page's own words: zh, en, ja or de (the draft's by default).")
  var lang: ReportOptions.Language?

  @Option(help: "With --format act: the style of acts where none is kept (by the text's language).")
  var style: ActForm.Style?

  @OptionGroup var display: DisplayFlags

  /// Whether the format shows the whole history rather than a listing.
  var isWhole: Bool { format == .html || whole }

  var place: OutputPlace { OutputPlace(output, force: force, inputs: []) }

  mutating func validate() throws {
    if whole, format != .json {
      throw ValidationError("--whole is for --format json; --format html is whole")
    }
    if force, output == nil {
      throw ValidationError("--force is for -o: it replaces the file that is written to")
    }
    if lang != nil, format != .html {
      throw ValidationError("--lang has no effect on --format \(format.rawValue); it is for html")
    }
    if style != nil, format != .act {
      throw ValidationError("--style has no effect on --format \(format.rawValue); it is for act")
    }
    if format != .text, let option = display.given.first {
      throw ValidationError(
        "\(option) has no effect on --format \(format.rawValue); it is for text")
    }
  }

  func write(_ listing: HistoryListing) throws {
    try Output.write(display, isForTerminal: format == .text, to: place) { options, consume in
      if format == .json {
        try listing.writeJSON(to: consume)
      } else {
        try listing.writeText(options: options, to: consume)
      }
    }
  }

  func write(_ text: String) throws {
    try StandardOutput.quietly {
      let bytes = Array(text.utf8)
      guard place.path == nil else { return try FileOutput.write(to: place) { try $0(bytes) } }
      try ShownOutput.toStandardOutput { try $0(bytes) }
    }
  }

  func write(_ chronicle: DraftChronicle) throws {
    var options = ReportOptions()
    options.language = try lang ?? Settings.current().language
    try Output.write(display, options, isForTerminal: false, to: place) { options, consume in
      if format == .json {
        try chronicle.writeJSON(to: consume)
      } else {
        try chronicle.writeHTML(options: options, to: consume)
      }
    }
  }
}
