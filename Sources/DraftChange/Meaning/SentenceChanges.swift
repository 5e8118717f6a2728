import DraftAlign
import DraftDocument
import DraftText
import DraftThreads

/// Says of every sentence what happened to it, with the word edits.
struct SentenceChanges: Sendable {
  private let old: Document
  private let new: Document
  private let links: [SentenceLink]
  private let moves: [Int]
  private(set) var changes: IndexedArray<SentenceChange, SentenceChange> = []
  private(set) var edits: IndexedArray<Edit, Edit> = []
  /// How many pairs were too long to look inside.
  private(set) var cut = 0

  init(_ old: Document, _ new: Document, _ pairing: Correspondence, _ words: LinkEdits) {
    self.old = old
    self.new = new
    links = pairing.links
    moves = pairing.moves
    changes.reserveCapacity(
      old.sentences.count + new.sentences.count
        - links.reduce(0) { $0 + $1.old.count + $1.new.count - 1 })
    fill(words)
  }

  /// In reading order of the new draft, removed sentences where they stood: of what came and what went in
  /// one place of a section, what went is before what came.
  private mutating func fill(_ found: LinkEdits) {
    cut = found.cut
    let kept = KeptSentences(old, new, links, moves)
    var next: SentenceIndex = 0
    var j: SentenceIndex = 0
    // The section of either draft that the last sentence in order stands in.
    var place = (old: SectionIndex.document, new: SectionIndex.document)
    while j < new.sentences.endIndex {
      guard let index = kept.linkOfNew[j].map(Int.init) else {
        if new.sentences[j].section == place.new { removed(&next, in: place.old, kept) }
        changes.append(
          SentenceChange(
            kind: .added, old: 0..<0, new: j..<j + 1, weight: .substantive, similarity: 0))
        j += 1
        continue
      }
      let link = links[index]
      if moves[index] == 0 {
        removed(&next, upTo: link.old.lowerBound, kept.isTaken)
        next = link.old.upperBound
        place = (
          old.sentences[link.old.upperBound - 1].section,
          new.sentences[link.new.upperBound - 1].section
        )
      }
      append(link, moves[index], found.of(index), isSame: found.isSame(index, link))
      j = link.new.upperBound
    }
    removed(&next, upTo: old.sentences.endIndex, kept.isTaken)
  }

  /// Adds the sentences that went from a section, up to the next that kept its place.
  private mutating func removed(
    _ next: inout SentenceIndex, in section: SectionIndex, _ kept: KeptSentences
  ) {
    var end = next
    while end < old.sentences.endIndex, !kept.isPeg[end], old.sentences[end].section == section {
      end += 1
    }
    removed(&next, upTo: end, kept.isTaken)
  }

  /// What the links say of single sentences.
  private struct KeptSentences {
    var linkOfNew: IndexedArray<Sentence, Int32?>
    var isTaken: IndexedArray<Sentence, Bool>
    /// Old sentences that kept their place in the order.
    var isPeg: IndexedArray<Sentence, Bool>

    init(_ old: Document, _ new: Document, _ links: [SentenceLink], _ moves: [Int]) {
      linkOfNew = IndexedArray(repeating: nil, count: new.sentences.count)
      isTaken = IndexedArray(repeating: false, count: old.sentences.count)
      isPeg = isTaken
      for (index, link) in links.enumerated() {
        for j in link.new { linkOfNew[j] = Int32(truncatingIfNeeded: index) }
        for i in link.old {
          isTaken[i] = true
          isPeg[i] = moves[index] == 0
        }
      }
    }
  }

  private mutating func removed(
    _ next: inout SentenceIndex, upTo end: SentenceIndex, _ isTaken: IndexedArray<Sentence, Bool>
  ) {
    while next < end {
      if !isTaken[next] {
        changes.append(
          SentenceChange(
            kind: .removed, old: next..<next + 1, new: 0..<0, weight: .substantive, similarity: 0))
      }
      next += 1
    }
  }

  private mutating func append(
    _ link: SentenceLink, _ move: Int, _ found: ArraySlice<Edit>, isSame: Bool
  ) {
    if isSame {
      changes.append(
        SentenceChange(kind: .same, old: link.old, new: link.new, moved: move, similarity: 1))
      return
    }
    let kind: ChangeKind =
      link.old.count > 1 && link.new.count == 1
      ? .merged : link.new.count > 1 && link.old.count == 1 ? .split : .edited
    let first = edits.endIndex
    edits.elements += found
    changes.append(
      SentenceChange(
        kind: kind, old: link.old, new: link.new, moved: move,
        similarity: Double(link.similarity), edits: first..<edits.endIndex))
  }

  /// Headings whose words stand on in that of another section were merged or split. Where no word of theirs is lost,
  /// nothing changed but the order of sections.
  mutating func join(_ titles: JoinedTitles) {
    guard !titles.isEmpty else { return }
    for index in changes.indices {
      let bearer: JoinedTitles.Bearer?
      switch changes[index].kind {
      case .removed: bearer = titles.newOf[changes[index].old.lowerBound]
      case .added: bearer = titles.oldOf[changes[index].new.lowerBound]
      default: bearer = nil
      }
      guard let bearer else { continue }
      changes[index].standsIn = bearer.sentence
      changes[index].categories = .wording
      if bearer.isOfAll { changes[index].weight = .editorial }
    }
  }

  /// Takes what is known only when the whole draft is: references that followed their target,
  /// terms replaced throughout. Then each change weighs as much as its heaviest edit.
  mutating func weigh(_ references: ReferenceChanges, _ terms: TermChanges) {
    for index in terms.instances {
      edits[index].weight = .consequential
      edits[index].categories = .term
    }
    markFollowed(references)
    markRowNumbers()
    let parts = Threads.parts(changes.count)
    let judged = Threads.mapIfLarge(parts.count, old, new) { [self] in judge(parts[$0]) }
    for part in judged {
      for (place, change) in zip(part.places, part.changes) { changes.elements[place] = change }
    }
    edits = IndexedArray(judged.flatMap { $0.edits })
  }

  /// What was found of a part: the changes that are any, by their places, and all edits.
  private struct Judged {
    var places: [Int]
    var changes: [SentenceChange]
    var edits: ArraySlice<Edit>
  }

  /// The changes of a part with their edits, judged. Of what stayed as and where it was there is nothing to judge.
  private func judge(_ part: Range<Int>) -> Judged {
    let all = changes.elements[part]
    let edited = all.lazy.filter { !$0.edits.isEmpty }
    let stretch = (edited.first?.edits.lowerBound ?? 0)..<(edited.last?.edits.upperBound ?? 0)
    var edits = edits.elements[stretch.offsets()]
    SentenceClasses(old: old, new: new).judge(all, &edits)
    let places = part.filter { all[$0].kind != .same || all[$0].moved != 0 }
    var changes = places.map { all[$0] }
    for index in changes.indices
    where !changes[index].edits.isEmpty || isReshaped(changes[index]) {
      // An empty range may lie outside of the part.
      let found = changes[index].edits.isEmpty ? [] : edits[changes[index].edits.offsets()]
      let (weight, categories) = Self.summary(found)
      changes[index].weight = weight
      changes[index].categories = categories
      changes[index].direction = Self.direction(found)
    }
    Importance(old: old, new: new).judge(&changes)
    return Judged(places: places, changes: changes, edits: edits)
  }

  /// The one way that the edits went; `nil` where they went several, or none.
  private static func direction(_ edits: ArraySlice<Edit>) -> ChangeDirection? {
    let directions = edits.lazy.compactMap(\.direction)
    guard let first = directions.first else { return nil }
    return directions.allSatisfy { $0 == first } ? first : nil
  }

  private func isReshaped(_ change: SentenceChange) -> Bool {
    change.kind == .split || change.kind == .merged || change.kind == .edited
  }

  /// The number of a row stands in its first cell, so its edit comes first.
  private mutating func markRowNumbers() {
    let rows = RowNumbers(old: old, new: new)
    for change in changes where !change.edits.isEmpty {
      let first = change.edits.lowerBound
      guard edits[first].categories == .figure, rows.areCounted(edits[first], change) else {
        continue
      }
      edits[first].weight = .consequential
      edits[first].categories = .reference
    }
  }

  private mutating func markFollowed(_ references: ReferenceChanges) {
    guard !references.followed.isEmpty else { return }
    let followed = references.followed.sorted { $0.new.lower < $1.new.lower }
    for index in edits.indices where !edits[index].new.isEmpty {
      let edit = withoutSharedMark(edits[index])
      let found = partitionPoint(followed.indices) { followed[$0].new.end < edit.new.end }
      guard found < followed.count, followed[found].new.contains(edit.new),
        followed[found].old.contains(edit.old)
      else { continue }
      edits[index].weight = .consequential
      edits[index].categories = .reference
    }
  }

  /// The full stop of "clause 2.1.", or the quotation mark behind an entry's 2., is shown with the number
  /// that changed, and belongs to the sentence.
  private func withoutSharedMark(_ edit: Edit) -> (old: ByteRange, new: ByteRange) {
    var (a, b) = (edit.old, edit.new)
    while let mark = lastMark(old, a), mark == lastMark(new, b) {
      a = ByteRange(a.start, a.end - mark.count)
      b = ByteRange(b.start, b.end - mark.count)
    }
    return (a, b)
  }

  private static let marks = [",", ".", ":", ";", "\"", "(", ")", "“", "”", "‘", "’", "《"].map {
    Array($0.utf8)
  }

  private func lastMark(_ document: Document, _ range: ByteRange) -> [UInt8]? {
    let bytes = document.text.bytes[range.range]
    return Self.marks.first { bytes.count > $0.count && bytes.suffix($0.count).elementsEqual($0) }
  }

  /// A split or merge that changes no word is a matter of punctuation.
  private static func summary(_ edits: ArraySlice<Edit>) -> (ChangeClass, ChangeCategories) {
    guard !edits.isEmpty else { return (.editorial, .punctuation) }
    var categories: ChangeCategories = []
    var weight = ChangeClass.editorial
    for edit in edits {
      categories.formUnion(edit.categories)
      if edit.weight == .substantive { weight = .substantive }
      if edit.weight == .consequential, weight == .editorial { weight = .consequential }
    }
    return (weight, categories)
  }
}
