package import DraftDocument
import DraftThreads

extension Comparison {
  /// Compares two drafts. Swapping them mirrors the result; the same drafts always give the
  /// same result.
  package static func between(_ old: Document, _ new: Document) -> Comparison {
    let pairing = Correspondence.between(old, new)
    let (sections, paragraphs) = Threads.bothIfLarge(
      old, new, { SectionChanges(old: old, new: new, pairing: pairing).changes() },
      { ParagraphChanges(old, new).changes(pairing) })
    let words = LinkEdits(old, new, pairing.links)
    var sentences = SentenceChanges(old, new, pairing, words)
    let references = ReferenceChanges(old, new, pairing, words)
    let terms = TermChanges(old, new, sentences.edits)
    sentences.weigh(references, terms)
    let summary = Tally(old: old, new: new).summary(sections, sentences.changes, sentences.edits)
    return Comparison(
      old: old, new: new, sections: sections, sentences: sentences.changes,
      edits: sentences.edits, paragraphs: paragraphs,
      references: references.changes, terms: terms.terms, summary: summary,
      limits: sentences.cut > 0 ? ["\(sentences.cut) sentences were too long to look inside"] : [])
  }
}
