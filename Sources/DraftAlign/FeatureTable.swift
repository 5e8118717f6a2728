/// What units (sentences or sections) are made of, as numbers: for each unit its features, sorted.
///
/// A feature is a word, a pair of Han characters, a number; equal features have equal symbols on
/// both sides. Features weigh more the rarer they are, so that two sentences are alike by what
/// they are about and not by their particles.
package struct FeatureTable: Sendable {
  /// All units' features, one unit after the other, each unit's ascending.
  package private(set) var features: [UInt32] = []
  package private(set) var bounds: [Int] = [0]
  /// The sum of the weights of a unit's features; set by `weigh`.
  package private(set) var totals: [Float] = []

  package init() {}

  package var count: Int { bounds.count - 1 }

  /// Adds a unit; `features` in any order, repeats counted. O(k log k).
  package mutating func append(_ unit: [UInt32]) {
    features.append(contentsOf: unit.sorted())
    bounds.append(features.count)
  }

  package func range(_ unit: Int) -> Range<Int> { bounds[unit]..<bounds[unit + 1] }

  package mutating func weigh(_ weights: [Float]) {
    totals = (0..<count).map { unit in
      range(unit).reduce(0) { $0 + weights[Int(features[$1])] }
    }
  }

  /// Merges the features of several units into one, ascending.
  package func merged(_ units: Range<Int>) -> ([UInt32], Float) {
    let total = units.reduce(Float(0)) { $0 + totals[$1] }
    let all = features[bounds[units.lowerBound]..<bounds[units.upperBound]]
    return (units.count == 1 ? Array(all) : all.sorted(), total)
  }
}

/// The weight of every symbol, by the number of units that have it: ln(1 + n ⁄ df), the smoothed
/// inverse document frequency of information retrieval.
package func featureWeights(
  _ old: FeatureTable, _ new: FeatureTable, symbols: Int, base: (UInt32) -> Float
) -> [Float] {
  var frequency = [Float](repeating: 0, count: symbols)
  for table in [old, new] {
    for unit in 0..<table.count {
      var previous = UInt32.max
      for index in table.range(unit) where table.features[index] != previous {
        previous = table.features[index]
        frequency[Int(previous)] += 1
      }
    }
  }
  // A draft of three sentences has no frequencies to speak of; eight more units that have none
  // of its words keep the weights apart there.
  let units = Float(old.count + new.count) + 8
  var weights = [Float](repeating: 0, count: symbols)
  for symbol in 0..<symbols {
    weights[symbol] = naturalLog(1 + units / max(1, frequency[symbol])) * base(UInt32(symbol))
  }
  return weights
}
