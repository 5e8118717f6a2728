extension Array {
  /// The first index whose element `belongs` behind; the array's end where none does. Those before
  /// it must not. O(log n).
  @inlinable
  package func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    partitionPoint(indices) { !belongs(self[$0]) }
  }
}
