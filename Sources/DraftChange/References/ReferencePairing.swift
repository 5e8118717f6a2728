import DraftDocument
import DraftText

/// A cross-reference and the sentence that it stands in.
struct PlacedReference {
  var reference: CrossReference
  var sentence: SentenceIndex

  /// Those of some sentences, in order. O(length).
  static func find(
    _ bytes: TextView, _ sentences: SentenceSlice
  ) -> [PlacedReference] {
    // The entries of a table of contents repeat headings, and refer to nothing.
    sentences.indices.filter { sentences[$0].role != .boilerplate }.flatMap { sentence in
      CrossReferences.find(bytes, sentences[sentence].range)
        .map { PlacedReference(reference: $0, sentence: sentence) }
    }
  }
}

/// Says which reference of a sentence became which, where a list of them may have lost and gained
/// members.
///
/// References keep their order. One that points at what the other pointed at was brought up to
/// date, whatever its number is; one with the same number was left. The first counts for more, as
/// 第二条、第三条 that became 第三条 after an insertion has lost the 第三条 it had.
struct ReferencePairing {
  private static let followed = 3
  private static let left = 2
  /// More members than any sentence has that a person wrote.
  private static let limit = 1 << 14

  private let before: [PlacedReference]
  private let after: [PlacedReference]
  private let map: ReferenceMap

  /// Indexes into both, ascending. O(before × after).
  static func pairs(
    _ before: [PlacedReference], _ after: [PlacedReference], _ map: ReferenceMap
  ) -> [(old: Int, new: Int)] {
    guard !before.isEmpty, !after.isEmpty else { return [] }
    guard before.count * after.count <= limit else {
      return before.count == after.count ? before.indices.map { (old: $0, new: $0) } : []
    }
    let pairing = ReferencePairing(before: before, after: after, map: map)
    return pairing.filled(pairing.anchors())
  }

  private func worth(_ i: Int, _ j: Int) -> Int {
    if map.isFollowed(before[i], by: after[j]) { return Self.followed }
    return before[i].reference.saysTheSame(as: after[j].reference) ? Self.left : 0
  }

  /// The pairs in order that are worth most together.
  private func anchors() -> [(old: Int, new: Int)] {
    let columns = after.count + 1
    var best = [Int](repeating: 0, count: (before.count + 1) * columns)
    for i in before.indices.reversed() {
      for j in after.indices.reversed() {
        let worth = worth(i, j)
        let paired = worth > 0 ? worth + best[(i + 1) * columns + j + 1] : 0
        best[i * columns + j] = max(
          paired, best[(i + 1) * columns + j], best[i * columns + j + 1])
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (i, j) = (0, 0)
    while i < before.count, j < after.count {
      let here = best[i * columns + j]
      if here == best[(i + 1) * columns + j] {
        i += 1
      } else if here == best[i * columns + j + 1] {
        j += 1
      } else {
        pairs.append((old: i, new: j))
        i += 1
        j += 1
      }
    }
    return pairs
  }

  /// With those between two pairs, where both sides have as many: a reference put in the place of
  /// another.
  private func filled(_ anchors: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    var (i, j) = (0, 0)
    for anchor in anchors + [(old: before.count, new: after.count)] {
      if anchor.old - i == anchor.new - j {
        for step in 0..<anchor.old - i { pairs.append((old: i + step, new: j + step)) }
      }
      if anchor.old < before.count { pairs.append(anchor) }
      i = anchor.old + 1
      j = anchor.new + 1
    }
    return pairs
  }
}
