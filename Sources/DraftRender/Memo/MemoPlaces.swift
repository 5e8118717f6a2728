import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// Where in the section of its line a change is: 第二款, 第（四）项, 第5.2条第（三）项.
extension MemoReport {
  /// An item, a point or a clause inside the line's section.
  func place(
    of id: SectionIndex, _ entry: MemoPlan.Entry, _ side: DraftSide
  ) -> SectionCitation.Place {
    place(of: id, following: nil, entry, review[side])
  }

  /// What an item stands in.
  func place(
    around id: SectionIndex, _ entry: MemoPlan.Entry, _ which: DraftSide
  ) -> SectionCitation.Place {
    let side = review[which]
    // 删去第5.2条, but 第五条增加一条，作为第5.3条.
    if side.isOld, side.names.isNamedAlone(id) { return SectionCitation.Place(isAlone: true) }
    let parent = side.document.sections[id].parent
    return place(of: parent, following: side.names.isNamedAlone(id) ? nil : id, entry, side)
  }

  /// - Parameter item: One that stands in the place, where the place is the 款 that it follows.
  private func place(
    of id: SectionIndex, following item: SectionIndex?, _ entry: MemoPlan.Entry, _ side: Side
  ) -> SectionCitation.Place {
    let home = comparison.sections[entry.row.section]
    var place = side.names.place(of: id, in: home[side.which] ?? .document)
    guard words.countsClauses, !place.isAlone else { return place }
    let first = place.first != .document ? place.first : item
    place.name = (first.flatMap { side.clause(leadingTo: $0) }.map(name) ?? "") + place.name
    return place
  }

  /// Of a sentence: the 款 of the article, or the item.
  func place(
    ofSentence index: SentenceIndex, _ entry: MemoPlan.Entry, _ which: DraftSide
  ) -> SectionCitation.Place {
    let side = review[which]
    let section = side.section(ofSentence: index)
    if lookup.index(of: section, in: which) != entry.row.section {
      return place(of: section, entry, which)
    }
    let clause = words.countsClauses ? side.clause(around: index) : nil
    return SectionCitation.Place(name: clause.map(name) ?? "")
  }

  private func name(of clause: Clause) -> String { words.name(ofClause: clause.ordinal) }
}
