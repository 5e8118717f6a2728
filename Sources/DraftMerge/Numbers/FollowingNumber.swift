/// A label or a reference that some sides gave another number and no side gave a second one, or a label that all left as it
/// was.
struct FollowingNumber: Equatable {
  /// Where it stands in the base.
  var base: Range<Int>
  /// Where it stands in each side; `nil` where a side took it out.
  var sides: [Range<Int>?]
  var isLabel: Bool
  /// The number that the merged text is to have.
  var wanted: [UInt8]
}
