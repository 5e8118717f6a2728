import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// What a file says of an item beside its name: the words that it is about, where they stand, and what became of them.
struct ItemQuotes {
  private let engine: DecisionEngine
  private let citations: Sides<SectionCitation>

  /// O(sections of both drafts).
  init(_ engine: DecisionEngine, _ bytes: (old: TextView, new: TextView)) {
    self.engine = engine
    citations = Sides(
      old: SectionCitation(engine.comparison.old, bytes.old),
      new: SectionCitation(engine.comparison.new, bytes.new))
  }

  func quote(of subject: ReviewItem.Subject) -> Quote? {
    switch subject {
    case .layout: return nil
    case .section(let index):
      let section = engine.comparison.sections[index]
      return cited(engine.quote(ofSection: index), section.new ?? section.old)
    case .edit(let edit, let change):
      return cited(engine.quote(ofEdit: edit), change)
    case .sentence(let change), .words(let change), .place(let change), .border(let change):
      return cited(engine.quote(ofChange: change), change)
    }
  }

  private func cited(_ quote: Quote, _ change: SentenceChangeIndex) -> Quote {
    guard let side = quote.draft else { return quote }
    let first = engine.comparison.sentences[change][side].first
    return cited(quote, first.map { engine.comparison[side].sentences[$0].section })
  }

  private func cited(_ quote: Quote, _ section: SectionIndex?) -> Quote {
    guard let side = quote.draft, let section else { return quote }
    let name = citations[side].name(of: section)
    var quote = quote
    if !name.isEmpty { quote.section = name }
    return quote
  }

  /// Of text that is edited and moved, that it is edited; `nil` for what is no text.
  func kind(of subject: ReviewItem.Subject) -> Decision.Kind? {
    switch subject {
    case .layout, .border: return nil
    case .section(let index):
      let section = engine.comparison.sections[index]
      return section.new == nil ? .removed : section.old == nil ? .added : .moved
    case .place: return .moved
    case .edit: return .edited
    case .sentence(let index), .words(let index):
      let change = engine.comparison.sentences[index]
      switch change.kind {
      case .same: return change.moved == 0 ? nil : .moved
      case .edited: return .edited
      case .split: return .split
      case .merged: return .merged
      case .added: return .added
      case .removed: return .removed
      }
    }
  }
}
