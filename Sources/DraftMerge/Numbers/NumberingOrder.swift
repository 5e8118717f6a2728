package import DraftDocument
package import DraftLanguage
package import DraftText

/// A list of numbers: those of one scheme under one parent.
package struct NumberedList<Parent: Hashable>: Hashable {
  package var parent: Parent
  package var scheme: LabelScheme

  package init(parent: Parent, scheme: LabelScheme) {
    self.parent = parent
    self.scheme = scheme
  }
}

/// Which section each section of a draft is numbered on from.
package struct NumberingOrder: Sendable {
  /// By section, the one before it in its list; for the first of a list that is numbered on through chapters, the
  /// last one of the list before; `nil` for the first of all.
  package let before: IndexedArray<Section, SectionIndex?>
  /// By section, whether that one is in the list of another parent.
  package let runsOn: IndexedArray<Section, Bool>
  /// The lists of which one goes on where the one before ended.
  fileprivate private(set) var running: Set<RunningLists.Kind> = []
  /// Those of which one begins anew.
  fileprivate private(set) var restarting: Set<RunningLists.Kind> = []

  /// O(sections).
  package init(_ document: Document) {
    var before = IndexedArray<Section, SectionIndex?>(
      repeating: nil, count: document.sections.count)
    var runsOn = IndexedArray<Section, Bool>(repeating: false, count: document.sections.count)
    var lists: [NumberedList<SectionIndex>: SectionIndex] = [:]
    var latest: [LabelScheme: SectionIndex] = [:]
    for (index, section) in document.sections.indexed() {
      guard let scheme = section.scheme, !section.ordinal.isEmpty else { continue }
      let key = NumberedList(parent: section.parent, scheme: scheme)
      if let last = lists[key] {
        before[index] = last
      } else if let last = latest[scheme] {
        let lists = RunningLists.Kind(
          scheme: scheme, parent: document.sections[section.parent].scheme)
        if NumberStep.follows(section.ordinal, document.sections[last].ordinal) {
          before[index] = last
          runsOn[index] = true
          running.insert(lists)
        } else {
          restarting.insert(lists)
        }
      }
      lists[key] = index
      latest[scheme] = index
    }
    self.before = before
    self.runsOn = runsOn
  }

  /// The first of the list that a section is in.
  package func first(of section: SectionIndex) -> SectionIndex {
    var section = section
    while let last = before[section] { section = last }
    return section
  }
}

/// The lists that are numbered on through all their parents, as articles are through chapters: what comes to stand first
/// in one goes on with the one before, though it never stood first.
package struct RunningLists: Sendable {
  /// Lists of one scheme whose parents are of one scheme, too.
  fileprivate struct Kind: Hashable {
    var scheme: LabelScheme
    var parent: LabelScheme?
  }

  private let kinds: Set<Kind>

  /// Those that run on in some of the drafts and begin anew in none.
  package init(_ drafts: [NumberingOrder]) {
    kinds = drafts.reduce(into: Set()) { $0.formUnion($1.running) }
      .subtracting(drafts.reduce(into: Set()) { $0.formUnion($1.restarting) })
  }

  package func contains(_ scheme: LabelScheme, under parent: LabelScheme?) -> Bool {
    kinds.contains(Kind(scheme: scheme, parent: parent))
  }
}

/// The way from one number to the next.
package enum NumberStep {
  /// Whether `ordinal` is the next number after `last`: 4 after 3, 4 after 3之一.
  package static func follows(_ ordinal: [Int], _ last: [Int]) -> Bool {
    guard ordinal.count == 1, last.count <= 2, let number = last.first else { return false }
    return ordinal[0] == number + 1
  }

  /// The number that stands as far behind `base` as `ordinal` behind `last`; `nil` where that can't be told.
  package static func on(from base: [Int], _ last: [Int], to ordinal: [Int]) -> [Int]? {
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
  package static func next(after base: [Int], _ ordinal: [Int]) -> [Int] {
    guard ordinal.count == base.count, let last = base.last else { return ordinal }
    return Array(base.dropLast()) + [last + 1]
  }
}
