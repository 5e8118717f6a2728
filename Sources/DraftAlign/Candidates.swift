/// Finds for each unit those on the other side that share rare features with it.
///
/// An inverted index over the features that few units have; without it every unit would have to
/// be held against every other.
struct Candidates {
  struct Pair {
    var old: Int
    var new: Int
    var similarity: Float
  }

  let similarity: Similarity
  let options: AlignmentOptions

  /// The best candidates of each unit of `old` among `new`, by falling similarity, those below
  /// `floor` left out. O(features + candidates).
  func find(_ old: [Int], _ new: [Int], floor: Float) -> [Pair] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let index = postings(new)
    var pairs: [Pair] = []
    var score = [Float](repeating: 0, count: new.count)
    var touched: [Int] = []
    for unit in old {
      var previous = UInt32.max
      for place in similarity.old.range(unit) {
        let feature = similarity.old.features[place]
        guard feature != previous else { continue }
        previous = feature
        for slot in index[Int(feature)] {
          if score[Int(slot)] == 0 { touched.append(Int(slot)) }
          score[Int(slot)] += similarity.weights[Int(feature)]
        }
      }
      touched.sort { (score[$0], $1) > (score[$1], $0) }
      for slot in touched.prefix(options.candidates) {
        let alike = similarity.dice(unit, new[slot])
        if alike >= floor { pairs.append(Pair(old: unit, new: new[slot], similarity: alike)) }
      }
      for slot in touched { score[slot] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    return pairs
  }

  /// For each feature the units that have it, by slot; none where they are too many.
  private func postings(_ new: [Int]) -> [[Int32]] {
    var index = [[Int32]](repeating: [], count: similarity.weights.count)
    var tooCommon = [Bool](repeating: false, count: similarity.weights.count)
    for (slot, unit) in new.enumerated() {
      var previous = UInt32.max
      for place in similarity.new.range(unit) {
        let feature = similarity.new.features[place]
        guard feature != previous else { continue }
        previous = feature
        guard !tooCommon[Int(feature)] else { continue }
        if index[Int(feature)].count >= options.common {
          tooCommon[Int(feature)] = true
          index[Int(feature)] = []
        } else {
          index[Int(feature)].append(Int32(truncatingIfNeeded: slot))
        }
      }
    }
    return index
  }
}
