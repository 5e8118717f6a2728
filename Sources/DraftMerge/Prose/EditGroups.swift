/// Edits that cannot be decided one without the other, as stretches of the base.
struct EditGroups {
  struct Group {
    var range: Range<Int>
    /// Of the edits, ascending.
    var members: [Int]
    /// Whether it is likely that all of its edits go together, so that there is something to propose.
    var isLikely: Bool
    /// Whether it is left to a person though one side alone changed it.
    var isHeld = false
  }

  private var parents: [Int]
  private var joined: [Bool]
  private var isClash: [Bool]
  private var dropped: [Bool]
  private var held: [Bool]

  init(count: Int) {
    parents = Array(0..<count)
    joined = Array(repeating: false, count: count)
    isClash = joined
    dropped = joined
    held = joined
  }

  /// Leaves an edit out: another one does what it does, or stands where it would.
  mutating func drop(_ edit: Int) { dropped[edit] = true }

  func isDropped(_ edit: Int) -> Bool { dropped[edit] }

  /// Whether an edit goes with another one.
  func isJoined(_ edit: Int) -> Bool { joined[edit] }

  /// Leaves an edit to a person, whatever stands beside it.
  mutating func hold(_ edit: Int) {
    joined[edit] = true
    isClash[edit] = true
    held[edit] = true
  }

  mutating func join(_ a: Int, _ b: Int, isLikely: Bool) {
    for edit in [a, b] {
      joined[edit] = true
      if !isLikely { isClash[edit] = true }
    }
    let (first, second) = (root(a), root(b))
    // Towards the later one, which is the one that goes on growing: paths stay short.
    parents[min(first, second)] = max(first, second)
  }

  private func root(_ edit: Int) -> Int {
    var edit = edit
    while parents[edit] != edit { edit = parents[edit] }
    return edit
  }

  /// The groups in the base's order, apart from each other, each as wide as `widened` makes it and so that no edit
  /// reaches over its border. O(edits · rounds); each round joins groups or is the last.
  func groups(of edits: [Range<Int>], widened: (Range<Int>) -> Range<Int>) -> [Group] {
    var groups = Self.joined(hulls(of: edits))
    while true {
      let before = groups.map(\.range)
      for index in groups.indices {
        groups[index].range = widened(groups[index].range)
        take(edits, into: &groups[index])
      }
      groups = Self.joined(groups)
      if groups.map(\.range) == before { return groups }
    }
  }

  /// All edits that have a part inside the group: what only touches it is outside.
  private func take(_ edits: [Range<Int>], into group: inout Group) {
    let members = Set(group.members)
    for (index, edit) in edits.enumerated() where !members.contains(index) {
      guard edit.lowerBound < group.range.upperBound, edit.upperBound > group.range.lowerBound
      else { continue }
      group.range = group.range.hull(edit)
      group.members.append(index)
    }
    group.members.sort()
  }

  private func hulls(of edits: [Range<Int>]) -> [Group] {
    var groups: [Int: Group] = [:]
    var order: [Int] = []
    for edit in edits.indices where joined[edit] {
      let root = root(edit)
      if let group = groups[root] {
        groups[root] = Group(
          range: group.range.hull(edits[edit]), members: group.members + [edit],
          isLikely: group.isLikely && !isClash[edit], isHeld: group.isHeld || held[edit])
      } else {
        groups[root] = Group(
          range: edits[edit], members: [edit], isLikely: !isClash[edit], isHeld: held[edit])
        order.append(root)
      }
    }
    return order.compactMap { groups[$0] }
  }

  private static func joined(_ groups: [Group]) -> [Group] {
    var result: [Group] = []
    for group in groups.sorted(by: { $0.range.isBefore($1.range) }) {
      if let last = result.last,
        last.range.upperBound > group.range.lowerBound || last.range == group.range
      {
        result[result.count - 1] = Group(
          range: last.range.hull(group.range),
          members: Array(Set(last.members + group.members)).sorted(),
          isLikely: last.isLikely && group.isLikely, isHeld: last.isHeld || group.isHeld)
      } else {
        result.append(group)
      }
    }
    return result
  }
}

extension Range<Int> {
  func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// The least range that holds both.
  func hull(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }

  func isBefore(_ other: Range<Int>) -> Bool {
    (lowerBound, upperBound) < (other.lowerBound, other.upperBound)
  }
}
