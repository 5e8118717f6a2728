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
package struct ReviewDesk: SessionDesk {
  package var session: ReviewSession
  package var view: DeskView

  package init(_ session: ReviewSession, hasEditor: Bool = false) {
    self.session = session
    view = DeskView(hasEditor: hasEditor)
  }

  package mutating func decide(key: Character) -> ReviewEffect {
    switch key {
    case "a": decide(.accept)
    case "r": decide(.reject)
    case "s": changed(session.split(), otherwise: .indivisible)
    case "A": settled(session.decideSection(.accept))
    case "R": settled(session.decideSection(.reject))
    case "E": settled(session.acceptFormal())
    case "e": edit()
    default: .none
    }
  }

  package mutating func decide(text: String) -> ReviewEffect { decide(.text(text)) }

  private mutating func decide(_ verdict: Decision.Verdict) -> ReviewEffect {
    settled(session.decide(verdict), otherwise: .takesNoText)
  }

  private mutating func edit() -> ReviewEffect {
    guard let spot = session.spot, session.plan[spot].takesText else {
      return refuse(.takesNoText)
    }
    var text = session.plan.newText(of: session.plan[spot])
    if case .text(let own) = session.marks[spot].verdict { text = own }
    if view.hasEditor { return .edit(text) }
    ask(.text, text)
    return .none
  }
}

extension ReviewSession: DeskSession {
  package var isEmpty: Bool { spots.isEmpty }
  package var count: Int { spots.count }
  package var comment: String? { spot.flatMap { marks[$0].comment } }
  package var sectionCount: Int { sections.count }
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
  case indivisible, takesNoText, noEditor, emptied, noFurther
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
