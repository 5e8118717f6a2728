package import DraftText

/// What is counted, as it stands behind a number and belongs to it.
package enum Units {
  /// The length of the unit at `at`, if one is there.
  package static func length(_ bytes: TextView, at: Int, _ end: Int) -> Int? {
    all.first { bytes.has($0, at: at) && at + $0.utf8CodeUnitCount <= end }?.utf8CodeUnitCount
  }

  private static let all = Language.all.flatMap(\.figures.counters)
}
