/// Units of the old side that became units of the new side, by position in the lists given.
package struct Link: Sendable, Equatable {
  /// Which pass found it, from the certain to the doubtful.
  package enum Pass: UInt8, Sendable {
    case identical, strong, inOrder, moved, filled
  }
  package var old: Range<Int>
  package var new: Range<Int>
  package var similarity: Float
  package var pass: Pass

  package init(old: Range<Int>, new: Range<Int>, similarity: Float, pass: Pass) {
    self.old = old
    self.new = new
    self.similarity = similarity
    self.pass = pass
  }
}
