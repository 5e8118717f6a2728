package import DraftDocument
package import DraftReview
import DraftText

/// A draft with what was found in it, as listings show it.
package struct CheckedFile {
  package struct Entry {
    package let finding: Finding
    /// From 1.
    package let line: Int
    package let text: String
    package let message: String
  }

  package let name: String
  package let entries: [Entry]

  /// - Parameter language: Of the messages; `nil` takes the draft's own.
  package init(
    _ document: Document, _ findings: [Finding], name: String, language: ReportLanguage?
  ) {
    let lines = LineIndex(document.text.bytes)
    let words = (language ?? ReportLanguage(of: document)).words
    self.name = name
    entries = findings.map { finding in
      var other: Int?
      if case .defined(_, let place) = finding.detail { other = lines.line(at: place.start) }
      return Entry(
        finding: finding, line: lines.line(at: finding.place.start),
        text: document.text.string(finding.place), message: words.said(of: finding, line: other))
    }
  }

  /// The same for users of the library.
  package var findings: [DraftFinding] {
    entries.map { entry in
      DraftFinding(
        kind: entry.finding.kind, range: entry.finding.place.range, line: entry.line,
        text: entry.text, message: entry.message)
    }
  }
}
