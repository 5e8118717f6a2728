/// What is being decided, one after the other, with where the reviewer stands and all that can be taken back.
package protocol DeskSession: Sendable {
  /// Whether there is anything to decide.
  var isEmpty: Bool { get }
  var count: Int { get }
  var openCount: Int { get }
  /// What was said of what the reviewer stands at.
  var comment: String? { get }
  var sectionCount: Int { get }
  /// The place in the list of sections of what the reviewer stands at.
  var currentSection: Int? { get }

  mutating func go(_ step: Int) -> Bool
  mutating func goToUndecided(_ step: Int) -> Bool
  mutating func goToSection(_ step: Int) -> Bool
  mutating func goTo(section: Int)
  mutating func find(_ words: String) -> Bool
  mutating func comment(_ text: String)
  mutating func clear() -> Bool
  mutating func undo() -> Bool
}

/// What is open before a session, and what was said last.
package struct DeskView: Sendable {
  package enum Mode: Hashable, Sendable {
    /// What is to be decided.
    case item
    /// The list of sections, with the one that is chosen.
    case list(Int)
    case help
    case typing(ReviewPrompt)
  }

  package internal(set) var mode = Mode.item
  /// Lines that the reviewer went down from where the item is shown.
  package internal(set) var scroll = 0
  package internal(set) var said: ReviewAnswer?
  var lastFound = ""
  /// Whether `e` opens an editor; otherwise texts are changed in place.
  let hasEditor: Bool

  init(hasEditor: Bool) { self.hasEditor = hasEditor }
}

/// A desk with a session: going about, the list of sections, help and typing are the same whatever is decided.
package protocol SessionDesk: ScreenDesk {
  associatedtype Session: DeskSession

  var session: Session { get set }
  var view: DeskView { get set }

  /// What a letter does that decides, and is no key of all desks.
  mutating func decide(key: Character) -> ReviewEffect
  mutating func decide(text: String) -> ReviewEffect
  /// Takes a key where something is asked that only this desk asks; `nil` where nothing is.
  mutating func answer(_ key: ReviewKey) -> ReviewEffect?
}

extension SessionDesk {
  package mutating func answer(_ key: ReviewKey) -> ReviewEffect? { nil }

  package mutating func press(_ key: ReviewKey) -> ReviewEffect {
    view.said = nil
    if key == .control("c") { return .quit }
    if key == .control("z") { return .suspend }
    if let effect = answer(key) { return effect }
    switch view.mode {
    case .typing(let prompt): return type(key, prompt)
    case .help: return help(key)
    case .list(let at): return list(key, at)
    case .item: return item(key)
    }
  }

  package mutating func choose(_ target: ReviewTarget) -> ReviewEffect {
    switch target {
    case .key(let key): return press(.character(key))
    case .section(let index):
      view.said = nil
      open(section: index)
      return .none
    }
  }

  package mutating func edited(_ text: String?) -> ReviewEffect {
    guard let text else { return refuse(.noEditor) }
    // As git takes it: who empties the text in an editor has thought better of it.
    guard !text.allSatisfy(\.isWhitespace) else { return refuse(.emptied) }
    return decide(text: text)
  }

  /// What was being typed is kept as a comment.
  package mutating func abandon() -> ReviewEffect {
    guard case .typing(let prompt) = view.mode, prompt.purpose != .find, !prompt.text.isEmpty,
      !session.isEmpty
    else { return .none }
    view.mode = .item
    let before = prompt.purpose == .text ? session.comment : nil
    session.comment([before, prompt.text].compactMap(\.self).joined(separator: "\n"))
    return .save
  }

  package mutating func say(_ answer: ReviewAnswer) { view.said = answer }

  // MARK: The item

  private mutating func item(_ key: ReviewKey) -> ReviewEffect {
    switch key {
    case .character(let letter): return press(letter: letter)
    case .down, .wheel(1): view.scroll += 1
    case .up, .wheel(-1): view.scroll -= 1
    case .pageDown: view.scroll += 10
    case .pageUp: view.scroll -= 10
    case .right: move { $0.go(1) }
    case .left: move { $0.go(-1) }
    case .home: move { $0.go(-$0.count) }
    case .end: move { $0.go($0.count) }
    default: break
    }
    return .none
  }

  private mutating func press(letter: Character) -> ReviewEffect {
    switch letter {
    case "x": return changed(session.clear(), otherwise: .nothingDecided)
    case "u": return changed(session.undo(), otherwise: .nothingToUndo)
    case "c": ask(.comment, session.comment ?? "")
    case "/": ask(.find, "")
    case "j": move(otherwise: .nothingOpen) { $0.goToUndecided(1) }
    case "k": move(otherwise: .nothingOpen) { $0.goToUndecided(-1) }
    case "J": move { $0.go(1) }
    case "K": move { $0.go(-1) }
    case "]": move { $0.goToSection(1) }
    case "[": move { $0.goToSection(-1) }
    case " ": view.scroll += 10
    case "g": view.mode = .list(session.currentSection ?? 0)
    case "?": openHelp()
    case "q": return .quit
    default: return decide(key: letter)
    }
    return .none
  }

  private mutating func move(
    otherwise answer: ReviewAnswer = .noFurther, _ step: (inout Session) -> Bool
  ) {
    if step(&session) { view.scroll = 0 } else { view.said = answer }
  }

  mutating func refuse(_ answer: ReviewAnswer) -> ReviewEffect {
    view.said = answer
    return .none
  }

  /// After something was decided, or not.
  mutating func settled(_ isDecided: Bool, otherwise answer: ReviewAnswer) -> ReviewEffect {
    guard isDecided else { return refuse(session.isEmpty ? .nothingToDecide : answer) }
    view.scroll = 0
    if session.openCount == 0 { view.said = .allDecided }
    return .save
  }

  /// After several were decided at once.
  mutating func settled(_ count: Int) -> ReviewEffect {
    view.scroll = 0
    guard count > 0 else { return refuse(.nothingOpen) }
    view.said = session.openCount == 0 ? .allDecided : .decided(count)
    return .save
  }

  mutating func changed(_ isChanged: Bool, otherwise answer: ReviewAnswer) -> ReviewEffect {
    guard isChanged else { return refuse(answer) }
    view.scroll = 0
    return .save
  }

  // MARK: Help and the list

  private mutating func openHelp() {
    view.mode = .help
    view.scroll = 0
  }

  /// Any key closes the help but those that go down and up in it.
  private mutating func help(_ key: ReviewKey) -> ReviewEffect {
    switch key {
    case .down, .wheel(1): view.scroll += 1
    case .up, .wheel(-1): view.scroll = max(0, view.scroll - 1)
    case .pageDown, .character(" "): view.scroll += 10
    case .pageUp: view.scroll = max(0, view.scroll - 10)
    default:
      view.mode = .item
      view.scroll = 0
    }
    return .none
  }

  private mutating func list(_ key: ReviewKey, _ at: Int) -> ReviewEffect {
    let last = max(0, session.sectionCount - 1)
    switch key {
    case .character("j"), .down, .wheel(1): view.mode = .list(min(at + 1, last))
    case .character("k"), .up, .wheel(-1): view.mode = .list(max(at - 1, 0))
    case .home: view.mode = .list(0)
    case .end: view.mode = .list(last)
    case .pageDown: view.mode = .list(min(at + 10, last))
    case .pageUp: view.mode = .list(max(at - 10, 0))
    case .enter, .character(" "): open(section: at)
    case .escape, .character("g"), .character("q"): view.mode = .item
    case .character("?"): openHelp()
    default: break
    }
    return .none
  }

  private mutating func open(section index: Int) {
    view.mode = .item
    session.goTo(section: index)
    view.scroll = 0
  }

  // MARK: Typing

  mutating func ask(_ purpose: ReviewPrompt.Purpose, _ text: String) {
    if session.isEmpty {
      view.said = .nothingToDecide
    } else {
      view.mode = .typing(ReviewPrompt(purpose, text))
    }
  }

  private mutating func type(_ key: ReviewKey, _ prompt: ReviewPrompt) -> ReviewEffect {
    var prompt = prompt
    switch key {
    case .escape: view.mode = .item
    case .enter:
      view.mode = .item
      return finish(prompt)
    default:
      prompt.type(key)
      view.mode = .typing(prompt)
    }
    return .none
  }

  private mutating func finish(_ prompt: ReviewPrompt) -> ReviewEffect {
    switch prompt.purpose {
    case .comment:
      session.comment(prompt.text)
      return .save
    case .text: return decide(text: prompt.text)
    case .find:
      if !prompt.text.isEmpty { view.lastFound = prompt.text }
      let words = view.lastFound
      if session.find(words) { view.scroll = 0 } else { view.said = .notFound(words) }
      return .none
    }
  }
}
