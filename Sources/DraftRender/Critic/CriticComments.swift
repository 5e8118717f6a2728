import DraftChange
import DraftDecisions
import DraftDocument
import DraftText

/// Comments by where they stand: behind the last byte of the change that they are about.
struct CriticComments {
  struct Anchor {
    var place: Int
    var text: String
  }

  /// Of changes that stand in the new draft, and of those that only stood in the old one; by place.
  private var new: ArraySlice<Anchor>
  private var old: ArraySlice<Anchor>

  init(_ comparison: Comparison, _ remarks: ReviewRemarks) {
    var (new, old): ([Anchor], [Anchor]) = ([], [])
    for comment in remarks.comments {
      let change = comparison.sentences[comment.change]
      if let last = change.new.last {
        new.append(Anchor(place: comparison.new.sentences[last].range.end, text: comment.text))
      } else if let last = change.old.last {
        old.append(Anchor(place: comparison.old.sentences[last].range.end, text: comment.text))
      }
    }
    self.new = new.sorted { $0.place < $1.place }[...]
    self.old = old.sorted { $0.place < $1.place }[...]
  }

  /// Where the next comment stands in the new draft, up to a place.
  func nextPlace(upTo end: Int) -> Int? { new.first.flatMap { $0.place <= end ? $0.place : nil } }

  /// The comments that stand up to a place of either draft; each is given once.
  mutating func taken(old oldEnd: Int, new newEnd: Int) -> [String] {
    let texts = old.prefix { $0.place <= oldEnd }.map(\.text)
    old = old.drop { $0.place <= oldEnd }
    return texts + taken(new: newEnd)
  }

  /// Those that stand up to a place of the new draft.
  mutating func taken(new end: Int) -> [String] {
    let texts = new.prefix { $0.place <= end }.map(\.text)
    new = new.drop { $0.place <= end }
    return texts
  }
}
