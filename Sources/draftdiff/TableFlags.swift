import ArgumentParser
import DraftDiffKit

/// The title and the added columns of `--format table`.
struct TableFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Of a table: heads over before, after and kind, separated by commas.",
      discussion: "现行条文,修正条文 or Current,Proposed,Kind"))
  var heads: String?

  @Option(
    help: ArgumentHelp(
      "Of a table: heads of columns to add, parted by commas.", discussion: "修订理由,采纳情况"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "Of a table: a file that says what stands in them, a line for each place.",
      discussion: """
        A line is the place, as the memo names it, and the text of each column, parted by tabs: \
        第三条⇥与上位法一致⇥采纳. Blank lines and those that begin with # are passed over.
        """))
  var notes: String?

  /// The options that were given, by name.
  var given: [String] {
    [
      heads == nil ? nil : "--heads", columns == nil ? nil : "--columns",
      notes == nil ? nil : "--notes",
    ].compactMap(\.self)
  }

  func validate() throws {
    if let heads, Self.parts(heads).count > 3 {
      throw ValidationError("--heads names at most three columns: before, after and kind")
    }
  }

  /// Puts in what was asked for.
  ///
  /// - Throws: what is wrong with the file of notes; its encoding is found as that of a draft is.
  func fill(_ options: inout ReportOptions) throws {
    options.table.frame.heads = heads.map(Self.parts) ?? []
    options.table.frame.columns = columns.map(Self.parts) ?? []
    guard let notes else { return }
    options.table.frame.notes = try Self.read(notes)
  }

  private static func parts(_ list: String) -> [String] {
    list.split(whereSeparator: { $0 == "," || $0 == "，" })
      .map { String($0.drop { $0 == " " }) }
  }

  private static func read(_ path: String) throws -> [TableFrame.Note] {
    let notes = try Draft(bytes: FileInput.draft(path), name: path)
    let text = String(decoding: notes.text, as: UTF8.self)
    return try self.notes(of: text, path)
  }

  private static func notes(
    of text: String, _ path: String
  ) throws(Trouble) -> [TableFrame.Note] {
    var notes: [TableFrame.Note] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = line.drop { $0 == "\u{FEFF}" || $0 == " " }
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count > 1 else { throw .noteWithoutText(path, line: number + 1) }
      notes.append(TableFrame.Note(place: parts[0], texts: Array(parts.dropFirst())))
    }
    return notes
  }
}
