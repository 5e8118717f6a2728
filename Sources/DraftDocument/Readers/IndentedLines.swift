import DraftText

/// Text whose paragraphs only the indent of their first lines marks (首行缩进), and whose lines are broken at
/// a width, as word processors export it.
struct IndentedLines {
  /// For each line whether it goes on with the paragraph of the one before.
  let goesOn: [Bool]

  /// Narrower lines are a list; wider ones a paragraph each.
  private static let columns = 20...160
  /// The blanks that open a paragraph.
  private static let indent = 2
  /// How far from the widest a line may end: two Han, as no line starts with a comma.
  private static let slack = 4

  /// `lines`: a run without a blank line, each without the white space around it. `nil` where the
  /// lines do not look like it. O(bytes).
  init?(_ bytes: TextView, _ lines: [ByteRange]) {
    let indents = lines.map { Self.indent(bytes, $0.start) }
    guard indents.contains(where: { $0 >= Self.indent }) else { return nil }
    let rest = lines.indices.dropFirst().filter { indents[$0] < Self.indent }
    guard !rest.isEmpty else { return nil }
    // Some programs break lines at a number of columns, some at one of characters, each of which
    // is as wide as a Han.
    for narrow in [1, 2] {
      let widths = zip(lines, indents).map {
        $1 * narrow + bytes.width($0, narrow: narrow, upTo: Self.columns.upperBound + 1)
      }
      let widest = widths.reduce(0, max)
      guard Self.columns.contains(widest) else { continue }
      // Of the lines that open no paragraph nearly all must follow a full one.
      let joined = rest.filter { widths[$0 - 1] >= widest - Self.slack }
      guard joined.count * 5 >= rest.count * 4 else { continue }
      var goesOn = Array(repeating: false, count: lines.count)
      for index in joined { goesOn[index] = true }
      self.goesOn = goesOn
      return
    }
    return nil
  }

  /// Columns before the first character of a line.
  static func indent(_ bytes: TextView, _ start: Int) -> Int {
    var at = start
    var columns = 0
    while at > 0 {
      let previous = bytes.start(before: at)
      let scalar = bytes.scalar(at: previous)
      guard Scalars.isSpace(scalar), scalar != "\n", scalar != "\r", scalar != "\u{C}" else {
        break
      }
      columns += scalar == "\u{3000}" ? 2 : scalar == "\t" ? 4 : 1
      at = previous
    }
    return columns
  }
}
