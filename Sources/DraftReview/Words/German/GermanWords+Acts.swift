extension GermanWords {
  func actLine(_ number: Int) -> String { "Zeile \(number)" }
  func actItem(_ name: String, _ line: String) -> String { "\(name) (\(line))" }
  var beforeActWords: String { " | " }
  var saysNoChange: String { "sagt, dass etwas geändert wird, aber nicht was" }
  var noKeptAct: String { "(kein Änderungsakt aufbewahrt; dieser ergibt die Fassung)" }

  func done(_ effect: ActEffect, count: Int) -> String {
    switch effect {
    case .rewritten: "neu gefasst"
    case .replaced: "Wörter ersetzt, \(count)×"
    case .wordsInserted: "Wörter eingefügt, \(count)×"
    case .inserted: "eingefügt"
    case .deleted: "gestrichen"
    case .renumbered: "neu nummeriert"
    case .merged: "zusammengefasst"
    case .divided: "geteilt"
    case .moved: "verschoben"
    case .checked: "stimmt mit der angegebenen Neufassung überein"
    case .alreadySo: "war schon so"
    }
  }

  func reason(_ fault: ActFault) -> String {
    switch fault {
    case .noSuchPart(let at, let nearest):
      "\(at) gibt es nicht" + (nearest.map { "; am nächsten kommt \($0)" } ?? "")
    case .noPartNamed: "es steht nicht da, was geändert wird"
    case .wordsNotThere(let words, let at, let nearest):
      "„\(words)“ steht nicht in \(at)" + said(nearest)
    case .wordsThereOften(let words, let at, let count):
      "„\(words)“ steht \(count)-mal in \(at); welches ist gemeint, oder alle?"
    case .insideWord(let words, let word):
      "„\(words)“ wurde ersetzt, in „\(word)“ aber nicht; was soll daraus werden?"
    case .oldTextDiffers(let at, let text): "\(at) lautet anders: „\(text)“"
    case .restatementDiffers(let at, let text):
      "die Neufassung von \(at) ist nicht, was die Änderungen ergeben, und gilt; sie ergeben „\(text)“"
    case .listsDiffer(let one, let other): "die Listen sind verschieden lang: \(one) und \(other)"
    case .placeOutOfRange(let at, let count): "für \(at) ist unter \(count) kein Platz"
    case .numberNotReached(let at, let counted):
      "die Zählung ergibt nicht \(at)" + (counted.map { ", sondern \($0)" } ?? "")
        + "; keine Nummer wurde geändert"
    case .numberGivenTwice(let at): "\(at) ist doppelt vergeben; keine Nummer wurde geändert"
    case .toldTwice(let at): "\(at) wird zweimal geändert"
    case .linesUncertain:
      "vorige Punkte ließen sich nicht ausführen, darum sind die Zeilen nicht zu zählen"
    case .noText: "es steht kein neuer Text da"
    case .notListed(let at): "der Einleitungssatz nennt \(at) nicht so"
    case .listedWithoutText(let at): "der Einleitungssatz nennt \(at), der Text fehlt"
    case .quotationOpen: "ein Anführungszeichen wird nicht geschlossen"
    case .tooVague: "es steht nicht da, wie"
    case .notUnderstood: "nicht verstanden"
    }
  }

  private func said(_ nearest: ActNearest?) -> String {
    switch nearest {
    case .part(let at): "; \(at) hat diese Wörter"
    case .words(let words): "; am nächsten kommt „\(words)“"
    case nil: ""
    }
  }
}
