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
    let open = ConflictRule.stretches(draft)
    return lists(draft.document).flatMap { list in
      let found = findings(list, open, draft)
      // A list with more gaps than numbers is not one: chapters that a text mentions.
      return found.count * 2 > list.count + 1 ? [] : found
    }
  }

  /// What stands in a conflict has its number from one side and says nothing; what comes behind it may follow any of
  /// them, or what comes before.
  private static func findings(
    _ list: [SectionIndex], _ open: [ByteRange], _ draft: CheckedDraft
  ) -> [Finding] {
    var found: [Finding] = []
    var before: [SectionIndex] = []
    for index in list {
      let label = draft.document.sections[index].label
      if open.contains(where: { $0.contains(label) }) {
        before.append(index)
      } else {
        let all = before.map { finding($0, index, draft) }
        if let last = all.last, let last, !all.contains(where: { $0 == nil }) { found.append(last) }
        before = [index]
      }
    }
    return found
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
