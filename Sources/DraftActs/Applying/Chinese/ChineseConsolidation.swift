import DraftLanguage

/// A law while an act is applied to it, instruction by instruction.
///
/// An instruction is done whole or not at all: everything that it names is looked up before anything is
/// changed. Numbers are given, and references moved, when all instructions are done.
final class ChineseConsolidation {
  let root: Provision
  let leads: TypicalLeads
  let log = AmendmentLog()
  /// Follows which instruction changed which line, where that is asked for.
  var trace: LineTrace?
  /// The number that the base counts from.
  let firstNumber: Int
  /// Articles that wait for their place.
  var insertions: [Insertion] = []
  /// Articles that went into others: their old numbers, and what references to them mean now.
  var merged: [(name: String, into: Provision)] = []
  /// Articles that change places.
  var swaps: [(one: Provision, other: Provision)] = []
  var renumbersInOrder = false
  var changesChapters = false

  struct Insertion {
    var article: Provision
    var near: Provision?
    var side: Side
    /// The heading in whose part it stands.
    var heading: Provision?
  }

  init(_ root: Provision) {
    self.root = root
    firstNumber = root.children.first { $0.level == .article }?.number?.main ?? 1
    leads = TypicalLeads(root)
  }

  func run(_ instructions: [Instruction]) {
    for instruction in instructions {
      log.place = instruction.place
      do {
        try apply(instruction.operation)
      } catch {
        log.refuse(error)
      }
      trace?.look([root] + insertions.map(\.article), instruction.place)
    }
    let before = root.children.filter { $0.level == .article && $0.oldName != nil }
    var numbering = ArticleNumbering(self)
    exchange(swaps)
    do {
      try numbering.run()
      References(before, merged).follow(in: root)
    } catch {
      exchange(swaps.reversed())
      log.refuseNumbering(error)
    }
    let order = instructions.last { $0.operation == .renumberInOrder }?.place
    trace?.look([root], order ?? .none)
  }

  private func apply(_ operation: Operation) throws(Refusal) {
    switch operation {
    case .rewrite(let at, let text, _): try rewrite(at, text)
    case .restate(let at, let text): try restate(at, text)
    case .replace(let at, let pairs, let occurrences): try replace(at, pairs, occurrences)
    case .insertWords(let at, let anchor, let words, let side, _):
      try insertWords(at, anchor, words, side)
    case .addWords(let at, let words, let side): try addWords(at, words, side)
    case .insert(let at, let level, let near, let side, let text):
      try insert(at, level, near, side, text)
    case .delete(let at): try delete(at)
    case .renumber(let from, let to): try renumber(from, to)
    case .swap(let one, let other): try swap(one, other)
    case .merge(let at, let goal, let text): try merge(at, goal, text)
    case .split(let at, let goals, let text): try split(at, goals, text)
    case .splitOff(let at, let goal, let text): try splitOff(at, goal, text)
    case .mergeChapter(let at, let goal): try mergeChapter(at, goal)
    case .moveChapter(let at, let near, let side): try moveChapter(at, near, side)
    case .row(let change): try changeRow(change)
    case .renumberInOrder: renumbersInOrder = true
    case .vague: throw .tooVague
    case .replaceRange, .designate, .followReferences, .lines: throw .notUnderstood
    }
  }

  private func exchange(_ pairs: [(one: Provision, other: Provision)]) {
    for pair in pairs {
      let places = [pair.one, pair.other].compactMap { part in
        root.children.firstIndex { $0 === part }
      }
      if places.count == 2 { root.children.swapAt(places[0], places[1]) }
    }
  }

  func refuse(_ reason: Refusal) { log.refuse(reason) }

  func done(_ kind: Outcome.Kind, _ at: [Address], count: Int = 1) {
    log.done(kind, at, count: count)
  }

  func gaveNumber() { log.gaveNumber() }
}
