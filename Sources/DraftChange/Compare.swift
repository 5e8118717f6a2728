import DraftAlign
package import DraftDocument

extension Comparison {
  /// Compares two drafts. Swapping them mirrors the result; the same drafts always give the
  /// same result.
  package static func between(_ old: Document, _ new: Document) -> Comparison {
    let matcher = SentenceMatcher(old, new)
    let links = matcher.links(
      Array(old.sentences.indices), Array(new.sentences.indices), AlignmentOptions())
    var changes: [SentenceChange] = []
    let kept = LongestRun.members(
      links.map { $0.new.lowerBound }, weights: links.map { $0.old.count + $0.new.count })
    var byNew = [Int](repeating: -1, count: new.sentences.count)
    for (index, link) in links.enumerated() { byNew[link.new.lowerBound] = index }
    for j in new.sentences.indices {
      let index = byNew[j]
      if index < 0 {
        if !links.contains(where: { $0.new.contains(j) }) {
          changes.append(
            SentenceChange(kind: .added, old: 0..<0, new: j..<j + 1, weight: .substantive, similarity: 0))
        }
        continue
      }
      let link = links[index]
      let kind: ChangeKind =
        link.pass == .identical
        ? .same : link.old.count > 1 ? .merged : link.new.count > 1 ? .split : .edited
      changes.append(
        SentenceChange(
          kind: kind, old: link.old, new: link.new, moved: kept[index] ? 0 : 1,
          weight: kind == .same ? .none : .substantive, similarity: Double(link.similarity)))
    }
    for i in old.sentences.indices where !links.contains(where: { $0.old.contains(i) }) {
      changes.append(
        SentenceChange(kind: .removed, old: i..<i + 1, new: 0..<0, weight: .substantive, similarity: 0))
    }
    return Comparison(
      old: old, new: new,
      sections: [SectionChange(old: 0, new: 0, kind: .same, marks: [], similarity: 1)],
      sentences: changes, edits: [], references: [], terms: [], summary: Summary(), limits: [])
  }
}
