import DraftChange
import DraftDocument
import DraftMerge
import DraftText

/// What the parts of two drafts that bear no labels of sections come to be in a decided text: its 款, which are counted, and
/// the entries of its list of attachments.
struct StandingParts {
  private let text: TracedText
  private let comparison: Comparison
  /// The text as it is read; `nil` where nobody asks.
  private let document: Document?
  private let attachments: AttachmentList?

  /// - Parameter isNeeded: Whether a reference names such a part, as reading the text takes its time.
  /// - Complexity: O(bytes) where it is needed.
  init(_ text: TracedText, _ comparison: Comparison, isNeeded: () -> Bool) {
    (self.text, self.comparison) = (text, comparison)
    document = isNeeded() ? comparison.new.reread(text.bytes) : nil
    attachments = document.map(AttachmentList.init)
  }

  /// The numbers of a 款 of one draft and of its article in the text; `nil` where it does not stand there.
  /// O(pieces · sentences of the 款).
  func number(of clause: Clause, in side: DraftSide) -> (article: [Int], clause: Int)? {
    guard let document else { return nil }
    for index in clause.sentences {
      guard let sentence = sentence(of: index, in: side) else { continue }
      return document.clause(around: sentence).map {
        (document.sections[$0.section].ordinal, $0.ordinal)
      }
    }
    return nil
  }

  /// The number of an entry of one draft; `nil` where it does not stand in the text. O(pieces).
  func number(ofListed entry: SentenceIndex, in side: DraftSide) -> Int? {
    sentence(of: entry, in: side).flatMap { attachments?.number(of: $0) }
  }

  /// The sentence of the text that holds what is left of one of a draft, its label apart.
  private func sentence(of index: SentenceIndex, in side: DraftSide) -> SentenceIndex? {
    let (draft, range) = (comparison[side], comparison[side].sentences[index].range)
    let label = draft.text.withView { AttachmentEntry($0, range, isNote: true)?.place.end }
    let words = ByteRange(label ?? range.start, range.end)
    guard let document, let place = text.firstPlace(of: words, in: side) else { return nil }
    let sentence = document.sentences.partitioningIndex { $0.range.end > place }
    return sentence < document.sentences.endIndex ? sentence : nil
  }
}
