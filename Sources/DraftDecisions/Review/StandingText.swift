package import DraftChange
package import DraftDocument
import DraftText

/// What stands where a change is, as far as it is decided.
package enum StandingText: Hashable, Sendable {
  case sentences(Range<SentenceIndex>, DraftSide)
  /// The reviewer's own.
  case own(String)
}

extension ReviewSession {
  /// The text of a change as it was decided on the whole of it; where it wasn't, that of the new draft or, if it was
  /// removed, of the old one. `nil` where nothing is left of it. O(items).
  package func standingText(of index: SentenceChangeIndex) -> StandingText? {
    let change = plan.comparison.sentences[index]
    let side: DraftSide
    switch verdict(on: index) {
    case .text(let text): return text.isEmpty ? nil : .own(text)
    case .accept: side = .new
    case .reject: side = .old
    case nil: side = change.new.isEmpty ? .old : .new
    }
    return change[side].isEmpty ? nil : .sentences(change[side], side)
  }

  /// What was decided on the words of a change, and not on where they stand alone.
  private func verdict(on index: SentenceChangeIndex) -> Decision.Verdict? {
    guard plan.comparison.sentences[index].kind != .same,
      let item = plan.items.firstIndex(where: {
        $0.sentences.contains(index) && !$0.decidesPlaceAlone
      })
    else { return nil }
    return marks.entries[item].whole.verdict
  }
}
