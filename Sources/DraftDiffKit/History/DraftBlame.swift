import DraftChange
import DraftDocument
import DraftHistory
import DraftRender
import DraftReview
import DraftText

/// For every sentence of a draft the revisions that it comes from.
public struct DraftBlame: Sendable {
  public struct Entry: Hashable, Sendable {
    /// 一/（二）; empty outside any section.
    public let section: String
    /// From 1, in the decoded text.
    public let line: Int
    public let text: String
    /// Number of the revision that gave it its present wording.
    public let wording: Int
    /// Number of the revision where it first appeared, in whatever wording.
    public let first: Int
    /// Number of the revision that put it back, if it had been taken out; else nil.
    public let restored: Int?
    let sectionIndex: Int
    /// Of code, whose lines are part of it.
    let keepsLines: Bool
  }

  public let revisions: [DraftRevision]
  public let entries: [Entry]

  /// One entry a section: its youngest wording, its oldest beginning, and no text but its title.
  public func bySection() -> [Entry] {
    var found: [Entry] = []
    var places: [Int: Int] = [:]
    for entry in entries {
      guard let at = places[entry.sectionIndex] else {
        places[entry.sectionIndex] = found.count
        found.append(entry)
        continue
      }
      let known = found[at]
      found[at] = Entry(
        section: known.section, line: known.line, text: known.text,
        wording: max(known.wording, entry.wording), first: min(known.first, entry.first),
        restored: [known.restored, entry.restored].compactMap { $0 }.max(),
        sectionIndex: known.sectionIndex, keepsLines: known.keepsLines)
    }
    return found
  }
}

extension DraftRepository {
  /// Follows every sentence of a draft's newest revision, or of `last`, back to where it began.
  ///
  /// Each revision is compared with the one before, once: O(revisions × what changed). A revision
  /// that can't be read as a draft is passed over; its changes count for the next one.
  ///
  /// - Parameter section: 二/（一）: only the sentences in this section.
  public func blame(
    _ place: Place, upTo last: DraftRevision? = nil, section: String? = nil,
    options: DraftOptions = DraftOptions()
  ) throws -> DraftBlame {
    var revisions = try revisions(of: place)
    if let last, let end = revisions.firstIndex(of: last) {
      revisions.removeSubrange((end + 1)...)
    }
    guard let newest = revisions.last else { throw RepositoryError(.noRevisions(path: place.path)) }
    let lineage = lineage(revisions, options)
    let draft = try draft(newest, options: options)
    let newestOrigin = Origin(wording: newest.number, first: newest.number)
    let origins = draft.document.sentences.map {
      lineage?.origin(at: $0.range.start) ?? newestOrigin
    }
    return DraftBlame(revisions: revisions, entries: try entries(draft, origins, section))
  }

  /// Of the last of `revisions`; nil where none can be read. The comparisons are made on all cores,
  /// and then followed from the oldest revision to the newest.
  private func lineage(_ revisions: [DraftRevision], _ options: DraftOptions) -> Lineage? {
    let found = measured(
      revisions.map(\.number), of: revisions,
      reading: { (repository, revision) in repository.revisionDraft(revision, options)?.text },
      by: { number, reader in RevisionSteps(number, options, &reader) })
    // A lineage is dropped once the last revision that came from it has been made.
    var uses: [Int: Int] = [:]
    for case let steps? in found {
      for (before, _) in steps.before { uses[before, default: 0] += 1 }
    }
    var lineages: [Int: Lineage] = [:]
    var newest: Lineage?
    for (revision, steps) in zip(revisions, found) {
      guard let steps else { continue }
      var lineage: Lineage?
      for (before, step) in steps.before {
        guard let past = lineages[before] else { continue }
        let next = past.followed(by: step, revision: revision.number)
        if lineage == nil { lineage = next } else { lineage?.join(next, revision: revision.number) }
        uses[before, default: 1] -= 1
        if uses[before] == 0 { lineages[before] = nil }
      }
      newest = lineage ?? Lineage(sentences: steps.sentences, revision: revision.number)
      lineages[revision.number] = newest
    }
    return newest
  }

  private func entries(
    _ draft: Draft, _ origins: [Origin], _ section: String?
  ) throws -> [DraftBlame.Entry] {
    let document = draft.document
    var within = 0..<document.sections.count
    if let section {
      guard let found = SectionPath(section)?.matches(in: document).first else {
        throw RepositoryError(reason: "\(section): no such section in \(draft.name)")
      }
      within = found..<max(found + 1, document.sections[found].descendantsEnd)
    }
    let lines = LineIndex(document.text.bytes)
    return document.text.withView { bytes in
      let names = document.sections.indices.map { at in
        SectionNames.path(of: at, in: document, bytes: bytes)
          .map { document.text.string($0) }.joined(separator: "/")
      }
      return zip(document.sentences, origins).compactMap { sentence, origin in
        let at = Int(sentence.section)
        guard within.contains(at) else { return nil }
        return DraftBlame.Entry(
          section: names[at], line: lines.line(at: sentence.range.start),
          text: document.text.string(sentence.range), wording: origin.wording,
          first: origin.first, restored: origin.restored == 0 ? nil : origin.restored,
          sectionIndex: at, keepsLines: sentence.role == .opaque)
      }
    }
  }
}

/// How a revision came from the ones before it.
private struct RevisionSteps: Sendable {
  private(set) var before: [(number: Int, step: LineageStep)] = []
  /// Of a first revision; empty for others.
  private(set) var sentences: [Range<Int>] = []

  /// nil where the revision can't be read as a draft.
  init?(
    _ number: Int, _ options: DraftOptions, _ reader: inout RevisionReader<RevisionText>
  ) {
    guard let new = reader.content(number) else { return nil }
    for (number, old) in reader.before(number) {
      before.append((number, LineageStep(from: old, to: new, options.reading)))
    }
    if before.isEmpty { sentences = new.read(options.reading).sentences.map(\.range.range) }
  }
}
