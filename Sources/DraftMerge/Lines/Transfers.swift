import DraftChange
import DraftDocument
import DraftText

/// Sentences, and clauses of sentences, that a side has in another chunk than the base has them: who moved one, or made an
/// article of it.
///
/// Where one of the two chunks is left to a person, the other must be as well: otherwise the words would stand twice for
/// whoever takes another draft there, or nowhere.
struct Transfers {
  private let chunks: [LineChunk]
  private let drafts: SideComparisons
  private let texts: [LineText]
  private(set) var pieces: [[MergePiece]]

  /// - Parameter pieces: By chunk what it was joined to.
  init(_ chunks: [LineChunk], _ pieces: [[MergePiece]], _ drafts: SideComparisons) {
    (self.chunks, self.pieces, self.drafts) = (chunks, pieces, drafts)
    texts = drafts.lines.texts
  }

  /// Leaves the other chunk of each transfer to a person, too. O(bytes of conflicts · log sentences +
  /// bytes of changed chunks · sides).
  ///
  /// - Parameter conflict: A chunk as a conflict.
  mutating func hold(as conflict: (Int) -> [MergePiece]) {
    var open = pieces.indices.filter { isDisputed($0) }
    while let chunk = open.popLast() {
      let others = Set(drafts.all.indices.flatMap { partners(of: chunk, in: $0) })
      for other in others where !chunks[other].isKept && !isDisputed(other) {
        pieces[other] = conflict(other)
        open.append(other)
      }
    }
  }

  private func isDisputed(_ chunk: Int) -> Bool { pieces[chunk].contains(where: \.isConflict) }

  /// The chunks that a side took disputed words to from one, or from which it took them there.
  private mutating func partners(of chunk: Int, in side: Int) -> [Int] {
    sentencesTaken(from: chunk, by: side) + sentencesBrought(to: chunk, by: side)
      + clausesTaken(from: chunk, by: side) + clausesBrought(to: chunk, by: side)
  }

  // MARK: Sentences

  private func sentencesTaken(from chunk: Int, by side: Int) -> [Int] {
    let comparison = drafts.all[side]
    return sentences(of: 0, in: chunks[chunk].base).flatMap { old -> [Int] in
      guard let change = drafts.changes[side].old[old],
        let range = drafts.drafts[0].range(of: comparison.old.sentences[old].range)
      else { return [] }
      let places = comparison.sentences[change].new.compactMap { self.chunk(of: $0, side + 1) }
      let others = places.filter { $0 != chunk }
      return !others.isEmpty && holds(chunk, texts[0].bytes[range], in: \.base) ? others : []
    }
  }

  private func sentencesBrought(to chunk: Int, by side: Int) -> [Int] {
    let comparison = drafts.all[side]
    return sentences(of: side + 1, in: chunks[chunk].sides[side]).flatMap { new -> [Int] in
      guard let change = drafts.changes[side].new[new],
        let range = drafts.drafts[side + 1].range(of: comparison.new.sentences[new].range)
      else { return [] }
      let places = comparison.sentences[change].old.compactMap { self.chunk(of: $0, 0) }
      let others = places.filter { $0 != chunk }
      return !others.isEmpty && holds(chunk, texts[side + 1].bytes[range], in: \.sides[side])
        ? others : []
    }
  }

  /// Whether a text of a conflict in a chunk has these words.
  private func holds(
    _ chunk: Int, _ words: ArraySlice<UInt8>, in text: KeyPath<MergeConflict, [UInt8]>
  ) -> Bool {
    pieces[chunk].contains { piece in
      guard case .conflict(let conflict) = piece else { return false }
      return holds(conflict[keyPath: text][...], words)
    }
  }

  private func holds(_ text: ArraySlice<UInt8>, _ words: ArraySlice<UInt8>) -> Bool {
    text.withView { text in words.withView { text.holds($0) } }
  }

  // MARK: Clauses

  private mutating func clausesTaken(from chunk: Int, by side: Int) -> [Int] {
    MovedClauses.missing(old(chunk), new(chunk, side)).flatMap { clause in
      holds(chunk, clause, in: \.base) ? chunkOnly(with: clause, in: side + 1, not: 0) : []
    }
  }

  private mutating func clausesBrought(to chunk: Int, by side: Int) -> [Int] {
    MovedClauses.missing(new(chunk, side), old(chunk)).flatMap { clause in
      holds(chunk, clause, in: \.sides[side])
        ? chunkOnly(with: clause, in: 0, not: side + 1) : []
    }
  }

  /// The one changed chunk that has a clause in one text and not in another one; what several have is no sign of anything.
  private mutating func chunkOnly(
    with clause: ArraySlice<UInt8>, in text: Int, not other: Int
  ) -> [Int] {
    let hash = Self.hash(clause)
    let others = clauses[other][hash] ?? []
    let found = (clauses[text][hash] ?? []).filter { !others.contains($0) }
    return found.count == 1 ? found : []
  }

  /// By text, and by the hash of a clause, the changed chunks that have it. O(bytes of changed chunks · texts).
  private lazy var clauses: [[UInt64: [Int]]] = texts.indices.map { text in
    chunks.indices.reduce(into: [:]) { places, chunk in
      guard !chunks[chunk].isKept else { return }
      let own = text == 0 ? old(chunk) : new(chunk, text - 1)
      for hash in Set(MovedClauses.clauses(of: own).map(Self.hash)) {
        places[hash, default: []].append(chunk)
      }
    }
  }

  private static func hash(_ clause: ArraySlice<UInt8>) -> UInt64 {
    clause.withView { view in
      var hash = ByteHash()
      hash.add(view, 0, view.count)
      return hash.value
    }
  }

  private func old(_ chunk: Int) -> ArraySlice<UInt8> { texts[0].slice(chunks[chunk].base) }

  private func new(_ chunk: Int, _ side: Int) -> ArraySlice<UInt8> {
    texts[side + 1].slice(chunks[chunk].sides[side])
  }

  // MARK: Places

  private func document(_ text: Int) -> Document { drafts.drafts[text].draft }

  /// The sentences that start in some lines of a text. O(log sentences · log turns).
  private func sentences(of text: Int, in lines: Range<Int>) -> Range<SentenceIndex> {
    let (draft, bytes) = (drafts.drafts[text], texts[text].range(lines))
    let all = document(text).sentences
    let start = all.partitioningIndex { draft.place(of: $0.range.start) >= bytes.lowerBound }
    return
      start..<max(
        start, all.partitioningIndex { draft.place(of: $0.range.start) >= bytes.upperBound })
  }

  /// The chunk that a sentence starts in; `nil` where it does not stand in the text.
  private func chunk(of sentence: SentenceIndex, _ text: Int) -> Int? {
    guard let range = drafts.drafts[text].range(of: document(text).sentences[sentence].range)
    else { return nil }
    let line = texts[text].line(from: range.lowerBound + 1) - 1
    let index = partitionPoint(chunks.indices) {
      (text == 0 ? chunks[$0].base : chunks[$0].sides[text - 1]).upperBound <= line
    }
    return index < chunks.count ? index : nil
  }
}

extension TextView {
  /// Whether some bytes stand anywhere in it. O(length · length of those), and far less in prose.
  fileprivate func holds(_ other: TextView) -> Bool {
    guard other.count > 0 else { return true }
    var at = 0
    while let place = first(other[0], from: at), place + other.count <= count {
      if commonPrefix(place..<place + other.count, with: other, other.indices) == other.count {
        return true
      }
      at = place + 1
    }
    return false
  }
}
