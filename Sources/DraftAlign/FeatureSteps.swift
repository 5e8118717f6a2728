/// The features of units, each unit's ascending, kept as the steps from one to the next.
///
/// A draft has hundreds of thousands of features and a sentence some fifty, so that nearly every step
/// has room in 16 bits: half the memory of the features themselves, of which a comparison of drafts
/// with little in common needs more than of anything else.
struct FeatureSteps: Sendable {
  /// Says that the step is in the two that follow, high bits first.
  private static let escape = UInt16.max

  private var steps: [UInt16] = []
  private var bounds: [Int] = [0]

  var count: Int { bounds.count - 1 }

  mutating func reserve(units: Int, features: Int) {
    bounds.reserveCapacity(units + 1)
    steps.reserveCapacity(features)
  }

  /// Adds a unit; `features` ascending. O(k).
  mutating func append(_ features: [UInt32]) {
    var previous: UInt32 = 0
    for feature in features {
      let step = feature - previous
      previous = feature
      if step >= Self.escape {
        steps.append(Self.escape)
        steps.append(UInt16(truncatingIfNeeded: step >> 16))
      }
      steps.append(UInt16(truncatingIfNeeded: step))
    }
    bounds.append(steps.count)
  }

  /// Adds a unit without features.
  mutating func appendNone() { bounds.append(steps.count) }

  /// No fewer than the units have features.
  func most(in units: Range<Int>) -> Int { bounds[units.upperBound] - bounds[units.lowerBound] }

  /// Gives the features of a unit, ascending. O(k).
  @inline(__always)
  func each(_ unit: Int, _ body: (_ feature: Int) -> Void) {
    var walk = walk(unit)
    let steps = steps.span
    while let feature = walk.next(steps) { body(feature) }
  }

  /// Gives the features that a unit and one of `other` both have, as often as both have them. O(features of both).
  @inline(__always)
  func eachShared(
    _ unit: Int, _ other: FeatureSteps, _ otherUnit: Int, _ body: (_ feature: Int) -> Void
  ) {
    var (a, b) = (walk(unit), other.walk(otherUnit))
    let (own, others) = (steps.span, other.steps.span)
    var (x, y) = (a.next(own), b.next(others))
    while let one = x, let two = y {
      if one == two { body(one) }
      if one <= two { x = a.next(own) }
      if two <= one { y = b.next(others) }
    }
  }

  @inline(__always)
  private func walk(_ unit: Int) -> Walk { Walk(place: bounds[unit], end: bounds[unit + 1]) }

  /// The way through the features of a unit.
  private struct Walk {
    var place: Int
    let end: Int
    var feature = 0

    @inline(__always)
    mutating func next(_ steps: Span<UInt16>) -> Int? {
      guard place < end else { return nil }
      if steps[place] < FeatureSteps.escape {
        feature += Int(steps[place])
        place += 1
      } else {
        feature += Int(steps[place + 1]) << 16 | Int(steps[place + 2])
        place += 3
      }
      return feature
    }
  }
}
