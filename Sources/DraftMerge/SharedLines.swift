/// Leaves out of several texts the lines that all have, each as often as all have it: what is counted in all of them alike
/// makes no difference between them, and most lines are.
enum SharedLines {
  /// The other lines of each text, in order. O(bytes).
  static func removed(from texts: [[UInt8]]) -> [[UInt8]] {
    let texts = LineTexts(texts).texts
    let counts = texts.map { text in
      text.symbols.reduce(into: [UInt32: Int]()) { $0[$1, default: 0] += 1 }
    }
    let shared = (counts.first ?? [:]).reduce(into: [UInt32: Int]()) { shared, line in
      shared[line.key] = counts.map { $0[line.key, default: 0] }.min()
    }
    return texts.map { text in
      var left = shared
      return text.symbols.indices.reduce(into: []) { rest, line in
        let symbol = text.symbols[line]
        if let count = left[symbol], count > 0 {
          left[symbol] = count - 1
        } else {
          rest += text.slice(line..<line + 1)
        }
      }
    }
  }
}
