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

  private var sorting = SymbolSort()

  package init() {}

  package var count: Int { bounds.count - 1 }

  /// Makes room for what is about to be appended.
  package mutating func reserve(units: Int, features: Int) {
    bounds.reserveCapacity(units + 1)
    self.features.reserveCapacity(features)
  }

  /// Adds a unit; `features` in any order, repeats counted. O(k).
  package mutating func append(_ unit: [UInt32]) {
    let start = features.count
    features.append(contentsOf: unit)
    features.withUnsafeMutableBufferPointer {
      sorting.sort(UnsafeMutableBufferPointer(rebasing: $0[start...]))
    }
    bounds.append(features.count)
  }

  package func range(_ unit: Int) -> Range<Int> { bounds[unit]..<bounds[unit + 1] }

  package mutating func weigh(_ weights: [Float]) {
    var start = 0
    totals = features.withUnsafeBufferPointer { features in
      weights.withUnsafeBufferPointer { weights in
        bounds.dropFirst().map { end in
          var sum: Float = 0
          for index in start..<end { sum += weights[Int(features[index])] }
          start = end
          return sum
        }
      }
    }
  }

  /// Merges the features of several units into one, ascending.
  package func merged(_ units: Range<Int>) -> ([UInt32], Float) {
    let total = units.reduce(Float(0)) { $0 + totals[$1] }
    var all = Array(features[bounds[units.lowerBound]..<bounds[units.upperBound]])
    if units.count > 1 {
      var sorting = SymbolSort()
      all.withUnsafeMutableBufferPointer { sorting.sort($0) }
    }
    return (all, total)
  }
}

/// The weight of every symbol, by the number of units that have it: ln(1 + n ⁄ df), the smoothed
/// inverse document frequency of information retrieval.
package func featureWeights(
  _ old: FeatureTable, _ new: FeatureTable, symbols: Int, base: (UInt32) -> Float
) -> [Float] {
  // How many units have each symbol, and then its weight.
  var weights = [Float](repeating: 0, count: symbols)
  for table in [old, new] {
    table.features.withUnsafeBufferPointer { features in
      weights.withUnsafeMutableBufferPointer { weights in
        for unit in 0..<table.count {
          var previous = UInt32.max
          for index in table.range(unit) where features[index] != previous {
            previous = features[index]
            weights[Int(previous)] += 1
          }
        }
      }
    }
  }
  // A draft of three sentences has no frequencies to speak of; eight more units that have none
  // of its words keep the weights apart there.
  let units = Float(old.count + new.count) + 8
  // Most symbols have one of few frequencies.
  var known = [Float](repeating: -1, count: 256)
  for symbol in 0..<symbols {
    let times = max(1, weights[symbol])
    let place = times < 256 ? Int(times) : 0
    if place == 0 || known[place] < 0 { known[place] = naturalLog(1 + units / times) }
    weights[symbol] = known[place] * base(UInt32(symbol))
  }
  return weights
}
