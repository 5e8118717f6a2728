import ArgumentParser
public import DraftDiffKit

/// Options for reading drafts, shared by every command that reads one.
struct ReadingFlags: ParsableArguments {
  @Option(help: "The encoding of the drafts (recognised by default).")
  var encoding: String?

  @Option(
    help: """
      The format of the drafts: plain, markdown, latex, html, rst, asciidoc, org or docx (by name and \
      content by default).
      """)
  var reader: DraftFormat?

  @Option(help: "Where sentences end: rules, or lines for text that is one sentence a line.")
  var sentences = DraftOptions.Sentences.rules

  @Flag(help: "A finer split: at ； and ; too.")
  var clauses = false

  @Flag(help: "Read undecodable bytes as U+FFFD instead of refusing the draft.")
  var lossy = false

  @Option(
    help: ArgumentHelp(
      "The state of a Word document with tracked changes: accepted, rejected or fail.",
      discussion: "Accepted by default, which is said where there are any."))
  var revisions: DraftOptions.Revisions?

  mutating func validate() throws {
    if clauses, sentences == .lines {
      throw ValidationError(
        "--clauses has no effect on --sentences lines; it is for --sentences rules")
    }
  }

  /// The options, with an encoding of the one draft where it has its own.
  func options(encoding own: String? = nil) throws -> DraftOptions {
    var options = DraftOptions()
    if let name = own ?? encoding {
      guard let encoding = DraftEncoding(named: name) else { throw Trouble.unknownEncoding(name) }
      options.encoding = encoding
    }
    options.reader = reader
    options.readersByName = try Settings.current().readers
    options.sentences = sentences
    options.clauses = clauses
    options.lossy = lossy
    options.revisions = revisions ?? .accepted
    options.converter = { OfficeTexts.word($0, $1) }
    return options
  }

  /// Reports which state of a draft with tracked changes was read, unless an option chose it.
  func sayRevisions(of drafts: Draft...) {
    guard revisions == nil else { return }
    for draft in drafts where draft.hasTrackedChanges {
      StandardError.say(
        "\(draft.name): has tracked changes, which are read as accepted",
        hint: "--revisions rejected reads it as it was; draftdiff \(draft.name) compares the two.")
    }
  }
}

/// Options for short answers.
struct AnswerFlags: ParsableArguments {
  @Option(help: "text or json.")
  var format = ReportFlags.Format.text
}

/// Options for listings, shared by every command that prints one.
struct ReportFlags: ParsableArguments {
  enum Format: String, NamedChoice { case text, json }

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var display: DisplayFlags

  mutating func validate() throws {
    guard format == .json, let option = display.given.first else { return }
    throw ValidationError("\(option) has no effect on --format json; it is for text")
  }
}

/// Options for text on a terminal.
struct DisplayFlags: ParsableArguments {
  enum Color: String, NamedChoice { case auto, always, never }

  @Option(help: "auto, always or never; auto heeds NO_COLOR. Without colour: [-old-]{+new+}.")
  var color: Color?

  @Option(help: "Columns to wrap at; 0 does not wrap (the terminal's width by default).")
  var width: Int?

  @Option(
    help: "Columns of “ ” — … ①: 1 or 2 (by default 2 in a Chinese, Japanese or Korean locale).")
  var ambiguousWidth: Int?

  @Flag(help: "Do not use a pager on a terminal.")
  var noPager = false

  /// The options that ask for something, by name; `--no-pager` and `--color never`, which a script may always
  /// give, are heeded wherever there is neither.
  var given: [String] {
    [
      color == nil || color == .never ? nil : "--color", width == nil ? nil : "--width",
      ambiguousWidth == nil ? nil : "--ambiguous-width",
    ].compactMap(\.self)
  }

  mutating func validate() throws {
    if let width, width < 0 || width > 10_000 {
      throw ValidationError("--width must be from 0 to 10000")
    }
    if let ambiguousWidth, !(1...2).contains(ambiguousWidth) {
      throw ValidationError("--ambiguous-width must be 1 or 2")
    }
  }
}

/// Options that select which changes are shown.
struct ViewFlags: ParsableArguments {
  @Option(help: "Unchanged sentences to show around changed ones.")
  var context: Int?

  @Option(
    help: ArgumentHelp(
      "Only these changes, comma-separated.",
      discussion: ReportOptions.onlyNames.joined(separator: ", ")))
  var only: String?

  @Option(help: "Only this section, by labels or titles: 二/（一）.")
  var section: String?

  @Option(
    help:
      "Ignore differences of: punctuation, width, whitespace, numbering, case, numerals,\nlayout.")
  var ignore: String?

  mutating func validate() throws {
    if let context, context < 0 { throw ValidationError("--context must not be negative") }
  }

  func options() throws -> ReportOptions {
    var options = ReportOptions()
    options.context = context ?? 0
    options.only = list(only)
    for name in options.only where !ReportOptions.onlyNames.contains(name) {
      throw Trouble.unknownName(name, option: "--only", known: ReportOptions.onlyNames)
    }
    options.section = try SectionPath(named: section)
    if ignore == nil { options.ignoring = try Settings.current().ignoring }
    for name in list(ignore) {
      guard let difference = IgnoredDifference(rawValue: name) else {
        let known = IgnoredDifference.allCases.map(\.rawValue)
        throw Trouble.unknownName(name, option: "--ignore", known: known)
      }
      options.ignoring.insert(difference)
    }
    return options
  }

  private func list(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: { $0 == "," || $0 == "，" || $0 == " " }).map(String.init)
  }
}

extension DraftFormat: NamedChoice {}
extension DraftOptions.Revisions: NamedChoice {}
extension DraftOptions.Sentences: NamedChoice {}

extension SectionPath {
  /// A path as an option gives it; `nil` where there is no option.
  init?(named text: String?) throws(Trouble) {
    guard let text else { return nil }
    guard let path = SectionPath(text) else { throw .noSectionPath(text) }
    self = path
  }
}
