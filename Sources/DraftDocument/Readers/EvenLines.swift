import DraftText

/// Chinese text that a program broke at a number of characters, or of columns: most lines break off
/// in a sentence, and those are as good as equally long.
///
/// The widest line alone does not tell the width of such text, as digits are half as wide as a Han
/// and no line starts with a comma.
struct EvenLines {
  /// For each line whether it goes on with the paragraph of the one before.
  let goesOn: [Bool]

  /// How much shorter than the longest a line may be: two characters.
  private static let slack = 4

  /// `lines`: a run without a blank line. `nil` where the lines do not look like it: of two lines
  /// none tells that the first is full, and where no sentence ends the lines are a list. O(bytes).
  init?(_ bytes: TextView, _ lines: [ByteRange]) {
    guard lines.count > 2 else { return nil }
    let isOpen = lines.map { !Self.isClosed(bytes.scalar(before: $0.end, from: $0.start)) }
    let open = lines.indices.dropLast().filter { isOpen[$0] }
    guard open.count * 2 >= lines.count, isOpen.contains(false) else { return nil }
    let columns = lines.map { bytes.width($0, narrow: 1) }
    let characters = lines.map { bytes.width($0, narrow: 2) }
    // Latin text breaks between words, at lengths of its own.
    guard columns.reduce(0, +) * 3 > characters.reduce(0, +) * 2 else { return nil }
    let full = [columns, characters].map { widths in
      let longest = widths.reduce(0, max)
      return LineJoins.wrapColumns.contains(longest)
        ? open.filter { widths[$0] >= longest - Self.slack } : []
    }
    let best = full[0].count >= full[1].count ? full[0] : full[1]
    guard best.count > 1, best.count * 2 >= lines.count else { return nil }
    var goesOn = [Bool](repeating: false, count: lines.count)
    for index in best { goesOn[index + 1] = true }
    self.goesOn = goesOn
  }

  /// Whether a line that ends in this is at the end of a sentence or clause: 。；！？：”.
  static func isClosed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "；", "！", "？", "：", "”": return true
    default: return false
    }
  }
}
