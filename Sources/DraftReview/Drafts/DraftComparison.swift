package import DraftChange
import DraftDocument
public import DraftReading
import DraftText

/// What changed between two drafts.
///
/// ```swift
/// let comparison = DraftComparison(from: old, to: new)
/// if comparison.isDifferent() { try comparison.write(as: .text) { chunk in … } }
/// ```
public struct DraftComparison: Sendable {
  /// The draft that came first.
  public let old: Draft
  /// The draft that it is compared with.
  public let new: Draft
  package let comparison: Comparison

  /// Compares two drafts. The same two drafts always give the same result, and swapping them
  /// mirrors it.
  public init(from old: Draft, to new: Draft) {
    self.old = old
    self.new = new
    comparison = Comparison.between(old.document, new.document)
  }

  /// The language of reports on these drafts unless another is asked for: the new draft's.
  public var language: ReportLanguage { ReportLanguage(of: new.document) }

  /// Whether anything changed, but for the differences to be ignored.
  public func isDifferent(ignoring ignored: Set<IgnoredDifference> = []) -> Bool {
    var filter = ReviewFilter()
    filter.ignored = IgnoredDifference.options(ignored)
    return filter.isDifferent(comparison)
  }

  /// Whether either draft has a section that `path` names.
  public func hasSection(named path: SectionPath) -> Bool {
    !path.matches(in: old.document).isEmpty || !path.matches(in: new.document).isEmpty
  }

  /// For reports that promise the bytes of the files.
  package func requireExactness() throws(ReportError) {
    for draft in [old, new] {
      guard draft.replacements == 0 else { throw .replacements(file: draft.name) }
      guard let line = draft.document.source.firstLineNotComingBack() else { continue }
      throw .notReversible(file: draft.name, line: line, encoding: draft.encodingName)
    }
  }
}
