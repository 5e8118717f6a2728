/// What a screen shows and what keys do there.
///
/// A value: what a key does depends on nothing else than it.
package protocol ScreenDesk: Sendable {
  mutating func press(_ key: ReviewKey) -> ReviewEffect
  /// What a click on something does.
  mutating func choose(_ target: ReviewTarget) -> ReviewEffect
  /// Takes the text that an editor gave; `nil` where it gave none.
  mutating func edited(_ text: String?) -> ReviewEffect
  /// Whoever sat there has gone in the middle: what was being typed is kept.
  mutating func abandon() -> ReviewEffect
  mutating func say(_ answer: ReviewAnswer)
}

/// What whoever shows a desk has to do after a key.
package enum ReviewEffect: Hashable, Sendable {
  case none
  /// Something was decided, said or taken back.
  case save
  case quit
  /// A text is to be changed in an editor; `ScreenDesk.edited` takes it.
  case edit(String)
  case suspend
}

/// What a reviewer sees and what keys do: a session with what is open before it.
///
/// A value like the session: what a key does depends on nothing else than it.
package struct ReviewDesk: ScreenDesk {
  package enum Mode: Hashable, Sendable {
    case change
    /// The list of sections, with the one that is chosen.
    case list(Int)
    case help
    case typing(ReviewPrompt)
  }

  package private(set) var session: ReviewSession
  package private(set) var mode = Mode.change
  /// Lines that the reviewer went down from where the change is shown.
  package private(set) var scroll = 0
  package private(set) var said: ReviewAnswer?
  private var lastFound = ""
  /// Whether `e` opens an editor; otherwise texts are changed in place.
  private let hasEditor: Bool

  package init(_ session: ReviewSession, hasEditor: Bool = false) {
    self.session = session
    self.hasEditor = hasEditor
  }

  /// What a key does.
  package mutating func press(_ key: ReviewKey) -> ReviewEffect {
    said = nil
    if key == .control("c") { return .quit }
    if key == .control("z") { return .suspend }
    switch mode {
    case .typing(let prompt): return type(key, prompt)
    case .help: return help(key)
    case .list(let at): return list(key, at)
    case .change: return change(key)
    }
  }

  /// What a click on something does.
  package mutating func choose(_ target: ReviewTarget) -> ReviewEffect {
    switch target {
    case .key(let key): return press(.character(key))
    case .section(let index):
      said = nil
      mode = .change
      goTo(section: index)
      return .none
    }
  }

  /// Takes the text that an editor gave; `nil` where it gave none.
  package mutating func edited(_ text: String?) -> ReviewEffect {
    guard let text else {
      said = .noEditor
      return .none
    }
    return decide(.text(text))
  }

  /// The reviewer has gone in the middle: what was being typed is kept as a comment.
  package mutating func abandon() -> ReviewEffect {
    guard case .typing(let prompt) = mode, prompt.purpose != .find, !prompt.text.isEmpty,
      let spot = session.spot
    else { return .none }
    mode = .change
    let before = prompt.purpose == .text ? session.marks[spot].comment : nil
    session.comment([before, prompt.text].compactMap(\.self).joined(separator: "\n"))
    return .save
  }

  package mutating func say(_ answer: ReviewAnswer) { said = answer }

  // MARK: The change

  private mutating func change(_ key: ReviewKey) -> ReviewEffect {
    switch key {
    case .character(let letter): return letterKey(letter)
    case .down, .wheel(1): scroll += 1
    case .up, .wheel(-1): scroll -= 1
    case .pageDown: scroll += 10
    case .pageUp: scroll -= 10
    case .right: move { $0.go(1) }
    case .left: move { $0.go(-1) }
    case .home: move { $0.go(-$0.spots.count) }
    case .end: move { $0.go($0.spots.count) }
    default: break
    }
    return .none
  }

  private mutating func letterKey(_ letter: Character) -> ReviewEffect {
    switch letter {
    case "a": return decide(.accept)
    case "r": return decide(.reject)
    case "x": return changed(session.clear(), otherwise: .nothingDecided)
    case "s": return changed(session.split(), otherwise: .indivisible)
    case "u": return changed(session.undo(), otherwise: .nothingToUndo)
    case "A": return decided(session.decideSection(.accept))
    case "R": return decided(session.decideSection(.reject))
    case "E": return decided(session.acceptFormal())
    case "e": return edit()
    case "c": ask(.comment, session.spot.flatMap { session.marks[$0].comment } ?? "")
    case "/": ask(.find, "")
    case "j": move(otherwise: .nothingOpen) { $0.goToUndecided(1) }
    case "k": move(otherwise: .nothingOpen) { $0.goToUndecided(-1) }
    case "J": move { $0.go(1) }
    case "K": move { $0.go(-1) }
    case "]": move { $0.goToSection(1) }
    case "[": move { $0.goToSection(-1) }
    case " ": scroll += 10
    case "g": mode = .list(session.currentSection ?? 0)
    case "?":
      mode = .help
      scroll = 0
    case "q": return .quit
    default: break
    }
    return .none
  }

  private mutating func move(
    otherwise answer: ReviewAnswer = .noFurther, _ step: (inout ReviewSession) -> Bool
  ) {
    if step(&session) { scroll = 0 } else { said = answer }
  }

  private mutating func decide(_ verdict: Decision.Verdict) -> ReviewEffect {
    let isDone = session.decide(verdict)
    scroll = 0
    guard isDone else {
      said = session.spots.isEmpty ? .nothingToDecide : .takesNoText
      return .none
    }
    if session.openCount == 0 { said = .allDecided }
    return .save
  }

  private mutating func decided(_ count: Int) -> ReviewEffect {
    scroll = 0
    said = count == 0 ? .nothingOpen : .decided(count)
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

  private mutating func edit() -> ReviewEffect {
    guard let spot = session.spot, session.plan[spot].takesText else {
      said = .takesNoText
      return .none
    }
    var text = session.plan.newText(of: session.plan[spot])
    if case .text(let own) = session.marks[spot].verdict { text = own }
    if hasEditor { return .edit(text) }
    ask(.text, text)
    return .none
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
      mode = .change
      scroll = 0
    }
    return .none
  }

  private mutating func list(_ key: ReviewKey, _ at: Int) -> ReviewEffect {
    let count = session.sections.count
    switch key {
    case .character("j"), .down, .wheel(1): mode = .list(min(at + 1, max(0, count - 1)))
    case .character("k"), .up, .wheel(-1): mode = .list(max(at - 1, 0))
    case .home: mode = .list(0)
    case .end: mode = .list(max(0, count - 1))
    case .pageDown: mode = .list(min(at + 10, max(0, count - 1)))
    case .pageUp: mode = .list(max(at - 10, 0))
    case .enter, .character(" "):
      mode = .change
      goTo(section: at)
    case .escape, .character("g"): mode = .change
    case .character("?"):
      mode = .help
      scroll = 0
    case .character("q"): return .quit
    default: break
    }
    return .none
  }

  private mutating func goTo(section index: Int) {
    session.goTo(section: index)
    scroll = 0
  }

  // MARK: Typing

  private mutating func ask(_ purpose: ReviewPrompt.Purpose, _ text: String) {
    guard session.spot != nil else {
      said = .nothingToDecide
      return
    }
    mode = .typing(ReviewPrompt(purpose, text))
  }

  private mutating func type(_ key: ReviewKey, _ prompt: ReviewPrompt) -> ReviewEffect {
    var prompt = prompt
    switch key {
    case .escape: mode = .change
    case .enter:
      mode = .change
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

/// What a click can hit.
package enum ReviewTarget: Hashable, Sendable {
  case key(Character)
  /// Index into `ReviewSession.sections`.
  case section(Int)
}

/// What is said after a key that did not, or not only, change what is seen.
package enum ReviewAnswer: Hashable, Sendable {
  case nothingToDecide, nothingOpen, allDecided, nothingDecided, nothingToUndo
  case indivisible, takesNoText, noEditor, noFurther
  case decided(Int)
  case notFound(String)
  /// Of a conflict: no draft of this number has a part in it; nothing is proposed.
  case noSuchDraft, noProposal
  /// The decisions could not be written where they belong: why, and where they are now.
  case savedElsewhere(String)
  case notSaved(String)
}

/// A line that is typed: words to find, a comment, or an own text.
package struct ReviewPrompt: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable { case find, comment, text }

  package let purpose: Purpose
  private var characters: [Character]
  /// Characters before the cursor.
  package private(set) var cursor: Int

  package var text: String { String(characters) }
  package var before: String { String(characters[..<cursor]) }

  package init(_ purpose: Purpose, _ text: String) {
    self.purpose = purpose
    characters = Array(text)
    cursor = characters.count
  }

  package mutating func type(_ key: ReviewKey) {
    switch key {
    case .character(let character): insert([character])
    case .paste(let text): insert(Array(text))
    case .backspace where cursor > 0: remove(cursor - 1..<cursor)
    case .delete where cursor < characters.count: remove(cursor..<cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<characters.count)
    case .control("w"): remove(wordStart..<cursor)
    default: break
    }
  }

  private var wordStart: Int {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return start
  }

  private mutating func insert(_ more: [Character]) {
    characters.insert(contentsOf: more, at: cursor)
    cursor += more.count
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }
}
