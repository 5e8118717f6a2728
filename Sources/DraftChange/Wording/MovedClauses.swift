import DraftAlign
import DraftDocument
import DraftText

/// The clauses of a sentence that stand elsewhere in it now, word for word: of 工业增长6.8%；投资增长3.5%
/// that changed places no figure changed.
struct MovedClauses {

  /// By token, each ascending.
  private(set) var old: [Range<Int>] = []
  private(set) var new: [Range<Int>] = []

  /// A clause of fewer tokens says too little.
  static let leastTokens = 3
  /// Four Han, or two words: less may stand anywhere by chance.
  private static let least = 12
  /// A sentence of more clauses is a list, and nobody reads it for its order.
  private static let most = 64

  init() {}

  /// O(tokens), and O(clauses²) where more than one is left between the same ones.
  init(
    _ a: [Token], _ oldSymbols: [UInt32], _ oldBytes: TextView, _ b: [Token],
    _ newSymbols: [UInt32],
    _ newBytes: TextView
  ) {
    var before = Self.clauses(a, oldBytes)
    var after = Self.clauses(b, newBytes)
    guard (2...Self.most).contains(before.count), (2...Self.most).contains(after.count) else {
      return
    }
    var first = before.map { Self.key($0, oldSymbols) }
    var second = after.map { Self.key($0, newSymbols) }
    // Nearly always one clause was reworded, and nothing is left between those before and behind it.
    let lead = zip(first, second).prefix { $0 == $1 }.count
    let tail = zip(first.dropFirst(lead).reversed(), second.dropFirst(lead).reversed())
      .prefix { $0 == $1 }.count
    guard min(before.count, after.count) - lead - tail > 1 else { return }
    before = Array(before.dropFirst(lead).dropLast(tail))
    after = Array(after.dropFirst(lead).dropLast(tail))
    first = Array(first.dropFirst(lead).dropLast(tail))
    second = Array(second.dropFirst(lead).dropLast(tail))
    let partners = Self.partners(first, second)
    let kept = LongestRun.members(
      partners.map(\.new), weights: partners.map { before[$0.old].count })
    for (pair, isKept) in zip(partners, kept) where !isKept {
      old.append(before[pair.old])
      new.append(after[pair.new])
    }
    new.sort { $0.lowerBound < $1.lowerBound }
  }

  private static func key(_ clause: Range<Int>, _ symbols: [UInt32]) -> UInt64 {
    symbols[clause].reduce(UInt64(clause.count)) {
      ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// Clauses that stand once in each draft, in the order of the old one.
  private static func partners(_ before: [UInt64], _ after: [UInt64]) -> [(old: Int, new: Int)] {
    before.indices.compactMap { index in
      let places = after.indices.filter { after[$0] == before[index] }
      let isUnique = places.count == 1 && before.count { $0 == before[index] } == 1
      return isUnique ? (old: index, new: places[0]) : nil
    }
  }

  /// What stands between commas and semicolons, without them, where it is long enough.
  private static func clauses(_ tokens: [Token], _ bytes: TextView) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    func close(_ end: Int) {
      defer { start = end + 1 }
      guard start < end else { return }
      var first = start
      while first < end, tokens[first].kind == .space { first += 1 }
      let length = tokens[first..<end].reduce(0) { $0 + $1.range.count }
      if length >= least { found.append(first..<end) }
    }
    for (index, token) in tokens.enumerated() where isBreak(token, bytes) { close(index) }
    close(tokens.count)
    return found
  }

  /// ， ； 、 and 。 and their narrow forms.
  private static func isBreak(_ token: Token, _ bytes: TextView) -> Bool {
    guard token.kind == .mark else { return false }
    switch bytes.scalar(at: token.range.start) {
    case "，", "；", "。", ",", ";": return true
    default: return false
    }
  }
}
