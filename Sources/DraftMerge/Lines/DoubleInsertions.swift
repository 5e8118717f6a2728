/// Finds what two sides put into the text at different places: the same paragraph that both added or moved. Where it
/// belongs only a person knows, and to keep both would say it twice.
enum DoubleInsertions {
  /// Lines of fewer bytes come about twice by themselves.
  private static let least = 24

  /// The indexes of the chunks. `authors` says for each chunk which side alone changed it, or `nil`. O(lines).
  static func chunks(
    _ chunks: [LineChunk], authors: [Int?], _ base: LineText, _ sides: [LineText],
    isProse: (_ side: Int, _ line: Int) -> Bool
  ) -> Set<Int> {
    var places: [UInt32: [(chunk: Int, side: Int)]] = [:]
    for (index, chunk) in chunks.enumerated() {
      guard let side = authors[index] else { continue }
      let gone = Set(base.symbols[chunk.base])
      for line in chunk.sides[side]
      where sides[side].starts[line + 1] - sides[side].starts[line] >= least
        && !gone.contains(sides[side].symbols[line])
        && endsSentence(sides[side].slice(line..<line + 1))
        && isProse(side, line)
      {
        places[sides[side].symbols[line], default: []].append((index, side))
      }
    }
    let counts = ([base] + sides).map { text in
      text.symbols.reduce(into: [UInt32: Int]()) { $0[$1, default: 0] += 1 }
    }
    var result: Set<Int> = []
    for (symbol, found) in places where Set(found.map(\.side)).count > 1 {
      // Both may add one more of what stands there several times.
      let most = counts.map { $0[symbol, default: 0] }.max() ?? 0
      if most == 1 { result.formUnion(found.map(\.chunk)) }
    }
    return result
  }

  /// Headings, links and other short lines stand in many places; a line that ends a sentence does not.
  private static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: line.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return switch text.unicodeScalars.last(where: { $0 != " " }) {
    case ".", "!", "?", "。", "！", "？", "；", "”", "\"": true
    default: false
    }
  }
}
