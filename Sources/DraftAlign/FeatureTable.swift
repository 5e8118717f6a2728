/// What units (sentences or sections) are made of, as numbers: for each unit its features, sorted.
///
/// A feature is a word, a pair of Han characters, a number; equal features have equal symbols on
/// both sides. Features weigh more the rarer they are, so that two sentences are alike by what
/// they are about and not by their particles.
package struct FeatureTable: Sendable {
  private var steps: FeatureSteps
  /// The sum of the weights of a unit's features; set by `weigh`.
  package private(set) var totals: [Float] = []

  private var sorting = SymbolSort()

  package init() { steps = FeatureSteps() }

  package var count: Int { steps.count }

  /// About how many features all units have.
  var size: Int { steps.most(in: 0..<count) }

  /// Makes room for what is about to be appended.
  package mutating func reserve(units: Int, features: Int) {
    steps.reserve(units: units, features: features)
  }

  /// Adds a unit; `features` in any order, repeats counted. O(k).
  package mutating func append(_ features: consuming [UInt32]) {
    // An empty list is shared by all who have one: asking for its memory would make it another.
    guard !features.isEmpty else { return steps.appendNone() }
    sorting.sort(&features)
    steps.append(features)
  }

  /// Gives the features of a unit, ascending, repeats included.
  @inline(__always)
  func each(_ unit: Int, _ body: (_ feature: Int) -> Void) { steps.each(unit, body) }

  /// Gives each feature of a unit once.
  @inline(__always)
  func eachOnce(_ unit: Int, _ body: (_ feature: Int) -> Void) {
    eachCounted(unit) { feature, _ in body(feature) }
  }

  /// Gives each feature of a unit once, with how often it has it.
  @inline(__always)
  func eachCounted(_ unit: Int, _ body: (_ feature: Int, _ times: Int) -> Void) {
    var (feature, times) = (0, 0)
    steps.each(unit) { next in
      if next != feature {
        if times > 0 { body(feature, times) }
        feature = next
        times = 0
      }
      times += 1
    }
    if times > 0 { body(feature, times) }
  }

  package mutating func weigh(_ weights: [Float]) {
    let weights = weights.span
    totals = (0..<count).map { unit in
      var sum: Float = 0
      steps.each(unit) { sum += weights[$0] }
      return sum
    }
  }

  /// Gives the features that two units both have, as often as both have them.
  @inline(__always)
  func eachShared(
    _ unit: Int, _ other: FeatureTable, _ otherUnit: Int, _ body: (_ feature: Int) -> Void
  ) { steps.eachShared(unit, other.steps, otherUnit, body) }

  /// The features of several units as one list, ascending.
  func merged(_ units: Range<Int>) -> [UInt32] {
    var all: [UInt32] = []
    all.reserveCapacity(steps.most(in: units))
    for unit in units { steps.each(unit) { all.append(UInt32(truncatingIfNeeded: $0)) } }
    if units.count > 1 {
      var sorting = SymbolSort()
      sorting.sort(&all)
    }
    return all
  }

  /// The weight of several units.
  func total(of units: Range<Int>) -> Float { units.reduce(0) { $0 + totals[$1] } }
}

/// The weight of every symbol, by the number of units that have it: ln(1 + n ⁄ df), the smoothed
/// inverse document frequency of information retrieval, times its base, which is given in hundredths.
package func featureWeights(
  _ old: FeatureTable, _ new: FeatureTable, bases: [UInt8]
) -> [Float] {
  // A draft of three sentences has no frequencies worth the name; eight more units that have none
  // of its words keep the weights apart there.
  let units = Float(old.count + new.count) + 8
  // Most symbols have one of few frequencies.
  var known = [Float?](repeating: nil, count: 64)
  // How many units have each symbol, and then its weight.
  var result = [Float](repeating: 0, count: bases.count)
  var weights = result.mutableSpan
  for table in [old, new] {
    for unit in 0..<table.count { table.eachOnce(unit) { weights[$0] += 1 } }
  }
  for symbol in bases.indices {
    let times = max(1, weights[symbol])
    let place = times < 64 ? Int(times) : 0
    let weight = (place == 0 ? nil : known[place]) ?? naturalLog(1 + units / times)
    known[place] = weight
    weights[symbol] = weight * (Float(bases[symbol]) / 100)
  }
  return result
}
