import DraftPlatform

/// The drafts that differ between two states of a repository, with their bytes.
public struct ChangedTexts: Sendable {
  package typealias Text = (path: String, bytes: [UInt8])

  /// Each list by path; a draft that is in one state alone is in one list alone.
  package var old: [Text] = []
  package var new: [Text] = []
  /// How many drafts are in both states and the same.
  public package(set) var same = 0

  /// Every path, once, in order.
  public var paths: [String] {
    let all = Set(old.map(\.path)).union(new.map(\.path))
    return all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension ChangedTexts {
  /// Whether anything is there now: not only drafts that have gone.
  public var hasNew: Bool { !new.isEmpty }
}

extension DraftRepository {
  /// Between two commits, each named as for `commit(named:)`; to the files of the work tree where `new` is `nil`.
  public func changedTexts(
    from old: String?, to new: String?
  ) throws(RepositoryError) -> ChangedTexts {
    let after: ObjectID? = if let new { try commitID(named: new) } else { nil }
    return try changedTexts(from: try commitID(named: old), to: after)
  }

  /// What a commit changed, as seen from the branch merged into.
  public func changedTexts(by commit: String?) throws(RepositoryError) -> ChangedTexts {
    try changedTexts(by: commitID(named: commit))
  }

  /// What a commit changed, as seen from the branch merged into; all of it where it is the first.
  package func changedTexts(by commit: ObjectID) throws(RepositoryError) -> ChangedTexts {
    try changedTexts(from: firstParent(of: commit), to: commit)
  }

  /// - Parameters:
  ///   - old: A commit; nil for nothing at all.
  ///   - new: A commit; nil for the files of the tracked drafts as they lie in the work tree.
  /// - Complexity: O(files + bytes of what differs, and of all tracked drafts where `new` is nil).
  package func changedTexts(
    from old: ObjectID?, to new: ObjectID?
  ) throws(RepositoryError) -> ChangedTexts {
    let before: [String: Entry] = if let old { try drafts(at: old) } else { [:] }
    let after: [String: Entry] = if let new { try drafts(at: new) } else { try filed() }
    var texts = ChangedTexts()
    for path in Set(before.keys).union(after.keys).sorted(by: Self.precedes) {
      let (was, now) = (before[path], after[path])
      if let was, let now, was.blob == now.blob {
        texts.same += 1
        continue
      }
      if let was { texts.old.append((path, try bytes(of: was))) }
      if let now { texts.new.append((path, try bytes(of: now))) }
    }
    return texts
  }

  private struct Entry {
    let blob: ObjectID
    /// As they lie on the disk; nil where the blob is in the repository.
    var bytes: [UInt8]?
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  private func bytes(of entry: Entry) throws(RepositoryError) -> [UInt8] {
    if let bytes = entry.bytes { return bytes }
    return try bytes(of: entry.blob)
  }

  private func drafts(at commit: ObjectID) throws(RepositoryError) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for file in try files(at: commit) where DraftNames.isDraft(file.path) {
      entries[file.path] = Entry(blob: file.blob)
    }
    return entries
  }

  private func filed() throws(RepositoryError) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    // Asked for where a file is missing, and read once then.
    var skipped: [[UInt8]: ObjectID]?
    for draft in try drafts() {
      guard let file = draft.file, Files.stamp(of: file) != nil else {
        let left = if let skipped { skipped } else { try skippedFiles() }
        skipped = left
        // Left out on purpose, it counts as it is staged, as for git.
        if let blob = left[Array(draft.path.utf8)] { entries[draft.path] = Entry(blob: blob) }
        continue
      }
      let bytes = try Files.read(file).bytes
      entries[draft.path] = Entry(blob: try DraftRepository.blobID(of: bytes), bytes: bytes)
    }
    return entries
  }
}
