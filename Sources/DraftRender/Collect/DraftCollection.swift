import DraftDocument
import DraftMerge
public import DraftReading
public import DraftReview
import DraftText

/// 意见汇总: what several people made of one draft, side by side: one combined draft, every change with who proposes
/// it, and the places on which they differ.
///
/// ```swift
/// let collection = try DraftCollection(base: base, sides: [(a, "甲处"), (b, "乙处")])
/// try write(collection.combined())
/// ```
public struct DraftCollection: Sendable {
  /// The draft that all were given.
  public let base: Draft
  /// What each made of it, with who that is.
  public let sides: [(draft: Draft, name: String)]
  private let comparisons: [DraftComparison]
  private let merge: MergeResult
  private let changes: [CollectedChange]
  /// Of each change the conflicts that it lies in.
  private let places: [[Int]]

  /// Word documents are combined by their texts.
  public init(base: Draft, sides: [(draft: Draft, name: String)]) {
    self.base = base
    self.sides = sides
    comparisons = sides.map { DraftComparison(from: base, to: $0.draft) }
    merge = Merge.of(base.plain.document, sides.map(\.draft.plain.document))
    let open = OpenPlaces(merge.conflicts.map { [$0.drafts.base] + $0.drafts.sides })
    changes = CollectedChanges.of(comparisons.map(\.comparison))
    places = open.places(of: changes)
  }

  /// How many places people differ on.
  public var conflicts: Int { merge.conflicts.count }

  /// The base with every change that nobody contradicts; where people differ it has the base's text. In the
  /// encoding of the base, and a Word document where that is one.
  ///
  /// - Throws: `ReportError` for a character that the encoding does not have.
  public func combined() throws -> [UInt8] {
    let text = merge.textWithBase
    if base.word != nil {
      return try Draft(text: String(decoding: text, as: UTF8.self), name: "combined.txt")
        .wordBytes()
    }
    return try base.encoded(text)
  }

  /// What one of them changed, for any report.
  public func comparison(of side: Int) -> DraftComparison { comparisons[side] }

  /// Writes 意见汇总表: place, text, proposal, who, what became of it, and an empty column for the reason.
  ///
  /// - Parameters:
  ///   - form: HTML, Markdown, CSV or a Word document.
  ///   - title: The table's; `nil` makes one from the base's own title.
  ///   - name: What the base is called where it has no title.
  ///   - language: Of the table's own words; `nil` takes the base's.
  ///   - consume: Receives the bytes in order.
  /// - Throws: The errors of `consume`.
  public func writeTable(
    as form: ReportOptions.Table.Form, title: String? = nil, name: String,
    language: ReportOptions.Language? = nil, to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let language = reportLanguage(language)
    let own = base.document.ownTitle
    let title = title ?? language.words.opinionTitle(of: own ?? name, isTitle: own != nil)
    guard let rendering = form.rendering else {
      return try consume(try wordTable(title: title, language))
    }
    try ByteSink.chunks(to: consume) {
      OpinionTable.write(
        rows, people: sides.map(\.name), title: title, form: rendering, language: language,
        to: $0)
    }
  }

  private var rows: [(change: CollectedChange, adoption: Adoption)] {
    zip(changes, OpenPlaces.adoptions(of: changes, in: places)).map { ($0, $1) }
  }

  private func wordTable(title: String, _ language: ReportLanguage) throws -> [UInt8] {
    var markdown: [UInt8] = []
    let sink = ByteSink { markdown += $0 }
    OpinionTable.write(
      rows, people: sides.map(\.name), title: title, form: .markdown, language: language,
      to: sink)
    try sink.finish()
    return try Draft(text: String(decoding: markdown, as: UTF8.self), name: "table.md")
      .wordBytes()
  }

  /// Writes the places on which people differ, in Markdown, with what each would have there.
  public func writeConflicts(
    language: ReportOptions.Language? = nil, to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    try ByteSink.chunks(to: consume) {
      ConflictList.write(
        merge.conflicts.enumerated().map { at, conflict in
          ConflictList.Conflict(
            conflict, people: sides.map(\.name),
            changes: zip(changes, places).filter { $1.contains(at) }.map(\.0))
        },
        language: reportLanguage(language), to: $0)
    }
  }

  private func reportLanguage(_ language: ReportOptions.Language?) -> ReportLanguage {
    language ?? ReportLanguage(of: base.document)
  }
}

extension Draft {
  /// The text of a Word document as a draft of its own; any other draft itself.
  fileprivate var plain: Draft {
    word == nil ? self : Draft(text: String(decoding: text, as: UTF8.self), name: name + ".txt")
  }
}
