import DraftChange
import DraftReview
import DraftText

/// What stands under one heading of a page.
struct HTMLPart {
  let section: SectionChangeIndex
  let members: ArraySlice<SentenceChangeIndex>
  let id: String

  /// Whether it is text outside of all sections.
  var isOutside: Bool { section == Self.drafts }

  /// The first change of a section is that of the drafts themselves.
  private static let drafts: SectionChangeIndex = 0

  /// In the order of the text: what is outside of all sections, as a title before them and a date behind them, is as
  /// many parts as sections stand between. O(sections + sentences).
  static func all(_ comparison: Comparison, _ groups: SectionGroups) -> [HTMLPart] {
    var rest = groups[drafts]
    var parts: [HTMLPart] = []
    func addOutside(before next: SentenceChangeIndex?) {
      let members = next.map { next in rest.prefix { $0 < next } } ?? rest
      guard !members.isEmpty else { return }
      rest = rest.dropFirst(members.count)
      let number = parts.count(where: \.isOutside)
      let id = number == 0 ? "s0" : "s0-\(number)"
      parts.append(HTMLPart(section: drafts, members: members, id: id))
    }
    for section in comparison.sections.indices.dropFirst() {
      let members = groups[section]
      if let first = members.first { addOutside(before: first) }
      parts.append(HTMLPart(section: section, members: members, id: "s\(section)"))
    }
    addOutside(before: nil)
    return parts
  }
}
