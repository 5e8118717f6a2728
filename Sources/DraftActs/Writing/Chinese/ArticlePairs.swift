import DraftChange
import DraftDocument
import DraftText

/// Which articles of two laws are one another, as the comparison of the drafts has it.
struct ArticlePairs {
  /// For each new article the index of the old one.
  private(set) var partners: [Int?]
  /// An old article and a new one that is made of its words and not its partner.
  private(set) var ties: [(old: Int, new: Int)] = []

  /// - Parameter start: Where an article's label begins in its draft.
  init(
    _ old: [Provision], _ new: [Provision], _ comparison: Comparison,
    start: (Provision) -> Int? = \.start
  ) {
    partners = Array(repeating: nil, count: new.count)
    var oldAt: [Int: Int] = [:]
    var newAt: [Int: Int] = [:]
    for (index, article) in old.enumerated() {
      if let start = start(article) { oldAt[start] = index }
    }
    for (index, article) in new.enumerated() {
      if let start = start(article) { newAt[start] = index }
    }
    var taken: Set<Int> = []
    for change in comparison.sections {
      guard let one = change.old, let other = change.new,
        let index = oldAt[comparison.old.sections[one].label.start],
        let place = newAt[comparison.new.sections[other].label.start], !taken.contains(index)
      else { continue }
      partners[place] = index
      taken.insert(index)
    }
    pairRest(old, new, &taken)
    for tie in comparison.ties {
      guard let index = oldAt[comparison.old.sections[tie.old].label.start],
        let place = newAt[comparison.new.sections[tie.new].label.start]
      else { continue }
      ties.append((index, place))
    }
    addTies(old, new, taken)
  }

  /// What the comparison knows no partner of: one by one between pairs, as many as there are on both sides.
  private mutating func pairRest(_ old: [Provision], _ new: [Provision], _ taken: inout Set<Int>) {
    if taken.isEmpty {
      for pair in Likeness.pairs(old.map(\.content), new.map(\.content)) {
        partners[pair.new] = pair.old
        taken.insert(pair.old)
      }
    }
    var place = 0
    while place < new.count {
      guard partners[place] == nil else {
        place += 1
        continue
      }
      let start = place
      while place < new.count, partners[place] == nil { place += 1 }
      let first = start > 0 ? partners[start - 1].map { $0 + 1 } ?? 0 : 0
      let end = place < new.count ? partners[place] ?? old.count : old.count
      guard first < end, !(first..<end).contains(where: taken.contains) else { continue }
      let inside = Likeness.pairs(
        old[first..<end].map(\.content), new[start..<place].map(\.content), least: 0.15)
      for pair in inside {
        partners[start + pair.new] = first + pair.old
        taken.insert(first + pair.old)
      }
    }
  }

  /// Articles whose words went into, or came out of, another with a partner of its own.
  private mutating func addTies(_ old: [Provision], _ new: [Provision], _ taken: Set<Int>) {
    for (place, article) in new.enumerated() where partners[place] == nil {
      let beside = [place - 1, place + 1].filter(partners.indices.contains).compactMap {
        partners[$0]
      }
      for index in beside where Likeness.share(of: article.content, in: old[index].content) > 0.6 {
        ties.append((index, place))
      }
    }
    for (index, article) in old.enumerated() where !taken.contains(index) {
      for place in [partners.firstIndex(of: index - 1), partners.firstIndex(of: index + 1)] {
        guard let place, Likeness.share(of: article.content, in: new[place].content) > 0.6 else {
          continue
        }
        ties.append((index, place))
      }
    }
  }
}
