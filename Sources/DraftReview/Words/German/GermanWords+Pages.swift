import DraftChange
import DraftDocument

extension GermanWords {
  func markedTitle(_ old: String, _ new: String) -> String {
    "\(new) mit Änderungen (gegenüber \(old))"
  }
  var signedBy: String { "Bearbeitet von: ________ Datum: ________" }
  var skip: String { "Zu den Änderungen" }
  var sections: String { "Abschnitte" }
  var section: String { "Abschnitt" }
  var filters: String { "Filter" }
  var unfold: String { "auf-/zuklappen" }
  var theme: String { "hell/dunkel" }
  var keys: String { "Änderungen · n/p: nächste, vorige" }
  var inline: String { "im Text" }
  var sideBySide: String { "nebeneinander" }
  func name(of filter: PageFilter) -> String {
    switch filter {
    case .substantive: "inhaltlich"
    case .consequential: "Folgeänderungen"
    case .editorial: "redaktionell"
    case .moved: "verschoben"
    case .figure: "Zahlen"
    case .date: "Daten"
    case .reference: "Verweise"
    case .term: "Begriffe"
    }
  }
  func name(ofBlank scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n", "\r": "ein Zeilenumbruch"
    case "\t": "ein Tabulator"
    case "\u{3000}": "ein ideografisches Leerzeichen"
    default: "ein Leerzeichen"
    }
  }
  func tooNarrow(_ columns: Int, needed: Int) -> String {
    "(\(columns) Spalten sind zu wenig für zwei Texte nebeneinander; nötig sind \(needed))"
  }
}
