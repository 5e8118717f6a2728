package import DraftDocument
import DraftDecisions
import DraftMerge
import DraftText

/// What holds of merges.
package enum MergeLaws {
  /// What does not hold of a base and two drafts: who changed alone is taken whole, and whoever takes one draft at
  /// every conflict has that draft there but for numbers.
  package static func broken(_ drafts: [Document]) -> [String] {
    var broken: [String] = []
    let alone = Merge.of(drafts[0], [drafts[1], drafts[0]])
    if !alone.isClean || alone.textWithBase != drafts[1].source.bytes {
      broken.append("one side alone is not taken whole")
    }
    let result = Merge.of(drafts[0], [drafts[1], drafts[2]])
    let plan = ConflictPlan(result, names: ["a", "b"], draft: drafts[1])
    if plan.decided(plan.items.map { _ in ConflictMark() }) != result {
      broken.append("nothing decided changes something")
    }
    for side in 0..<2 where !isTaken(side, plan) {
      broken.append("one draft everywhere is not that draft")
    }
    return broken
  }

  private static func isTaken(_ side: Int, _ plan: ConflictPlan) -> Bool {
    let marks = plan.items.map { item in
      ConflictMark(choice: item.variant(ofSide: side) == nil ? .base : .drafts([side]))
    }
    let decided = plan.decided(marks)
    return decided.isClean
      && words(decided.plainText(ofSide: 0)) == words(plan.result.plainText(ofSide: side))
  }

  /// A text but for what follows from decisions: numbers are counted on from what is taken, in figures, letters and
  /// Roman, and white space is closed up where nothing is left.
  package static func words(_ text: [UInt8]) -> String {
    let kept = String(decoding: text, as: UTF8.self).unicodeScalars.filter { scalar in
      !scalar.properties.isWhitespace && scalar.properties.numericType == nil
        && !isLatinLetter(scalar)
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// Of either width.
  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "ａ"..."ｚ", "Ａ"..."Ｚ": true
    default: false
    }
  }
}
