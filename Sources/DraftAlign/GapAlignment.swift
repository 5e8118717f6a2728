/// Aligns the units of two short lists in order, by dynamic programming: pairs, splits, merges.
///
/// The recurrence is that of Gale and Church (1993) for sentence alignment, with likeness of
/// content in place of length.
struct GapAlignment {
  let similarity: Similarity
  let options: AlignmentOptions
  let old: [Int]
  let new: [Int]
  private var likeness: GapLikeness

  init(
    similarity: Similarity, options: AlignmentOptions, old: [Int], new: [Int],
    scratch: inout GapScratch
  ) {
    self.similarity = similarity
    self.options = options
    self.old = old
    self.new = new
    likeness = GapLikeness(similarity, old, new, &scratch)
  }

  private struct Step {
    var score: Float = 0
    var oldCount: Int8 = 0
    var newCount: Int8 = 0
    var similarity: Float = 0
  }

  /// The links, as positions in the two lists. O(old × new × parts × features).
  mutating func links() -> [Link] {
    let width = new.count + 1
    var steps = [Step](repeating: Step(), count: (old.count + 1) * width)
    for i in 0...old.count {
      for j in 0...new.count where i + j > 0 {
        let step = best(i, j, steps.span, width)
        steps[i * width + j] = step
      }
    }
    return trace(steps, width)
  }

  private mutating func best(
    _ i: Int, _ j: Int, _ steps: Span<Step>, _ width: Int
  ) -> Step {
    var best = Step(score: -1)
    if i > 0 { best = Step(score: steps[(i - 1) * width + j].score, oldCount: 1) }
    if j > 0, steps[i * width + j - 1].score > best.score {
      best = Step(score: steps[i * width + j - 1].score, newCount: 1)
    }
    guard i > 0, j > 0 else { return best }
    if let alike = likeness.dice(i - 1, j - 1, atLeast: options.weak), alike >= options.weak {
      take(&best, steps[(i - 1) * width + j - 1].score, alike - options.weak / 2, 1, 1, alike)
    }
    guard options.allowsSplits else { return best }
    for parts in 2...options.parts {
      if j >= parts,
        let split = group(
          i - 1..<i, j - parts..<j, best.score - steps[(i - 1) * width + j - parts].score)
      {
        take(&best, steps[(i - 1) * width + j - parts].score, split.gain, 1, parts, split.alike)
      }
      if i >= parts,
        let merge = group(
          i - parts..<i, j - 1..<j, best.score - steps[(i - parts) * width + j - 1].score)
      {
        take(&best, steps[(i - parts) * width + j - 1].score, merge.gain, parts, 1, merge.alike)
      }
    }
    return best
  }

  private func take(
    _ best: inout Step, _ before: Float, _ gain: Float, _ oldCount: Int, _ newCount: Int,
    _ alike: Float
  ) {
    guard before + gain > best.score else { return }
    best = Step(
      score: before + gain, oldCount: Int8(oldCount), newCount: Int8(newCount), similarity: alike)
  }

  /// How good it is to take one unit and a run of others as split or merged: the run's parts must
  /// all be in the one, and together be more like it than any of them alone.
  /// `nil` too where it cannot gain more than `floor`.
  private mutating func group(
    _ i: Range<Int>, _ j: Range<Int>, _ floor: Float
  ) -> (gain: Float, alike: Float)? {
    // Only neighbours in the draft can be the parts of one unit.
    guard old[i.upperBound - 1] - old[i.lowerBound] == i.count - 1,
      new[j.upperBound - 1] - new[j.lowerBound] == j.count - 1
    else { return nil }
    let oldUnits = old[i.lowerBound]..<old[i.upperBound - 1] + 1
    let newUnits = new[j.lowerBound]..<new[j.upperBound - 1] + 1
    let oldTotal = oldUnits.reduce(Float(0)) { $0 + similarity.old.totals[$1] }
    let newTotal = newUnits.reduce(Float(0)) { $0 + similarity.new.totals[$1] }
    // Two lines are no likely parts of a sentence a thousand times as long, whatever they share.
    guard 2.002 * min(oldTotal, newTotal) >= options.weak * (oldTotal + newTotal) else {
      return nil
    }
    guard let (sum, most) = parts(i, oldUnits, j, newUnits) else { return nil }
    // Together they share no more than one by one.
    let highest = 2.002 * min(sum, oldTotal, newTotal) / (oldTotal + newTotal)
    guard highest > most, highest >= options.weak, highest - options.weak / 2 > floor - 0.001 else {
      return nil
    }
    let (shared, total) = similarity.shared(oldUnits, newUnits)
    let alike = total == 0 ? 0 : 2 * shared / total
    guard alike > most, alike >= options.weak else { return nil }
    return (alike - options.weak / 2, alike)
  }

  /// What the parts of one unit share with it one by one, in sum, and how alike the likest of them is; `nil` where
  /// one of them is not in it.
  private mutating func parts(
    _ i: Range<Int>, _ oldUnits: Range<Int>, _ j: Range<Int>, _ newUnits: Range<Int>
  ) -> (sum: Float, most: Float)? {
    var most: Float = 0
    var sum: Float = 0
    for (row, a) in zip(i, oldUnits) {
      for (column, b) in zip(j, newUnits) {
        let part = i.count > 1 ? similarity.old.totals[a] : similarity.new.totals[b]
        guard
          let shared = likeness.shared(row, column, atLeast: options.coverage * part),
          shared >= options.coverage * part
        else { return nil }
        sum += shared
        most = max(most, 2 * shared / (similarity.old.totals[a] + similarity.new.totals[b]))
      }
    }
    return (sum, most)
  }

  private func trace(_ steps: [Step], _ width: Int) -> [Link] {
    var links: [Link] = []
    var i = old.count
    var j = new.count
    while i > 0 || j > 0 {
      let step = steps[i * width + j]
      let a = Int(step.oldCount)
      let b = Int(step.newCount)
      if a > 0, b > 0 {
        links.append(
          Link(old: i - a..<i, new: j - b..<j, similarity: step.similarity, pass: .inOrder))
      }
      i -= a
      j -= b
    }
    return links.reversed()
  }
}
