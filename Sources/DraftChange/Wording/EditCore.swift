import DraftText

/// What is left of an edit of Han without what both sides start and end with: of 银保监分局→金融监管分局 it is
/// 银保监→金融监管. Terms and names are sought by it, wherever the borders of the edit lie.
enum EditCore {

  /// The edit where it has no Han at the ends in common. O(length).
  static func of(_ old: ByteRange, _ a: TextView, _ new: ByteRange, _ b: TextView) -> (
    old: ByteRange, new: ByteRange
  ) {
    var (before, after) = (old, new)
    while let length = common(a.scalar(at: before.start), b.scalar(at: after.start), before, after)
    {
      before = ByteRange(before.start + length, before.end)
      after = ByteRange(after.start + length, after.end)
    }
    while let length = common(
      a.scalar(before: before.end), b.scalar(before: after.end), before, after)
    {
      before = ByteRange(before.start, before.end - length)
      after = ByteRange(after.start, after.end - length)
    }
    return (before, after)
  }

  private static func common(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ old: ByteRange, _ new: ByteRange
  ) -> Int? {
    guard !old.isEmpty, !new.isEmpty, first == second, Scalars.isHan(first) else { return nil }
    return first.utf8.count
  }
}
