import DraftDocument
import DraftText
import DraftThreads

/// Joins by lines first, as git does, and looks by sentence and word into those that several sides changed.
struct LineMerge {
  let base: LineText
  let sides: [LineText]
  let borders: [ParagraphBorders]
  private let document: Document
  private let prose: JoinedProse
  private var chunks: [LineChunk]
  let options: MergeOptions

  static func pieces(_ drafts: SideComparisons, options: MergeOptions) -> [MergePiece] {
    let merge = LineMerge(drafts, options)
    let disputed = merge.disputed()
    let pieces = Threads.map(merge.chunks.count) { index in
      let chunk = merge.chunks[index]
      return disputed.contains(index) ? merge.lines(chunk) : merge.pieces(of: chunk)
    }
    return merge.joined(pieces, drafts)
  }

  /// By lines alone.
  static func linePieces(_ drafts: SideComparisons) -> [MergePiece] {
    let merge = LineMerge(drafts, MergeOptions(), isProse: false)
    let pieces = merge.chunks.map { chunk in
      merge.agreed(chunk).map { $0.isEmpty ? [] : [.text(Array($0))] } ?? merge.lines(chunk)
    }
    return merge.joined(pieces, drafts)
  }

  /// What each chunk was joined to as one, with what goes along with a conflict.
  private func joined(_ pieces: [[MergePiece]], _ drafts: SideComparisons) -> [MergePiece] {
    let isOpen = pieces.contains { $0.contains(where: \.isConflict) }
    var transfers = isOpen ? Transfers(chunks, pieces, drafts) : nil
    transfers?.hold { lines(chunks[$0]) }
    var list = PieceList()
    for own in transfers?.pieces ?? pieces { list.add(own) }
    return list.pieces
  }

  /// All that anybody changed as one conflict, where even lines joined would say something twice or not at all: several
  /// sides put one text in different places.
  static func wholePieces(_ drafts: SideComparisons) -> [MergePiece] {
    let merge = LineMerge(drafts, MergeOptions(), isProse: false)
    guard let first = merge.chunks.firstIndex(where: { !$0.isKept }),
      let last = merge.chunks.lastIndex(where: { !$0.isKept })
    else { return linePieces(drafts) }
    var list = PieceList()
    for chunk in merge.chunks[..<first] { list.add(merge.base.slice(chunk.base)) }
    list.add(merge.lines(merge.chunks[first].hull(merge.chunks[last])))
    for chunk in merge.chunks[(last + 1)...] { list.add(merge.base.slice(chunk.base)) }
    return list.pieces
  }

  private init(_ drafts: SideComparisons, _ options: MergeOptions, isProse: Bool = true) {
    let lines = drafts.lines.texts
    self.base = lines[0]
    self.sides = Array(lines.dropFirst())
    borders = zip(drafts.drafts, lines).map { ParagraphBorders($0, $1) }
    document = drafts.drafts[0].draft
    prose = drafts.prose
    self.options = options
    chunks = AgreedStretches.joined(
      SignedCuts(self.base, self.sides, borders).parts
        .flatMap { LineChunks.between(lines[0], Array(lines.dropFirst()), in: $0) },
      self.base, self.sides)
    if isProse { reachParagraphs() }
  }

  private func disputed() -> Set<Int> {
    let authors = chunks.map { chunk -> Int? in
      if chunk.isKept { return nil }
      let changed = sides.indices.filter {
        !sides[$0].isSame(chunk.sides[$0], as: base, chunk.base)
      }
      return changed.count == 1 ? changed[0] : nil
    }
    return DoubleInsertions.chunks(chunks, authors: authors, base, sides) { side, line in
      borders[side + 1].isProse(line..<line + 1)
    }
  }

  // MARK: Chunks

  private func agreed(_ chunk: LineChunk) -> ArraySlice<UInt8>? { chunk.agreement(base, sides) }

  /// Conflicts of prose take in the lines around them up to the border of the paragraph, so that they hold whole
  /// sentences.
  private mutating func reachParagraphs() {
    var result: [LineChunk] = []
    var index = 0
    while index < chunks.count {
      var chunk = chunks[index]
      index += 1
      guard agreed(chunk) == nil, isProse(chunk) else {
        result.append(chunk)
        continue
      }
      while !isBorder(chunk, atEnd: false), let before = result.popLast() {
        chunk = reachBack(chunk, into: before, &result)
      }
      while !isBorder(chunk, atEnd: true), index < chunks.count {
        reachOn(&chunk, into: &chunks[index])
        if chunks[index].base.isEmpty, chunks[index].sides.allSatisfy(\.isEmpty) { index += 1 }
      }
      while let last = result.last, last.isKept, let before = result.dropLast().last,
        isOneDeletion(before, last, chunk)
      {
        chunk = before.hull(chunk)
        result.removeLast(2)
      }
      while index + 1 < chunks.count, chunks[index].isKept,
        isOneDeletion(chunk, chunks[index], chunks[index + 1])
      {
        chunk = chunk.hull(chunks[index + 1])
        index += 2
      }
      result.append(chunk)
    }
    chunks = result
  }

  /// Whether a side took out what stands in both, of which the line diff kept an empty line: a heading and its text.
  private func isOneDeletion(_ a: LineChunk, _ between: LineChunk, _ b: LineChunk) -> Bool {
    borders[0].countText(in: between.base) == 0
      && sides.indices.contains { side in
        [a, b].allSatisfy {
          borders[side + 1].countText(in: $0.sides[side]) == 0
            && borders[0].countText(in: $0.base) > 0
        }
      }
  }

  private func isBorder(_ chunk: LineChunk, atEnd: Bool) -> Bool {
    zip(borders, [chunk.base] + chunk.sides).allSatisfy {
      $0.isBorder(atEnd ? $1.upperBound : $1.lowerBound)
    }
  }

  private func isProse(_ chunk: LineChunk) -> Bool {
    zip(borders, [chunk.base] + chunk.sides).allSatisfy { $0.isProse($1) }
  }

  /// Takes a kept line from the end of the chunk before, or a changed chunk whole.
  private func reachBack(
    _ chunk: LineChunk, into before: LineChunk, _ result: inout [LineChunk]
  ) -> LineChunk {
    var (chunk, before) = (chunk, before)
    let count = before.isKept ? 1 : before.base.count
    chunk.base = before.base.upperBound - count..<chunk.base.upperBound
    before.base = before.base.lowerBound..<chunk.base.lowerBound
    for side in sides.indices {
      let count = before.isKept ? 1 : before.sides[side].count
      chunk.sides[side] = before.sides[side].upperBound - count..<chunk.sides[side].upperBound
      before.sides[side] = before.sides[side].lowerBound..<chunk.sides[side].lowerBound
    }
    if before.isKept, !before.base.isEmpty { result.append(before) }
    return chunk
  }

  private func reachOn(_ chunk: inout LineChunk, into after: inout LineChunk) {
    let count = after.isKept ? 1 : after.base.count
    chunk.base = chunk.base.lowerBound..<chunk.base.upperBound + count
    after.base = chunk.base.upperBound..<after.base.upperBound
    for side in sides.indices {
      let count = after.isKept ? 1 : after.sides[side].count
      chunk.sides[side] = chunk.sides[side].lowerBound..<chunk.sides[side].upperBound + count
      after.sides[side] = chunk.sides[side].upperBound..<after.sides[side].upperBound
    }
  }

  // MARK: Pieces

  private func pieces(of chunk: LineChunk) -> [MergePiece] {
    if let agreed = agreed(chunk) { return agreed.isEmpty ? [] : [.text(Array(agreed))] }
    if isProse(chunk), !isRebuilt(chunk), let pieces = prose(chunk) { return pieces }
    let kinds = zip(borders, [chunk.base] + chunk.sides).map { $0.units(in: $1) }
    if kinds.contains(.others) { return lines(chunk) }
    return kinds.contains(.code) ? code(chunk) : rows(chunk)
  }

  /// Whether a side took out, put in or retitled a heading right beside what the other wrote anew: nobody can say
  /// whether its words still belong there.
  private func isRebuilt(_ chunk: LineChunk) -> Bool {
    guard borders[0].countText(in: chunk.base) > 1 else { return false }
    let titles = borders[0].titles(in: chunk.base)
    return zip(borders.dropFirst(), chunk.sides).contains { $0.titles(in: $1) != titles }
  }

  /// `nil` where only lines can be shown: the comparison does not hold what it promises, or what is joined leaves a
  /// mark open that nobody left open.
  private func prose(_ chunk: LineChunk) -> [MergePiece]? {
    let label = label(startOf: chunk)
    let stretches = zip(borders, [chunk.base] + chunk.sides).map {
      $0.stretch($1, behindLabel: label.count)
    }
    let joined = prose.pieces(stretches) {
      let read = stretches.map { $0.read(as: document) }
      return ProseMerge.pieces(read[0], Array(read.dropFirst()), options: options)
    }
    let (old, texts) = (stretches[0].text, stretches.dropFirst().map(\.text))
    // Of lines that several put in at one place nothing is narrower than the lines.
    guard let joined, !(chunk.base.isEmpty && joined.contains(where: \.isConflict)) else {
      return nil
    }
    if case .text(let text)? = joined.first, joined.count == 1,
      MarkBalance.isBroken(text, texts.filter { $0 != old })
    {
      return nil
    }
    var list = PieceList()
    if case .conflict(let conflict)? = joined.first {
      list.add(conflict.behind(label))
      list.add(Array(joined.dropFirst()))
    } else {
      list.add(label)
      list.add(joined)
    }
    return list.pieces
  }

  /// The label that a chunk starts with in all drafts: by itself a list that starts with 4. is none.
  private func label(startOf chunk: LineChunk) -> ArraySlice<UInt8> {
    guard !chunk.base.isEmpty else { return [] }
    let label = borders[0].label(startOf: chunk.base.lowerBound)
    let isCommon = zip(sides, chunk.sides).allSatisfy { $0.slice($1).starts(with: label) }
    return isCommon ? label : []
  }

  /// A conflict of whole lines, without those that all sides start or end with.
  func lines(_ chunk: LineChunk) -> [MergePiece] {
    let texts = zip(sides, chunk.sides).map { Array($0.symbols[$1]) }
    let (head, tail) = Self.agreement(texts)
    let first = chunk.sides[0]
    var list = PieceList()
    list.add(sides[0].slice(first.lowerBound..<first.lowerBound + head))
    list.add(
      MergeConflict(
        base: Array(base.slice(chunk.base)),
        sides: zip(sides, chunk.sides).map {
          Array($0.slice($1.lowerBound + head..<$1.upperBound - tail))
        }))
    list.add(sides[0].slice(first.upperBound - tail..<first.upperBound))
    return list.pieces
  }

  /// How many lines all sides start and end with.
  private static func agreement(_ texts: [[UInt32]]) -> (head: Int, tail: Int) {
    let least = texts.map(\.count).min() ?? 0
    var head = 0
    while head < least, texts.allSatisfy({ $0[head] == texts[0][head] }) { head += 1 }
    var tail = 0
    while tail < least - head,
      texts.allSatisfy({ $0[$0.count - 1 - tail] == texts[0][texts[0].count - 1 - tail] })
    { tail += 1 }
    return (head, tail)
  }
}
