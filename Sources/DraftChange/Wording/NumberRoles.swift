import DraftDocument
import DraftText

/// Keeps each number in its role: of 五千元以上五万元以下 that became 五万元以上五十万元以下 both bounds
/// rose. That the same 五万元 stands in both says nothing, as in one it is the upper bound and in the other
/// the lower.
struct NumberRoles {
  typealias Match = (old: Int, new: Int)

  let old: [UInt32]
  let new: [UInt32]
  let isOldNumber: (Int) -> Bool
  let isNewNumber: (Int) -> Bool

  /// More tokens than this between two numbers are no range.
  private static let farthest = 4

  /// The matches, with what stands between two numbers in the place of a number that changed its role.
  /// O(matches).
  func settled(_ matches: [Match]) -> [Match] {
    var result = matches
    for index in matches.indices where isOldNumber(matches[index].old) {
      let before = index > 0 ? matches[index - 1] : (old: -1, new: -1)
      let after = index + 1 < matches.count ? matches[index + 1] : (old: old.count, new: new.count)
      let (match, gaps) = (matches[index], (before, after))
      if let words = between(match, gaps) { replace(match, with: words, in: &result) }
    }
    return result
  }

  /// The words between the numbers, where only one draft has more before the match and only the other
  /// behind it.
  private func between(_ match: Match, _ gaps: (before: Match, after: Match)) -> [Match]? {
    let oldBefore = gaps.before.old + 1..<match.old
    let newBefore = gaps.before.new + 1..<match.new
    let oldAfter = match.old + 1..<gaps.after.old
    let newAfter = match.new + 1..<gaps.after.new
    if newBefore.isEmpty, oldAfter.isEmpty {
      return words(oldBefore, old, isOldNumber, newAfter, new, isNewNumber)
    }
    if oldBefore.isEmpty, newAfter.isEmpty {
      return words(newBefore, new, isNewNumber, oldAfter, old, isOldNumber)?
        .map { (old: $0.new, new: $0.old) }
    }
    return nil
  }

  /// Of a number and words before the match, and the same words and a number behind it, the words.
  private func words(
    _ before: Range<Int>, _ first: [UInt32], _ isFirstNumber: (Int) -> Bool,
    _ after: Range<Int>, _ second: [UInt32], _ isSecondNumber: (Int) -> Bool
  ) -> [Match]? {
    guard before.count > 1, before.count == after.count, before.count <= Self.farthest,
      isFirstNumber(before.lowerBound), isSecondNumber(after.upperBound - 1)
    else { return nil }
    let pairs = zip(before.dropFirst(), after.dropLast()).map { (old: $0, new: $1) }
    return pairs.allSatisfy { first[$0.old] == second[$0.new] } ? pairs : nil
  }

  private func replace(_ match: Match, with words: [Match], in result: inout [Match]) {
    guard let place = result.firstIndex(where: { $0.old == match.old && $0.new == match.new })
    else {
      return
    }
    result.replaceSubrange(place...place, with: words)
  }
}
