import CLibGit2
import DraftText

extension DraftRepository {
  /// The revision that a text names: a round's label, `@3` (from 1, the oldest) or `@-1` (the
  /// newest, `@-2` the one before), a date, or anything git resolves to a commit.
  ///
  /// In this order, so that a label always wins; a date means the newest revision written on that
  /// day or before it, by each author's own clock where the text names no time zone.
  ///
  /// - Parameter revisions: of the draft, oldest first.
  /// - Throws: `noRevisions`, `noSuchDraft`, `unknownRevision`, `ambiguousRevision`, `fileNotInRevision`.
  package func resolve(
    _ text: String, path: String, in revisions: [Revision]
  ) throws(RepositoryError) -> Revision {
    guard let last = revisions.last else { throw unknownDraft(path) }
    guard !text.utf8.contains(0), !text.isEmpty else { throw .unknownRevision(text) }
    if let labelled = try labelled(text, path, revisions) { return labelled }
    if let number = DraftRepository.number(text) {
      let at = number < 0 ? revisions.count + number : number - 1
      guard revisions.indices.contains(at) else { throw .unknownRevision(text) }
      return revisions[at]
    }
    if let date = ISODate(text) {
      let found = revisions.last { revision in
        revision.date.seconds <= date.time(zone: revision.date.offsetMinutes).seconds
      }
      guard let found else { throw .unknownRevision(text) }
      return found
    }
    let commit = try parsed(text)
    if let found = revisions.last(where: { $0.commit == commit }) { return found }
    return try standing(at: commit, text, last.path, revisions)
  }

  private func labelled(
    _ label: String, _ path: String, _ revisions: [Revision]
  ) throws(RepositoryError) -> Revision? {
    var names = [path]
    for revision in revisions.reversed()
    where !names.contains(where: { sameBytes($0, revision.path) }) {
      names.append(revision.path)
    }
    for name in names {
      // A name too long for a tag has none.
      guard let tagged = try? commit(ofRound: label, document: name) else { continue }
      if let found = revisions.last(where: { $0.commit == tagged }) { return found }
      return try standing(at: tagged, label, name, revisions)
    }
    return revisions.last { $0.recordedRound.map { sameBytes($0, label) } ?? false }
  }

  /// `@3`, `@-1`; nil for other texts, git's own `@{1}` among them.
  static func number(_ text: String) -> Int? {
    guard text.utf8.first == "@", let number = Int(text.dropFirst()), number != 0,
      text.utf8.dropFirst().first != "+"
    else { return nil }
    return number
  }

  /// The draft as it stands at a commit that did not itself change it.
  private func standing(
    at commit: ObjectID, _ text: String, _ path: String, _ revisions: [Revision]
  ) throws(RepositoryError) -> Revision {
    let tree = try tree(ofCommit: commit)
    for revision in revisions.reversed() {
      guard let entry = try entry(revision.path, in: tree.pointer), entry.isFile else { continue }
      if let same = try self.revisions(of: revision.path, from: commit).last {
        return revisions.first { $0.commit == same.commit } ?? same
      }
    }
    throw .fileNotInRevision(path: path, revision: text)
  }
}
