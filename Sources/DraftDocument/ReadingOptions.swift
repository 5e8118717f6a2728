/// How a draft is to be read, where its name and content do not decide.
package struct ReadingOptions: Sendable {
  package enum SentenceMode: String, CaseIterable, Sendable {
    /// By punctuation, as the sentence rules say.
    case rules
    /// Each line that is not blank is one sentence.
    case lines
  }

  /// `nil`: chosen by the draft's name and content.
  package var reader: ReaderKind?
  package var sentences = SentenceMode.rules
  /// Ends a unit at ； and ; too.
  package var clauses = false

  package init() {}
}
