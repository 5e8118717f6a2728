/// Whether a merge kept what it had to: whoever takes one side at every conflict must find all words of that side,
/// but for those that another side took out.
///
/// A check of the result alone, which knows nothing of how it came about.
struct LossCheck {
  /// Outside of conflicts.
  private var joined: WordCounts
  /// In conflicts, by side.
  private var conflicts: [WordCounts]
  /// How often each side has a word less than the base, conflicts apart: there none has to give way to another.
  private var taken: [WordCounts]
  private let sides: [WordCounts]

  /// O(bytes · sides).
  static func holds(_ pieces: [MergePiece], _ base: [UInt8], _ sides: [[UInt8]]) -> Bool {
    let check = LossCheck(pieces, base, sides)
    return sides.indices.allSatisfy { check.holds($0) }
  }

  private init(_ pieces: [MergePiece], _ base: [UInt8], _ sides: [[UInt8]]) {
    self.sides = sides.map { WordCounts(counting: $0) }
    joined = WordCounts()
    conflicts = sides.map { _ in WordCounts() }
    var old = WordCounts(counting: base)
    for piece in pieces {
      switch piece {
      case .text(let text): joined.count(text)
      case .conflict(let conflict):
        old.count(conflict.base, times: -1)
        for (side, text) in conflict.sides.enumerated() { conflicts[side].count(text) }
      }
    }
    taken = zip(self.sides, conflicts).map { old - ($0 - $1) }
  }

  private func holds(_ side: Int) -> Bool {
    let others = taken.indices.filter { $0 != side }
    return sides[side].allSatisfy { word, count in
      let kept = joined[word] + conflicts[side][word]
      return kept >= count || kept >= count - others.reduce(0) { $0 + max(0, taken[$1][word]) }
    }
  }
}
