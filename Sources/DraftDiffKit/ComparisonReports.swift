import DraftDecisions
import DraftRender
public import DraftReview

extension DraftComparison {
  /// Writes a report in chunks to `consume`; errors of `consume` are rethrown.
  ///
  /// - Throws: `ReportError` where there is no such report of these drafts.
  public func write(
    as format: ReportFormat, options: ReportOptions = ReportOptions(),
    to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    try ByteSink.chunks(to: consume) { try write(as: format, options, to: $0) }
  }

  /// A report as a string, for reports known to be small.
  public func report(
    as format: ReportFormat, options: ReportOptions = ReportOptions()
  ) -> String {
    var bytes: [UInt8] = []
    try? write(as: format, options: options) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes what changed and was not allowed to, a change a line, in chunks to `consume`.
  ///
  /// - Returns: The number of such changes.
  public func writeBreaches(
    of permit: Permit, options: ReportOptions = ReportOptions(),
    to consume: @escaping ([UInt8]) throws -> Void
  ) throws -> Int {
    var permit = permit
    permit.ignored = IgnoredDifference.options(options.ignoring)
    return try ByteSink.chunks(to: consume) {
      PermitText.write(
        comparison, permit, oldName: old.name, newName: new.name, options: options.rendering,
        to: $0)
    }
  }
}
