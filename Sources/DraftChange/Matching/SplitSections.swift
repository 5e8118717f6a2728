import DraftAlign
import DraftDocument
import DraftText

/// The sections that came out of another, and those that went into one, as their sentences tell.
struct SplitSections {
  /// In the order of the old draft.
  private(set) var ties: [SectionTie] = []

  private struct Pair: Hashable {
    var old: Int
    var new: Int
  }

  /// By section its partner, or -1. O(links).
  init(_ old: Document, _ new: Document, _ links: [Link], newOf: [Int], oldOf: [Int]) {
    var linked: [Pair: (old: Int, new: Int)] = [:]
    for link in links {
      let pair = Pair(
        old: Int(old.sentences[link.old.lowerBound].section),
        new: Int(new.sentences[link.new.lowerBound].section))
      guard newOf[pair.old] < 0 || oldOf[pair.new] < 0 else { continue }
      linked[pair, default: (0, 0)].old += Self.bytes(old, link.old)
      linked[pair, default: (0, 0)].new += Self.bytes(new, link.new)
    }
    let pairs = linked.sorted { ($0.key.old, $0.key.new) < ($1.key.old, $1.key.new) }
    for (pair, bytes) in pairs {
      if newOf[pair.old] < 0, bytes.old * 2 > Self.ownBytes(old, pair.old) {
        let kind = oldOf[pair.new] > 0 ? SectionTie.Kind.merged : .wentInto
        ties.append(SectionTie(kind: kind, old: pair.old, new: pair.new))
      }
      if oldOf[pair.new] < 0, bytes.new * 2 > Self.ownBytes(new, pair.new) {
        let kind = newOf[pair.old] > 0 ? SectionTie.Kind.split : .cameOutOf
        ties.append(SectionTie(kind: kind, old: pair.old, new: pair.new))
      }
    }
  }

  private static func bytes(_ document: Document, _ sentences: Range<Int>) -> Int {
    sentences.reduce(0) { $0 + document.sentences[$1].range.count }
  }

  /// The text of a section, without the sections in it and without its label.
  private static func ownBytes(_ document: Document, _ section: Int) -> Int {
    document.sentences(in: document.sections[section].extent).reduce(0) { bytes, index in
      let sentence = document.sentences[index]
      return Int(sentence.section) == section ? bytes + sentence.range.count : bytes
    }
  }
}
