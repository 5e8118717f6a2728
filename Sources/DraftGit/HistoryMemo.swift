import DraftPlatform
import DraftText

/// What was found about the commits and drafts of a long history, kept in a file so that the history is not walked and
/// compared anew each time.
///
/// It says nothing that the repository does not say: whoever deletes the file loses time alone. All in it is about
/// objects by their ids, and so never becomes wrong; what was damaged or written by other rules counts as empty.
///
/// The file: a line with the edition, records of paths, commits and notes, and the hash of all this.
package final class HistoryMemo {
  struct Change {
    let path: [UInt8]
    let old: TreeEntry?
    let new: TreeEntry?
  }

  private struct NoteKey: Hashable {
    let path: Int
    let old: ObjectID
    let new: ObjectID
  }

  private enum Mark {
    static let path: UInt8 = 1
    static let commit: UInt8 = 2
    static let note: UInt8 = 3
  }

  private let file: String
  private let start: [UInt8]
  /// The records: those of the file, and behind them what is new.
  private var records = MemoRecords()
  private var paths: [[UInt8]] = []
  private var places: [[UInt8]: Int] = [:]
  /// Where in the records the bytes of each commit lie, and behind them what it changed.
  private var commits: [ObjectID: Range<Int>] = [:]
  private var notes: [NoteKey: Range<Int>] = [:]
  private var news = 0

  /// So little new is found again as fast as it is written.
  package static let least = 200
  /// What changed more files is compared anew.
  private static let mostChanges = 4096

  /// Reads the file, where there is one. O(bytes).
  init(_ file: String, edition: String) {
    self.file = file
    start = Array("draftdiff memo 1 \(edition)\n".utf8)
    guard let found = MemoRecords(file: file, start: start) else { return }
    records = found
    guard !index() else { return }
    records = MemoRecords()
    (paths, places, commits, notes) = ([], [:], [:], [:])
  }

  var isWorthKeeping: Bool { news >= Self.least && records.bytes.count <= MemoRecords.most }

  // MARK: Commits

  func commit(_ id: ObjectID) -> StoredCommit? {
    commits[id].flatMap { StoredCommit(Array(records.bytes[$0])) }
  }

  /// The files in which a commit differs from its first parent; nil where that is not known.
  func changes(of id: ObjectID) -> [Change]? {
    guard let commit = commits[id] else { return nil }
    var at = commit.upperBound
    guard let count = records.number(&at, bytes: 4) else { return nil }
    var found: [Change] = []
    for _ in 0..<count {
      guard let path = records.number(&at, bytes: 4), paths.indices.contains(path),
        let modes = records.modes(&at)
      else { return nil }
      let old = records.entry(&at, mode: modes.old)
      let new = records.entry(&at, mode: modes.new)
      found.append(Change(path: paths[path], old: old, new: new))
    }
    return found
  }

  func add(_ commit: StoredCommit, _ id: ObjectID, _ changes: [Change]) {
    guard commits[id] == nil, changes.count <= Self.mostChanges else { return }
    let numbers = changes.map { place(of: $0.path) }
    records.add(Mark.commit)
    records.add(id)
    records.add(number: commit.bytes.count, bytes: 4)
    let start = records.bytes.count
    records.bytes += commit.bytes
    commits[id] = start..<records.bytes.count
    records.add(number: changes.count, bytes: 4)
    for (change, number) in zip(changes, numbers) {
      records.add(number: number, bytes: 4)
      records.add(number: Int(change.old?.mode ?? 0), bytes: 4)
      records.add(number: Int(change.new?.mode ?? 0), bytes: 4)
      if let old = change.old { records.add(old.id) }
      if let new = change.new { records.add(new.id) }
    }
    news += 1
  }

  private func place(of path: [UInt8]) -> Int {
    if let known = places[path] { return known }
    places[path] = paths.count
    paths.append(path)
    records.add(Mark.path)
    records.add(number: path.count, bytes: 4)
    records.bytes += path
    return paths.count - 1
  }

  // MARK: Notes

  /// What was noted about a draft that became another one under the same name.
  package func note(on path: String, from old: ObjectID, to new: ObjectID) -> String? {
    guard let place = places[Array(path.utf8)],
      let text = notes[NoteKey(path: place, old: old, new: new)]
    else { return nil }
    return String(decoding: records.bytes[text], as: UTF8.self)
  }

  /// - Parameter text: At most 255 bytes; a longer one is not kept.
  package func note(
    _ text: String, on path: String, from old: ObjectID, to new: ObjectID
  ) {
    let key = NoteKey(path: place(of: Array(path.utf8)), old: old, new: new)
    guard notes[key] == nil, text.utf8.count <= 255 else { return }
    records.add(Mark.note)
    records.add(number: key.path, bytes: 4)
    records.add(old)
    records.add(new)
    records.add(UInt8(text.utf8.count))
    let start = records.bytes.count
    records.bytes += Array(text.utf8)
    notes[key] = start..<records.bytes.count
    news += 1
  }

  // MARK: The file

  /// Finds what is where; false where the bytes are no records.
  private func index() -> Bool {
    var at = 0
    while at < records.bytes.count {
      let mark = records.bytes[at]
      at += 1
      switch mark {
      case Mark.path:
        guard let size = records.number(&at, bytes: 4), let path = records.range(&at, size) else {
          return false
        }
        places[Array(records.bytes[path])] = paths.count
        paths.append(Array(records.bytes[path]))
      case Mark.commit:
        guard let id = records.id(&at), let size = records.number(&at, bytes: 4),
          let commit = records.range(&at, size), records.skipChanges(&at)
        else { return false }
        commits[id] = commit
      case Mark.note:
        guard let path = records.number(&at, bytes: 4), let old = records.id(&at),
          let new = records.id(&at), let size = records.number(&at, bytes: 1),
          let text = records.range(&at, size)
        else { return false }
        notes[NoteKey(path: path, old: old, new: new)] = text
      default: return false
      }
    }
    return true
  }

  /// Whole or not at all.
  func write(in folder: String) {
    news = 0
    records.write(to: file, start: start, in: folder)
  }
}

extension MemoRecords {
  /// The modes of a change: 0 where there is no file.
  fileprivate func modes(_ at: inout Int) -> (old: Int, new: Int)? {
    guard let old = number(&at, bytes: 4), let new = number(&at, bytes: 4) else { return nil }
    return (old, new)
  }

  fileprivate func entry(_ at: inout Int, mode: Int) -> TreeEntry? {
    guard mode != 0, let id = id(&at) else { return nil }
    return TreeEntry(id: id, mode: UInt32(truncatingIfNeeded: mode))
  }

  /// Passes over what a commit changed; false where it goes beyond the end.
  fileprivate func skipChanges(_ at: inout Int) -> Bool {
    guard let count = number(&at, bytes: 4) else { return false }
    for _ in 0..<count {
      guard number(&at, bytes: 4) != nil, let modes = modes(&at) else { return false }
      let ids = (modes.old == 0 ? 0 : 1) + (modes.new == 0 ? 0 : 1)
      guard range(&at, ids * 20) != nil else { return false }
    }
    return true
  }
}
