/// A stretch of the base's lines with what each side has there.
struct LineChunk: Equatable {
  var base: Range<Int>
  var sides: [Range<Int>]
  /// Whether no side changed it.
  var isKept: Bool

  /// The one text besides the base's that it has; `nil` where there are several.
  func agreement(_ base: LineText, _ sides: [LineText]) -> ArraySlice<UInt8>? {
    if isKept { return base.slice(self.base) }
    var other: (text: LineText, lines: Range<Int>)?
    for (text, lines) in zip(sides, self.sides) where !text.isSame(lines, as: base, self.base) {
      if let other, !text.isSame(lines, as: other.text, other.lines) { return nil }
      other = (text, lines)
    }
    return other.map { $0.text.slice($0.lines) } ?? base.slice(self.base)
  }

  /// With another one behind it and what is between them.
  func hull(_ other: LineChunk) -> LineChunk {
    LineChunk(
      base: base.hull(other.base), sides: zip(sides, other.sides).map { $0.hull($1) },
      isKept: isKept && other.isKept)
  }
}

/// The base cut at the lines that all sides kept: kept and changed stretches in turn. Changes of two sides that
/// touch are one stretch, as for git, because nothing says in which order they go.
enum LineChunks {
  /// The chunks of one stretch of all texts. O(lines · sides), and the line diffs.
  static func between(
    _ base: LineText, _ sides: [LineText], in part: LineChunk
  ) -> [LineChunk] {
    chunks(
      Array(base.symbols[part.base]), zip(sides, part.sides).map { Array($0.symbols[$1]) }
    ).map { chunk in
      LineChunk(
        base: chunk.base.shifted(by: part.base.lowerBound),
        sides: zip(chunk.sides, part.sides).map { $0.shifted(by: $1.lowerBound) },
        isKept: chunk.isKept)
    }
  }

  private static func chunks(_ base: [UInt32], _ sides: [[UInt32]]) -> [LineChunk] {
    let hunks = sides.map { LineDiff.hunks(base, $0) }
    var next = [Int](repeating: 0, count: sides.count)
    var shift = [Int](repeating: 0, count: sides.count)
    var chunks: [LineChunk] = []
    var at = 0
    while true {
      let starts = sides.indices.compactMap { side in
        next[side] < hunks[side].count ? hunks[side][next[side]].base.lowerBound : nil
      }
      let start = starts.min() ?? base.count
      if start > at {
        chunks.append(
          LineChunk(base: at..<start, sides: shift.map { at + $0..<start + $0 }, isKept: true))
      }
      guard !starts.isEmpty else { return chunks }
      let from = shift.map { start + $0 }
      at = changed(hunks, from: start, &next, &shift)
      chunks.append(
        LineChunk(
          base: start..<at, sides: zip(from, shift).map { $0..<at + $1 }, isKept: false))
    }
  }

  /// Takes all hunks that touch; returns where in the base the last of them ends.
  private static func changed(
    _ hunks: [[LineHunk]], from start: Int, _ next: inout [Int], _ shift: inout [Int]
  ) -> Int {
    var end = start
    var grew = true
    while grew {
      grew = false
      for side in hunks.indices {
        while next[side] < hunks[side].count, hunks[side][next[side]].base.lowerBound <= end {
          let hunk = hunks[side][next[side]]
          end = max(end, hunk.base.upperBound)
          shift[side] += hunk.side.count - hunk.base.count
          next[side] += 1
          grew = true
        }
      }
    }
    return end
  }
}
