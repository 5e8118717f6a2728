/// Units of the old side that became units of the new side, by position in the lists given.
@usableFromInline
package struct Link: Sendable, Equatable {
  /// Which pass found it, from the certain to the doubtful.
  package enum Pass: UInt8, Sendable {
    case identical, strong, inOrder, moved, filled
  }
  @usableFromInline var oldIndexes: IndexRange
  @usableFromInline var newIndexes: IndexRange
  package var similarity: Float
  package var pass: Pass

  package init(old: Range<Int>, new: Range<Int>, similarity: Float, pass: Pass) {
    oldIndexes = IndexRange(old)
    newIndexes = IndexRange(new)
    self.similarity = similarity
    self.pass = pass
  }

  @inlinable @inline(__always) package var old: Range<Int> {
    get { oldIndexes.range }
    set { oldIndexes = IndexRange(newValue) }
  }

  @inlinable @inline(__always) package var new: Range<Int> {
    get { newIndexes.range }
    set { newIndexes = IndexRange(newValue) }
  }
}
