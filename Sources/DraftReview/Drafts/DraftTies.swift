public import DraftChange
import DraftDocument
import DraftText

extension DraftComparison {
  /// A border between paragraphs that came or went between two sentences that stayed neighbours.
  public struct ParagraphChange: Hashable, Sendable {
    /// What became of the paragraphs.
    public let kind: DraftChange.ParagraphChange.Kind
    /// The sentence behind the border, as an index in `old.sentences`.
    public let old: Int
    /// The same sentence, as an index in `new.sentences`.
    public let new: Int
  }

  /// A term that was replaced by another one in several places.
  public struct TermChange: Hashable, Sendable {
    /// The term of the old draft.
    public let old: String
    /// The term of the new draft.
    public let new: String
    /// In how many places it was replaced.
    public let count: Int
  }

  /// A section of the old draft and one of the new that share text and are not the same section.
  public struct Tie: Hashable, Sendable {
    /// What binds the two.
    public let kind: SectionTie.Kind
    /// The index in `old.sections`.
    public let old: Int
    /// The index in `new.sections`.
    public let new: Int
  }

  /// A limit that the comparison reached: its result is right, but coarser than it could be.
  public typealias Limit = ComparisonLimit

  /// Where paragraphs were split or joined, in the order of the new draft.
  public var paragraphs: [ParagraphChange] {
    comparison.paragraphs.map {
      ParagraphChange(
        kind: $0.kind, old: $0.oldSentence.offset,
        new: $0.newSentence.offset)
    }
  }

  /// The terms that were replaced throughout, the most frequent first.
  public var terms: [TermChange] {
    comparison.terms.map {
      TermChange(
        old: comparison.old.text.string($0.old), new: comparison.new.text.string($0.new),
        count: $0.count)
    }
  }

  /// The sections that share text with sections other than their own, in the order of the old draft.
  public var ties: [Tie] {
    comparison.ties.map { Tie(kind: $0.kind, old: $0.old.offset, new: $0.new.offset) }
  }

  /// The limits that the comparison reached: none for nearly all drafts.
  public var limits: [ComparisonLimit] { comparison.limits }
}
