public import DraftCheck
import DraftReading
public import DraftReview

extension DraftMerger {
  /// Numbers of the joined text that stand twice, were left out or are out of order, and were right in every draft:
  /// each side counted what it had put in. None where conflicts are left.
  ///
  /// The language is that of the messages; `nil` takes the draft's own.
  public func wrongNumbers(language: ReportLanguage? = nil) -> [DraftFinding] {
    guard isClean, let bytes = try? text() else { return [] }
    var options = DraftOptions()
    options.reader = first.format
    guard let joined = try? Draft(bytes: bytes, name: first.name, options: options) else {
      return []
    }
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
}
