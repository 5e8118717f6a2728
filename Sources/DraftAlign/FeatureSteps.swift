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
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: features.count * 3) { packed in
      var end = 0
      var previous: UInt32 = 0
      for feature in features {
        let step = feature - previous
        previous = feature
        if step < Self.escape {
          packed[end] = UInt16(truncatingIfNeeded: step)
          end += 1
        } else {
          packed[end] = Self.escape
          packed[end + 1] = UInt16(truncatingIfNeeded: step >> 16)
          packed[end + 2] = UInt16(truncatingIfNeeded: step)
          end += 3
        }
      }
      steps.append(contentsOf: UnsafeBufferPointer(rebasing: packed[..<end]))
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
    steps.withUnsafeBufferPointer { steps in
      while let feature = walk.next(steps) { body(feature) }
    }
  }

  /// Gives the features that a unit and one of `other` both have, as often as both have them. O(features of both).
  @inline(__always)
  func eachShared(
    _ unit: Int, _ other: FeatureSteps, _ otherUnit: Int, _ body: (_ feature: Int) -> Void
  ) {
    var (a, b) = (walk(unit), other.walk(otherUnit))
    steps.withUnsafeBufferPointer { own in
      other.steps.withUnsafeBufferPointer { others in
        var (x, y) = (a.next(own), b.next(others))
        while let one = x, let two = y {
          if one == two { body(one) }
          if one <= two { x = a.next(own) }
          if two <= one { y = b.next(others) }
        }
      }
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
    mutating func next(_ steps: UnsafeBufferPointer<UInt16>) -> Int? {
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
