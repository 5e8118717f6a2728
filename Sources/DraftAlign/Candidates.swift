import DraftThreads

/// Finds for each unit those on the other side that share rare features with it.
///
/// An inverted index over the features that few units have; without it every unit would have to
/// be held against every other.
struct Candidates: Sendable {
  /// In 32 bits each, as there are several for every unit.
  struct Pair: Sendable {
    private let oldUnit: Int32
    private let newUnit: Int32
    let similarity: Float

    init(old: Int, new: Int, similarity: Float) {
      oldUnit = Int32(truncatingIfNeeded: old)
      newUnit = Int32(truncatingIfNeeded: new)
      self.similarity = similarity
    }

    var old: Int { Int(oldUnit) }
    var new: Int { Int(newUnit) }
  }

  let similarity: Similarity
  let options: AlignmentOptions

  /// Below this many features a thread costs more than it saves.
  private static let worthAThread = 1 << 15

  /// The best candidates of each unit of `old` among `new`, those below `floor` left out. O(features + candidates).
  func find(_ old: [Int], _ new: [Int], floor: Float) -> [Pair] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    if new.count <= options.candidates { return findAmongAll(old, new, floor) }
    let index = Postings(similarity.new, new, symbols: similarity.weights.count, options.common)
    guard similarity.old.size >= Self.worthAThread else { return find(old[...], new, index, floor) }
    let parts = Threads.parts(old.count)
    return Threads.map(parts.count) { find(old[parts[$0]], new, index, floor) }.flatMap(\.self)
  }

  /// So few are all candidates, and an index would be built for nothing. O(features of `old` × `new`).
  private func findAmongAll(_ old: [Int], _ new: [Int], _ floor: Float) -> [Pair] {
    var row = LikenessRow(similarity)
    var pairs: [Pair] = []
    for unit in old {
      for other in new where similarity.mayReach(floor, unit, other) {
        row.load(unit)
        let alike = row.dice(other)
        if alike >= floor { pairs.append(Pair(old: unit, new: other, similarity: alike)) }
      }
    }
    return pairs
  }

  /// O(features of `old` + candidates).
  private func find(
    _ old: ArraySlice<Int>, _ new: [Int], _ index: Postings, _ floor: Float
  ) -> [Pair] {
    var row = LikenessRow(similarity)
    var pairs: [Pair] = []
    var score = [Float](repeating: 0, count: new.count)
    var touched: [Int32] = []
    for unit in old {
      index.add(similarity.old, unit, similarity.weights, &score, &touched)
      // Beside a sentence a thousand times as long no line is alike, and its features are not asked for.
      let best = best(touched, score).filter { similarity.mayReach(floor, unit, new[$0]) }
      if !best.isEmpty { row.load(unit) }
      for slot in best {
        let alike = row.dice(new[slot])
        if alike >= floor { pairs.append(Pair(old: unit, new: new[slot], similarity: alike)) }
      }
      for slot in touched { score[Int(slot)] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    return pairs
  }

  /// The few with the highest scores, highest first, the first of equal ones before the others.
  private func best(_ touched: [Int32], _ score: [Float]) -> [Int] {
    var best: [Int] = []
    for slot in touched.lazy.map({ Int($0) }) {
      if best.count == options.candidates, let last = best.last,
        (score[last], slot) >= (score[slot], last)
      {
        continue
      }
      var place = best.count
      while place > 0, (score[slot], best[place - 1]) > (score[best[place - 1]], slot) {
        place -= 1
      }
      best.insert(slot, at: place)
      if best.count > options.candidates { best.removeLast() }
    }
    return best
  }
}

/// For each feature the units that have it, by their place in a list; none where they are too many.
struct Postings: Sendable {
  private var starts: [Int32]
  private var slots: [Int32]

  /// O(features of the units + symbols).
  init(_ table: FeatureTable, _ units: [Int], symbols: Int, _ common: Int) {
    // Each list is filled by moving its start to its end, which is where the next one starts. So the
    // start of a list stands one place behind its symbol, and below zero where it stays empty.
    var starts = [Int32](repeating: 0, count: symbols + 1)
    Self.each(table, units) { feature, _ in starts[feature + 1] += 1 }
    var sum: Int32 = 0
    for place in starts.indices.dropFirst() {
      let count = starts[place]
      starts[place] = count > common ? ~sum : sum
      if count <= common { sum += count }
    }
    var slots = [Int32](repeating: 0, count: Int(sum))
    Self.each(table, units) { feature, slot in
      let place = Int(starts[feature + 1])
      guard place >= 0 else { return }
      slots[place] = Int32(truncatingIfNeeded: slot)
      starts[feature + 1] += 1
    }
    for place in starts.indices where starts[place] < 0 { starts[place] = ~starts[place] }
    self.starts = starts
    self.slots = slots
  }

  @inline(__always)
  private static func each(
    _ table: FeatureTable, _ units: [Int], _ body: (_ feature: Int, _ slot: Int) -> Void
  ) {
    for (slot, unit) in units.enumerated() { table.eachOnce(unit) { body($0, slot) } }
  }

  /// Adds to the score of each unit the weights of the features of `unit` that it has.
  func add(
    _ table: FeatureTable, _ unit: Int, _ weights: [Float],
    _ score: inout [Float], _ touched: inout [Int32]
  ) {
    let (starts, slots, weights) = (starts.span, slots.span, weights.span)
    var score = score.mutableSpan
    table.eachOnce(unit) { feature in
      for index in Int(starts[feature])..<Int(starts[feature + 1]) {
        let slot = Int(slots[index])
        if score[slot] == 0 { touched.append(slots[index]) }
        score[slot] += weights[feature]
      }
    }
  }
}
