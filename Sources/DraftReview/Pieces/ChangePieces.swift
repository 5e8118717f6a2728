package import DraftChange
import DraftDocument
package import DraftText

/// One stretch of a sentence change, as a report writes it.
package struct ChangePiece {
  package enum Kind {
    case same, deleted, inserted
    /// Between two sentences something stands that is in neither: white space, a label, markup.
    case gap
  }

  package var kind: Kind
  /// Of the old draft where `deleted` or seen from the old side, else of the new one. Of a gap: what
  /// stands between.
  package var range: ByteRange
  /// `nil` where the piece is of no edit.
  package var edit: EditIndex?
}

/// Which of the two texts is shown.
package enum ChangeSide {
  /// The old text with what was deleted.
  case old
  /// The new text with what was inserted.
  case new
  /// The new text with both.
  case both

  /// The text of one draft with what is its own.
  package init(_ side: DraftSide) { self = side == .old ? .old : .new }

  /// The draft whose unchanged text is shown.
  package var draft: DraftSide { self == .old ? .old : .new }
}

/// The text of a sentence change in pieces, in reading order.
///
/// An edit that the filter takes for none is unchanged text, of either side its own. Added and removed
/// sentences are one piece each sentence, seen from the side that has them and from `both`.
package struct ChangePieces {
  package let comparison: Comparison
  package let filter: ReviewFilter

  package init(comparison: Comparison, filter: ReviewFilter) {
    self.comparison = comparison
    self.filter = filter
  }

  package func each(of change: SentenceChange, _ side: ChangeSide, _ body: (ChangePiece) -> Void) {
    switch (change.kind, side) {
    case (.added, .old), (.removed, .new): return
    case (.removed, _): whole(change.old, comparison.old, .deleted, body)
    case (.added, _): whole(change.new, comparison.new, .inserted, body)
    default: edited(change, side, body)
    }
  }

  private func edited(
    _ change: SentenceChange, _ side: ChangeSide, _ body: (ChangePiece) -> Void
  ) {
    let (document, sentences) = (comparison[side.draft], change[side.draft])
    var at = document.sentences[sentences.lowerBound].range.lower
    let end = document.sentences[sentences.upperBound - 1].range.upper
    for index in change.edits {
      let edit = comparison.edits[index]
      if filter.ignores(edit) { continue }
      let place = edit[side.draft]
      stretch(at, place.lower, sentences, document, body)
      if side != .new, !edit.old.isEmpty {
        body(ChangePiece(kind: .deleted, range: edit.old, edit: index))
      }
      if side != .old, !edit.new.isEmpty {
        body(ChangePiece(kind: .inserted, range: edit.new, edit: index))
      }
      at = max(at, place.upper)
    }
    stretch(at, end, sentences, document, body)
  }

  /// Unchanged text of neighbouring sentences, with the gaps between them apart.
  private func stretch(
    _ lower: UInt32, _ upper: UInt32, _ sentences: Range<SentenceIndex>, _ document: Document,
    _ body: (ChangePiece) -> Void
  ) {
    guard lower < upper else { return }
    for index in sentences {
      let range = document.sentences[index].range
      let start = max(lower, range.lower)
      let end = min(upper, range.upper)
      guard start < end else { continue }
      if start == range.lower { gap(before: index, sentences, document, body) }
      body(ChangePiece(kind: .same, range: ByteRange(Int(start), Int(end))))
    }
  }

  private func whole(
    _ sentences: Range<SentenceIndex>, _ document: Document, _ kind: ChangePiece.Kind,
    _ body: (ChangePiece) -> Void
  ) {
    for index in sentences {
      gap(before: index, sentences, document, body)
      body(ChangePiece(kind: kind, range: document.sentences[index].range))
    }
  }

  private func gap(
    before index: SentenceIndex, _ sentences: Range<SentenceIndex>, _ document: Document,
    _ body: (ChangePiece) -> Void
  ) {
    guard index > sentences.lowerBound else { return }
    let end = document.sentences[index - 1].range.end
    let start = document.sentences[index].range.start
    if end < start { body(ChangePiece(kind: .gap, range: ByteRange(end, start))) }
  }
}
