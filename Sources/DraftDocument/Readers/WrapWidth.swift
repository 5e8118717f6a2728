import DraftText

/// The width at which the lines of a run were broken, as most of those say that break off in a sentence:
/// a line that was typed or grew beyond it does not hide it.
struct WrapWidth {
  /// How many columns a character takes that is not wide: 2 where a program counted characters.
  let narrow: Int
  let columns: Int

  /// Wider lines are paragraphs a line.
  static let most = 160
  /// Narrower ones are a list or verse.
  private static let least = (wide: 20, latin: 40)
  /// How much shorter than the width a full line of Han may be: two characters, as no line starts with a
  /// comma. A comma may hang over the edge.
  static let slack = 4

  /// `nil` where the lines do not look broken at a width. O(lines).
  init?(_ lines: [LineFacts]) {
    guard lines.count > 2 else { return nil }
    let open = lines.indices.dropLast().lazy.filter { lines[$0].isOpen }
    guard open.prefix(2).count > 1 else { return nil }
    let isWide = lines.count(where: \.isWide) * 2 > lines.count
    var best: (count: Int, narrow: Int, columns: Int) = (1, 1, 0)
    // Words have widths of their own.
    for narrow in isWide ? [1, 2] : [1] {
      let (count, columns) = Self.fullest(lines, open, narrow)
      if count > best.count { best = (count, narrow, columns) }
    }
    guard best.columns >= (isWide ? Self.least.wide : Self.least.latin) else { return nil }
    (narrow, columns) = (best.narrow, best.columns)
    let within = open.filter { lines[$0].width(best.narrow) <= best.columns }
    guard best.count * 2 >= within.count else { return nil }
    // Lines beyond it are typed as they are: where there are many, nothing was broken.
    let over = lines.count { $0.width(best.narrow) > best.columns + 2 }
    guard over * 2 <= best.count else { return nil }
    // Where no sentence ends, the lines are a list.
    guard isWide else { return }
    guard lines.contains(where: { !$0.isOpen }) else { return nil }
    // Verse breaks at its commas.
    let bare = within.count { lines[$0].isBare && isFull(lines[$0]) }
    guard bare * 3 >= best.count || best.columns >= 40 && bare > 0 else { return nil }
  }

  /// The least width at which the most lines of `open` are full. O(lines).
  private static func fullest(
    _ lines: [LineFacts], _ open: some Sequence<Int>, _ narrow: Int
  ) -> (count: Int, columns: Int) {
    // By width less than the one before it, how many lines more or fewer are full.
    var steps = [Int](repeating: 0, count: most + 2 + most)
    for index in open {
      let width = lines[index].width(narrow)
      guard width <= most else { continue }
      let reach = lines[index + 1].isWide ? slack + 1 : lines[index + 1].firstWord + 1
      steps[width] += 1
      steps[width + min(reach, most)] -= 1
    }
    var full = 0
    var best = (count: 0, columns: 0)
    for columns in 0...most {
      full += steps[columns]
      if full > best.count { best = (full, columns) }
    }
    return best
  }

  func isFull(_ line: LineFacts) -> Bool {
    let width = line.width(narrow)
    return width >= columns - Self.slack && width <= columns + 2
  }

  func isOver(_ line: LineFacts) -> Bool { line.width(narrow) > columns + 2 }
}

/// What is asked of a line of plain text, found once; small, as there may be a million of them.
struct LineFacts {
  let range: ByteRange
  /// Its columns, where characters that are not wide take one and where they take two.
  private let widths: (Int32, Int32)
  /// Columns of its first word, at most 40.
  private let word: Int8
  /// Whether it starts with a wide character.
  let isWide: Bool
  /// Whether it ends at no end of a sentence or clause.
  let isOpen: Bool
  /// Whether it ends in a letter or a Han, so that it breaks off between two words or in one.
  let isBare: Bool

  /// O(line), and O(1) beyond the widest of wrapped lines.
  init(_ bytes: TextView, _ line: ByteRange) {
    range = line
    let last = bytes.scalar(before: line.end, from: line.start)
    let first = bytes.scalar(at: line.start)
    isWide = first >= "\u{2E80}" || bytes.isWide(at: line.start)
    isOpen = !Self.isClosed(last)
    isBare = Scalars.isHan(last) || Scalars.isKana(last) || Scalars.isLatin(last)
    let most = 3 * WrapWidth.most
    let (narrow, wide) =
      line.count > most
      ? (line.count, line.count) : (bytes.width(line, narrow: 1), bytes.width(line, narrow: 2))
    widths = (Int32(truncatingIfNeeded: narrow), Int32(truncatingIfNeeded: wide))
    var at = line.start
    var columns = 0
    while at < line.end, columns < 40 {
      let scalar = bytes.scalar(at: at)
      if Scalars.isSpace(scalar) { break }
      columns += scalar < "ᄀ" ? 1 : 2
      at += bytes.length(at: at)
      if scalar >= "ᄀ" { break }
    }
    word = Int8(truncatingIfNeeded: columns)
  }

  var firstWord: Int { Int(word) }

  func width(_ narrow: Int) -> Int { Int(narrow == 1 ? widths.0 : widths.1) }

  /// Whether a line that ends in this is at the end of a sentence or clause: 。；！？：”.
  static func isClosed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "；", "！", "？", "：", "”", "」", ".", ";", ":", "!", "?": true
    default: false
    }
  }
}
