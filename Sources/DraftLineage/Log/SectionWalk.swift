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
  private let read: @Sendable (DraftRepository, Revision) -> RevisionDraft?

  init(
    _ repository: DraftRepository, _ revisions: [Revision], _ options: DraftOptions,
    comparesAll: Bool
  ) {
    self.repository = repository
    self.revisions = revisions
    self.options = options
    self.comparesAll = comparesAll
    let read: @Sendable (DraftRepository, Revision) -> RevisionDraft? = {
      $0.draft($1, options)
    }
    self.read = read
    reader = RevisionReader(repository, revisions, read)
  }

  mutating func follow(_ path: SectionPath) {
    var stretch = 64
    var end = revisions.count
    while end > 0, !trail.isOver(below: end) {
      let numbers = Array((max(0, end - stretch) + 1...end).reversed())
      let before = trail.touched.count
      if !comparesAll, trail.isFound, trail.touches < 0.25 {
        pass(numbers)
      } else {
        compare(numbers, path)
      }
      trail.touches = Double(trail.touched.count - before) / Double(numbers.count)
      end -= numbers.count
      stretch *= 4
    }
  }

  /// Where much is expected to touch the section: everything is compared, on all cores.
  private mutating func compare(_ numbers: [Int], _ path: SectionPath) {
    let sought = trail.isFound ? nil : path
    let steps = repository.measured(
      numbers, of: revisions, reading: read,
      by: { number, reader in SectionSteps(of: number, sought, &reader) })
    for (number, steps) in zip(numbers, steps) { trail.follow(number, steps) }
  }

  /// Where little is: only revisions that may have touched it are compared, when the trail is there.
  private mutating func pass(_ numbers: [Int]) {
    let reading = options.reading
    let plain = repository.measured(
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
