import ArgumentParser
import DraftDiffKit

/// Options that state what an editor or a program was allowed to change.
struct PermitFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A section that may change; more than once for several.",
      discussion:
        "With --allow-section or --allow-kind only what else changed is listed, and the exit status is 1 where there is any."
    ))
  var allowSection: [String] = []

  @Option(
    help: ArgumentHelp(
      "Kinds of change that are allowed everywhere, comma-separated.",
      discussion: DraftPermit.kindNames.joined(separator: ", ")))
  var allowKind: [String] = []

  var isGiven: Bool { !allowSection.isEmpty || !allowKind.isEmpty }

  /// - Throws: what a name is not.
  func permit() throws -> DraftPermit {
    let sections = try allowSection.map { text throws(Trouble) in
      guard let path = SectionPath(text) else { throw Trouble.noSectionPath(text) }
      return path
    }
    let kinds = allowKind.flatMap { $0.split(separator: ",").map(String.init) }
    for kind in kinds where !DraftPermit.kindNames.contains(kind) {
      throw Trouble.unknownName(kind, option: "--allow-kind", known: DraftPermit.kindNames)
    }
    return DraftPermit(sections: sections, kinds: kinds)
  }
}
