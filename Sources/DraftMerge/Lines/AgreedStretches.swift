/// Finds what all sides that changed a stretch made of it alike, though the line diff cut it up another way in each.
///
/// Where one side did more to the text than another, the diff may pair an empty line of the base with another one of
/// what both put in: of several lines that are the same, none is better than the others.
enum AgreedStretches {
  /// How many stretches that some side changed are looked at together.
  private static let most = 6

  /// The chunks, with those joined that are agreed only together. O(chunks + lines beside disagreements).
  static func joined(
    _ chunks: [LineChunk], _ base: LineText, _ sides: [LineText]
  ) -> [LineChunk] {
    let isAgreed = chunks.map { $0.agreement(base, sides) != nil }
    if !isAgreed.contains(false) { return chunks }
    var result: [LineChunk] = []
    var index = 0
    while index < chunks.count {
      let start = index
      index = start + 1
      if !chunks[start].isKept {
        index = end(from: start, chunks, isAgreed) { $0.agreement(base, sides) != nil } ?? index
      }
      result.append(chunks[start..<index].reduce(chunks[start]) { $0.hull($1) })
    }
    return result
  }

  /// Behind the shortest run from a chunk that holds a disagreement and is agreed as a whole.
  private static func end(
    from start: Int, _ chunks: [LineChunk], _ isAgreed: [Bool], where agrees: (LineChunk) -> Bool
  ) -> Int? {
    var hull = chunks[start]
    var isDisputed = !isAgreed[start]
    for index in (start + 1..<chunks.count).prefix(2 * most - 2) {
      hull = hull.hull(chunks[index])
      isDisputed = isDisputed || !isAgreed[index]
      if isDisputed, !chunks[index].isKept, agrees(hull) { return index + 1 }
    }
    return nil
  }
}
