import DraftMerge

/// What a reviewer of conflicts sees and what keys do: a session with what is open before it.
package struct ConflictDesk: ScreenDesk {
  package enum Mode: Hashable, Sendable {
    case conflict
    /// The list of sections, with the one that is chosen.
    case list(Int)
    case help
    case typing(ReviewPrompt)
    /// All variants are taken, and those that were named so far come in this order: indexes of them.
    case ordering([Int])
  }

  package private(set) var session: ConflictSession
  package private(set) var mode = Mode.conflict
  /// Lines that the reviewer went down from where the conflict is shown.
  package private(set) var scroll = 0
  package private(set) var said: ReviewAnswer?
  private var lastFound = ""
  /// Whether `e` opens an editor; otherwise texts are changed in place.
  private let hasEditor: Bool

  package init(_ session: ConflictSession, hasEditor: Bool = false) {
    self.session = session
    self.hasEditor = hasEditor
  }

  package mutating func press(_ key: ReviewKey) -> ReviewEffect {
    said = nil
    if key == .control("c") { return .quit }
    if key == .control("z") { return .suspend }
    switch mode {
    case .typing(let prompt): return type(key, prompt)
    case .ordering(let order): return self.order(key, order)
    case .help: return help(key)
    case .list(let at): return list(key, at)
    case .conflict: return conflict(key)
    }
  }

  package mutating func choose(_ target: ReviewTarget) -> ReviewEffect {
    switch target {
    case .key(let key): return press(.character(key))
    case .section(let index):
      said = nil
      mode = .conflict
      go(toSection: index)
      return .none
    }
  }

  package mutating func edited(_ text: String?) -> ReviewEffect {
    guard let text else {
      said = .noEditor
      return .none
    }
    return decide(.text(text))
  }

  package mutating func abandon() -> ReviewEffect {
    guard case .typing(let prompt) = mode, prompt.purpose != .find, !prompt.text.isEmpty,
      let mark = session.mark
    else { return .none }
    mode = .conflict
    let before = prompt.purpose == .text ? mark.comment : nil
    session.comment([before, prompt.text].compactMap(\.self).joined(separator: "\n"))
    return .save
  }

  package mutating func say(_ answer: ReviewAnswer) { said = answer }

  // MARK: The conflict

  private mutating func conflict(_ key: ReviewKey) -> ReviewEffect {
    switch key {
    case .character(let letter): return letterKey(letter)
    case .down, .wheel(1): scroll += 1
    case .up, .wheel(-1): scroll -= 1
    case .pageDown: scroll += 10
    case .pageUp: scroll -= 10
    case .right: move { $0.go(1) }
    case .left: move { $0.go(-1) }
    case .home: move { $0.go(-$0.marks.count) }
    case .end: move { $0.go($0.marks.count) }
    default: break
    }
    return .none
  }

  private mutating func letterKey(_ letter: Character) -> ReviewEffect {
    switch letter {
    case "1"..."9": return take(variant: (letter.wholeNumberValue ?? 0) - 1)
    case "o": return take(side: 0)
    case "t": return take(side: 1)
    case "0": return decide(.base)
    case "p": return decide(.proposal, otherwise: .noProposal)
    case "b": startOrdering()
    case "e": return edit()
    case "c": ask(.comment, session.mark?.comment ?? "")
    case "x": return changed(session.clear(), otherwise: .nothingDecided)
    case "u": return changed(session.undo(), otherwise: .nothingToUndo)
    case "O": return decided(session.decideSection(side: 0))
    case "T": return decided(session.decideSection(side: 1))
    case "P": return decided(session.takeProposals())
    case "/": ask(.find, "")
    case "j": move(otherwise: .nothingOpen) { $0.goToUndecided(1) }
    case "k": move(otherwise: .nothingOpen) { $0.goToUndecided(-1) }
    case "J": move { $0.go(1) }
    case "K": move { $0.go(-1) }
    case "]": move { $0.goToSection(1) }
    case "[": move { $0.goToSection(-1) }
    case " ": scroll += 10
    case "g": mode = .list(session.item?.section ?? 0)
    case "?":
      mode = .help
      scroll = 0
    case "q": return .quit
    default: break
    }
    return .none
  }

  private mutating func move(
    otherwise answer: ReviewAnswer = .noFurther, _ step: (inout ConflictSession) -> Bool
  ) {
    if step(&session) { scroll = 0 } else { said = answer }
  }

  private mutating func take(variant index: Int) -> ReviewEffect {
    guard let variants = session.item?.variants, variants.indices.contains(index) else {
      return refuse(.noSuchDraft)
    }
    return decide(.drafts([variants[index].sides[0]]))
  }

  private mutating func take(side: Int) -> ReviewEffect {
    guard let variant = session.item?.variant(ofSide: side) else { return refuse(.noSuchDraft) }
    return decide(.drafts([variant.sides[0]]))
  }

  private mutating func refuse(_ answer: ReviewAnswer) -> ReviewEffect {
    said = session.item == nil ? .nothingToDecide : answer
    return .none
  }

  private mutating func decide(
    _ choice: ConflictChoice, otherwise answer: ReviewAnswer = .nothingToDecide
  ) -> ReviewEffect {
    guard session.decide(choice) else { return refuse(answer) }
    scroll = 0
    if session.openCount == 0 { said = .allDecided }
    return .save
  }

  private mutating func decided(_ count: Int) -> ReviewEffect {
    scroll = 0
    said = count == 0 ? .nothingOpen : session.openCount == 0 ? .allDecided : .decided(count)
    return count == 0 ? .none : .save
  }

  private mutating func changed(_ isChanged: Bool, otherwise answer: ReviewAnswer) -> ReviewEffect {
    guard isChanged else {
      said = answer
      return .none
    }
    scroll = 0
    return .save
  }

  /// With what was decided, or else with all there is to choose from.
  private mutating func edit() -> ReviewEffect {
    guard let item = session.item else { return refuse(.nothingToDecide) }
    let choice =
      session.mark?.choice
      ?? (item.conflict.proposal == nil ? .drafts(item.variants.map { $0.sides[0] }) : .proposal)
    let bare = ConflictEdges(item.conflict).bare(session.plan.text(choice, of: item))
    let text = String(decoding: bare, as: UTF8.self)
    if hasEditor { return .edit(text) }
    ask(.text, text)
    return .none
  }

  // MARK: The order of all

  private mutating func startOrdering() {
    if session.item == nil { said = .nothingToDecide } else { mode = .ordering([]) }
  }

  private mutating func order(_ key: ReviewKey, _ order: [Int]) -> ReviewEffect {
    guard let variants = session.item?.variants else { return .none }
    switch key {
    case .character(let letter):
      guard let next = index(letter, variants), !order.contains(next) else { return .none }
      // The last one has but one place.
      let order = order + [next]
      guard order.count + 1 >= variants.count else {
        mode = .ordering(order)
        return .none
      }
      mode = .conflict
      let rest = variants.indices.filter { !order.contains($0) }
      return decide(.drafts((order + rest).map { variants[$0].sides[0] }))
    case .backspace: mode = .ordering(Array(order.dropLast()))
    case .enter where order.count > 1:
      mode = .conflict
      return decide(.drafts(order.map { variants[$0].sides[0] }))
    case .escape: mode = .conflict
    default: break
    }
    return .none
  }

  private func index(_ letter: Character, _ variants: [ConflictVariant]) -> Int? {
    switch letter {
    case "o": variants.firstIndex { $0.sides.contains(0) }
    case "t": variants.firstIndex { $0.sides.contains(1) }
    case "1"..."9":
      letter.wholeNumberValue.flatMap { variants.indices.contains($0 - 1) ? $0 - 1 : nil }
    default: nil
    }
  }

  // MARK: Help and the list

  /// Any key closes the help but those that go down and up in it.
  private mutating func help(_ key: ReviewKey) -> ReviewEffect {
    switch key {
    case .down, .wheel(1): scroll += 1
    case .up, .wheel(-1): scroll = max(0, scroll - 1)
    case .pageDown, .character(" "): scroll += 10
    case .pageUp: scroll = max(0, scroll - 10)
    default:
      mode = .conflict
      scroll = 0
    }
    return .none
  }

  private mutating func list(_ key: ReviewKey, _ at: Int) -> ReviewEffect {
    let last = max(0, session.plan.sections.count - 1)
    switch key {
    case .character("j"), .down, .wheel(1): mode = .list(min(at + 1, last))
    case .character("k"), .up, .wheel(-1): mode = .list(max(at - 1, 0))
    case .home: mode = .list(0)
    case .end: mode = .list(last)
    case .pageDown: mode = .list(min(at + 10, last))
    case .pageUp: mode = .list(max(at - 10, 0))
    case .enter, .character(" "):
      mode = .conflict
      go(toSection: at)
    case .escape, .character("g"): mode = .conflict
    case .character("?"):
      mode = .help
      scroll = 0
    case .character("q"): return .quit
    default: break
    }
    return .none
  }

  private mutating func go(toSection index: Int) {
    session.go(toSection: index)
    scroll = 0
  }

  // MARK: Typing

  private mutating func ask(_ purpose: ReviewPrompt.Purpose, _ text: String) {
    if session.item == nil {
      said = .nothingToDecide
    } else {
      mode = .typing(ReviewPrompt(purpose, text))
    }
  }

  private mutating func type(_ key: ReviewKey, _ prompt: ReviewPrompt) -> ReviewEffect {
    var prompt = prompt
    switch key {
    case .escape: mode = .conflict
    case .enter:
      mode = .conflict
      return finish(prompt)
    default:
      prompt.type(key)
      mode = .typing(prompt)
    }
    return .none
  }

  private mutating func finish(_ prompt: ReviewPrompt) -> ReviewEffect {
    switch prompt.purpose {
    case .comment:
      session.comment(prompt.text)
      return .save
    case .text: return decide(.text(prompt.text))
    case .find:
      if !prompt.text.isEmpty { lastFound = prompt.text }
      if session.find(lastFound) { scroll = 0 } else { said = .notFound(lastFound) }
      return .none
    }
  }
}
