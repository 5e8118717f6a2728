package import DraftDocument

extension Comparison {
  /// Compares two drafts. Swapping them mirrors the result; the same drafts always give the
  /// same result.
  package static func between(_ old: Document, _ new: Document) -> Comparison {
    let matching = DraftMatching(old, new)
    let pairing = SectionPairing(old, new, matching)
    let moves = Moves(old, new, pairing, matching.links)
    let sections = SectionChanges(
      old: old, new: new, pairing: pairing, moves: moves, links: matching.links
    ).changes()
    let sentences = SentenceChanges(old, new, matching.links, moves)
    let summary = Tally(old: old, new: new).summary(sections, sentences.changes, sentences.edits)
    return Comparison(
      old: old, new: new, sections: sections, sentences: sentences.changes,
      edits: sentences.edits, references: [], terms: [], summary: summary,
      limits: sentences.cut > 0 ? ["\(sentences.cut) sentences were too long to look inside"] : [])
  }
}
