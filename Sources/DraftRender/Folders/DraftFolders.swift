public import DraftChange
import DraftDocument
public import DraftReading
public import DraftReview
import DraftThreads

/// What changed between two sets of drafts: which became which, and what changed in each.
///
/// ```swift
/// let folders = DraftFolders(from: oldDrafts, to: newDrafts, names: ("一稿", "二稿"))
/// for file in folders.files { print(file.relation, file.oldNames, file.newNames) }
/// ```
public struct DraftFolders: Sendable {
  /// A draft, or several that became one or came of one.
  public struct File: Sendable {
    /// What became of it.
    public typealias Relation = FileRelation

    let file: ComparedFile
    /// Of several drafts, of their texts behind each other.
    public let comparison: DraftComparison
    /// What became of it.
    public var relation: Relation { file.relation }
    /// What it was called.
    public var oldNames: [String] { file.old }
    /// What it is called.
    public var newNames: [String] { file.new }
  }

  /// Those that differ, by name.
  public let files: [File]
  /// How many more there are, which are the same.
  public let same: Int
  private let names: (old: String, new: String)

  /// Drafts are paired by their names, and those that are left by what they say.
  ///
  /// - Parameters:
  ///   - old: The old drafts, each named by its path.
  ///   - new: The new drafts.
  ///   - names: What both sets are called.
  ///   - ignoring: Differences that count as none.
  ///   - same: How many more drafts there are that are known to be the same.
  public init(
    from old: [Draft], to new: [Draft], names: (old: String, new: String),
    ignoring: Set<IgnoredDifference> = [], same: Int = 0
  ) {
    let groups = FilePairing.groups(
      old.map { ($0.name, $0.document) }, new.map { ($0.name, $0.document) })
    let all = Threads.map(groups.count) { at in
      let group = groups[at]
      let drafts = (group.old.map { old[$0] }, group.new.map { new[$0] })
      let comparison = DraftComparison(from: .joined(drafts.0), to: .joined(drafts.1))
      return File(
        file: ComparedFile(
          relation: group.relation, old: drafts.0.map(\.name), new: drafts.1.map(\.name),
          comparison: comparison.comparison),
        comparison: comparison)
    }
    files = all.filter { $0.relation != .kept || $0.comparison.isDifferent(ignoring: ignoring) }
    self.same = same + all.count - files.count
    self.names = names
  }

  /// Whether anything changed.
  public var isDifferent: Bool { !files.isEmpty }

  /// Writes the files with counts of sentences, a row each, in chunks to `consume`.
  public func writeTable(
    options: ReportOptions = ReportOptions(), to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    try ByteSink.chunks(to: consume) {
      FolderTable.write(files.map(\.file), same: same, options: options.rendering, to: $0)
    }
  }

  /// Writes everything for programs, in chunks to `consume`.
  public func writeJSON(to consume: @escaping ([UInt8]) throws -> Void) throws {
    try ByteSink.chunks(to: consume) {
      FolderJSON.write(
        files.map(\.file), same: same, oldName: names.old, newName: names.new, to: $0)
    }
  }

  /// Writes a page that leads to the pages of the files, in chunks to `consume`.
  ///
  /// - Parameters:
  ///   - pages: By file, the name of its page beside this one.
  ///   - options: The page's language, and what it counts.
  ///   - consume: Receives the page in chunks.
  /// - Throws: The errors of `consume`.
  public func writeIndex(
    pages: [String], options: ReportOptions = ReportOptions(),
    to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    try ByteSink.chunks(to: consume) {
      FolderIndex.write(
        files.map(\.file), pages: pages, same: same, oldName: names.old, newName: names.new,
        options: options.rendering, to: $0)
    }
  }
}

extension Draft {
  /// One draft of several texts behind each other; the one draft itself, and an empty one of none.
  fileprivate static func joined(_ drafts: [Draft]) -> Draft {
    if drafts.count == 1 { return drafts[0] }
    var options = DraftOptions()
    options.reader = drafts.first?.document.reader == .markdown ? .markdown : nil
    let text = drafts.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n\n")
    return Draft(
      text: text, name: drafts.map(\.name).joined(separator: " + "), options: options)
  }
}
