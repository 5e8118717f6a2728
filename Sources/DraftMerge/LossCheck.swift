import DraftText

/// Whether a merge kept what it had to: whoever takes one side at every conflict must find all words of that side,
/// but for those that another side took out.
///
/// A check of the result alone, which knows nothing of how it came about.
struct LossCheck {
  private typealias Counts = [UInt64: Int]

  /// O(bytes · sides).
  static func holds(_ pieces: [MergePiece], _ base: [UInt8], _ sides: [[UInt8]]) -> Bool {
    let old = words(in: base)
    let counts = sides.map { words(in: $0) }
    return sides.indices.allSatisfy { side in
      let kept = words(in: text(of: pieces, side))
      return counts[side].allSatisfy { word, count in
        var least = count
        for (other, words) in counts.enumerated() where other != side {
          least -= max(0, old[word, default: 0] - words[word, default: 0])
        }
        return kept[word, default: 0] >= least
      }
    }
  }

  private static func text(of pieces: [MergePiece], _ side: Int) -> [UInt8] {
    pieces.flatMap { piece in
      switch piece {
      case .text(let text): text
      case .conflict(let conflict): conflict.sides[side]
      }
    }
  }

  /// Latin words, and single characters of other scripts. Marks are none: their width and the space around them
  /// may have been settled.
  private static func words(in text: [UInt8]) -> Counts {
    var counts: Counts = [:]
    var word: UInt64 = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      switch value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        word = (word &* 0x100_0000_01B3) ^ UInt64(value)
      default:
        if word != 0 { counts[word, default: 0] += 1 }
        word = 0
        if isLetter(value) { counts[UInt64(value) << 32, default: 0] += 1 }
      }
    }
    if word != 0 { counts[word, default: 0] += 1 }
    return counts
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0xC0, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE10...0xFE4F, 0xFF00...0xFFEF: false
    default: true
    }
  }
}
