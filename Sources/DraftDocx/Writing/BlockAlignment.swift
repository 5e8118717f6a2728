import DraftAlign
import DraftText

/// What a block of a story (a paragraph, a table, a row) is made of, for finding its partner.
struct AlignableBlock {
  var text: [UInt8]
  /// By number what is no text in it.
  var objects: [UInt64] = []
  var hash: UInt64
  /// Blocks of different kinds are never partners.
  var kind: Int
}

/// Which old blocks became which new ones.
struct BlockAlignment {
  struct Pair {
    var old: Range<Int>
    var new: Range<Int>
    var isMoved: Bool
    /// Whether nothing in them shows that they are the same.
    var isByPlace = false
  }

  /// In the order of the new blocks; those that did not move ascend on both sides.
  private(set) var pairs: [Pair] = []

  /// Bytes of text below which a block is not worth being called moved.
  private static let leastMoved = 12

  init(_ old: [AlignableBlock], _ new: [AlignableBlock], splits: Bool) {
    var table = SymbolTable(expecting: old.count + new.count)
    let contents = [old, new].map { blocks in
      blocks.map { table.intern($0.hash &* 31 &+ UInt64($0.kind)) }
    }
    var options = AlignmentOptions()
    options.allowsSplits = splits
    var aligner = UnitAligner(
      oldContents: contents[0], newContents: contents[1], symbols: table.count, options: options)
    let links = aligner.align { oldRest, newRest in
      BlockFeatures.similarity(old, oldRest, new, newRest)
    }.filter { link in
      let kinds = Set(link.old.map { old[$0].kind } + link.new.map { new[$0].kind })
      let isOne = link.old.count == 1 && link.new.count == 1
      return kinds.count == 1 && (isOne || kinds == [0])
    }.sorted { $0.old.lowerBound < $1.old.lowerBound }
    let kept = LongestRun.members(
      links.map(\.new.lowerBound),
      weights: links.map { 1 + $0.old.reduce(0) { $0 + old[$1].text.count } })
    let candidates = zip(links, kept).filter { link, isKept in
      isKept
        || link.old.count == 1 && link.new.count == 1 && old[link.old.lowerBound].kind == 0
          && link.similarity >= options.moved
    }.map { Pair(old: $0.old, new: $0.new, isMoved: !$1) }
    pairs = Self.withoutShortMoves(candidates, old)
    pairs.sort { $0.new.lowerBound < $1.new.lowerBound }
  }

  /// Short blocks move only beside others that do.
  private static func withoutShortMoves(_ pairs: [Pair], _ old: [AlignableBlock]) -> [Pair] {
    var stays = pairs.map { pair in
      !pair.isMoved || old[pair.old.lowerBound].text.count >= leastMoved
    }
    /// Whether `at` moved, and together with what stands before or behind it.
    func moved(_ at: Int, with other: Int) -> Bool {
      let (first, second) = (pairs[min(at, other)], pairs[max(at, other)])
      return pairs[at].isMoved && stays[at] && first.old.upperBound == second.old.lowerBound
        && first.new.upperBound == second.new.lowerBound
    }
    for at in pairs.indices.dropFirst() where !stays[at] && moved(at - 1, with: at) {
      stays[at] = true
    }
    for at in pairs.indices.dropLast().reversed() where !stays[at] && moved(at + 1, with: at) {
      stays[at] = true
    }
    return zip(pairs, stays).filter(\.1).map(\.0)
  }
}

/// Words, and of Han characters the pairs.
enum BlockFeatures {
  static func similarity(
    _ old: [AlignableBlock], _ oldRest: [Int], _ new: [AlignableBlock], _ newRest: [Int]
  ) -> Similarity {
    var symbols = SymbolTable(expecting: 4096, isExact: false)
    var bases: [UInt8] = []
    let first = table(old, oldRest, &symbols, &bases)
    let second = table(new, newRest, &symbols, &bases)
    let weights = featureWeights(first, second, bases: bases)
    return Similarity(old: first, new: second, weights: weights)
  }

  private static func table(
    _ blocks: [AlignableBlock], _ rest: [Int], _ symbols: inout SymbolTable, _ bases: inout [UInt8]
  ) -> FeatureTable {
    var table = FeatureTable()
    var next = 0
    for index in blocks.indices {
      guard next < rest.count, rest[next] == index else {
        table.append([])
        continue
      }
      next += 1
      table.append(features(blocks[index], &symbols, &bases))
    }
    return table
  }

  private static func features(
    _ block: AlignableBlock, _ symbols: inout SymbolTable, _ bases: inout [UInt8]
  ) -> [UInt32] {
    var result: [UInt32] = []
    /// - Parameter base: In hundredths.
    func add(_ key: UInt64, _ base: UInt8) {
      let symbol = symbols.intern(key.scattered)
      if Int(symbol) == bases.count { bases.append(base) }
      result.append(symbol)
    }
    var word = WordHash()
    var length = 0
    var before: UInt64 = 0
    for scalar in String(decoding: block.text.prefix(1 << 18), as: UTF8.self).unicodeScalars {
      let value = UInt64(scalar.value)
      if scalar < "\u{2E80}", scalar.properties.isAlphabetic || "0"..."9" ~= scalar {
        word.add(number: value | 0x20)
        length += 1
        before = 0
        continue
      }
      if length > 0 { add(word.value, length > 3 ? 100 : 35) }
      (word, length) = (WordHash(), 0)
      guard scalar > " " else {
        before = 0
        continue
      }
      let isWide = scalar >= "\u{3400}" && scalar < "\u{FE00}"
      add(value, isWide ? 35 : 10)
      if isWide, before != 0 { add(before << 32 | value, 100) }
      before = isWide ? value : 0
    }
    if length > 0 { add(word.value, length > 3 ? 100 : 35) }
    // A picture says as much as a word; its number is distinguished from a word's by the top bit.
    for object in block.objects { add(object | 1 << 63, 100) }
    return result
  }
}
