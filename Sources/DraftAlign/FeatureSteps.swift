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
  mutating func append(_ features: UnsafeBufferPointer<UInt32>) {
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
    let end = bounds[unit + 1]
    var place = bounds[unit]
    steps.withUnsafeBufferPointer { steps in
      var feature = 0
      while place < end {
        if steps[place] < Self.escape {
          feature += Int(steps[place])
          place += 1
        } else {
          feature += Int(steps[place + 1]) << 16 | Int(steps[place + 2])
          place += 3
        }
        body(feature)
      }
    }
  }
}
