/// How far the paths of a number of edits come from one corner of two runs of lines, by diagonal: diagonal `k` has
/// the places that lie `k` further in the old lines than in the new ones.
struct LinePaths {
  private let old: Int
  private let new: Int
  /// Of diagonal 0.
  private let center: Int
  /// By diagonal, the place in the old lines.
  private var reached: [Int]

  /// Of a diagonal that no path has reached; far enough below 0 to stay there with an edit more.
  private static let nowhere = Int.min / 2

  init(_ old: Int, _ new: Int) {
    (self.old, self.new) = (old, new)
    center = old + new + 2
    reached = [Int](repeating: Self.nowhere, count: 2 * center + 1)
    reached[center + 1] = 0
  }

  /// Goes on by one edit to a diagonal, and along it over lines that are the same.
  ///
  /// - Parameter areSame: Whether a line of the old run and one of the new run are, counted from this corner.
  /// - Returns: The places in the old lines that it went over; `nil` where the diagonal leads out of the runs.
  @inline(__always)
  mutating func advance(
    on k: Int, _ edits: Int, _ areSame: (_ old: Int, _ new: Int) -> Bool
  ) -> Range<Int>? {
    let (below, above) = (reached[center + k - 1], reached[center + k + 1])
    let start = k == -edits || k != edits && below < above ? above : below + 1
    guard 0...old ~= start, 0...new ~= start - k else {
      reached[center + k] = Self.nowhere
      return nil
    }
    var at = start
    while at < old, at - k < new, areSame(at, at - k) { at += 1 }
    reached[center + k] = at
    return start..<at
  }

  /// Whether a path from the other corner that came to a place meets one of these on their diagonal `k`.
  @inline(__always)
  func meet(_ place: Int, on k: Int) -> Bool {
    let own = reached[center + k]
    return own >= 0 && own + place >= old
  }
}
