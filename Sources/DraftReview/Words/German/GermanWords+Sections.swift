import DraftChange
import DraftDocument

extension GermanWords {
  var outside: String { "(außerhalb der Abschnitte)" }
  var outsideAnySection: String { "außerhalb der Abschnitte" }
  var aroundTheDraft: String { "(um den Entwurf herum)" }
  func section(numbered number: String) -> String { "Abschnitt \(number)" }
  func item(numbered number: String) -> String { "Nummer \(number)" }
  func name(of place: FramePlace) -> String {
    switch place {
    case .title: "Titel"
    case .noteUnderTitle: "Vermerk unter dem Titel"
    case .subtitle: "Untertitel"
    case .byline: "Verfasserzeile"
    case .dateline: "Datumszeile"
    case .number: "Geschäftszeichen"
    case .addressee: "Empfänger"
    case .salutation: "Anrede"
    case .attachments: "Anlagenverzeichnis"
    case .signature: "Unterschriften"
    case .date: "Datum"
    case .note: "Anmerkung"
    case .imprint: "Impressum"
    case .table: "Tabelle"
    case .paragraph(0): "Text"
    case .paragraph(let number): "Absatz \(number)"
    case .opening(0): "Eingang"
    case .opening(let number): "Eingang, Absatz \(number)"
    case .closing(0): "Schluss"
    case .closing(let number): "Schluss, Absatz \(number)"
    }
  }
  var newSection: String { "neuer Abschnitt" }
  var sectionRemoved: String { "Abschnitt gestrichen" }
  func rehomed(_ names: String, from place: String) -> String {
    "\(names) aus \(place) hierher verschoben"
  }
  func rehomed(_ names: String, to place: String) -> String { "\(names) nach \(place) verschoben" }
  func swapped(with name: String) -> String { "mit \(name) vertauscht" }
  func movedOver(from place: String, to other: String) -> String {
    "von \(place) nach \(other) verschoben"
  }
  func splitOff(from place: String) -> String { "aus \(place) ausgegliedert" }
  func merged(into place: String) -> String { "in \(place) aufgegangen" }
  func moved(from place: String) -> String { "verschoben von \(place)" }
  func moved(to place: String) -> String { "verschoben nach \(place)" }
  func moved(from old: String, to new: String) -> String { "verschoben von \(old) nach \(new)" }
  var sectionMoved: String { "ein Abschnitt wurde verschoben" }
  func movedAway(_ old: String, to new: String) -> String { "\(old) verschoben, jetzt \(new)" }
  func sentences(_ count: Int, movedTo place: String) -> String {
    "\(sentences(count)) nach \(place) verschoben"
  }
  func sentences(_ count: Int, _ said: String) -> String { "\(sentences(count)) \(said)" }
  func sentences(_ count: Int, movedFrom place: String) -> String {
    "\(count) " + (place.isEmpty ? "verschoben" : "aus \(place) hierher verschoben")
  }
  func movedInside(_ count: Int) -> String { "\(count) innerhalb verschoben" }
  func moved(isUp: Bool, past neighbour: String) -> String {
    (isUp ? "nach oben verschoben, jetzt " : "nach unten verschoben, jetzt ")
      + place(isUp: isUp, past: neighbour)
  }
  func place(isUp: Bool, past neighbour: String) -> String {
    (isUp ? "vor " : "hinter ") + quoted(neighbour)
  }
  func becomes(_ old: String, _ new: String) -> String { "\(old) wird \(new)" }
  func become(_ old: String, _ new: String, isEarlier: Bool) -> String { "\(old) werden \(new)" }
  func inside(_ place: String) -> String { "in \(place): " }
  func joined(_ names: String, as name: String) -> String { "\(names) zu \(name) zusammengefasst" }
  func parted(_ name: String, into names: String) -> String { "\(name) geteilt in \(names)" }
  func name(of mark: SectionMarks) -> String {
    switch mark {
    case .moved: "verschoben"
    case .renumbered: "neu nummeriert"
    case .retitled: "umbenannt"
    case .relevelled: "andere Ebene"
    case .split: "geteilt"
    default: "zusammengefasst"
    }
  }
  func said(of limit: ComparisonLimit) -> String {
    switch limit {
    case .sentencesTooLong(1): "1 Satz war zu lang, um im Einzelnen verglichen zu werden"
    case .sentencesTooLong(let count):
      "\(count) Sätze waren zu lang, um im Einzelnen verglichen zu werden"
    }
  }
  func said(of border: ParagraphChange.Kind) -> String {
    border == .split ? "neuer Absatz" : "kein neuer Absatz mehr"
  }
  func came(_ names: String) -> String { "\(names) neu" }
  func went(_ names: String) -> String { "\(names) gestrichen" }
}
