import DraftChange
import DraftDocument
import DraftReview

/// Where in the section of its line a change is: 第二款, 第（四）项, 第5.2条第（三）项.
extension MemoReport {
  /// An item, a point or a clause inside the line's section.
  func place(
    of id: Int, _ entry: MemoPlan.Entry, isOld: Bool = false
  ) -> SectionCitation.Place {
    place(of: id, following: nil, entry, isOld)
  }

  /// What an item stands in.
  func place(
    around id: Int, _ entry: MemoPlan.Entry, isOld: Bool = false
  ) -> SectionCitation.Place {
    let names = isOld ? oldNames : newNames
    // 删去第5.2条, but 第五条增加一条，作为第5.3条.
    if isOld, names.isNamedAlone(id) { return SectionCitation.Place(isAlone: true) }
    let parent = (isOld ? comparison.old : comparison.new).sections[id].parent
    return place(of: parent, following: names.isNamedAlone(id) ? nil : id, entry, isOld)
  }

  /// - Parameter item: One that stands in the place, where the place is the 款 that it follows.
  private func place(
    of id: Int, following item: Int?, _ entry: MemoPlan.Entry, _ isOld: Bool
  ) -> SectionCitation.Place {
    let home = comparison.sections[entry.row.section]
    let names = isOld ? oldNames : newNames
    var place = names.place(of: id, in: (isOld ? home.old : home.new) ?? 0)
    guard words.isChinese, !place.isAlone else { return place }
    let first = place.first > 0 ? place.first : item
    let paragraphs = isOld ? oldParagraphs : newParagraphs
    place.name = (first.map(paragraphs.name(before:)) ?? "") + place.name
    return place
  }

  /// Of a sentence: the 款 of the article, or the item.
  func place(
    ofSentence index: Int, _ entry: MemoPlan.Entry, isOld: Bool = false
  ) -> SectionCitation.Place {
    let section = Int((isOld ? comparison.old : comparison.new).sentences[index].section)
    let change = isOld ? lookup.index(ofOld: section) : lookup.index(ofNew: section)
    if change != entry.row.section { return place(of: section, entry, isOld: isOld) }
    let paragraph = words.isChinese ? (isOld ? oldParagraphs : newParagraphs).name(of: index) : nil
    return SectionCitation.Place(name: paragraph ?? "")
  }
}
