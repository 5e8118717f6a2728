/// Finds the words of a part that are most like words that do not stand there.
enum AlikeWords {
  /// More pairs of letters than this are not looked at.
  private static let budget = 4_000_000

  /// The words around the longest run that both share, as long as what is looked for; `nil` where less than
  /// a third is shared.
  static func nearest(to words: Letters, in part: Provision) -> Letters? {
    var best: (length: Int, words: Letters)?
    for line in WordEdits(part).lines where line.text.count * words.count <= budget {
      guard let run = longestRun(words, line.text), run.length > best?.length ?? 0 else { continue }
      let start = max(0, run.start - run.offset)
      let end = min(line.text.count, start + words.count)
      best = (run.length, Letters(line.text[start..<end]))
    }
    guard let best, best.length * 3 >= words.count, best.length > 1 else { return nil }
    return best.words
  }

  private static func longestRun(
    _ words: Letters, _ text: Letters
  ) -> (start: Int, offset: Int, length: Int)? {
    var best: (start: Int, offset: Int, length: Int)?
    var row = Array(repeating: 0, count: words.count + 1)
    for place in text.indices {
      var diagonal = 0
      for offset in words.indices {
        let above = row[offset + 1]
        row[offset + 1] = text[place] == words[offset] ? diagonal + 1 : 0
        diagonal = above
        if row[offset + 1] > best?.length ?? 0 {
          let length = row[offset + 1]
          best = (place + 1 - length, offset + 1 - length, length)
        }
      }
    }
    return best
  }
}
