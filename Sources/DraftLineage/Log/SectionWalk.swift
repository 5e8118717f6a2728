import DraftDocument
import DraftGit
import DraftReading
import DraftReview

/// Looks at the revisions in stretches, so that little is compared from before the section's
/// beginning.
struct SectionWalk {
  private let repository: DraftRepository
  private let revisions: [Revision]
  private let options: DraftOptions
  private let comparesAll: Bool
  private var reader: RevisionReader<RevisionDraft>
  private(set) var trail = SectionTrail()
  private let read: @Sendable (DraftRepository, Revision) throws(RepositoryError) -> RevisionDraft?

  init(
    _ repository: DraftRepository, _ revisions: [Revision], _ options: DraftOptions,
    comparesAll: Bool
  ) {
    self.repository = repository
    self.revisions = revisions
    self.options = options
    self.comparesAll = comparesAll
    read = { (repository, revision) throws(RepositoryError) in
      try repository.draft(revision, options)
    }
    reader = RevisionReader(repository, revisions, read)
  }

  /// - Throws: what the repository says of a revision that it can't give.
  mutating func follow(_ path: SectionPath) throws(RepositoryError) {
    var stretch = 64
    var end = revisions.count
    while end > 0, !trail.isOver(below: end) {
      let numbers = Array((max(0, end - stretch) + 1...end).reversed())
      let before = trail.touched.count
      if !comparesAll, trail.isFound, trail.touches < 0.25 {
        try pass(numbers)
      } else {
        try compare(numbers, path)
      }
      trail.touches = Double(trail.touched.count - before) / Double(numbers.count)
      end -= numbers.count
      stretch *= 4
    }
  }

  /// Where much is expected to touch the section: everything is compared, on all cores.
  private mutating func compare(
    _ numbers: [Int], _ path: SectionPath
  ) throws(RepositoryError) {
    let sought = trail.isFound ? nil : path
    let steps = try repository.measured(
      numbers, of: revisions, reading: read,
      by: { number, reader in SectionSteps(of: number, sought, &reader) })
    for (number, steps) in zip(numbers, steps) { trail.follow(number, steps) }
  }

  /// Where little is: only revisions that may have touched it are compared, when the trail is there.
  private mutating func pass(_ numbers: [Int]) throws(RepositoryError) {
    let reading = options.reading
    let plain = try repository.measured(
      numbers, of: revisions, reading: read,
      by: { number, reader in PlainStep(of: number, reading, &reader) })
    for (number, step) in zip(numbers, plain) {
      guard let place = trail.place(at: number) else { continue }
      if let step, let old = step.places.untouched(place) {
        trail.pass(number, to: step.before, old)
      } else {
        trail.follow(number, SectionSteps(of: number, nil, &reader))
      }
    }
    if let failure = reader.failure { throw failure }
  }
}

/// A revision that changed sentences in their places and nothing else.
private struct PlainStep: Sendable {
  /// The revision before.
  let before: Int
  let places: PlainPlaces

  init?(
    of number: Int, _ options: ReadingOptions, _ reader: inout RevisionReader<RevisionDraft>
  ) {
    let before = reader.before(number)
    guard before.count == 1, let new = reader.content(number),
      let places = PlainPlaces(before[0].content.text, new.text, options)
    else { return nil }
    self.before = before[0].number
    self.places = places
  }
}
