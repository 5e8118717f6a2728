import DraftAlign
import DraftDocument
import DraftText
import DraftThreads

/// Matches the sentences of two drafts within lists that are known to correspond.
struct SentenceMatcher: Sendable {
  let old: Document
  let new: Document
  /// One symbol for each sentence, equal where the sentences are.
  let oldContents: IndexedArray<Sentence, UInt32>
  let newContents: IndexedArray<Sentence, UInt32>
  let symbols: Int

  init(_ old: Document, _ new: Document) {
    self.old = old
    self.new = new
    let keys = Threads.mapIfLarge(2, old, new) { SentenceKeys.keys($0 == 0 ? old : new) }
    let contents = Self.symbols(of: keys[0], keys[1])
    oldContents = IndexedArray(contents.old)
    newContents = IndexedArray(contents.new)
    symbols = contents.count
  }

  /// A symbol for each key, equal where the keys are, and how many there are. O(keys).
  private static func symbols(
    of old: [UInt64], _ new: [UInt64]
  ) -> (old: [UInt32], new: [UInt32], count: Int) {
    var table = SymbolTable(expecting: old.count)
    // For each symbol of the old draft, where it stands first.
    var places: [Int32] = []
    places.reserveCapacity(old.count)
    let contents = old.indices.map { index in
      let symbol = table.intern(old[index])
      if symbol == places.count { places.append(Int32(truncatingIfNeeded: index)) }
      return symbol
    }
    // What is unchanged follows what it followed before, so most keys need no look-up.
    var next = 0
    let others = new.map { key in
      if next < old.count, old[next] == key {
        next += 1
        return contents[next - 1]
      }
      let symbol = table.intern(key)
      if symbol < places.count { next = Int(places[Int(symbol)]) + 1 }
      return symbol
    }
    return (contents, others, table.count)
  }

  /// The links between two lists of sentences, as sentence indexes; runs in a link are neighbours.
  func links(
    _ oldList: [SentenceIndex], _ newList: [SentenceIndex], _ options: AlignmentOptions
  ) -> [SentenceLink] {
    links(oldList, newList, options) { UInt64($0 == .old ? oldContents[$1] : newContents[$1]) }
  }

  /// The same, where sentences of one number count as the same sentence.
  func links(
    _ oldList: [SentenceIndex], _ newList: [SentenceIndex], _ options: AlignmentOptions,
    contents: (DraftSide, SentenceIndex) -> UInt64
  ) -> [SentenceLink] {
    guard !oldList.isEmpty, !newList.isEmpty else { return [] }
    var aligner = aligner(oldList, newList, options, contents)
    let links = aligner.align { oldRest, newRest in
      similarity(oldList, oldRest, newList, newRest)
    }
    return links.map { placed($0, oldList, newList) }
  }

  /// Symbols of a short list are renumbered, so that a scope costs what it holds. The table of them goes
  /// when this is done: what follows needs the most memory of all.
  private func aligner(
    _ oldList: [SentenceIndex], _ newList: [SentenceIndex], _ options: AlignmentOptions,
    _ contents: (DraftSide, SentenceIndex) -> UInt64
  ) -> UnitAligner {
    var local = SymbolTable(expecting: min(oldList.count, newList.count) / 2)
    let a = oldList.map { local.intern(contents(.old, $0).scattered) }
    let b = newList.map { local.intern(contents(.new, $0).scattered) }
    return UnitAligner(oldContents: a, newContents: b, symbols: local.count, options: options)
  }

  /// How alike two sentences are, by what they hold alone. O(length).
  static func likeness(
    _ old: Document, _ i: SentenceIndex, _ new: Document, _ j: SentenceIndex
  ) -> Float {
    var features = Features(expecting: 64)
    var a = FeatureTable()
    var b = FeatureTable()
    old.text.withView { a.append(features.of($0, old.sentences[i])) }
    new.text.withView { b.append(features.of($0, new.sentences[j])) }
    return Similarity(old: a, new: b, weights: features.weights(a, b)).dice(0, 0)
  }

  private func placed(_ link: Link, _ oldList: [SentenceIndex], _ newList: [SentenceIndex])
    -> SentenceLink
  {
    let i = oldList[link.old.lowerBound]..<oldList[link.old.upperBound - 1] + 1
    let j = newList[link.new.lowerBound]..<newList[link.new.upperBound - 1] + 1
    guard i.count == link.old.count, j.count == link.new.count else {
      // The list had a hole here: the parts are no neighbours, so only the first stay a pair.
      return SentenceLink(
        old: i.lowerBound..<i.lowerBound + 1, new: j.lowerBound..<j.lowerBound + 1,
        similarity: link.similarity, pass: link.pass)
    }
    return SentenceLink(old: i, new: j, similarity: link.similarity, pass: link.pass)
  }

  private func similarity(
    _ oldList: [SentenceIndex], _ oldRest: [Int], _ newList: [SentenceIndex], _ newRest: [Int]
  ) -> Similarity {
    let counts = (
      old: count(of: oldRest, oldList, old), new: count(of: newRest, newList, new)
    )
    // An edited draft has most of its words on both sides.
    var features = Features(expecting: min(4096, max(counts.old, counts.new) / 2))
    let a = table(old, oldList, oldRest, counts.old, &features)
    let b = table(new, newList, newRest, counts.new, &features)
    return Similarity(old: a, new: b, weights: features.weights(a, b))
  }

  /// About how many features the sentences have.
  private func count(of rest: [Int], _ list: [SentenceIndex], _ document: Document) -> Int {
    rest.reduce(0) { $0 + Features.most(in: document.sentences[list[$1]].range) }
  }

  private func table(
    _ document: Document, _ list: [SentenceIndex], _ rest: [Int], _ count: Int,
    _ features: inout Features
  ) -> FeatureTable {
    var table = FeatureTable()
    table.reserve(units: list.count, features: count)
    var next = 0
    document.text.withView { bytes in
      for position in list.indices {
        guard next < rest.count, rest[next] == position else {
          table.append([])
          continue
        }
        next += 1
        table.append(features.of(bytes, document.sentences[list[position]]))
      }
    }
    return table
  }
}
