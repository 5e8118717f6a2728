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
  ///
  /// - Parameter drafts: The base and the sides.
  static func holds(_ pieces: [MergePiece], _ drafts: LineTexts) -> Bool {
    let check = LossCheck(pieces, drafts)
    return check.sides.indices.allSatisfy { check.holds($0) }
  }

  private init(_ pieces: [MergePiece], _ drafts: LineTexts) {
    let texts = SharedLines.removed(from: drafts.with([Self.joined(pieces)]))
      .map { WordCounts(counting: $0) }
    sides = Array(texts[1..<texts.count - 1])
    joined = texts[texts.count - 1]
    conflicts = sides.map { _ in WordCounts() }
    var old = texts[0]
    for case .conflict(let conflict) in pieces {
      old.count(conflict.base, times: -1)
      for (side, text) in conflict.sides.enumerated() { conflicts[side].count(text) }
    }
    taken = zip(self.sides, conflicts).map { old - ($0 - $1) }
  }

  /// The text outside of conflicts, each piece with lines of its own.
  private static func joined(_ pieces: [MergePiece]) -> [UInt8] {
    pieces.reduce(into: []) { joined, piece in
      guard case .text(let text) = piece else { return }
      joined += text
      if text.last != UInt8(ascii: "\n") { joined.append(UInt8(ascii: "\n")) }
    }
  }

  private func holds(_ side: Int) -> Bool {
    let others = taken.indices.filter { $0 != side }
    return sides[side].allSatisfy { word, count in
      let kept = joined[word] + conflicts[side][word]
      return kept >= count || kept >= count - others.reduce(0) { $0 + max(0, taken[$1][word]) }
    }
  }
}
