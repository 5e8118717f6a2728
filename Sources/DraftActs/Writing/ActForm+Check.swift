import DraftLanguage
package import DraftReading
package import DraftReview

extension ActForm {
  /// Says no to a style whose acts amend texts of another language.
  package func check(for draft: Draft) throws(ReportError) {
    guard let style else { return }
    let language = ActLanguage(of: draft.document)
    guard style.language != language else { return }
    let fitting = ActStyle.allCases.filter { $0.language == language }
    throw .styleOfAnotherLanguage(style, fitting: fitting)
  }
}
