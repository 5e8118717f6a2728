/// Edits of a line, moved to the line in which references have followed already.
struct FollowedEdits {
  private(set) var edits: [LineEdit] = []

  /// - Parameters:
  ///   - found: Edits of the line as it was in the base, in order.
  ///   - followed: What references of that line became, in order.
  init(_ found: [LineEdit], _ followed: [(range: Range<Int>, new: Letters)]) {
    // Stretches of the base that either changed, those that touch one another joined.
    var stretches: [Range<Int>] = []
    let all = found.map(\.old) + followed.map(\.range)
    for range in all.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
    {
      if let last = stretches.last, range.lowerBound <= last.upperBound {
        stretches[stretches.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        stretches.append(range)
      }
    }
    var shift = (now: 0, new: 0)
    for stretch in stretches {
      let grown = (
        now: followed.filter { FollowedEdits.is($0.range, in: stretch) }
          .reduce(0) { $0 + $1.new.count - $1.range.count },
        new: found.filter { FollowedEdits.is($0.old, in: stretch) }.reduce(0) {
          $0 + $1.new.count - $1.old.count
        }
      )
      edits.append(
        LineEdit(
          old: (stretch.lowerBound + shift.now)..<(stretch.upperBound + shift.now + grown.now),
          new: (stretch.lowerBound + shift.new)..<(stretch.upperBound + shift.new + grown.new)))
      shift = (shift.now + grown.now, shift.new + grown.new)
    }
  }

  private static func `is`(_ range: Range<Int>, in stretch: Range<Int>) -> Bool {
    range.lowerBound >= stretch.lowerBound && range.upperBound <= stretch.upperBound
  }
}
