import DraftAlign
import DraftDocument
import DraftText
import DraftThreads

/// Which sentences of two drafts belong together: sections first, then what is in them, then what
/// is left anywhere.
struct DraftMatching {
  /// In the order of the old draft; runs in a link are neighbours.
  private(set) var links: [SentenceLink] = []
  /// Sections paired by their content, the document first.
  private(set) var unitPairs: [SectionPair] = []
  /// Old sections among these that moved: the fewest, as the order of all units says.
  private(set) var movedUnits: Set<SectionIndex> = []
  let matcher: SentenceMatcher
  let oldUnits: ContentUnits
  let newUnits: ContentUnits

  init(_ old: Document, _ new: Document) {
    matcher = SentenceMatcher(old, new)
    let contents = Threads.mapIfLarge(2, old, new) { ContentUnits($0 == 0 ? old : new) }
    oldUnits = contents[0]
    newUnits = contents[1]
    let (matcher, oldUnits, newUnits) = (matcher, oldUnits, newUnits)
    let titles = UnitTitles(old, new, oldUnits, newUnits)
    let units = titles.keepingHeadings(
      UnitMatcher(sentences: matcher, old: oldUnits, new: newUnits).pairs())
    let parts = Threads.parts(units.count)
    let found = Threads.mapIfLarge(parts.count, old, new) { part in
      Self.within(matcher, units[parts[part]], oldUnits, newUnits)
    }
    // No sentence is in two links: with room for all, what is found later is put behind them.
    links.reserveCapacity(old.sentences.count)
    for part in found { links += part }
    linkSwapped(titles, units, old, new)
    linkRest(matcher, old, new)
    links.sort { ($0.old.lowerBound, $0.new.lowerBound) < ($1.old.lowerBound, $1.new.lowerBound) }
    unitPairs = units.map {
      SectionPair(
        old: oldUnits.sections[$0.old], new: newUnits.sections[$0.new], similarity: $0.similarity)
    }
    movedUnits = moved(old)
  }

  /// Takes what belongs together because its sections do.
  mutating func add(
    _ more: [SentenceLink], _ pairs: [SectionPair], _ old: Document
  ) {
    guard !more.isEmpty || !pairs.isEmpty else { return }
    links += more
    links.sort { ($0.old.lowerBound, $0.new.lowerBound) < ($1.old.lowerBound, $1.new.lowerBound) }
    unitPairs += pairs
    movedUnits = moved(old)
  }

  /// The fewest units count; their size decides only between as many.
  private func moved(_ old: Document) -> Set<SectionIndex> {
    let pairs = unitPairs.dropFirst().sorted { $0.old < $1.old }
    let kept = LongestRun.members(
      pairs.map { $0.new.offset },
      weights: pairs.map { 1 << 24 + min(old.sections[$0.old].extent.count, 1 << 24 - 1) })
    return Set(zip(pairs, kept).lazy.filter { !$0.1 }.map { $0.0.old })
  }

  private static func within(
    _ matcher: SentenceMatcher, _ units: ArraySlice<(old: Int, new: Int, similarity: Double)>,
    _ old: ContentUnits, _ new: ContentUnits
  ) -> [SentenceLink] {
    var links: [SentenceLink] = []
    links.reserveCapacity(units.reduce(0) { $0 + old.sentences[$1.old].count })
    for unit in units { links += within(matcher, old.sentences[unit.old], new.sentences[unit.new]) }
    return links
  }

  private static func within(
    _ matcher: SentenceMatcher, _ old: [SentenceIndex], _ new: [SentenceIndex]
  ) -> [SentenceLink] {
    let isSame =
      old.count == new.count
      && zip(old, new).allSatisfy { matcher.oldContents[$0] == matcher.newContents[$1] }
    guard isSame else { return matcher.linksInSection(old, new) }
    return zip(old, new).map {
      SentenceLink(old: $0..<$0 + 1, new: $1..<$1 + 1, similarity: 1, pass: .identical)
    }
  }

  private mutating func linkSwapped(
    _ titles: UnitTitles, _ units: [UnitTitles.UnitPair], _ old: Document, _ new: Document
  ) {
    var oldTaken = IndexedArray<Sentence, Bool>(repeating: false, count: old.sentences.count)
    var newTaken = IndexedArray<Sentence, Bool>(repeating: false, count: new.sentences.count)
    for link in links where link.old.count == 1 && link.new.count == 1 {
      oldTaken[link.old.lowerBound] = true
      newTaken[link.new.lowerBound] = true
    }
    links += titles.swapped(units) { !oldTaken[$0] && !newTaken[$1] }
  }

  /// What no section pair explains may stand in any other section; there only a clear likeness
  /// counts, as the place says nothing.
  private mutating func linkRest(_ matcher: SentenceMatcher, _ old: Document, _ new: Document) {
    var oldTaken = IndexedArray<Sentence, Bool>(repeating: false, count: old.sentences.count)
    var newTaken = IndexedArray<Sentence, Bool>(repeating: false, count: new.sentences.count)
    for link in links {
      for i in link.old { oldTaken[i] = true }
      for j in link.new { newTaken[j] = true }
    }
    var options = AlignmentOptions()
    options.weak = options.moved
    options.samePlace = 1.1
    options.nearPlace = 1.1
    links += matcher.links(
      oldTaken.indices.filter { !oldTaken[$0] }, newTaken.indices.filter { !newTaken[$0] }, options)
  }
}
