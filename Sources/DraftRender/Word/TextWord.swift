package import DraftDocument
package import DraftDocx
import DraftReview
import DraftText

/// A draft that is no Word document, as one.
package enum TextWord {
  /// The bytes of the document. O(text).
  package static func write(
    _ document: Document, layout: WordLayout = .plain
  ) throws(WordProblem) -> [UInt8] {
    let language = WordLanguage(ReportLanguage(of: document))
    let draft =
      document.reader == .markdown
      ? MarkdownWord.draft(document.source.bytes, layout, language)
      : PlainWord.draft(document, layout, language)
    return try DraftPackage.write(draft)
  }
}

extension WordLanguage {
  init(_ language: ReportLanguage) {
    self =
      switch language {
      case .chinese: .chinese
      case .japanese: .japanese
      case .english, .german: .other
      }
  }
}
