import DraftRender
public import DraftReview

extension DraftComparison {
  /// Writes what changed and was not allowed to, a change a line, in chunks to `consume`.
  ///
  /// - Returns: how many such changes there are.
  public func writeBreaches(
    of permit: Permit, options: ReportOptions = ReportOptions(),
    to consume: @escaping ([UInt8]) throws -> Void
  ) throws -> Int {
    var permit = permit
    permit.ignored = IgnoredDifference.options(options.ignoring)
    let sink = ByteSink(consume)
    let count = PermitText.write(
      comparison, permit, oldName: old.name, newName: new.name, options: options.rendering,
      to: sink)
    try sink.finish()
    return count
  }
}
