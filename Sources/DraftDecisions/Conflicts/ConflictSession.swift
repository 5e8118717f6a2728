import DraftMerge

/// Conflicts under way of being decided: where the reviewer stands, what is decided, and all that can be taken back.
///
/// A value, as `ReviewSession` is.
package struct ConflictSession: Sendable {
  package let plan: ConflictPlan
  /// One for each item of the plan.
  package private(set) var marks: [ConflictMark]
  /// Index into the plan's items.
  package private(set) var at = 0
  /// Who decides.
  package let person: String?
  private var past: [Step] = []

  private struct Step: Sendable {
    var at: Int
    var marks: [(item: Int, mark: ConflictMark)]
  }

  package init(_ plan: ConflictPlan, _ marks: [ConflictMark], by person: String?) {
    self.plan = plan
    self.marks = marks
    self.person = person
    at = marks.firstIndex { $0.choice == nil } ?? 0
  }

  package var item: ConflictItem? { plan.items.indices.contains(at) ? plan.items[at] : nil }
  package var mark: ConflictMark? { marks.indices.contains(at) ? marks[at] : nil }
  package var openCount: Int { marks.count { $0.choice == nil } }

  // MARK: Going about

  /// To the next undecided one that way, and then from the other end.
  ///
  /// - Returns: whether there is one; otherwise nothing changes.
  @discardableResult
  package mutating func goToUndecided(_ step: Int = 1) -> Bool {
    let count = marks.count
    for offset in 1..<max(2, count + 1) where count > 0 {
      let index = ((at + step * offset) % count + count) % count
      guard marks[index].choice == nil else { continue }
      at = index
      return true
    }
    return false
  }

  @discardableResult
  package mutating func go(_ step: Int) -> Bool {
    let index = min(max(0, at + step), marks.count - 1)
    guard index >= 0, index != at else { return false }
    at = index
    return true
  }

  /// To the first of the next section, or of this one and then of the one before.
  @discardableResult
  package mutating func goToSection(_ step: Int) -> Bool {
    guard let here = item?.section else { return false }
    let start = plan.items.firstIndex { $0.section == here } ?? at
    let wanted = step > 0 ? here + 1 : start < at ? here : here - 1
    guard let index = plan.items.firstIndex(where: { $0.section == wanted }) else { return false }
    at = index
    return true
  }

  /// To what is undecided first in a section, or to its first.
  package mutating func goTo(section: Int) {
    let items = plan.items.indices.filter { plan.items[$0].section == section }
    if let index = items.first(where: { marks[$0].choice == nil }) ?? items.first { at = index }
  }

  /// The next one, behind this one and then from the start, whose texts or comments hold the words; capitals
  /// don't matter.
  package mutating func find(_ words: String) -> Bool {
    let wanted = words.lowercased()
    guard !wanted.isEmpty else { return false }
    for offset in 1..<max(2, marks.count + 1) where !marks.isEmpty {
      let index = (at + offset) % marks.count
      guard text(index).lowercased().contains(wanted) else { continue }
      at = index
      return true
    }
    return false
  }

  /// All that is to be read at a conflict.
  private func text(_ index: Int) -> String {
    let item = plan.items[index]
    var texts = [item.conflict.base] + item.variants.map(\.text)
    if let choice = marks[index].choice { texts.append(plan.text(choice, of: item)) }
    return
      (texts.map { String(decoding: $0, as: UTF8.self) } + plan.sections[item.section]
      + [marks[index].comment ?? ""]).joined(separator: "\n")
  }

  // MARK: Deciding

  /// Decides where the reviewer stands and goes on to what is undecided.
  ///
  /// - Returns: `false` where this can't be chosen there; then nothing changes.
  package mutating func decide(_ choice: ConflictChoice) -> Bool {
    guard let item, item.offers(choice) else { return false }
    change([at]) { $0.choice = choice }
    goToUndecided()
    return true
  }

  /// All that is undecided from here to the end of the section.
  ///
  /// - Returns: how many.
  package mutating func decideSection(side: Int) -> Int {
    guard let section = item?.section else { return 0 }
    return decideOpen(.drafts([side])) { $0.section == section }
  }

  /// Takes all that is proposed and undecided.
  package mutating func takeProposals() -> Int { decideOpen(.proposal) { _ in true } }

  private mutating func decideOpen(
    _ choice: ConflictChoice, where isMeant: (ConflictItem) -> Bool
  ) -> Int {
    let meant = plan.items.indices.filter {
      marks[$0].choice == nil && plan.items[$0].offers(choice) && isMeant(plan.items[$0])
    }
    guard !meant.isEmpty else { return 0 }
    change(meant) { $0.choice = choice }
    if mark?.choice != nil { goToUndecided() }
    return meant.count
  }

  /// Takes back the decision where the reviewer stands, but not its comment.
  package mutating func clear() -> Bool {
    guard mark?.choice != nil else { return false }
    change([at]) { $0.choice = nil }
    return true
  }

  /// An empty comment takes away what was there.
  package mutating func comment(_ text: String) {
    guard mark != nil else { return }
    change([at]) { $0.comment = text.isEmpty ? nil : text }
  }

  private mutating func change(_ items: [Int], _ body: (inout ConflictMark) -> Void) {
    var changed: [(item: Int, mark: ConflictMark)] = []
    for index in items {
      var mark = marks[index]
      body(&mark)
      mark.by = mark.isEmpty ? nil : person
      guard mark != marks[index] else { continue }
      changed.append((index, marks[index]))
      marks[index] = mark
    }
    if !changed.isEmpty { past.append(Step(at: at, marks: changed)) }
  }

  /// Takes back the last step that changed something, and goes where it was made.
  package mutating func undo() -> Bool {
    guard let step = past.popLast() else { return false }
    for (item, mark) in step.marks { marks[item] = mark }
    at = step.at
    return true
  }
}
