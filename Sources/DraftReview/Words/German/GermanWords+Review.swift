extension GermanWords {
  func progress(_ number: Int, of count: Int) -> String { "\(number) von \(count)" }
  func open(_ count: Int) -> String { "\(count) offen" }
  func hidden(_ count: Int, open: Int) -> String { "\(count) ausgefiltert, \(open) offen" }
  var allDecided: String { "Alles ist entschieden; q speichert und beendet." }
  func allShownDecided(hidden open: Int) -> String {
    "Alles Gezeigte ist entschieden; ausgefiltert und offen: \(open). q speichert und beendet."
  }
  var undecided: String { "offen" }
  var accepted: String { "angenommen" }
  var rejected: String { "abgelehnt" }
  var ownText: String { "eigener Text" }
  var comment: String { "Kommentar" }
  var decidedInParts: String { "in Teilen entschieden" }
  var contradiction: String { "Widerspruch" }
  func name(of part: ReviewPart) -> String {
    switch part {
    case .edit: "diese Stelle"
    case .words: "der Wortlaut"
    case .place: "wo es steht"
    case .border: "wo Sätze und Absätze beginnen"
    case .sentence: "dieser Satz"
    }
  }
  func part(_ number: Int, of count: Int) -> String { "Teil \(number) von \(count)" }
  var layoutOfLines: String { "Zeilenumbrüche, Leerzeilen und Zeichen von Überschriften" }
  func said(_ notice: ReviewNotice) -> String {
    switch notice {
    case .nothingToDecide: "Es gibt nichts zu entscheiden."
    case .nothingOpen: "Hier ist nichts offen."
    case .nothingDecided: "Hierzu ist nichts entschieden."
    case .nothingToUndo: "Es gibt nichts zurückzunehmen."
    case .indivisible: "Das hat keine Teile, oder sie wurden verschieden entschieden."
    case .takesNoText: "Ein eigener Text steht für einen Satz oder eine Stelle: s teilt auf."
    case .noEditor: "Der Editor hat keinen Text geliefert."
    case .emptied: "Der Text wurde im Editor geleert: verworfen, nichts ist geändert."
    case .noFurther: "In dieser Richtung kommt nichts mehr."
    case .decided(let count): "\(count) entschieden."
    case .notFound(let text): "Nicht gefunden: \(text)"
    case .noSuchDraft: "Keine Fassung dieser Nummer ist daran beteiligt."
    case .noProposal: "Hier wird nichts vorgeschlagen."
    case .savedElsewhere(let path):
      "Die Datei wurde von jemand anderem geändert; gespeichert in \(path)"
    case .notSaved(let reason): "NICHT GESPEICHERT: \(reason)"
    }
  }
  var reviewKeys: [(key: String, short: String, long: String)] {
    [
      ("a", "annehmen", "annehmen, und weiter zur nächsten offenen"),
      ("r", "ablehnen", "ablehnen: der alte Text bleibt"),
      ("e", "ändern", "eigener Text an dieser Stelle, in $VISUAL oder $EDITOR oder hier"),
      ("c", "Kommentar", "ein Kommentar"),
      ("s", "teilen", "in Teile zerlegen oder wieder zusammenfügen"),
      ("u", "zurück", "zurücknehmen, so oft wie gewünscht"),
      ("x", "", "offen lassen"),
      ("j", "weiter", "die nächste offene"),
      ("k", "", "die vorige offene"),
      ("J", "", "die nächste, ob entschieden oder nicht"),
      ("K", "", "die vorige"),
      ("]", "", "der nächste Abschnitt"),
      ("[", "", "der vorige Abschnitt"),
      ("A", "", "alles Offene in diesem Abschnitt annehmen"),
      ("R", "", "alles Offene in diesem Abschnitt ablehnen"),
      ("E", "", "alles Redaktionelle und alle Folgeänderungen annehmen"),
      ("/", "suchen", "Wörter suchen"),
      ("g", "Liste", "die Liste der Abschnitte"),
      ("?", "Hilfe", "diese Tasten"),
      ("q", "Ende", "speichern und beenden; Offenes bleibt offen"),
    ]
  }
  var listKeys: [(key: String, short: String, long: String)] {
    [("j", "abwärts", ""), ("k", "aufwärts", ""), ("Enter", "öffnen", ""), ("g", "zurück", "")]
  }
  var helpKeys: [(key: String, short: String, long: String)] { [("Esc", "zurück", "")] }
  var typingKeys: [(key: String, short: String, long: String)] {
    [("Enter", "fertig", ""), ("Esc", "verwerfen", "")]
  }
  func prompt(_ prompt: ReviewPromptKind) -> String {
    switch prompt {
    case .find: "Suchen: "
    case .comment: "Kommentar: "
    case .text: "Eigener Text: "
    }
  }
  func decided(_ verdict: ReviewVerdict, by person: String) -> String {
    switch verdict {
    case .accepted: "\(person) nimmt das an"
    case .rejected: "\(person) lehnt das ab"
    case .ownText: "\(person) möchte stattdessen"
    case .commented: "\(person) sagt"
    }
  }
  func earlier(_ verdict: ReviewVerdict, by person: String, _ recurrence: Recurrence?) -> String {
    switch (verdict, recurrence) {
    case (.accepted, .undone): "früher angenommen von \(person), und hier zurückgenommen"
    case (.accepted, _): "früher angenommen von \(person)"
    case (.rejected, .again): "früher abgelehnt von \(person), und hier wieder"
    case (.rejected, .alike): "Ähnliches wurde früher abgelehnt von \(person)"
    case (.rejected, .reworded): "früher in anderem Wortlaut abgelehnt von \(person)"
    case (.rejected, _): "früher abgelehnt von \(person)"
    case (.ownText, _): "\(person) wollte früher stattdessen"
    case (.commented, _): "\(person) sagte früher"
    }
  }
  func settled(_ count: Int) -> String {
    count == 1
      ? "1 früherer Kommentar zu Text, der sich hier nicht ändert"
      : "\(count) frühere Kommentare zu Text, der sich hier nicht ändert"
  }
  func standing(_ count: Int) -> String {
    count == 1
      ? "1 Änderung wurde in der Runde davor abgelehnt und steht noch im Text"
      : "\(count) Änderungen wurden in der Runde davor abgelehnt und stehen noch im Text"
  }
  func orphaned(_ count: Int) -> String {
    count == 1
      ? "1 frühere Entscheidung oder ein Kommentar, dessen Text nicht mehr da ist"
      : "\(count) frühere Entscheidungen oder Kommentare, deren Text nicht mehr da ist"
  }
  func ended(_ tally: ReviewTally, file: String?) -> String {
    var state =
      tally.open == 0 ? "\(tally.count) entschieden" : "\(tally.open) von \(tally.count) offen"
    if tally.hidden.open > 0 { state += " (gezeigt: \(tally.shown.open) von \(tally.shown.count))" }
    return state + (file.map { "; die Entscheidungen stehen in \($0)" } ?? "")
  }
}

extension GermanWords {
  var reviewPage: ReviewPageWords {
    ReviewPageWords(
      title: "Entscheidungen", download: "Herunterladen", copy: "Kopieren", load: "Laden…",
      undo: "Zurücknehmen", onlyOpen: "Nur offene", yourName: "Ihr Name", find: "Suchen",
      keep: "Speichern", cancel: "Abbrechen", progress: "%1 von %2, %3 offen",
      hidden: "%1 ausgefiltert, %2 offen",
      decided: "%1 entschieden.", copied: "Kopiert.", loaded: "%1 Entscheidungen geladen.",
      restored: "Es geht weiter mit dem, was dieser Browser aufgehoben hatte.",
      otherDrafts: "Diese Entscheidungen betreffen andere Entwürfe: %1",
      noDecisions: "Das ist keine Datei mit Entscheidungen.",
      passedOver: "%1 Entscheidungen sind hier nicht zu sehen und bleiben in der Datei.",
      further: "Weitere Änderungen", keys: "Tasten", ownTextKey: "eigener Text an dieser Stelle",
      endKey: "zum Herunterladen der Entscheidungen als Datei",
      allDecided:
        "Alles ist entschieden; „Herunterladen“ hebt Ihre Entscheidungen in einer Datei auf.",
      allShownDecided:
        "Alles Gezeigte ist entschieden; ausgefiltert und offen: %1. „Herunterladen“ hebt Ihre Entscheidungen in einer Datei auf.",
      leaving: "„Herunterladen“ hebt Ihre Entscheidungen in einer Datei auf.")
  }
}
