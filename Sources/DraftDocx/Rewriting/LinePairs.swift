import DraftAlign
import DraftText

/// Which lines of a document became which ones of its new text.
struct LinePairs {
  struct Source {
    var old: Int
    var isMoved: Bool
  }

  /// By new line; `nil` for those that came.
  private(set) var sources: [Source?]

  init(_ old: [LineText], _ new: [LineText]) {
    sources = Array(repeating: nil, count: new.count)
    let alignment = BlockAlignment(
      old.map(Self.alignable), new.map(Self.alignable), splits: false)
    for pair in alignment.pairs {
      sources[pair.new.lowerBound] = Source(old: pair.old.lowerBound, isMoved: pair.isMoved)
    }
  }

  /// By what stands behind the label, which may change with the order alone.
  private static func alignable(_ line: LineText) -> AlignableBlock {
    let kind =
      switch line.kind {
      // One cell alone reads as a paragraph does.
      case .row(let cells): cells > 1 ? cells : 0
      case .note: 1 << 16
      default: 0
      }
    var hash = WordHash()
    hash.add(line.body)
    return AlignableBlock(text: Array(line.body), hash: hash.value, kind: kind)
  }
}
