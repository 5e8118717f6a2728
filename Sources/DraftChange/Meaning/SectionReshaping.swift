import DraftAlign
import DraftDocument
import DraftText

/// Finds the sections that took in another, and those that gave one off.
struct SectionReshaping {
  /// Old sections whose partner also holds most of a section that is gone.
  private(set) var merged: Set<Int> = []
  /// Old sections most of whose text is also the text of a section that is new.
  private(set) var split: Set<Int> = []
  /// By old section that is gone, the new one that most of its text stands in.
  private(set) var mergedInto: [Int: Int] = [:]
  /// Those that only the words tell of.
  private(set) var ties: [SectionTie] = []

  private struct Pair: Hashable {
    let old: Int
    let new: Int
  }

  /// O(links + length of what changed).
  init(_ old: Document, _ new: Document, _ pairing: Correspondence, _ words: LinkEdits) {
    takeSentences(old, new, pairing)
    let cut = CutArticles(old, new, pairing, words)
    split.formUnion(cut.cut.map(\.old))
    merged.formUnion(cut.joined.map { pairing.oldOf[$0.new] })
    for tie in cut.joined { mergedInto[tie.old] = tie.new }
    ties = cut.cut + cut.joined
  }

  private mutating func takeSentences(
    _ old: Document, _ new: Document, _ pairing: Correspondence
  ) {
    var bytes: [Pair: Int] = [:]
    for link in pairing.links {
      let pair = Pair(
        old: Int(old.sentences[link.old.lowerBound].section),
        new: Int(new.sentences[link.new.lowerBound].section))
      guard pairing.newOf[pair.old] < 0 || pairing.oldOf[pair.new] < 0 else { continue }
      bytes[pair, default: 0] += old.sentences[link.old.lowerBound].range.count
    }
    for (pair, linked) in bytes {
      if pairing.newOf[pair.old] < 0, pairing.oldOf[pair.new] > 0,
        linked * 2 > ownBytes(old, pair.old)
      {
        merged.insert(pairing.oldOf[pair.new])
        mergedInto[pair.old] = pair.new
      }
      if pairing.oldOf[pair.new] < 0, pairing.newOf[pair.old] > 0,
        linked * 2 > ownBytes(new, pair.new)
      {
        split.insert(pair.old)
      }
    }
  }

  /// The text of a section, without the sections in it and without its label.
  private func ownBytes(_ document: Document, _ section: Int) -> Int {
    document.sentences(in: document.sections[section].extent).reduce(0) { bytes, index in
      let sentence = document.sentences[index]
      return Int(sentence.section) == section ? bytes + sentence.range.count : bytes
    }
  }
}
