package import DraftGit

extension Repository {
  /// The newest entries of the logs of all drafts, newest first, where they were found before; nil where they were not.
  ///
  /// - Parameter limit: At most so many.
  package func recentEntries(
    _ limit: Int, _ input: DraftInput
  ) throws(RepositoryError) -> [LogEntry]? {
    guard input.isUsual, let recent = recentRevisions(),
      limit <= recent.items.count || recent.areAll
    else { return nil }
    let items = recent.items.prefix(limit)
    return zip(try labelled(items), items).map { revision, item in
      LogEntry(
        revision: revision,
        counts: revision.revision.recordedCounts ?? RevisionCounts(remembered: item.note))
    }
  }

  /// Keeps the newest entries for `recentEntries`, where finding them took a walk through a long history.
  ///
  /// - Parameters:
  ///   - entries: Of all drafts, newest first.
  ///   - areAll: Whether there are no older ones.
  ///   - drafts: All revisions of each draft, and for each entry which draft it is of.
  package func keepRecent(
    _ entries: [LogEntry], areAll: Bool, of drafts: [[LabelledRevision]], _ draft: [Int],
    _ input: DraftInput
  ) {
    guard input.isUsual, drafts.reduce(0, { $0 + $1.count }) >= HistoryMemo.least,
      (recentRevisions()?.items.count ?? 0) < min(entries.count, RecentRevisions.most)
    else { return }
    let newest = zip(entries, draft).prefix(RecentRevisions.most)
    let items = newest.map { entry, draft in
      RecentRevisions.Item(
        entry.revision.revision, names: Self.names(in: drafts[draft]),
        note: entry.counts?.trailer() ?? "")
    }
    keepRecent(items, areAll: areAll && items.count == entries.count)
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
