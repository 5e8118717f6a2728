import DraftDocument

/// Paragraphs of the base that somebody moved.
struct MovedBlock {
  /// Where those who moved it want it to stand.
  struct Place {
    /// The sides that moved it there.
    var movers: [Int]
    /// The line of the base before which it is to stand there.
    var line: Int
    /// The blank lines that part it from the text there.
    var gap: Int
    /// Whether who moved it has them before it, at the end of the text, and not behind it.
    var isAtEnd: Bool
  }

  /// Lines of the base.
  var base: Range<Int>
  /// Lines of each side; empty where the side took it out.
  var sides: [Range<Int>]
  var places: [Place]

  /// Its lines in a text, the base first.
  func lines(in text: Int) -> Range<Int> { text == 0 ? base : sides[text - 1] }

  /// Whether sides that moved it disagree on where, or one that did not move it took it out: only a person can decide.
  var isDisputed: Bool { places.count > 1 || sides.contains(where: \.isEmpty) }
}
