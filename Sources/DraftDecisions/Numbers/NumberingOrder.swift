import DraftDocument
import DraftLanguage

/// Which section each section of a draft is numbered on from.
struct NumberingOrder: Sendable {
  struct Key: Hashable {
    var parent: Int
    var scheme: LabelScheme
  }

  /// By section, the one before it in its list; for the first of a list that is numbered on through chapters, the
  /// last one of the list before; -1 for the first of all.
  let before: [Int]
  /// By section, whether that one is in the list of another parent.
  let runsOn: [Bool]

  /// O(sections).
  init(_ document: Document) {
    var before = [Int](repeating: -1, count: document.sections.count)
    var runsOn = [Bool](repeating: false, count: document.sections.count)
    var lists: [Key: Int] = [:]
    var latest: [LabelScheme: Int] = [:]
    for (index, section) in document.sections.enumerated() {
      guard let scheme = section.scheme, !section.ordinal.isEmpty else { continue }
      let key = Key(parent: section.parent, scheme: scheme)
      if let last = lists[key] {
        before[index] = last
      } else if let last = latest[scheme],
        NumberStep.follows(section.ordinal, document.sections[last].ordinal)
      {
        before[index] = last
        runsOn[index] = true
      }
      lists[key] = index
      latest[scheme] = index
    }
    self.before = before
    self.runsOn = runsOn
  }

  /// The first of the list that a section is in.
  func first(of section: Int) -> Int {
    var section = section
    while before[section] >= 0 { section = before[section] }
    return section
  }
}

/// The way from one number to the next.
enum NumberStep {
  /// Whether `ordinal` is the next number after `last`: 4 after 3, 4 after 3之一.
  static func follows(_ ordinal: [Int], _ last: [Int]) -> Bool {
    guard ordinal.count == 1, last.count <= 2, let number = last.first else { return false }
    return ordinal[0] == number + 1
  }

  /// The number that stands as far behind `base` as `ordinal` behind `last`; `nil` where that can't be told.
  static func on(from base: [Int], _ last: [Int], to ordinal: [Int]) -> [Int]? {
    // 3 and 3之一, 3之一 and 4.
    if ordinal.count == last.count + 1, Array(ordinal.dropLast()) == last {
      return base + [ordinal[ordinal.count - 1]]
    }
    guard ordinal.count <= last.count, ordinal.count <= base.count, let end = ordinal.last else {
      return nil
    }
    let level = ordinal.count - 1
    guard ordinal[..<level] == last[..<level] else { return nil }
    return Array(base[..<level]) + [base[level] + end - last[level]]
  }

  /// The next number after `base` for a section that bore `ordinal`.
  static func next(after base: [Int], _ ordinal: [Int]) -> [Int] {
    guard ordinal.count == base.count, let last = base.last else { return ordinal }
    return Array(base.dropLast()) + [last + 1]
  }
}
