public import DraftGit
public import DraftReading

extension DraftRepository {
  /// The newest entries of the logs of all drafts, newest first, where `keepRecent` was given them for the commit that
  /// HEAD is on; `nil` where it was not.
  ///
  /// - Parameters:
  ///   - limit: At most so many.
  ///   - options: How drafts are read.
  /// - Returns: The entries, with their labels as they are now, and whether there is more than one draft.
  /// - Throws: `RepositoryError` where a commit can't be read.
  public func recentEntries(
    _ limit: Int, options: DraftOptions = DraftOptions()
  ) throws(RepositoryError) -> (entries: [LogEntry], areOfSeveral: Bool)? {
    guard options.isUsual, let recent = recentRevisions(),
      limit <= recent.items.count || recent.areAll
    else { return nil }
    let items = recent.items.prefix(limit)
    let entries = zip(try labelled(items), items).map { revision, item in
      LogEntry(
        revision: revision,
        counts: revision.revision.recordedCounts ?? RevisionCounts(remembered: item.note))
    }
    return (entries, recent.areOfSeveral)
  }

  /// Keeps the newest entries, so that a long history need not be walked for them again; see `remember(as:)`.
  ///
  /// - Parameters:
  ///   - entries: Of all drafts, newest first.
  ///   - areAll: Whether there are no older ones.
  ///   - areOfSeveral: Whether there is more than one draft.
  ///   - histories: Of the drafts that they are of.
  ///   - drafts: For each entry which of these it is of.
  ///   - options: How drafts are read.
  public func keepRecent(
    _ entries: [LogEntry], areAll: Bool, areOfSeveral: Bool, of histories: DraftHistories,
    _ drafts: [Int],
    options: DraftOptions = DraftOptions()
  ) {
    let isLong =
      !histories.areAll
      || histories.revisions.reduce(0) { $0 + $1.count } >= HistoryMemo.least
    guard options.isUsual, isLong,
      (recentRevisions()?.items.count ?? 0) < min(entries.count, RecentRevisions.most)
    else { return }
    let newest = zip(entries, drafts).prefix(RecentRevisions.most)
    let items = newest.map { entry, draft in
      RecentRevisions.Item(
        entry.revision.revision, names: Self.names(in: histories.revisions[draft]),
        note: entry.counts?.trailer() ?? "")
    }
    keepRecent(
      items, areAll: areAll && items.count == entries.count, areOfSeveral: areOfSeveral)
  }

  /// What a draft was called, each name once.
  private static func names(in revisions: [LabelledRevision]) -> [String] {
    var names: [String] = []
    for revision in revisions {
      let isKnown = names.contains { $0.utf8.elementsEqual(revision.path.utf8) }
      if !isKnown { names.append(revision.path) }
    }
    return names
  }
}

extension RevisionCounts {
  /// nil where nothing was noted, or not what `trailer` makes.
  fileprivate init?(remembered note: String) {
    guard !note.isEmpty else { return nil }
    self.init(trailer: note)
  }
}
