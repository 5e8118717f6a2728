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
      discussion: Permit.names.joined(separator: ", ")))
  var allowKind: [String] = []

  var isGiven: Bool { !allowSection.isEmpty || !allowKind.isEmpty }

  /// - Throws: what a name is not.
  func permit() throws -> Permit {
    let sections = try allowSection.map { text throws(Trouble) in
      guard let path = SectionPath(text) else { throw Trouble.noSectionPath(text) }
      return path
    }
    var permit = Permit(sections: sections)
    for kind in allowKind.flatMap({ $0.split(separator: ",").map(String.init) })
    where !permit.allow(kind) {
      throw Trouble.unknownName(kind, option: "--allow-kind", known: Permit.names)
    }
    return permit
  }
}
