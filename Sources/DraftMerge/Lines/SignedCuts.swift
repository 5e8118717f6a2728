import DraftAlign

/// Cuts drafts where the same section starts in all of them, as the signs behind labels say: no line of it is taken for one
/// of another section.
struct SignedCuts {
  private let texts: [LineText]
  private let borders: [ParagraphBorders]

  init(_ base: LineText, _ sides: [LineText], _ borders: [ParagraphBorders]) {
    texts = [base] + sides
    self.borders = borders
  }

  /// The stretches between the sections that all have, of several orders in the one that is kept longest.
  /// O(bytes · sides + sections · log sections).
  var parts: [LineChunk] {
    let chunk = LineChunk(
      base: 0..<texts[0].count, sides: texts.dropFirst().map { 0..<$0.count }, isKept: false)
    let starts = texts.indices.map(signedLines)
    var numbers = starts[0].sorted { $0.value < $1.value }.map(\.key)
      .filter { number in starts.allSatisfy { $0[number] != nil } }
    for own in starts.dropFirst() {
      let kept = LongestRun.members(
        numbers.compactMap { own[$0] }, weights: numbers.map { _ in 1 })
      numbers = zip(numbers, kept).compactMap { $1 ? $0 : nil }
    }
    var rest = chunk
    var parts: [LineChunk] = []
    for number in numbers {
      let lines = starts.compactMap { $0[number] }
      let part = LineChunk(
        base: rest.base.lowerBound..<lines[0],
        sides: zip(rest.sides, lines.dropFirst()).map { $0.lowerBound..<$1 }, isKept: false)
      if !(part.base.isEmpty && part.sides.allSatisfy(\.isEmpty)) { parts.append(part) }
      rest.base = lines[0]..<rest.base.upperBound
      rest.sides = zip(rest.sides, lines.dropFirst()).map { $1..<$0.upperBound }
    }
    return parts + [rest]
  }

  /// The lines at the borders of paragraphs that start with a signed label, by its number; none for one that stands twice.
  private func signedLines(of text: Int) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var isTwice = Set<Int>()
    for line in 0..<texts[text].count {
      guard let number = NumberSign.number(startOf: texts[text].slice(line..<line + 1)),
        borders[text].isBorder(line)
      else { continue }
      if found.updateValue(line, forKey: number) != nil { isTwice.insert(number) }
    }
    return found.filter { !isTwice.contains($0.key) }
  }
}
