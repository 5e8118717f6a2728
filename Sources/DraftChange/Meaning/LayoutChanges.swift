import DraftAlign
import DraftDocument
import DraftText

/// Finds the paragraphs that are set another way than before: other ways to write the same are no difference.
struct LayoutChanges {
  private let old: Document
  private let new: Document
  private let pairing: Correspondence
  private var found: [LayoutChange] = []

  /// In the order of the new draft. O(links); formats that set nothing cost nothing.
  static func between(
    _ old: Document, _ new: Document, _ pairing: Correspondence
  ) -> [LayoutChange] {
    guard !old.layouts.isEmpty, !new.layouts.isEmpty else { return [] }
    var changes = LayoutChanges(old: old, new: new, pairing: pairing)
    for index in pairing.links.indices { changes.judge(index) }
    return changes.found.sorted {
      ($0.newSentence, $0.oldSentence) < ($1.newSentence, $1.oldSentence)
    }
  }

  private init(old: Document, new: Document, pairing: Correspondence) {
    self.old = old
    self.new = new
    self.pairing = pairing
  }

  private mutating func judge(_ index: Int) {
    let link = pairing.links[index]
    let (i, j) = (link.old.lowerBound, link.new.lowerBound)
    let (first, second) = (old.sentences[i].paragraph, new.sentences[j].paragraph)
    guard old.paragraphs[first].sentences.lowerBound == i,
      new.paragraphs[second].sentences.lowerBound == j
    else { return }
    let (a, b) = (old.layouts[first], new.layouts[second])
    guard a != b else { return }
    func add(_ kind: LayoutChange.Kind) {
      found.append(LayoutChange(kind: kind, oldSentence: i, newSentence: j))
    }
    if a.list != b.list {
      add(
        a.list == .none
          ? .listed : b.list == .none ? .unlisted : b.list == .numbered ? .numbered : .bulleted)
    }
    if a.list != .none, b.list != .none, a.depth != b.depth {
      add(b.depth > a.depth ? .nestedDeeper : .nestedLess)
    }
    if a.quotes != b.quotes { add(b.quotes > a.quotes ? .quoted : .unquoted) }
    if a.isBehindRule != b.isBehindRule, followsNeighbour(index) {
      add(b.isBehindRule ? .ruleAdded : .ruleRemoved)
    }
    if a.breaks != b.breaks, areSame(first, second, index) {
      add(b.breaks > a.breaks ? .breakAdded : .breakRemoved)
    }
  }

  /// Whether the text before is the same neighbour: a break before a paragraph that came, came with it.
  private func followsNeighbour(_ index: Int) -> Bool {
    guard index > 0 else {
      return pairing.links[index].old.lowerBound == 0 && pairing.links[index].new.lowerBound == 0
    }
    let (before, link) = (pairing.links[index - 1], pairing.links[index])
    return before.old.upperBound == link.old.lowerBound
      && before.new.upperBound == link.new.lowerBound
  }

  /// Whether no sentence of the paragraph changed: where lines came or went, breaks did with them.
  private func areSame(_ first: ParagraphIndex, _ second: ParagraphIndex, _ index: Int) -> Bool {
    let (a, b) = (old.paragraphs[first].sentences, new.paragraphs[second].sentences)
    guard a.count == b.count, index + a.count <= pairing.links.count else { return false }
    return pairing.links[index..<index + a.count].allSatisfy { $0.pass == .identical }
  }
}
