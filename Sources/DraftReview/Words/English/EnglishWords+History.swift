extension EnglishWords {
  var historyPage: HistoryPageWords {
    HistoryPageWords(
      skip: "Skip to the text",
      theme: "Dark",
      keys: "n next · p previous",
      rounds: "Rounds",
      figures: "Size and changes",
      map: "Sections by rounds",
      changes: "Changes",
      text: "The text and where each sentence comes from",
      signs:
        "A number tells how many sentences changed, the darker the more; + added, − "
        + "removed, ↕ moved, # another number, title or level. A number leads to its changes.",
      ages:
        "The darker, the younger the wording. A round’s button picks out the sentences "
        + "that it settled.",
      characters: "Characters",
      sentences: "Sentences",
      sections: "Sections",
      changed: "Sentences changed",
      opening: "(opening)",
      gone: "gone",
      added: "added",
      removed: "removed",
      marks: HistoryPageWords.Marks(
        moved: "moved", renumbered: "renumbered", retitled: "retitled", relevelled: "relevelled",
        split: "split", merged: "merged"),
      first: "first draft",
      unreadable: "can’t be read",
      unread: "Rounds that can’t be read, so that the next one’s changes hold theirs, too: ",
      stray: "Labels that stand for no round of this history: ",
      shallow:
        "This copy of the repository is shallow: what came before the first round shown here is missing.",
      none: "nothing changed",
      countOfRounds: { $0 == 1 ? "1 round" : "\($0) rounds" },
      countOfSentences: { $0 == 1 ? "1 sentence" : "\($0) sentences" },
      others: { "and \($0) more" })
  }

  func counted(_ count: Int, _ deed: RevisionDeed) -> String {
    let (noun, verb) =
      switch deed {
      case .addedSection: ("section", "added")
      case .removedSection: ("section", "removed")
      case .movedSection: ("section", "moved")
      case .retitledSection: ("section", "retitled")
      case .editedSentence: ("sentence", "edited")
      case .addedSentence: ("sentence", "added")
      case .removedSentence: ("sentence", "removed")
      case .movedSentence: ("sentence", "moved")
      case .splitSentence: ("sentence", "split")
      case .mergedSentence: ("sentence", "merged")
      }
    return "\(count) \(noun)\(count == 1 ? "" : "s") \(verb)"
  }

  func added(draft name: String) -> String { "Add \(name)" }
  func updated(draft name: String) -> String { "Update \(name)" }

  var originSigns: OriginSigns {
    OriginSigns(
      first: "present wording ← first appearance", restored: "↻ put back",
      actItem: "§ item of the act")
  }
}
