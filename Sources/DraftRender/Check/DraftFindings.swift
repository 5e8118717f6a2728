public import DraftCheck
public import DraftReading
public import DraftReview

/// The findings of some drafts, to be written for people or for programs.
public struct DraftFindings: Sendable {
  private let drafts: [(draft: Draft, findings: [Finding])]

  /// - Parameters:
  ///   - drafts: What is checked, each with the old draft where there is one: then references that were left
  ///     while what they meant got another number are found, too.
  ///   - ignoring: Kinds that are not looked for.
  public init(
    _ drafts: [(draft: Draft, before: Draft?)], ignoring: Set<DraftFinding.Kind> = []
  ) {
    self.drafts = drafts.map { draft, before in
      let found =
        before.map { Check.findings(in: DraftComparison(from: $0, to: draft).comparison) }
        ?? Check.findings(in: draft.document)
      return (draft, found.filter { !ignoring.contains($0.kind) })
    }
  }

  /// How many there are.
  public var count: Int { drafts.reduce(0) { $0 + $1.findings.count } }

  /// Those of one of the drafts, in the order of its text.
  public func findings(
    of index: Int, language: ReportOptions.Language? = nil
  ) -> [DraftFinding] {
    file(index, language).findings
  }

  /// Writes them in chunks to `consume`, as JSON or as text; errors of `consume` are rethrown.
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
    return CheckedFile(draft.document, findings, name: draft.name, language: language)
  }
}
