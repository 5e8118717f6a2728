import DraftCheck
import DraftRender
import DraftReview
import DraftText

/// What a careful colleague would point out in a draft before it goes out.
///
/// ```swift
/// for finding in draft.findings() { print(finding.line, finding.message) }
/// ```
public struct DraftFinding: Sendable {
  /// The name is that of JSON.
  public enum Kind: String, CaseIterable, Sendable {
    /// What it meant has another number now.
    case staleReference = "stale-reference"
    /// It reaches nothing.
    case danglingReference = "dangling-reference"
    /// A note's mark without a note.
    case danglingNote = "dangling-note"
    /// A note that nothing refers to.
    case unusedNote = "unused-note"
    /// A link to a heading that is not there.
    case danglingLink = "dangling-link"
    /// A number was left out.
    case numberSkipped = "number-skipped"
    /// A number stands twice.
    case numberRepeated = "number-repeated"
    /// A number stands behind a higher one.
    case numberOutOfOrder = "number-out-of-order"
    /// XX, ＿＿, [TBD].
    case placeholder
    /// A mark of a merge that is not decided.
    case conflictMarker = "conflict-marker"
    /// Three points are announced, and four come.
    case announcedCount = "announced-count"
    /// A total that is not the sum.
    case tableTotal = "table-total"
    /// A number in words that is not the one in figures.
    case amountMismatch = "amount-mismatch"
    /// A defined term in other words or letters.
    case termVariant = "term-variant"
    /// A term that is defined twice.
    case termRedefined = "term-redefined"
  }

  /// What is wrong.
  public let kind: Kind
  /// Of the draft's text, in bytes.
  public let range: Range<Int>
  /// From 1.
  public let line: Int
  /// What stands there.
  public let text: String
  /// What is wrong with it, in the draft's language unless asked otherwise.
  public let message: String
}

/// The findings of some drafts, to be written for people or for programs.
public struct DraftFindings: Sendable {
  private let drafts: [(draft: Draft, findings: [Finding])]

  /// - Parameters:
  ///   - drafts: What is checked, each with the draft of before where there is one: then references that were left
  ///     while what they meant got another number are found, too.
  ///   - ignoring: Kinds that are not looked for.
  public init(
    _ drafts: [(draft: Draft, before: Draft?)], ignoring: Set<DraftFinding.Kind> = []
  ) {
    let names = Set(ignoring.map(\.rawValue))
    self.drafts = drafts.map { draft, before in
      let found =
        before.map { Check.findings(in: DraftComparison(from: $0, to: draft).comparison) }
        ?? Check.findings(in: draft.document)
      return (draft, found.filter { !names.contains($0.kind.rawValue) })
    }
  }

  /// How many there are.
  public var count: Int { drafts.reduce(0) { $0 + $1.findings.count } }

  /// Those of one of the drafts, in the order of its text.
  public func findings(
    of index: Int, language: ReportOptions.Language? = nil
  ) -> [DraftFinding] {
    file(index, language).entries.compactMap { entry in
      DraftFinding.Kind(rawValue: entry.finding.kind.rawValue).map {
        DraftFinding(
          kind: $0, range: entry.finding.place.range, line: entry.line, text: entry.text,
          message: entry.message)
      }
    }
  }

  /// Writes them in chunks to `consume`, as JSON or as text; what `consume` throws is thrown on.
  public func write(
    as format: ReportFormat, options: ReportOptions = ReportOptions(),
    to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(consume)
    let files = drafts.indices.map { file($0, options.language) }
    if format == .json {
      CheckJSON.write(files, to: sink)
    } else {
      CheckText.write(files, options: options.rendering, to: sink)
    }
    try sink.finish()
  }

  private func file(_ index: Int, _ language: ReportOptions.Language?) -> CheckedFile {
    let (draft, findings) = drafts[index]
    return CheckedFile(draft.document, findings, name: draft.name, language: language?.rendering)
  }
}

extension Draft {
  /// What is wrong with the draft by itself.
  public func findings() -> [DraftFinding] { DraftFindings([(self, nil)]).findings(of: 0) }
}
