import DraftDocument
import DraftText

/// One side of a link for the choice of borders: where its lines were wrapped, without the line ends that
/// stand for nothing, so that a number or a name goes over them.
struct EditText {
  private let bytes: TextView
  private let sentences: SentenceSlice
  private let words: SentenceWords
  private let text: MappedText?

  init(
    _ bytes: TextView, _ sentences: SentenceSlice, _ layout: TextLayout,
    _ words: SentenceWords
  ) {
    self.bytes = bytes
    self.sentences = sentences
    let only = layout == .wrapped && sentences.count == 1 ? sentences.first : nil
    let text = only.flatMap { LineWrap.unwrapped(bytes, $0.range) }
    self.text = text
    self.words = text.map { text in words.mapped { Self.place(text, $0) } } ?? words
  }

  /// Calls `body` with both sides, which must not outlive it.
  static func withSides<Result>(
    _ old: EditText, _ new: EditText, _ body: (EditSide, EditSide) -> Result
  ) -> Result {
    old.withSide { first in new.withSide { second in body(first, second) } }
  }

  private func withSide<Result>(_ body: (EditSide) -> Result) -> Result {
    guard let text, var sentence = sentences.first else {
      return body(EditSide(bytes, words, sentences))
    }
    sentence.range = ByteRange(0, text.bytes.count)
    return text.bytes.withView { body(EditSide($0, words, SentenceSlice(sentence))) }
  }

  /// A range of the draft as one of the unwrapped text.
  func unwrapped(_ range: ByteRange) -> ByteRange {
    text.map { Self.place($0, range) } ?? range
  }

  private static func place(_ text: MappedText, _ range: ByteRange) -> ByteRange {
    let start = text.place(of: range.start)
    return ByteRange(start, max(start, text.place(of: range.end)))
  }

  /// A range of the unwrapped text as one of the draft.
  func source(_ range: ByteRange) -> ByteRange { text.map { $0.source(of: range).range } ?? range }
}
