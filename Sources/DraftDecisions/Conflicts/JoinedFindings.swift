public import DraftCheck
import DraftDocument
import DraftMerge
import DraftReading
public import DraftReview

extension DraftMerger {
  /// What is wrong with the joined text though it was right in every draft: numbers of sections that stand twice, were
  /// left out or are out of order, where each side counted what it had put in, and references to what another side
  /// took out, or to a 款 or an attachment that is another one by what it put in. None where conflicts are left.
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
    let sides = Set(result.sidesMissingTargets).union(sidesNamingMovedParts(joined.document))
    for side in sides.sorted() {
      let comparison = DraftComparison(from: drafts[side + 1], to: joined).comparison
      let stale = CheckedFile(
        joined.document, Check.staleReferences(in: comparison), name: joined.name,
        language: language)
      for finding in stale.findings { found[finding.range.lowerBound] = finding }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The sides with a reference to a 款 or to an attachment of a list that stands under another number in the joined text,
  /// or in other words. Those numbers are not counted on. O(bytes).
  private func sidesNamingMovedParts(_ joined: Document) -> [Int] {
    var standing: PartNumbers?
    return drafts.indices.dropLast().filter { side in
      let document = drafts[side + 1].document
      let references = document.referencesToParts()
      guard !references.isEmpty else { return false }
      let parts = PartNumbers(document)
      let numbers = standing ?? PartNumbers(joined)
      standing = numbers
      return references.contains { reference in
        parts.part(of: reference).map { numbers[$0.words] != $0.number } ?? false
      }
    }
  }
}
