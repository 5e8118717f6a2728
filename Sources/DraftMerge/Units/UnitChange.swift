/// A run of units of the base, rows, cells or lines, that one side wrote anew; one of the two ranges may be empty.
struct UnitChange: Equatable {
  var side: Int
  var base: Range<Int>
  var own: Range<Int>

  /// One unit that became another one.
  var isReplacement: Bool { base.count == 1 && own.count == 1 }
  var isInsertion: Bool { base.isEmpty }
  var isDeletion: Bool { own.isEmpty }

  /// What a side did to the base, as small as it can be told: of as many units as there were, each became another.
  static func changes(
    _ base: [UInt32], _ own: [UInt32], ofSide side: Int
  ) -> [UnitChange] {
    LineDiff.hunks(base, own).flatMap { hunk in
      guard hunk.base.count == hunk.side.count else {
        return [UnitChange(side: side, base: hunk.base, own: hunk.side)]
      }
      return zip(hunk.base, hunk.side).map {
        UnitChange(side: side, base: $0..<$0 + 1, own: $1..<$1 + 1)
      }
    }
  }

  /// How two changes of different sides that meet go together.
  enum Meeting {
    case apart
    /// The same unit, which both wrote anew.
    case same
    case clash
  }

  /// - Parameter other: Overlaps this change, or begins or ends where it does.
  func meeting(_ other: UnitChange) -> Meeting {
    if isReplacement, other.isReplacement, base == other.base { return .same }
    let overlaps =
      base.lowerBound < other.base.upperBound && other.base.lowerBound < base.upperBound
    if overlaps || isInsertion && other.isInsertion { return .clash }
    // What stands beside a deletion may have leaned on what is gone.
    if isDeletion || other.isDeletion { return .clash }
    // Before or behind one unit a new one has a place; among several that became others it has none.
    if isInsertion || other.isInsertion {
      return isInsertion ? other.isReplacement ? .apart : .clash : isReplacement ? .apart : .clash
    }
    return .apart
  }
}
