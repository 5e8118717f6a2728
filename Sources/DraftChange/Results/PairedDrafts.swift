package import DraftDocument
package import DraftText

/// Which sections and sentences of two drafts belong together, and what became of each: all that counts and
/// origins ask for.
///
/// It says of every section and sentence what a comparison says, and nothing of the words inside: no edits,
/// classes, references, terms and ties, which take longer than all the rest.
package struct PairedDrafts: Sendable {
  package let old: Document
  package let new: Document
  /// In reading order of the new draft, removed ones where they stood. Which were split and merged is not said.
  package let sections: IndexedArray<SectionChange, SectionChange>
  /// The sentences, without edits and weights.
  package let sentences: IndexedArray<SentenceChange, SentenceChange>

  /// O(sentences + likeness of what changed).
  package init(_ old: Document, _ new: Document) {
    let pairing = Correspondence.between(old, new)
    let words = LinkEdits(ofRowsOf: old, new, pairing)
    self.old = old
    self.new = new
    sections = SectionChanges(old: old, new: new, pairing: pairing, words: words)
      .changes(SectionReshaping())
    sentences = SentenceChanges(old, new, pairing, words).changes
  }

  /// What a comparison found already.
  package init(_ comparison: Comparison) {
    old = comparison.old
    new = comparison.new
    sections = comparison.sections
    sentences = comparison.sentences
  }
}
