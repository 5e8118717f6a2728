import DraftGit
import DraftThreads

/// Reads the revisions of a draft, remembering the last few: walked in their order, each is read
/// once, as the new one of a pair and then as the old one of the next.
struct RevisionReader<Content> {
  let repository: Repository
  /// All of the draft's, oldest first.
  let revisions: [Revision]
  private let read: (Repository, Revision) -> Content?
  private var recent: [(number: Int, content: Content?)] = []

  /// A pair and, at merges, one more.
  private static var memory: Int { 3 }

  init(
    _ repository: Repository, _ revisions: [Revision],
    _ read: @escaping (Repository, Revision) -> Content?
  ) {
    self.repository = repository
    self.revisions = revisions
    self.read = read
  }

  /// nil where the revision can't be read as a draft.
  mutating func content(_ number: Int) -> Content? {
    if let known = recent.last(where: { $0.number == number }) { return known.content }
    let content = read(repository, revisions[number - 1])
    if recent.count == Self.memory { recent.removeFirst() }
    recent.append((number, content))
    return content
  }

  /// The revisions that `number` came from, each with its content. One that can't be read is passed
  /// over: what it came from stands in for it.
  mutating func before(_ number: Int) -> [(number: Int, content: Content)] {
    var found: [(number: Int, content: Content)] = []
    for first in revisions[number - 1].predecessors {
      var at: Int? = first
      while let number = at {
        if let content = content(number) {
          if !found.contains(where: { $0.number == number }) { found.append((number, content)) }
          break
        }
        at = revisions[number - 1].predecessors.first
      }
    }
    return found
  }
}

extension Repository {
  /// What `measure` says of each of the revisions with these numbers, found on all cores.
  ///
  /// libgit2 lets no two threads share a repository, so each opens its own.
  func measured<Content, Value: Sendable>(
    _ numbers: [Int], of revisions: [Revision],
    reading read: @escaping @Sendable (Repository, Revision) -> Content?,
    by measure: @escaping @Sendable (Int, inout RevisionReader<Content>) -> Value
  ) -> [Value] {
    // Neighbours share a revision, so a piece is a run of them; the last piece of one thread should
    // not keep the others waiting for long.
    let run = 16
    let pieces = (numbers.count + run - 1) / run
    @Sendable func values(_ piece: Int, _ reader: inout RevisionReader<Content>) -> [Value] {
      numbers[piece * run..<min(numbers.count, (piece + 1) * run)].map { measure($0, &reader) }
    }
    guard pieces > 1, Threads.available > 1 else {
      var reader = RevisionReader(self, revisions, read)
      return numbers.map { measure($0, &reader) }
    }
    let location = location
    let results = Threads.share(pieces) { next, done in
      guard let own = try? Repository(location) else { return }
      var reader = RevisionReader(own, revisions, read)
      while let piece = next() { done(piece, values(piece, &reader)) }
    }
    var reader = RevisionReader(self, revisions, read)
    return results.indices.flatMap { results[$0] ?? values($0, &reader) }
  }
}
