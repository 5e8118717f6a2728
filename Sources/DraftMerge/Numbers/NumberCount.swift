/// Counts numbered sections on, in the order in which they stand in a joined text.
struct NumberCount {
  private let sections: NumberedSections
  /// By member the number that it has here.
  private(set) var numbers: [Int: [Int]] = [:]
  private var lists: [NumberedList<Int?>: Int] = [:]
  private var latest: [NumberedList<Int?>: Int] = [:]

  init(_ sections: NumberedSections) { self.sections = sections }

  /// O(drafts).
  mutating func count(_ member: Int) {
    guard let list = sections.scheme(member) else { return }
    let all = NumberedList<Int?>(parent: nil, scheme: list.scheme)
    let last =
      sections.runsThrough(member)
      ? latest[all] : lists[list] ?? (sections.runsOn(member) ? latest[all] : nil)
    if let last, let number = numbers[last] {
      numbers[member] = sections.number(member, after: last, numbered: number)
    } else {
      let parent = list.parent.flatMap { sections.isUnder(member, $0) ? numbers[$0] : nil }
      numbers[member] = sections.first(member, under: parent)
    }
    lists[list] = member
    latest[all] = member
  }
}
