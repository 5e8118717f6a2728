import ArgumentParser
import DraftDiffKit

/// How every command that compares prints its comparison.
enum ComparisonOutput {
  /// - Throws: exit status 1 where the drafts differ and `isAnswer` asks for it.
  static func write(
    _ comparison: DraftComparison, _ report: ReportFlags, _ flags: ViewFlags,
    heading: String? = nil, isAnswer: Bool = true
  ) throws {
    let view = try flags.options()
    if let section = view.section, !comparison.hasSection(named: section) {
      throw Trouble.noSuchSection(section)
    }
    let isJSON = report.format == .json
    try Output.write(report) { options, consume in
      var options = options
      options.context = view.context
      options.only = view.only
      options.section = view.section
      options.ignoring = view.ignoring
      let format: ReportFormat = isJSON ? .json : flags.stat ? .stat : .text
      if let heading, !isJSON { try consume(Array((heading + "\n").utf8)) }
      try comparison.write(as: format, options: options, to: consume)
    }
    if isAnswer, comparison.isDifferent(ignoring: view.ignoring) { throw ExitCode(1) }
  }
}
