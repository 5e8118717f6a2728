package import DraftDocument
import DraftThreads

extension Comparison {
  /// Compares two drafts. Swapping them mirrors the result; the same drafts always give the
  /// same result.
  package static func between(_ old: Document, _ new: Document) -> Comparison {
    let pairing = Correspondence.between(old, new)
    let targets = ReferenceMap(old, new, pairing)
    let words = LinkEdits(old, new, pairing.links, targets)
    let reshaping = SectionReshaping(old, new, pairing, words)
    // What is beside each other here takes about the same time.
    var ((sentences, terms), (sections, paragraphs, references)) = Threads.bothIfLarge(
      old, new,
      {
        let sentences = SentenceChanges(old, new, pairing, words)
        return (sentences, TermChanges(old, new, sentences.edits))
      },
      {
        (
          SectionChanges(old: old, new: new, pairing: pairing, words: words).changes(reshaping),
          ParagraphChanges(old, new).changes(pairing),
          ReferenceChanges(old, new, pairing, targets, reshaping.mergedInto)
        )
      })
    sentences.join(JoinedTitles(old, new, reshaping.ties, pairing))
    sentences.weigh(references, terms)
    SectionChanges.tellTitles(&sections, of: old, by: sentences.changes)
    let summary = Tally(old: old, new: new).summary(sections, sentences.changes, sentences.edits)
    return Comparison(
      old: old, new: new, sections: sections, sentences: sentences.changes,
      edits: sentences.edits, paragraphs: paragraphs,
      layout: LayoutChanges.between(old, new, pairing), references: references.changes,
      ties: reshaping.ties, terms: terms.terms, summary: summary,
      limits: sentences.cut > 0 ? [.sentencesTooLong(sentences.cut)] : [])
  }
}
