import DraftAlign
import DraftDocument
import DraftText

/// The sections that most of their clauses tell apart, where hardly a sentence of theirs stayed: people edit
/// clauses.
struct SharedClauses {
  private struct Clause {
    var unit: Int
    /// In bytes.
    var length: Int
  }

  /// By symbol the clause of each draft that alone says so; of length 0 where there is none, or several.
  private var old: [Clause] = []
  private var new: [Clause] = []
  /// By unit how much text is in its sentences.
  private var oldSizes: [Int]
  private var newSizes: [Int]

  /// Four Han, or two words: less may stand anywhere by chance.
  private static let least = 12

  /// Cuts the units that have no partner yet. O(their length).
  init(
    _ sentences: SentenceMatcher, _ oldUnits: ContentUnits, _ newUnits: ContentUnits,
    _ regrouped: RegroupedUnits, besides pairs: [(old: Int, new: Int)]
  ) {
    oldSizes = Array(repeating: 0, count: oldUnits.sections.count)
    newSizes = Array(repeating: 0, count: newUnits.sections.count)
    let oldRest = Self.rest(oldUnits, taken: pairs.map { $0.old }, regrouped.old)
    let newRest = Self.rest(newUnits, taken: pairs.map { $0.new }, regrouped.new)
    guard !oldRest.isEmpty, !newRest.isEmpty else { return }
    var symbols = SymbolTable(expecting: 4 * oldRest.count)
    old = Self.clauses(sentences.old, oldUnits, oldRest, &symbols, &oldSizes)
    new = Self.clauses(sentences.new, newUnits, newRest, &symbols, &newSizes)
  }

  private static func rest(
    _ units: ContentUnits, taken: [Int], _ regrouped: Set<Int>
  ) -> [Int] {
    var isFree = [Bool](repeating: true, count: units.sections.count)
    isFree[0] = false
    for unit in taken { isFree[unit] = false }
    return isFree.indices.filter { isFree[$0] && !regrouped.contains($0) }
  }

  private static func clauses(
    _ document: Document, _ units: ContentUnits, _ rest: [Int], _ symbols: inout SymbolTable,
    _ sizes: inout [Int]
  ) -> [Clause] {
    var found: [Clause] = []
    document.text.withView { bytes in
      for unit in rest {
        for index in units.sentences[unit] {
          let sentence = document.sentences[index]
          sizes[unit] += sentence.range.count
          let segments = Segments(bytes, document.sentences[index..<index + 1], .wrapped, salt: 0)
          for segment in segments.all where !segment.isMark && segment.range.count >= least {
            let symbol = Int(symbols.intern(segment.key))
            while found.count <= symbol { found.append(Clause(unit: 0, length: 0)) }
            // The unit of a clause that several have is no longer that of any.
            let isFirst = found[symbol].unit == 0
            found[symbol] = Clause(unit: unit, length: isFirst ? segment.range.count : 0)
          }
        }
      }
    }
    return found
  }

  /// Units that share more than `share` of the larger one's text in clauses that these two alone have, by the
  /// old unit. Above a half no unit has two such partners. O(clauses × log clauses).
  func pairs(over share: Double) -> [(old: Int, new: Int)] {
    var shared: [(old: Int, new: Int, length: Int)] = []
    for (a, b) in zip(old, new) where a.length > 0 && b.length > 0 {
      shared.append((old: a.unit, new: b.unit, length: b.length))
    }
    shared.sort { ($0.old, $0.new) < ($1.old, $1.new) }
    var pairs: [(old: Int, new: Int)] = []
    var start = 0
    while start < shared.count {
      let (i, j) = (shared[start].old, shared[start].new)
      let same = shared[start...].prefix { $0.old == i && $0.new == j }
      let length = same.reduce(0) { $0 + $1.length }
      if Double(length) > share * Double(max(oldSizes[i], newSizes[j])) { pairs.append((i, j)) }
      start = same.endIndex
    }
    return pairs
  }
}
