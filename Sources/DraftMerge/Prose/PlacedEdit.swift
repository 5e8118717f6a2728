/// An edit with the side that made it and what it wrote.
struct PlacedEdit {
  var side: Int
  var edit: SideEdit
  var text: ArraySlice<UInt8>

  /// Whole sentences went and nothing came.
  var isDeletion: Bool { edit.kind == .sentences && text.isEmpty }

  /// The other side did the very same.
  func isTwin(of other: PlacedEdit) -> Bool {
    side != other.side && edit.base == other.edit.base && text == other.text
  }

  var breaks: Int { text.count { $0 == UInt8(ascii: "\n") } }

  /// By place; where both insert at one place, words before white space.
  var order: (Int, Int, Int, Int) {
    (edit.base.lowerBound, edit.base.upperBound, edit.kind == .layout ? 1 : 0, side)
  }
}
