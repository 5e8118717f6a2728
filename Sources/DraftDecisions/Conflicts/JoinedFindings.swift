public import DraftCheck
import DraftMerge
import DraftReading
public import DraftReview

extension DraftMerger {
  /// What is wrong with the joined text though it was right in every draft: numbers of sections that stand twice, were
  /// left out or are out of order, where each side counted what it had put in, and references to what another side
  /// took out. None where conflicts are left.
  ///
  /// The language is that of the messages; `nil` takes the draft's own.
  ///
  /// - Complexity: O(bytes), and a comparison for each side with such a reference.
  public func findings(language: ReportLanguage? = nil) -> [DraftFinding] {
    guard isClean, let bytes = try? text() else { return [] }
    var options = DraftOptions()
    options.reader = first.format
    guard let joined = try? Draft(bytes: bytes, name: first.name, options: options) else {
      return []
    }
    return wrongNumbers(joined, language) + missingTargets(joined, language)
  }

  private func wrongNumbers(_ joined: Draft, _ language: ReportLanguage?) -> [DraftFinding] {
    let found = Self.numbers(joined, language)
    if found.isEmpty { return [] }
    let known = Set(drafts.flatMap { Self.numbers($0, language).map(\.text) })
    return found.filter { !known.contains($0.text) }
  }

  private static func numbers(_ draft: Draft, _ language: ReportLanguage?) -> [DraftFinding] {
    CheckedFile(
      draft.document, Check.wrongNumbers(in: draft.document), name: draft.name, language: language
    ).findings
  }

  private func missingTargets(_ joined: Draft, _ language: ReportLanguage?) -> [DraftFinding] {
    var found: [Int: DraftFinding] = [:]
    for side in result.sidesMissingTargets {
      let comparison = DraftComparison(from: drafts[side + 1], to: joined).comparison
      let stale = CheckedFile(
        joined.document, Check.staleReferences(in: comparison), name: joined.name,
        language: language)
      for finding in stale.findings { found[finding.range.lowerBound] = finding }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }
}
