import DraftLanguage
import DraftChange
import DraftDocument

/// The instructions that make one English law of another, section by section.
struct EnglishActChanges {
  /// How changed numbers of articles are described.
  enum Numbers: CaseIterable {
    /// References follow them.
    case withReferences
    /// Each reference is changed by itself, as statutes do.
    case alone
    /// No article gets another number: what stands under a number becomes what stands there now.
    case kept
  }

  private let old: Provision
  private let new: Provision
  private let comparison: Comparison
  private let telling: [String: Telling]
  private var draft = ActDraft()

  /// - Parameter old: Gets the new numbers where the act gives them.
  init(
    _ old: Provision, _ new: Provision, _ comparison: Comparison, _ telling: [String: Telling],
    _ numbers: Numbers
  ) {
    self.old = old
    self.new = new
    self.comparison = comparison
    self.telling = telling
    if numbers != .kept, !EnglishActChanges.isCode(old) { renumber(numbers) }
    tellArticles()
    for operation in AttachmentChanges(old, new).operations {
      draft.items += schedule(operation).map { [Instruction($0)] }
    }
  }

  var result: ActDraft { draft }

  private static func isCode(_ law: Provision) -> Bool {
    law.children.contains { $0.level == .article && $0.label.hasPrefix("§") }
  }

  /// A schedule that is given whole, or by its paragraphs where they suffice.
  private func schedule(_ operation: Operation) -> [Operation] {
    func named(_ law: Provision, _ name: String?) -> Provision? {
      law.children.first { $0.level == .attachment && $0.name == name }
    }
    if case .rewrite(let at, _, _) = operation, let one = named(old, at[0].step(.attachment)),
      let other = named(new, one.name),
      let told = EnglishScheduleChanges(one, other, LineEdits(comparison)).operations
    {
      return told
    }
    return EnglishTables.told(operation).map { [$0] } ?? []
  }

  // MARK: Numbers

  /// Says which articles go and which get other numbers before all else, and does so to the old law: what follows
  /// refers to the numbers after it.
  private mutating func renumber(_ numbers: Numbers) {
    let renumbering = EnglishRenumbering(old, new, comparison)
    guard !renumbering.moves.isEmpty else { return }
    var items: [[Instruction]] = []
    if !renumbering.gone.isEmpty {
      items.append([Instruction(.delete(renumbering.gone.map { address($0.name) }))])
    }
    let told = renumbering.told
    var item = [
      Instruction(.renumber(from: told.map { address($0.old) }, to: told.map { address($0.new) }))
    ]
    if numbers == .withReferences, renumbering.isReferredTo(in: old) {
      item.append(Instruction(.followReferences))
    }
    items.append(item)
    for move in renumbering.moves { draft.formerNumbers[move.new.name] = move.old.name }
    EnglishConsolidation(old).run(items.flatMap(\.self))
    draft.items = items
  }

  private func address(_ name: String) -> Address { Address([.init(.article, name)]) }

  // MARK: Articles

  private mutating func tellArticles() {
    let before = old.children.filter { $0.level == .article }
    let after = new.children.filter { $0.level == .article }
    let names = Set(after.map(\.name))
    let edits = LineEdits(comparison)
    var rest = before[...]
    var came: [Provision] = []
    var previous: Provision?
    for section in after {
      guard let own = before.first(where: { $0.name == section.name }) else {
        came.append(section)
        continue
      }
      insert(&came, behind: previous, section)
      // What went before it goes first.
      while let first = rest.first, first !== own, !names.contains(first.name) {
        draft.items.append([Instruction(.delete([address(first.name)]))])
        rest.removeFirst()
      }
      if rest.first === own { rest.removeFirst() }
      var changes = EnglishSectionChanges(
        own, section, edits, telling[section.name] ?? .words, isCode: EnglishActChanges.isCode(old))
      let operations = changes.operations()
      if !operations.isEmpty { draft.items.append(operations.map { Instruction($0) }) }
      previous = section
    }
    insert(&came, behind: previous, nil)
    for section in rest where !names.contains(section.name) {
      draft.items.append([Instruction(.delete([address(section.name)]))])
    }
  }

  /// Articles that came side by side are one insertion, with those below them.
  private mutating func insert(
    _ came: inout [Provision], behind previous: Provision?, _ next: Provision?
  ) {
    defer { came = [] }
    guard let first = came.first else { return }
    // Behind the heading of a part it is the one before what follows.
    let isFirst = previous == nil || isBehindHeading(first)
    let near =
      isFirst && next != nil
      ? next.map { address($0.name) } : previous.map { anchor($0.name, first.name) }
    let insertion = Operation.insert(
      at: came.map { address($0.name) }, of: .article, near: near,
      isFirst && next != nil ? .before : .after, text: [Passage(came.flatMap(\.lines))])
    draft.items.append([Instruction(insertion)])
  }

  private func isBehindHeading(_ article: Provision) -> Bool {
    guard let place = new.children.firstIndex(where: { $0 === article }), place > 0 else {
      return false
    }
    return new.children[place - 1].level == .chapter
  }

  /// A clause that stands behind 2.3 and is none below 2 stands behind clause 2.
  private func anchor(_ previous: String, _ name: String) -> Address {
    let (one, other) = (previous.split(separator: "."), name.split(separator: "."))
    let outer = one.prefix(max(1, other.count)).joined(separator: ".")
    return address(
      old.children.contains { $0.level == .article && $0.name == outer } ? outer : previous)
  }
}
