import DraftDocument
import DraftText

/// The paragraphs that a side wrote anew: with sentences put in or taken out, words changed in others, and all of it
/// filled into other lines.
///
/// What another side did there was done to another text; that both go together is likely and no more. Whoever only
/// wrapped lines anew wrote nothing.
struct RewrittenParagraphs {
  private let starts: [Int]
  /// By side.
  private let rewritten: [Set<Int>]

  private struct Work: OptionSet {
    let rawValue: Int
    static let sentences = Work(rawValue: 1)
    static let words = Work(rawValue: 2)
    static let lines = Work(rawValue: 4)
    static let all: Work = [.sentences, .words, .lines]
  }

  /// O(edits · log paragraphs).
  init(_ base: Document, _ prose: BaseProse, _ edits: [PlacedEdit], sides: Int) {
    let starts = base.paragraphs.map(\.range.start)
    var works = [[Int: Work]](repeating: [:], count: sides)
    for edit in edits {
      works[edit.side][Self.paragraph(edit, starts), default: []].formUnion(
        Self.work(edit, prose))
    }
    self.starts = starts
    rewritten = works.map { Set($0.filter { $1 == .all }.keys) }
  }

  /// Whether two edits stand in one paragraph that the side of either wrote anew.
  func hold(_ a: PlacedEdit, _ b: PlacedEdit) -> Bool {
    let paragraph = Self.paragraph(a, starts)
    guard paragraph == Self.paragraph(b, starts) else { return false }
    return rewritten[a.side].contains(paragraph) || rewritten[b.side].contains(paragraph)
  }

  private static func work(_ edit: PlacedEdit, _ prose: BaseProse) -> Work {
    switch edit.edit.kind {
    case .sentences: .sentences
    case .words: .words
    case .layout: edit.breaks == prose.breaks(edit.edit.base) ? [] : .lines
    case .label: []
    }
  }

  private static func paragraph(_ edit: PlacedEdit, _ starts: [Int]) -> Int {
    starts.partitioningIndex { $0 > edit.edit.base.lowerBound }
  }
}
