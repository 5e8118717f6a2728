import DraftDocument
import DraftMerge
import DraftText

/// Which conflicts have a text in common that only some of their variants have: what was moved to another place stands
/// in two, and what is decided of one leaves it out or twice with what is decided of the other.
struct ConflictTies {
  /// Of each conflict the others, ascending.
  let others: [[Int]]

  /// Fewer bytes of a line or a sentence are anybody's.
  private static let least = 18

  /// O(bytes).
  init(_ conflicts: [MergeConflict]) {
    let texts = conflicts.map(Self.disputed)
    var holders: [[UInt8]: [Int]] = [:]
    for (conflict, texts) in texts.enumerated() {
      for text in texts { holders[text, default: []].append(conflict) }
    }
    others = texts.enumerated().map { conflict, texts in
      Set(texts.flatMap { holders[$0] ?? [] }).subtracting([conflict]).sorted()
    }
  }

  /// The lines and sentences that one of the texts has and another has not, without their labels, which may be counted
  /// anew.
  private static func disputed(_ conflict: MergeConflict) -> Set<[UInt8]> {
    let texts = ([conflict.base] + conflict.sides).map { lines($0).union(sentences($0)) }
    guard let first = texts.first else { return [] }
    let (all, shared) = texts.dropFirst().reduce((first, first)) {
      ($0.0.union($1), $0.1.intersection($1))
    }
    return all.subtracting(shared)
  }

  private static func lines(_ text: [UInt8]) -> Set<[UInt8]> {
    Set(
      text.split(separator: UInt8(ascii: "\n")).map { withoutLabel(Array($0)) }
        .filter { $0.count >= least })
  }

  private static func sentences(_ text: [UInt8]) -> Set<[UInt8]> {
    let document = DraftReader.read(DecodedText(bytes: text), name: "")
    return Set(
      document.sentences.map { text[$0.range.range].filter { !$0.isBlank } }
        .filter { $0.count >= least })
  }

  private static func withoutLabel(_ line: [UInt8]) -> [UInt8] {
    let start = DecodedText(bytes: line).withView {
      DraftReader.label($0, ByteRange(0, line.count))?.range.end ?? 0
    }
    return line[start...].filter { !$0.isBlank }
  }
}
