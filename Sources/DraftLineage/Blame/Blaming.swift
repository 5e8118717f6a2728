import DraftDocument
public import DraftGit
public import DraftReading
public import DraftReview
import DraftText

extension DraftRepository {
  /// Follows every sentence of a draft's newest revision, or of `last`, back to where it began.
  ///
  /// Each revision is compared with the one before, once: O(revisions × what changed). A revision
  /// that can't be read as a draft is passed over; its changes count for the next one.
  ///
  /// - Parameters:
  ///   - place: The draft.
  ///   - last: The revision to start from; `nil` takes the newest.
  ///   - section: Only the sentences in this section; `nil` takes all.
  ///   - options: How the revisions are read.
  /// - Returns: The sentences in the order of the draft.
  /// - Throws: `HistoryError` where there is no revision, or no such section.
  public func blame(
    _ place: DraftPath, upTo last: LabelledRevision? = nil, section: SectionPath? = nil,
    options: DraftOptions = DraftOptions()
  ) throws(HistoryError) -> Blame {
    try blame(of: place.path, upTo: last, section: section, options)
  }

  /// Follows every sentence of a draft's newest revision, or of `last`, back to where it began.
  ///
  /// Each revision is compared with the one before, once: O(revisions × what changed). A revision
  /// that can't be read as a draft is passed over; its changes count for the next one.
  ///
  /// - Parameter section: only the sentences in this section.
  /// - Throws: `noRevisions`, `noSuchDraft`, `unreadable` for the revision that was asked about, `noSuchSection`.
  package func blame(
    of draft: String, upTo last: LabelledRevision? = nil, section: SectionPath? = nil,
    _ options: DraftOptions
  ) throws(HistoryError) -> Blame {
    var revisions = try asking { () throws(RepositoryError) in try labelledRevisions(of: draft) }
    if let last {
      revisions = try asking { () throws(RepositoryError) in
        try self.revisions(upTo: last, in: revisions)
      }
    }
    guard let newest = revisions.last?.revision else {
      throw .repository(unknownDraft(draft))
    }
    try asking { () throws(RepositoryError) in
      try requireTexts(revisions.map(\.revision.blob))
    }
    let lineage = try asking { () throws(RepositoryError) in
      try self.lineage(revisions.map(\.revision), options)
    }
    let document = try document(newest, options)
    let newestOrigin = Origin(wording: newest.number, first: newest.number)
    let origins = document.sentences.map { lineage?.origin(at: $0.range.start) ?? newestOrigin }
    let within = try DraftRepository.sections(section, in: document, draft: newest.path)
    var entries = DraftRepository.entries(document, origins, within)
    let acts = ActSources(self, revisions, Set(entries.map(\.wording)), options)
    for at in entries.indices {
      entries[at].source = acts.source(of: entries[at].text, wording: entries[at].wording)
    }
    return Blame(revisions: revisions, entries: entries, isShallow: isShallow)
  }

  private func document(
    _ revision: Revision, _ options: DraftOptions
  ) throws(HistoryError) -> Document {
    let bytes = try asking { () throws(RepositoryError) in try self.bytes(of: revision.blob) }
    do {
      return try options.document(bytes, name: revision.path)
    } catch {
      throw .unreadable(error)
    }
  }

  /// Of the last of `revisions`; nil where none can be read. The comparisons are made on all cores,
  /// and then followed from the oldest revision to the newest.
  private func lineage(
    _ revisions: [Revision], _ options: DraftOptions
  ) throws(RepositoryError) -> Lineage? {
    let found = try measured(
      revisions.map(\.number), of: revisions,
      reading: { (repository, revision) throws(RepositoryError) in
        try repository.draft(revision, options)?.text
      },
      by: { number, reader in RevisionSteps(number, options.reading, &reader) })
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

  /// The sections that a path names, or all.
  private static func sections(
    _ path: SectionPath?, in document: Document, draft: String
  ) throws(HistoryError) -> Range<SectionIndex> {
    guard let path else { return document.sections.indices }
    guard let found = path.matches(in: document).first else {
      throw .noSuchSection(path: path.text, draft: draft)
    }
    return found..<max(found + 1, document.sections[found].descendantsEnd)
  }

  private static func entries(
    _ document: Document, _ origins: [Origin], _ within: Range<SectionIndex>
  ) -> [Blame.Entry] {
    let lines = LineIndex(document.text.bytes)
    return document.text.withView { bytes in
      let names = document.sections.table { at, _ in
        SectionNames.path(of: at, in: document, bytes: bytes)
          .map { document.text.string($0) }.joined(separator: "/")
      }
      var last: SectionIndex?
      return zip(document.sentences, origins).compactMap { sentence, origin in
        let at = sentence.section
        guard within.contains(at) else { return nil }
        let label = at == last ? "" : SectionName.label(of: document.sections[at], document, bytes)
        last = at
        return Blame.Entry(
          section: names[at], line: lines.line(at: sentence.range.start),
          text: document.text.string(sentence.range), wording: origin.wording,
          first: origin.first, restored: origin.restored == 0 ? nil : origin.restored,
          sectionIndex: at, paragraph: sentence.paragraph,
          keepsLines: sentence.role == .opaque, label: label,
          isHeading: sentence.role == .heading)
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
    _ number: Int, _ options: ReadingOptions, _ reader: inout RevisionReader<RevisionText>
  ) {
    guard let new = reader.content(number) else { return nil }
    for (number, old) in reader.before(number) {
      before.append((number, LineageStep(from: old, to: new, options)))
    }
    if before.isEmpty { sentences = new.read(options).sentences.map(\.range.range) }
  }
}
