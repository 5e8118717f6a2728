import DraftRender
import DraftReview

/// What an editor, or a program that edits, may change.
///
/// ```swift
/// let permit = DraftPermit(sections: ["二/（一）"], kinds: ["editorial"])
/// ```
public struct DraftPermit: Sendable {
  /// Sections that may change, with all that is in them.
  public var sections: [SectionPath]
  /// Kinds of change that are allowed everywhere, of `kindNames`; others are passed over.
  public var kinds: [String]

  /// Allows what lies in these sections, and these kinds of change wherever they are.
  public init(sections: [SectionPath] = [], kinds: [String] = []) {
    self.sections = sections
    self.kinds = kinds
  }

  /// What `kinds` may hold.
  public static var kindNames: [String] { Permit.names }

  func permit(ignoring: Set<IgnoredDifference>) -> Permit {
    var permit = Permit(sections: sections)
    for kind in kinds { _ = permit.allow(kind) }
    permit.ignored = IgnoredDifference.options(ignoring)
    return permit
  }
}

extension DraftComparison {
  /// Writes what changed and was not allowed to, a change a line, in chunks to `consume`.
  ///
  /// - Returns: how many such changes there are.
  public func writeBreaches(
    of permit: DraftPermit, options: ReportOptions = ReportOptions(),
    to consume: @escaping ([UInt8]) throws -> Void
  ) throws -> Int {
    let sink = ByteSink(consume)
    let count = PermitText.write(
      comparison, permit.permit(ignoring: options.ignoring), oldName: old.name, newName: new.name,
      options: options.rendering, to: sink)
    try sink.finish()
    return count
  }
}
