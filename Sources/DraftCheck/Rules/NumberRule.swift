import DraftDocument
import DraftLanguage
import DraftReview
import DraftText

/// Numbers that were left out, stand twice or in another order, in each list of sections.
enum NumberRule {
  /// A list: what is numbered in one way under one heading. Articles are counted on through chapters, up to the
  /// next attachment.
  private struct List: Hashable {
    let parent: SectionIndex
    let scheme: LabelScheme
    let prefix: [Int]
  }

  /// O(sections).
  static func findings(_ draft: CheckedDraft) -> [Finding] {
    lists(draft.document).flatMap { list in
      let found = zip(list, list.dropFirst()).compactMap { finding($0, $1, draft) }
      // A list with more gaps than numbers is not one: chapters that a text mentions.
      return found.count * 2 > list.count + 1 ? [] : found
    }
  }

  /// The sections of each list, in the order in which the lists begin.
  private static func lists(_ document: Document) -> [[SectionIndex]] {
    var lists: [[SectionIndex]] = []
    var places: [List: Int] = [:]
    var part = SectionIndex.document
    for (index, section) in document.sections.indexed().dropFirst() {
      if section.kind == .attachment { part = index }
      guard let scheme = section.scheme, !section.ordinal.isEmpty, !section.label.isEmpty else {
        continue
      }
      let list = List(
        parent: scheme == .zhArticle ? part : section.parent, scheme: scheme,
        prefix: section.ordinal.dropLast())
      if let place = places[list] {
        lists[place].append(index)
      } else {
        places[list] = lists.count
        lists.append([index])
      }
    }
    return lists
  }

  private static func finding(_ before: SectionIndex, _ index: SectionIndex, _ draft: CheckedDraft)
    -> Finding?
  {
    let sections = draft.document.sections
    guard let number = sections[index].ordinal.last,
      let kind = kind(number, after: sections[before].ordinal.last)
    else { return nil }
    return Finding(
      kind: kind, place: sections[index].label,
      detail: .after(draft.text(sections[before].label)))
  }

  /// 1 begins a list anew.
  private static func kind(_ number: Int, after last: Int?) -> FindingKind? {
    guard let last, number != last + 1, number != 1 else { return nil }
    if number == last { return .numberRepeated }
    return number > last ? .numberSkipped : .numberOutOfOrder
  }
}
