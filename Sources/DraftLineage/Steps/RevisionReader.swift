import DraftGit
import DraftThreads
import Synchronization

/// Reads the revisions of a draft, remembering the last few: walked in their order, each is read
/// once, as the new one of a pair and then as the old one of the next.
struct RevisionReader<Content> {
  let repository: DraftRepository
  /// All of the draft's, oldest first.
  let revisions: [Revision]
  private let read: (DraftRepository, Revision) throws(RepositoryError) -> Content?
  /// Why a revision could not be got from the repository, the first time that it happened: without its text, what is
  /// found about the others would be wrong.
  private(set) var failure: RepositoryError?
  private var recent: [(number: Int, content: Content?)] = []

  /// A pair and, at merges, one more.
  private static var memory: Int { 3 }

  init(
    _ repository: DraftRepository, _ revisions: [Revision],
    _ read: @escaping (DraftRepository, Revision) throws(RepositoryError) -> Content?
  ) {
    self.repository = repository
    self.revisions = revisions
    self.read = read
  }

  /// nil where the revision can't be read as a draft, or got from the repository, which `failure` says then.
  mutating func content(_ number: Int) -> Content? {
    if let known = recent.last(where: { $0.number == number }) { return known.content }
    var content: Content?
    do { content = try read(repository, revisions[number - 1]) } catch {
      failure = failure ?? error
    }
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

/// The numbers of those revisions of a draft that something is to be found out about.
struct RevisionTask {
  let numbers: [Int]
  /// All of the draft's, oldest first.
  let revisions: [Revision]
}

extension DraftRepository {
  /// What `measure` says of each of the revisions with these numbers, found on all cores.
  func measured<Content, Value: Sendable>(
    _ numbers: [Int], of revisions: [Revision],
    reading read:
      @escaping @Sendable (DraftRepository, Revision) throws(RepositoryError) ->
      Content?,
    by measure: @escaping @Sendable (Int, inout RevisionReader<Content>) -> Value
  ) throws(RepositoryError) -> [Value] {
    let task = RevisionTask(numbers: numbers, revisions: revisions)
    return try measured([task], reading: read, by: measure)[0]
  }

  /// The same for several drafts, in the order of the tasks and of their numbers.
  ///
  /// libgit2 lets no two threads share a repository, so each opens its own.
  ///
  /// - Throws: what the repository says of a revision that it can't give.
  func measured<Content, Value: Sendable>(
    _ tasks: [RevisionTask],
    reading read:
      @escaping @Sendable (DraftRepository, Revision) throws(RepositoryError) ->
      Content?,
    by measure: @escaping @Sendable (Int, inout RevisionReader<Content>) -> Value
  ) throws(RepositoryError) -> [[Value]] {
    let pieces = Self.pieces(tasks)
    let meter = WorkMeter(pieces.reduce(0) { $0 + $1.range.count }, onProgress)
    @Sendable func values(_ piece: (task: Int, range: Range<Int>), _ own: DraftRepository)
      -> Result<[Value], RepositoryError>
    {
      let task = tasks[piece.task]
      var reader = RevisionReader(own, task.revisions, read)
      defer { meter.add(piece.range.count) }
      let values = task.numbers[piece.range].map { measure($0, &reader) }
      return reader.failure.map { .failure($0) } ?? .success(values)
    }
    var found: [Result<[Value], RepositoryError>?] = []
    if pieces.count > 1, meter.count >= Self.leastShared, Threads.available > 1 {
      let location = location
      found = Threads.share(pieces.count) { next, done in
        guard let own = try? DraftRepository(location) else { return }
        while let piece = next() { done(piece, values(pieces[piece], own)) }
      }
    }
    var results: [[Value]] = tasks.map { _ in [] }
    for (at, piece) in pieces.enumerated() {
      let known = at < found.count ? found[at] : nil
      results[piece.task] += try (known ?? values(piece, self)).get()
    }
    return results
  }

  /// Fewer are found before another thread has opened the repository.
  private static var leastShared: Int { 4 }

  /// Neighbours share a revision, so a piece is a run of them; the last piece of one thread should not
  /// keep the others waiting for long.
  private static func pieces(_ tasks: [RevisionTask]) -> [(task: Int, range: Range<Int>)] {
    let run = 16
    return tasks.enumerated().flatMap { at, task in
      stride(from: 0, to: task.numbers.count, by: run).map { start in
        (at, start..<min(task.numbers.count, start + run))
      }
    }
  }
}

/// Counts what is done and reports it.
private final class WorkMeter: Sendable {
  private let done = Atomic(0)
  let count: Int
  private let tell: (@Sendable (Int, Int) -> Void)?

  init(_ count: Int, _ tell: (@Sendable (Int, Int) -> Void)?) {
    self.count = count
    self.tell = tell
  }

  func add(_ more: Int) {
    let done = done.wrappingAdd(more, ordering: .relaxed).newValue
    tell?(done, count)
  }
}
