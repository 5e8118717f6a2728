import DraftDocument
import DraftText

/// Joins drafts as if nobody had renumbered anything, where one side alone did.
///
/// In the base and in all sides each number that only follows stands as it is in the base, with a sign behind it. The
/// texts are joined so, and then each number becomes the wanted one: in what is decided and in all variants of what
/// is not.
struct NumberMarks: SignedNumbering {
  private let numbers: [FollowingNumber]
  private let olds: [[UInt8]]
  /// By side what stands there.
  private let own: [[[UInt8]]]
  let drafts: [AlteredDraft]

  var labels: Set<Int> { Set(numbers.indices.filter { numbers[$0].isLabel }) }

  /// `nil` where nobody renumbered anything, or where a text has such signs of its own.
  init?(_ drafts: SideComparisons) {
    let (base, sides) = (drafts.base, drafts.sides)
    let numbers = Array(FollowingNumbers.between(drafts).prefix(NumberSign.most))
    guard !numbers.isEmpty, !([base] + sides).contains(where: NumberSign.stands) else { return nil }
    let olds = numbers.map { Array(base.source.bytes[$0.base]) }
    self.numbers = numbers
    self.olds = olds
    own = sides.indices.map { side in
      zip(numbers, olds).map { number, old in
        number.sides[side].map { Array(sides[side].source.bytes[$0]) } ?? old
      }
    }
    self.drafts =
      [Self.marked(base, numbers.map(\.base), olds)]
      + sides.indices.map { side in
        Self.marked(sides[side], numbers.map { $0.sides[side] }, olds)
      }
  }

  private static func marked(
    _ document: Document, _ places: [Range<Int>?], _ olds: [[UInt8]]
  ) -> AlteredDraft {
    let places = places.indices.compactMap { number in
      places[number].map { NumberSign.Place(range: $0, number: number, text: olds[number]) }
    }
    return NumberSign.set(places, in: document)
  }

  /// The pieces with the numbers that are wanted. O(bytes · sides).
  func restored(_ pieces: [MergePiece]) -> [MergePiece]? {
    let wanted = numbers.map(\.wanted)
    return pieces.map { piece in
      switch piece {
      case .text(let text): .text(numbered(text, wanted))
      case .conflict(let conflict):
        .conflict(
          MergeConflict(
            base: numbered(conflict.base, wanted),
            sides: conflict.sides.map { numbered($0, wanted) },
            proposal: conflict.proposal.map { numbered($0, wanted) },
            drafts: (
              numbered(conflict.base, olds),
              zip(conflict.sides, own).map { numbered($0, $1) }
            )))
      }
    }
  }

  /// A text with these numbers in the place of the marked ones.
  private func numbered(_ text: [UInt8], _ news: [[UInt8]]) -> [UInt8] {
    NumberSign.taken(from: text) { number in
      numbers.indices.contains(number) ? (olds[number], news[number]) : nil
    }
  }
}
