/// Leaves out of several texts the lines that all have equally often: what is counted in all of them alike makes no
/// difference between them, and most lines are.
enum SharedLines {
  /// The other lines of each text, in order. O(bytes).
  static func removed(from texts: LineTexts) -> [[UInt8]] {
    let texts = texts.texts
    var counts: [[Int]] = []
    for (index, text) in texts.enumerated() {
      for symbol in text.symbols.map(Int.init) {
        while counts.count <= symbol { counts.append(Array(repeating: 0, count: texts.count)) }
        counts[symbol][index] += 1
      }
    }
    let isShared = counts.map { Set($0).count == 1 }
    return texts.map { text in
      text.symbols.indices.reduce(into: []) { rest, line in
        if !isShared[Int(text.symbols[line])] { rest += text.slice(line..<line + 1) }
      }
    }
  }
}
