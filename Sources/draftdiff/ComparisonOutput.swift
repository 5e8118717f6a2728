import ArgumentParser
import DraftDiffKit

/// Prints comparisons, for every command that makes one.
enum ComparisonOutput {
  /// - Parameter inputs: The files that were compared, which no report may replace.
  /// - Parameter file: What both are revisions of, for a patch.
  /// - Throws: exit status 1 where the drafts differ and `isAnswer` asks for it.
  static func write(
    _ comparison: DraftComparison, _ flags: ComparisonFlags, inputs: [String] = [],
    file: String? = nil, heading: HistoryListing? = nil, isAnswer: Bool = true,
    fill: (inout ReportOptions) -> Void = { _ in }
  ) throws {
    let differs = try report(
      comparison, flags, inputs: inputs, file: file, heading: heading, fill: fill)
    if isAnswer, differs { throw ExitCode(1) }
  }

  /// Prints the comparison and says whether the drafts differ.
  static func report(
    _ comparison: DraftComparison, _ flags: ComparisonFlags, inputs: [String] = [],
    file: String? = nil, heading: HistoryListing? = nil,
    fill: (inout ReportOptions) -> Void = { _ in }
  ) throws -> Bool {
    var options = try flags.options()
    fill(&options)
    try flags.sayIgnored()
    options.patchedFile = file
    if let section = options.section, !comparison.hasSection(named: section) {
      throw Trouble.noSuchSection(section.text)
    }
    if flags.permits.isGiven { return try reportBreaches(comparison, flags, options, inputs) }
    let form = flags.form
    // A heading would be in the way of what other programs read.
    let isForTerminal = FormatRules.isForTerminal(form)
    let heading = isForTerminal ? heading : nil
    try Output.write(
      flags.display, options, isForTerminal: isForTerminal,
      to: OutputPlace(flags.output, force: flags.force, inputs: inputs)
    ) { options, consume in
      try heading?.writeText(options: options, to: consume)
      try comparison.write(as: form, options: options, to: consume)
    }
    if form == .act {
      // The act gives the new draft word for word, and so the references that it forgot.
      for line in comparison.staleReferences(in: flags.lang) {
        StandardError.write("\(ShownText.of(line))\n")
      }
    }
    return comparison.isDifferent(ignoring: options.ignoring)
  }

  /// The changes that were not permitted, and whether there are any.
  private static func reportBreaches(
    _ comparison: DraftComparison, _ flags: ComparisonFlags, _ options: ReportOptions,
    _ inputs: [String]
  ) throws -> Bool {
    let permit = try flags.permits.permit()
    for section in permit.sections where !comparison.hasSection(named: section) {
      throw Trouble.noSuchSection(section.text)
    }
    var count = 0
    try Output.write(
      flags.display, options, isForTerminal: true,
      to: OutputPlace(flags.output, force: flags.force, inputs: inputs)
    ) { options, consume in
      var options = options
      if flags.display.width == nil, !Terminal.isOutput { options.text.width = 0 }
      count = try comparison.writeBreaches(of: permit, options: options, to: consume)
    }
    return count > 0
  }
}
