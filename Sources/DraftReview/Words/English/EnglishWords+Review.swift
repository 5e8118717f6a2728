extension EnglishWords {
  func progress(_ number: Int, of count: Int) -> String { "\(number) of \(count)" }
  func open(_ count: Int) -> String { "\(count) open" }
  func hidden(_ count: Int, open: Int) -> String { "\(count) filtered out, \(open) open" }
  var allDecided: String { "Everything is decided; q saves and quits." }
  func allShownDecided(hidden open: Int) -> String {
    "All that is shown is decided; \(open) filtered out \(open == 1 ? "is" : "are") open. q saves and quits."
  }
  var undecided: String { "undecided" }
  var accepted: String { "accepted" }
  var rejected: String { "rejected" }
  var ownText: String { "own text" }
  var comment: String { "comment" }
  var decidedInParts: String { "decided in parts" }
  var contradiction: String { "contradiction" }
  func name(of part: ReviewPart) -> String {
    switch part {
    case .edit: "this edit"
    case .words: "the words"
    case .place: "where it stands"
    case .border: "where sentences and paragraphs begin"
    case .sentence: "this sentence"
    }
  }
  func part(_ number: Int, of count: Int) -> String { "part \(number) of \(count)" }
  var layoutOfLines: String { "how lines are wrapped, blank lines and the marks of headings" }
  func said(_ notice: ReviewNotice) -> String {
    switch notice {
    case .nothingToDecide: "There is nothing to decide."
    case .nothingOpen: "Nothing is undecided here."
    case .nothingDecided: "This is undecided."
    case .nothingToUndo: "There is nothing to take back."
    case .indivisible: "This has no parts, or its parts were decided differently."
    case .takesNoText: "An own text stands for a sentence or one edit: s takes this apart."
    case .noEditor: "The editor gave no text."
    case .emptied: "The text was emptied in the editor: cancelled, nothing changed."
    case .noFurther: "There is nothing further that way."
    case .decided(let count): count == 1 ? "1 decided." : "\(count) decided."
    case .notFound(let text): "Not found: \(text)"
    case .noSuchDraft: "No draft of this number has a part in this."
    case .noProposal: "Nothing is proposed here."
    case .savedElsewhere(let path): "The file was changed by somebody else; saved in \(path)"
    case .notSaved(let reason): "NOT SAVED: \(reason)"
    }
  }
  var reviewKeys: [(key: String, short: String, long: String)] {
    [
      ("a", "accept", "accept, and on to the next undecided one"),
      ("r", "reject", "reject: the old text stands"),
      ("e", "edit", "an own text in its place, in $VISUAL or $EDITOR or here"),
      ("c", "comment", "a comment"),
      ("s", "split", "take it apart, or make one of the parts again"),
      ("u", "undo", "take back, as often as you like"),
      ("x", "", "leave it undecided"),
      ("j", "next", "the next undecided one"),
      ("k", "", "the undecided one before"),
      ("J", "", "the next one, decided or not"),
      ("K", "", "the one before"),
      ("]", "", "the next section"),
      ("[", "", "the section before"),
      ("A", "", "accept what is undecided in this section"),
      ("R", "", "reject what is undecided in this section"),
      ("E", "", "accept everything editorial and consequential"),
      ("/", "find", "find words"),
      ("g", "list", "the list of sections"),
      ("?", "help", "these keys"),
      ("q", "quit", "save and quit; what is undecided stays undecided"),
    ]
  }
  var listKeys: [(key: String, short: String, long: String)] {
    [("j", "down", ""), ("k", "up", ""), ("Enter", "open", ""), ("g", "back", "")]
  }
  var helpKeys: [(key: String, short: String, long: String)] { [("Esc", "back", "")] }
  var typingKeys: [(key: String, short: String, long: String)] {
    [("Enter", "done", ""), ("Esc", "cancel", "")]
  }
  func prompt(_ prompt: ReviewPromptKind) -> String {
    switch prompt {
    case .find: "Find: "
    case .comment: "Comment: "
    case .text: "Own text: "
    }
  }
  func decided(_ verdict: ReviewVerdict, by person: String) -> String {
    switch verdict {
    case .accepted: "\(person) accepts this"
    case .rejected: "\(person) rejects this"
    case .ownText: "\(person) wants instead"
    case .commented: "\(person) says"
    }
  }
  func earlier(_ verdict: ReviewVerdict, by person: String, _ recurrence: Recurrence?) -> String {
    switch (verdict, recurrence) {
    case (.accepted, .undone): "accepted earlier by \(person), and undone here"
    case (.accepted, _): "accepted earlier by \(person)"
    case (.rejected, .again): "rejected earlier by \(person), and here again"
    case (.rejected, .alike): "something like it was rejected earlier by \(person)"
    case (.rejected, .reworded): "rejected earlier by \(person); the words here have changed since"
    case (.rejected, _): "rejected earlier by \(person)"
    case (.ownText, _): "\(person) earlier wanted instead"
    case (.commented, _): "\(person) said earlier"
    }
  }
  func settled(_ count: Int) -> String {
    count == 1
      ? "1 earlier comment on text that does not change here"
      : "\(count) earlier comments on text that does not change here"
  }
  func standing(_ count: Int) -> String {
    count == 1
      ? "1 change was rejected in the round before and is still in the text"
      : "\(count) changes were rejected in the round before and are still in the text"
  }
  func orphaned(_ count: Int) -> String {
    count == 1
      ? "1 earlier decision or comment whose text is gone"
      : "\(count) earlier decisions or comments whose text is gone"
  }
  func ended(_ tally: ReviewTally, file: String?) -> String {
    var state =
      tally.open == 0 ? "\(tally.count) decided" : "\(tally.open) of \(tally.count) undecided"
    if tally.hidden.open > 0 { state += " (shown: \(tally.shown.open) of \(tally.shown.count))" }
    return state + (file.map { "; the decisions are in \($0)" } ?? "")
  }
}

extension EnglishWords {
  var reviewPage: ReviewPageWords {
    ReviewPageWords(
      title: "Decisions", download: "Download", copy: "Copy", load: "Load…", undo: "Undo",
      onlyOpen: "Only undecided",
      yourName: "Your name", find: "Find", keep: "Save", cancel: "Cancel",
      progress: "%1 of %2, %3 open", hidden: "%1 filtered out, %2 open", decided: "%1 decided.",
      copied: "Copied.",
      loaded: "%1 decisions loaded.",
      restored: "Gone on with what this browser had kept.",
      otherDrafts: "These decisions were made on other drafts: %1",
      noDecisions:
        "This is no file of decisions.",
      passedOver: "%1 decisions are not shown here and stay in the file.",
      further: "Further changes", keys: "Keys", ownTextKey: "an own text in its place",
      endKey: "to Download, which keeps your decisions in a file",
      allDecided: "Everything is decided; Download keeps your decisions in a file.",
      allShownDecided:
        "All that is shown is decided; filtered out and open: %1. Download keeps your decisions in a file.",
      leaving: "Download keeps your decisions in a file.")
  }
}
