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

  /// Whether a paragraph ends before the sentence; `nil` where a section does, whose own marks say so.
  private func border(_ document: Document, _ sentence: SentenceIndex) -> Bool? {
    let (first, second) = (document.sentences[sentence - 1], document.sentences[sentence])
    guard first.section == second.section, first.role == second.role, first.role != .opaque else {
      return nil
    }
    return first.paragraph != second.paragraph
  }
}
