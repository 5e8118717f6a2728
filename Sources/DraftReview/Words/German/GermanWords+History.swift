extension GermanWords {
  var historyPage: HistoryPageWords {
    HistoryPageWords(
      skip: "Zum Text",
      theme: "Dunkel",
      keys: "n weiter · p zurück",
      rounds: "Runden",
      figures: "Umfang und Änderungen",
      map: "Abschnitte nach Runden",
      changes: "Änderungen",
      text: "Der Text und woher jeder Satz kommt",
      signs:
        "Eine Zahl sagt, wie viele Sätze sich geändert haben, je dunkler, desto mehr; + "
        + "neu, − gestrichen, ↕ verschoben, # andere Nummer, Überschrift oder Ebene. Sie führt zu den Änderungen.",
      ages:
        "Je dunkler, desto jünger der Wortlaut. Der Knopf einer Runde hebt die Sätze "
        + "hervor, die sie festgelegt hat.",
      characters: "Zeichen",
      sentences: "Sätze",
      sections: "Abschnitte",
      changed: "Geänderte Sätze",
      opening: "(Anfang)",
      gone: "gestrichen",
      added: "neu",
      removed: "gestrichen",
      marks: HistoryPageWords.Marks(
        moved: "verschoben", renumbered: "neu nummeriert", retitled: "umbenannt",
        relevelled: "andere Ebene", split: "geteilt", merged: "zusammengefasst"),
      first: "erste Fassung",
      unreadable: "nicht lesbar",
      unread: "Nicht lesbare Runden, deren Änderungen bei der nächsten mitzählen: ",
      stray: "Bezeichnungen, zu denen es hier keine Runde gibt: ",
      shallow:
        "Diese Kopie des Repositorys ist flach: Was der ersten Runde hier vorausging, fehlt.",
      none: "nichts geändert",
      countOfRounds: { $0 == 1 ? "1 Runde" : "\($0) Runden" },
      countOfSentences: { $0 == 1 ? "1 Satz" : "\($0) Sätze" },
      others: { "und \($0) weitere" })
  }
}
