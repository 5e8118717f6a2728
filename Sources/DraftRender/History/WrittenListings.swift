extension HistoryListing {
  /// Writes JSON in chunks to `consume`; errors of `consume` are rethrown. Each answer is one object
  /// with a name and a version of its format.
  public func writeJSON(to consume: @escaping ([UInt8]) throws -> Void) throws {
    try ByteSink.chunks(to: consume) { writeJSON(to: $0) }
  }

  /// Writes an answer for people in chunks to `consume`; errors of `consume` are rethrown.
  ///
  /// `width`, `color` and `theme` of the options count.
  public func writeText(
    options: ReportOptions = ReportOptions(), to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    try ByteSink.chunks(to: consume) { writeText(options: options.rendering, to: $0) }
  }
}
