/// Sorted tables of ranges of scalars: first, last, first, last …, ascending.
enum ScalarRanges {
  /// Whether a scalar lies in one of the ranges of `table`. O(log ranges).
  static func contains(_ table: [UInt32], _ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    let range = partitionPoint(0..<table.count / 2) { table[$0 * 2 + 1] < value }
    return range * 2 < table.count && table[range * 2] <= value
  }
}
