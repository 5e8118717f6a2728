extension RandomAccessCollection where Element: Equatable {
  /// How many elements this has in common with `other` at their starts, and how many of the others at their ends.
  /// For bytes `TextView.commonPrefix` and `commonSuffix` take eight a step. O(elements).
  @inlinable
  package func commonEnds(
    with other: some RandomAccessCollection<Element>
  ) -> (start: Int, end: Int) {
    var (first, second) = (startIndex, other.startIndex)
    var start = 0
    while first < endIndex, second < other.endIndex, self[first] == other[second] {
      formIndex(after: &first)
      other.formIndex(after: &second)
      start += 1
    }
    var (one, two) = (endIndex, other.endIndex)
    var end = 0
    while one > first, two > second, self[index(before: one)] == other[other.index(before: two)] {
      formIndex(before: &one)
      other.formIndex(before: &two)
      end += 1
    }
    return (start, end)
  }
}
