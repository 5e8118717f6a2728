import DraftDocument
import DraftText

/// An edit with the side that made it and what it wrote.
struct PlacedEdit {
  var side: Int
  var edit: SideEdit
  var text: ArraySlice<UInt8>
  /// Whether what it wrote starts a paragraph in its draft, and whether one starts inside it.
  var startsParagraph: Bool
  var holdsParagraphStart: Bool

  init(side: Int, edit: SideEdit, in draft: Document) {
    self.side = side
    self.edit = edit
    text = draft.source.bytes[edit.side]
    let start = edit.side.lowerBound + text.prefix { $0.isBlank }.count
    let all = draft.paragraphs
    let around = all.partitioningIndex { $0.range.start > start }
    holdsParagraphStart = around < all.endIndex && all[around].range.start < edit.side.upperBound
    // Its label may stand before what starts it.
    startsParagraph =
      around == all.startIndex
      || draft.sentences[all[around - 1].sentences].first.map { start <= $0.range.start } ?? true
  }

  /// Whole sentences went and nothing came.
  var isDeletion: Bool { edit.kind == .sentences && text.isEmpty }

  /// The other side did the very same.
  func isTwin(of other: PlacedEdit) -> Bool {
    side != other.side && edit.base == other.edit.base && text == other.text
  }

  var breaks: Int { text.count { $0 == UInt8(ascii: "\n") } }

  /// Whether it goes on with the paragraph before it, and with nothing else.
  var goesOn: Bool {
    edit.kind == .sentences && !text.isEmpty && !startsParagraph && !holdsParagraphStart
  }

  /// The numbers of edits in order: by place; where several insert at one place, words before white space, and who only
  /// goes on with the paragraph before the others.
  static func order(_ edits: [PlacedEdit]) -> [Int] {
    let others = Set(edits.filter { !$0.goesOn && $0.edit.kind != .layout }.map(\.place))
    func key(_ edit: PlacedEdit) -> (Int, Int, Int, Int, Int) {
      (
        edit.edit.base.lowerBound, edit.edit.base.upperBound, edit.edit.kind == .layout ? 1 : 0,
        others.contains(edit.place) ? 1 : 0, edit.side
      )
    }
    return edits.indices.sorted { key(edits[$0]) < key(edits[$1]) }
  }

  private struct Place: Hashable {
    var side: Int
    var base: Range<Int>
  }

  private var place: Place { Place(side: side, base: edit.base) }
}
