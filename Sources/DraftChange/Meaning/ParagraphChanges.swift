import DraftAlign
import DraftDocument
import DraftText

/// Finds the paragraphs that were split or joined between two sentences that stayed together.
///
/// Only borders between neighbours on both sides count: where a sentence came, went or moved,
/// that says more. In a rule a paragraph is a 款, and what is cited as the second one changes.
struct ParagraphChanges {
  private let old: Document
  private let new: Document

  init(_ old: Document, _ new: Document) {
    self.old = old
    self.new = new
  }

  /// In the order of the new draft. O(links).
  func changes(_ pairing: Correspondence) -> [ParagraphChange] {
    var found: [ParagraphChange] = []
    let links = pairing.links
    for index in links.indices.dropFirst() {
      guard pairing.moves[index - 1] == pairing.moves[index],
        links[index - 1].old.upperBound == links[index].old.lowerBound,
        links[index - 1].new.upperBound == links[index].new.lowerBound,
        isComparable(links[index].old.lowerBound, links[index].new.lowerBound),
        let isBorder = border(old, links[index].old.lowerBound),
        let isNewBorder = border(new, links[index].new.lowerBound), isBorder != isNewBorder
      else { continue }
      found.append(
        ParagraphChange(
          kind: isBorder ? .joined : .split, oldSentence: links[index].old.lowerBound,
          newSentence: links[index].new.lowerBound))
    }
    return found.sorted { $0.newSentence < $1.newSentence }
  }

  /// Whether both sentences start a section with a label of one kind, or neither does and those before them stand under
  /// one: that a section came, went or is labelled otherwise says more.
  private func isComparable(_ old: SentenceIndex, _ new: SentenceIndex) -> Bool {
    let starts = startsSection(self.old, old)
    guard starts == startsSection(self.new, new) else { return false }
    let before = section(of: starts ? old : old - 1, in: self.old)
    let now = section(of: starts ? new : new - 1, in: self.new)
    return before.scheme == now.scheme
      || self.old.text.bytes[before.label.range].elementsEqual(self.new.text.bytes[now.label.range])
  }

  private func section(of sentence: SentenceIndex, in document: Document) -> Section {
    document.sections[document.sentences[sentence].section]
  }

  private func startsSection(_ document: Document, _ sentence: SentenceIndex) -> Bool {
    let section = document.sections[document.sentences[sentence].section]
    return !section.label.isEmpty
      && section.extent.start >= document.sentences[sentence - 1].range.end
  }

  /// Whether a paragraph ends before the sentence, which may be where a point or an item begins; `nil` in code, in tables
  /// and in the frame around the text, whose lines are what they are.
  private func border(_ document: Document, _ sentence: SentenceIndex) -> Bool? {
    let (first, second) = (document.sentences[sentence - 1], document.sentences[sentence])
    guard Self.isText(first), Self.isText(second) else {
      return first.section == second.section && first.role == second.role && first.role != .opaque
        ? first.paragraph != second.paragraph : nil
    }
    return first.paragraph != second.paragraph
  }

  private static func isText(_ sentence: Sentence) -> Bool {
    sentence.role == .body || sentence.role == .heading || sentence.role == .item
  }
}
