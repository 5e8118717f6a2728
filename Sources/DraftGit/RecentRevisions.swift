import DraftPlatform
import DraftText

/// The newest revisions of all drafts together, kept in a file: to number them, the whole history would have to be
/// walked each time.
///
/// They are those of one commit, and count for no other. As with `HistoryMemo`, whoever deletes the file loses time
/// alone, and what was damaged or written by other rules counts as none.
package struct RecentRevisions {
  /// A revision, with what the rest of its history says about it.
  package struct Item {
    package let commit: ObjectID
    package let path: String
    package let blob: ObjectID
    package let number: Int
    package let predecessors: [Int]
    /// What the draft was called on the way; its labels may be of any of these names.
    package let names: [String]
    /// What was noted about it; empty where nothing was.
    package let note: String

    package init(_ revision: Revision, names: [String], note: String) {
      (commit, path, blob) = (revision.commit, revision.path, revision.blob)
      (number, predecessors) = (revision.number, revision.predecessors)
      (self.names, self.note) = (names, note)
    }

    fileprivate init?(_ records: MemoRecords, _ at: inout Int) {
      guard let commit = records.id(&at), let path = records.text(&at),
        let blob = records.id(&at), let number = records.number(&at, bytes: 4),
        let predecessors = records.list(&at, { records.number(&$0, bytes: 4) }),
        let names = records.list(&at, { records.text(&$0) }), let note = records.text(&at)
      else { return nil }
      (self.commit, self.path, self.blob) = (commit, path, blob)
      (self.number, self.predecessors) = (number, predecessors)
      (self.names, self.note) = (names, note)
    }

    fileprivate func write(_ records: inout MemoRecords) {
      records.add(commit)
      records.add(path)
      records.add(blob)
      records.add(number: number, bytes: 4)
      records.add(number: predecessors.count, bytes: 4)
      for number in predecessors { records.add(number: number, bytes: 4) }
      records.add(number: names.count, bytes: 4)
      for name in names { records.add(name) }
      records.add(note)
    }
  }

  /// The commit that they lead to.
  let tip: ObjectID
  /// The newest first.
  package let items: [Item]
  /// Whether there are no older ones.
  package let areAll: Bool
  /// Whether there is more than one draft.
  package let areOfSeveral: Bool

  /// So many are kept.
  package static let most = 64

  package init(tip: ObjectID, items: [Item], areAll: Bool, areOfSeveral: Bool) {
    self.areOfSeveral = areOfSeveral
    (self.tip, self.items) = (tip, Array(items.prefix(Self.most)))
    self.areAll = areAll && items.count <= Self.most
  }

  /// nil where the file says nothing about this commit. O(bytes).
  init?(_ file: String, edition: String, tip: ObjectID) {
    guard let records = MemoRecords(file: file, start: Self.start(edition)) else { return nil }
    var at = 0
    guard records.id(&at) == tip, let areAll = records.number(&at, bytes: 1),
      let areOfSeveral = records.number(&at, bytes: 1),
      let items = records.list(&at, { Item(records, &$0) }), at == records.bytes.count
    else { return nil }
    (self.tip, self.items, self.areAll) = (tip, items, areAll == 1)
    self.areOfSeveral = areOfSeveral == 1
  }

  func write(to file: String, edition: String, in folder: String) {
    var records = MemoRecords()
    records.add(tip)
    records.add(areAll ? 1 : 0)
    records.add(areOfSeveral ? 1 : 0)
    records.add(number: items.count, bytes: 4)
    for item in items { item.write(&records) }
    records.write(to: file, start: Self.start(edition), in: folder)
  }

  private static func start(_ edition: String) -> [UInt8] {
    Array("draftdiff recent 2 \(edition)\n".utf8)
  }
}

extension DraftRepository {
  /// The newest revisions of all drafts, where they are known for the commit that HEAD is on.
  package func recentRevisions() -> RecentRevisions? {
    guard let edition, !isShallow, let tip = try? tip().commit else { return nil }
    return RecentRevisions(recentFile, edition: edition, tip: tip)
  }

  /// Keeps them. What can't be written is found again the next time.
  ///
  /// - Parameters:
  ///   - items: The newest first.
  ///   - areAll: Whether there are no older ones.
  ///   - areOfSeveral: Whether there is more than one draft.
  package func keepRecent(
    _ items: [RecentRevisions.Item], areAll: Bool, areOfSeveral: Bool
  ) {
    guard let edition, !isShallow, let tip = try? tip().commit,
      let turn = try? takeTurn(patience: 0)
    else { return }
    RecentRevisions(tip: tip, items: items, areAll: areAll, areOfSeveral: areOfSeveral)
      .write(to: recentFile, edition: edition, in: turn.folder)
  }

  /// A revision as it was found before, with its labels as they are now.
  package func labelled(
    _ items: ArraySlice<RecentRevisions.Item>
  ) throws(RepositoryError) -> [LabelledRevision] {
    let objects = try StoredObjects(self)
    let rounds = try storedRounds()
    return try items.map { (item) throws(RepositoryError) in
      let text = CommitText(try objects.commit(item.commit))
      let revision = Revision(
        text, commit: item.commit, path: item.path, blob: item.blob, number: item.number,
        predecessors: item.predecessors)
      let own = rounds.filter { round in item.names.contains { sameBytes($0, round.document) } }
      return LabelledRevision(revision, rounds: RoundIndex(own))
    }
  }

  private var recentFile: String { commonDirectory + "/draftdiff/recent" }
}
