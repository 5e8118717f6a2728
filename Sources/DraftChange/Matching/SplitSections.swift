import DraftAlign
import DraftDocument
import DraftText

/// The sections that gave one off, and those that took one in, as their sentences tell.
struct SplitSections {
  /// New sections without a partner, each with the old one that most of their text stood in.
  private(set) var split: [SectionTie] = []
  /// Old sections without a partner, each with the new one that most of their text stands in.
  private(set) var merged: [SectionTie] = []

  /// By section its partner, or -1. O(links).
  init(_ old: Document, _ new: Document, _ links: [Link], newOf: [Int], oldOf: [Int]) {
    var bytes: [SectionTie: Int] = [:]
    for link in links {
      let tie = SectionTie(
        old: Int(old.sentences[link.old.lowerBound].section),
        new: Int(new.sentences[link.new.lowerBound].section))
      guard newOf[tie.old] < 0 || oldOf[tie.new] < 0 else { continue }
      bytes[tie, default: 0] += old.sentences[link.old.lowerBound].range.count
    }
    for (tie, linked) in bytes.sorted(by: { ($0.key.old, $0.key.new) < ($1.key.old, $1.key.new) }) {
      if newOf[tie.old] < 0, oldOf[tie.new] > 0, linked * 2 > Self.ownBytes(old, tie.old) {
        merged.append(tie)
      }
      if oldOf[tie.new] < 0, newOf[tie.old] > 0, linked * 2 > Self.ownBytes(new, tie.new) {
        split.append(tie)
      }
    }
  }

  /// The text of a section, without the sections in it and without its label.
  private static func ownBytes(_ document: Document, _ section: Int) -> Int {
    document.sentences(in: document.sections[section].extent).reduce(0) { bytes, index in
      let sentence = document.sentences[index]
      return Int(sentence.section) == section ? bytes + sentence.range.count : bytes
    }
  }
}
