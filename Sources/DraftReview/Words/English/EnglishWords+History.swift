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
}
