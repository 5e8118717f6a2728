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

  func counted(_ count: Int, _ deed: RevisionDeed) -> String {
    let sections = count == 1 ? "Abschnitt" : "Abschnitte"
    let sentences = count == 1 ? "Satz" : "Sätze"
    let (noun, verb) =
      switch deed {
      case .addedSection: (sections, "neu")
      case .removedSection: (sections, "gestrichen")
      case .movedSection: (sections, "verschoben")
      case .retitledSection: (sections, "umbenannt")
      case .editedSentence: (sentences, "geändert")
      case .addedSentence: (sentences, "neu")
      case .removedSentence: (sentences, "gestrichen")
      case .movedSentence: (sentences, "verschoben")
      case .splitSentence: (sentences, "geteilt")
      case .mergedSentence: (sentences, "zusammengefasst")
      }
    return "\(count) \(noun) \(verb)"
  }

  func added(draft name: String) -> String { "\(name) hinzugefügt" }
  func updated(draft name: String) -> String { "\(name) geändert" }

  var originSigns: OriginSigns {
    OriginSigns(
      first: "heutiger Wortlaut ← zuerst", restored: "↻ wieder eingefügt",
      actItem: "§ Nummer des Änderungsgesetzes")
  }
}
