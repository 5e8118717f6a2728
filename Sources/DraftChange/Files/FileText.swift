import DraftDocument
import DraftText

/// What a draft says, as a bag of its sentences: enough to know it again under another name.
struct FileText {
  /// How many bytes each sentence of it has, by hash, all that are the same together.
  private(set) var weights: [UInt64: Int] = [:]
  private(set) var length = 0

  /// O(bytes).
  init(_ document: Document) {
    document.text.withView { bytes in
      for sentence in document.sentences {
        for piece in FileText.pieces(bytes, sentence.range) {
          var hash = ByteHash()
          hash.add(bytes, piece.start, piece.end)
          weights[hash.value, default: 0] += piece.count
          length += piece.count
        }
      }
    }
  }

  /// Cut at commas, so that a sentence with an edit is still known by the rest of it.
  private static func pieces(_ bytes: TextView, _ range: ByteRange) -> [ByteRange] {
    var pieces: [ByteRange] = []
    var start = range.start
    var at = range.start
    while at < range.end {
      let end = at + bytes.length(at: at)
      switch bytes.scalar(at: at) {
      case "，", "；", "：", "、", ",", ";", ":":
        if at > start { pieces.append(ByteRange(start, at)) }
        start = end
      default: break
      }
      at = end
    }
    if start < range.end { pieces.append(ByteRange(start, range.end)) }
    return pieces
  }

  /// How much of this text the whole has, from 0 to 1, what its partner kept of it left out.
  func share(of whole: FileText, without kept: FileText?) -> Double {
    var common = 0
    for (piece, weight) in weights {
      let left = whole.weights[piece, default: 0] - (kept?.weights[piece, default: 0] ?? 0)
      common += min(weight, max(0, left))
    }
    return length == 0 ? 0 : Double(common) / Double(length)
  }
}

/// Finds the drafts that share text with another.
struct TextIndex {
  private let texts: [Int: FileText]
  private var places: [UInt64: [Int]] = [:]

  /// What more drafts have is said everywhere, and distinguishes none.
  private static let mostPlaces = 32

  init(_ texts: [(offset: Int, element: FileText)]) {
    self.texts = Dictionary(uniqueKeysWithValues: texts.map { ($0.offset, $0.element) })
    for (index, text) in texts {
      for piece in text.weights.keys { places[piece, default: []].append(index) }
    }
  }

  /// How many bytes each draft has in common with a text, by index.
  func common(with text: FileText) -> [(index: Int, common: Int)] {
    var found: [Int: Int] = [:]
    for (piece, weight) in text.weights {
      guard let list = places[piece], list.count <= Self.mostPlaces else { continue }
      for index in list {
        found[index, default: 0] += min(weight, texts[index]?.weights[piece] ?? 0)
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
