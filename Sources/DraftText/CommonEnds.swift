extension RandomAccessCollection where Element: Equatable {
  /// How many elements this has in common with `other` at their starts, and how many of the others at their ends.
  /// For bytes `TextView.commonPrefix` and `commonSuffix` take eight a step. O(elements).
  @inlinable
  package func commonEnds(
    with other: some RandomAccessCollection<Element>
  ) -> (start: Int, end: Int) {
    let start = zip(self, other).prefix { $0 == $1 }.count
    let end = zip(dropFirst(start).reversed(), other.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    return (start, end)
  }
}
