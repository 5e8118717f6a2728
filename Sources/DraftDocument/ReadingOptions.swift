/// How a draft is to be read, where its name and content do not decide.
package struct ReadingOptions: Equatable, Sendable {
  package enum SentenceMode: String, CaseIterable, Sendable {
    /// By punctuation, as the sentence rules say.
    case rules
    /// Each line that is not blank is one sentence.
    case lines
  }

  /// `nil`: chosen by the draft's name and content.
  package var reader: ReaderKind?
  /// Where `reader` is not given, the last of these that fits the draft's name.
  package var namedReaders: [NamedReader] = []
  package var sentences = SentenceMode.rules
  /// Ends a unit at ； and ; too.
  package var clauses = false

  /// Where the lines start, in bytes and ascending, that go on with the paragraph of the line before, as is known of a
  /// stretch of a draft that was read as a whole; `nil` finds them. Plain text only.
  package var continuations: [Int]?

  package init() {}

  /// The reader to use; `nil` where the name's ending and the content decide.
  package func reader(for name: String) -> ReaderKind? {
    reader ?? namedReaders.last { $0.fits(name) }?.reader
  }
}
