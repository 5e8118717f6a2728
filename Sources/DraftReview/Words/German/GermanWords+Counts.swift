import DraftChange
import DraftDocument

extension GermanWords {
  var noDifferences: String { "Keine Unterschiede." }
  var mainChanges: String { "Wichtigste Änderungen:" }
  func sentences(_ count: Int) -> String { count == 1 ? "1 Satz" : "\(count) Sätze" }
  func count(_ count: Int, _ what: Counted) -> String {
    let name =
      switch what {
      case .edited: "geändert"
      case .added: "neu"
      case .removed: "gestrichen"
      case .mergedIntoOthers: "in anderen aufgegangen"
      case .moved: "verschoben"
      case .renumbered: "neu nummeriert"
      case .retitled: "umbenannt"
      case .relevelled: "auf anderer Ebene"
      case .split: "geteilt"
      case .merged: "zusammengefasst"
      case .joined: "verbunden"
      case .substantive: "inhaltlich"
      case .consequential: "Folgeänderungen"
      case .editorial: "redaktionell"
      }
    return "\(count) \(name)"
  }
  func head(_ group: CountGroup) -> String {
    switch group {
    case .sections: "Abschnitte: "
    case .sentences: "Sätze: "
    case .paragraphs: "Absätze: "
    case .layout: "Gestaltung: "
    case .weight: "Gewicht: "
    case .characters: "Zeichen: "
    }
  }
  func relabelled(_ count: Int, _ old: String, _ new: String) -> String {
    "Schreibweise der Nummern: \(count) geändert, zuerst \(old) → \(new)"
  }
  func layout(_ kind: LayoutChange.Kind, count: Int, line: Int) -> String {
    func many(_ one: String, _ several: String, _ rest: String) -> String {
      "\(count) \(count == 1 ? one : several) \(rest) (Zeile \(line))"
    }
    switch kind {
    case .numbered: return many("Listenpunkt", "Listenpunkte", "nummeriert")
    case .bulleted: return many("Listenpunkt", "Listenpunkte", "mit Aufzählungszeichen")
    case .listed: return many("Absatz", "Absätze", "als Listenpunkt")
    case .unlisted: return many("Listenpunkt", "Listenpunkte", "als Absatz")
    case .nestedDeeper: return many("Listenpunkt", "Listenpunkte", "tiefer eingerückt")
    case .nestedLess: return many("Listenpunkt", "Listenpunkte", "weniger tief eingerückt")
    case .quoted: return many("Absatz", "Absätze", "als Zitat gesetzt")
    case .unquoted: return many("Absatz", "Absätze", "nicht mehr als Zitat gesetzt")
    case .ruleAdded: return many("Trennlinie", "Trennlinien", "neu")
    case .ruleRemoved: return many("Trennlinie", "Trennlinien", "gestrichen")
    case .breakAdded: return many("Absatz", "Absätze", "mit neuen Zeilenumbrüchen")
    case .breakRemoved: return many("Absatz", "Absätze", "ohne bisherige Zeilenumbrüche")
    }
  }
  func below(_ shown: Int, of all: Int) -> String {
    all == 1 ? "unten: der geänderte Satz" : "unten: \(shown) von \(all) geänderten Sätzen"
  }
  func left(_ sections: Int) -> String {
    sections == 1
      ? "Ein weiterer Abschnitt wurde geändert, für den hier kein Platz ist"
      : "\(sections) weitere Abschnitte wurden geändert, für die hier kein Platz ist"
  }
  func folded(_ count: Int, isFiltered: Bool) -> String {
    sentences(count) + (isFiltered ? " ausgeblendet" : " unverändert")
  }
  func lines(_ count: Int) -> String {
    count == 1 ? "1 Zeile unverändert" : "\(count) Zeilen unverändert"
  }
  func name(of kind: ChangeKind) -> String {
    switch kind {
    case .same: "unverändert"
    case .edited: "geändert"
    case .split: "geteilt"
    case .merged: "verbunden"
    case .added: "neu"
    case .removed: "gestrichen"
    }
  }
  func name(of weight: ChangeClass) -> String {
    switch weight {
    case .none: "unverändert"
    case .editorial: "redaktionell"
    case .consequential: "Folgeänderung"
    case .substantive: "inhaltlich"
    }
  }
  func name(of category: ChangeCategories) -> String? {
    switch category {
    case .date: "Datum"
    case .figure: "Zahl"
    case .name: "Name"
    case .reference: "Verweis"
    case .term: "Begriff"
    case .modality: "Pflicht oder Recht"
    case .negation: "Verneinung"
    case .condition: "Bedingung"
    case .exception: "Ausnahme"
    case .deadline: "Frist"
    case .definition: "Begriffsbestimmung"
    case .threshold: "Grenze"
    case .penalty: "Strafe"
    case .connective: "und/oder"
    default: nil
    }
  }
  func name(of kind: Diagnostic.Kind) -> String {
    switch kind {
    case .numberSkipped: "Nummer außer der Reihe"
    case .numberRepeated: "Nummer doppelt"
    case .placeholder: "noch offen"
    }
  }
  func split(into count: Int) -> String { "in \(count) geteilt" }
  func joined(of count: Int) -> String { "\(count) verbunden" }
}
