/// Pairs blocks that nothing but their place between two others shows to be the same.
struct BlockPlaces {
  private let pair: PartPair

  init(_ pair: PartPair) { self.pair = pair }

  private enum Kind: Equatable {
    case table(columns: Int)
    /// Whether LibreOffice has a paragraph for it: one without runs only ends the section, unless that has no other
    /// paragraph before it, or begins with a table.
    case sectionEnd(isParagraph: Bool)

    var isTable: Bool {
      if case .table = self { true } else { false }
    }
  }

  /// The pairs in two stretches that have no other. Tables that are as many and have as many columns are the
  /// same tables, filled anew; paragraphs that end a section and are as many are the same ends, whatever is written
  /// there: a break that went at one paragraph and came at the next is no change, and LibreOffice can't take it back.
  func pairs(
    _ old: [Int], _ oldStretch: Range<Int>, _ new: [Int], _ newStretch: Range<Int>
  ) -> [BlockAlignment.Pair] {
    guard !oldStretch.isEmpty, !newStretch.isEmpty else { return [] }
    let (olds, news) = (kinds(pair.old, old, oldStretch), kinds(pair.new, new, newStretch))
    // Both at once where they stand in one order, else the tables.
    for ends in [true, false] {
      let (first, second) = (
        olds.filter { ends || $0.kind.isTable }, news.filter { ends || $0.kind.isTable }
      )
      guard first.map(\.kind) == second.map(\.kind) else { continue }
      return zip(first, second).map {
        BlockAlignment.Pair(
          old: $0.place..<$0.place + 1, new: $1.place..<$1.place + 1, isMoved: false,
          isByPlace: true)
      }
    }
    return []
  }

  private func kinds(
    _ tree: XMLTree, _ blocks: [Int], _ stretch: Range<Int>
  ) -> [(place: Int, kind: Kind)] {
    stretch.compactMap { place in
      let block = blocks[place]
      switch tree.tag(block) {
      case .table: return (place, .table(columns: TableRedline.columns(tree, block)))
      case .paragraph:
        guard Self.endsSection(tree, block) else { return nil }
        let isParagraph =
          tree.contains(block) { $0 == .run } || Self.isNeeded(tree, blocks, place)
        return (place, .sectionEnd(isParagraph: isParagraph))
      default: return nil
      }
    }
  }

  private static func isNeeded(_ tree: XMLTree, _ blocks: [Int], _ place: Int) -> Bool {
    let before = blocks[..<place].lastIndex { tree.tag($0) == .paragraph && endsSection(tree, $0) }
    let start = before.map { $0 + 1 } ?? 0
    return start == place || tree.tag(blocks[start]) == .table
  }

  static func endsSection(_ tree: XMLTree, _ paragraph: Int) -> Bool {
    tree.child(paragraph, .paragraphProperties).map {
      tree.child($0, .sectionProperties) != nil
    } ?? false
  }
}
