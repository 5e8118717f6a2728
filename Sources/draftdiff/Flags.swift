public import ArgumentParser
public import DraftDiffKit

/// How drafts are read; every command that reads one has these.
struct ReadingFlags: ParsableArguments {
  @Option(help: "The encoding of the drafts (recognised by default).")
  var encoding: String?

  @Option(help: "The format of the drafts: plain or markdown (by name and content by default).")
  var reader: DraftFormat?

  @Option(help: "Where sentences end: rules, or lines for text that is one sentence a line.")
  var sentences = DraftOptions.Sentences.rules

  @Flag(help: "A finer split: at ； and ; too.")
  var clauses = false

  @Flag(help: "Read undecodable bytes as U+FFFD instead of refusing the draft.")
  var lossy = false

  /// The options, with an encoding of the one draft where it has its own.
  func options(encoding own: String? = nil) throws -> DraftOptions {
    var options = DraftOptions()
    if let name = own ?? encoding {
      guard let encoding = DraftEncoding(named: name) else { throw Trouble.unknownEncoding(name) }
      options.encoding = encoding
    }
    options.reader = reader
    options.sentences = sentences
    options.clauses = clauses
    options.lossy = lossy
    return options
  }
}

/// How a report looks.
struct ReportFlags: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Option(help: "text or json.")
  var format = Format.text

  func options() -> ReportOptions { ReportOptions() }
}

extension DraftFormat: ExpressibleByArgument {}
extension DraftOptions.Sentences: ExpressibleByArgument {}
