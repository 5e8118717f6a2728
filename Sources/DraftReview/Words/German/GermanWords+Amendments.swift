import DraftChange
import DraftDocument

extension GermanWords {
  func memoTitle(_ old: String, _ new: String) -> String {
    "Änderungen von \(old) zu \(new)"
  }
  func memoTitle(of title: String) -> String { "\(title): Änderungen" }
  var nothingChanged: String { "Es wurde nichts geändert." }
  var nothingAskedForChanged: String { "Von dem, was gefragt ist, wurde nichts geändert." }
  func thisRound(_ counts: [String], of drafts: (old: String, new: String)?) -> String {
    let compared = drafts.map { " (\($0.new) gegenüber \($0.old))" } ?? ""
    return "In dieser Runde\(compared): \(counts.joined(separator: "; "))."
  }
  func count(_ count: Int, _ what: MemoCounted) -> String {
    func some(_ one: String, _ several: String, _ rest: String = "") -> String {
      "\(count) \(count == 1 ? one : several)" + (rest.isEmpty ? "" : " \(rest)")
    }
    switch what {
    case .substantive: return some("inhaltliche Änderung", "inhaltliche Änderungen")
    case .consequential: return some("Folgeänderung", "Folgeänderungen")
    case .editorial: return some("redaktionelle", "redaktionelle")
    case .edited: return some("Satz", "Sätze", "geändert")
    case .added: return "\(count) neu"
    case .removed: return "\(count) gestrichen"
    case .split: return "\(count) geteilt"
    case .joined: return "\(count) verbunden"
    case .moved: return "\(count) verschoben"
    case .paragraphsSplit: return some("Absatz", "Absätze", "geteilt")
    case .paragraphsJoined: return some("Absatz", "Absätze", "verbunden")
    case .sectionsAdded: return some("Abschnitt", "Abschnitte", "neu")
    case .sectionsRemoved: return some("Abschnitt", "Abschnitte", "gestrichen")
    case .sectionsJoined: return some("Abschnitt", "Abschnitte", "aus mehreren zusammengefasst")
    case .sectionsParted: return some("Abschnitt", "Abschnitte", "geteilt")
    case .sectionsMoved: return some("Abschnitt", "Abschnitte", "verschoben")
    case .sectionsRenumbered: return some("Abschnitt", "Abschnitte", "neu nummeriert")
    case .sectionsRelevelled: return some("Abschnitt", "Abschnitte", "auf anderer Ebene")
    }
  }
  func heading(_ part: MemoPart) -> String {
    switch part {
    case .references: "Zu prüfende Verweise"
    case .amendments: "Änderungen"
    case .others: "Weitere Änderungen"
    case .figures: "Zahlen und Daten"
    case .renumbering: "Nur neu nummeriert"
    case .small: "Redaktionelles und Folgeänderungen"
    }
  }
  func summedUp(_ weight: ChangeClass, count: Int, places: String) -> String {
    let what =
      weight == .consequential ? "An andere Änderungen angepasst" : "Wortlaut und Zeichen bereinigt"
    let sentences = count == 1 ? "in 1 Satz" : "in \(count) Sätzen"
    return "\(what) \(sentences)" + (places.isEmpty ? "" : ": \(places)") + "."
  }
  func replacedThroughout(_ old: String, with new: String, count: Int) -> String {
    "Durchgehend wird \(old) durch \(new) ersetzt (\(count) \(count == 1 ? "Stelle" : "Stellen"))"
  }
  var asks: String { " verweist auf „" }
  var asksEnd: String { "“" }
  var theText: String { "Der Text" }
  var renumberedArticles: String { "" }
  var noFigure: String { "(keine)" }
  var figureHeads: [String] { ["Was", "Bisher → neu", "Wo"] }
  var elsewhereInIt: String { "an anderer Stelle darin" }
  var behindAmendment: String { "; " }
  var countsClauses: Bool { false }
  func clausesJoined(_ names: String) -> String { "\(names) zusammengefasst" }
  func clausesParted(_ names: String) -> String { "jetzt \(names)" }
  func row(_ head: String, in place: String) -> String {
    "der Zeile \(head)" + (place.isEmpty ? "" : " in \(place)")
  }
  var consequentially: String { "als Folge: " }

  func inserted(_ name: String, isArticle: Bool, title: String, text: String) -> String {
    [name, title].filter { !$0.isEmpty }.joined(separator: " ") + " wird eingefügt"
      + (text.isEmpty ? "." : ": " + text)
  }
  func movedHere(_ beginning: String, from place: String) -> String {
    " (davon \(beginning) aus \(place) hierher verschoben)"
  }
  func deleted(_ name: String, title: String) -> String {
    name + (title.isEmpty ? "" : " " + title) + " wird gestrichen."
  }
  func deletedText(_ text: String) -> String { "\(text) wird gestrichen" }
  func renumbered(_ old: String, as new: String, isMoved: Bool) -> String { "\(old) wird \(new)" }
  func former(_ name: String) -> String { "bisher \(name)" }
  func movedHere(from place: String) -> String { "aus \(place) hierher verschoben" }
  func sentenceMovedHere(from place: String) -> String { " (aus \(place) hierher verschoben)" }
  func was(_ name: String) -> String { " (bisher \(name))" }
  func joins(_ names: String, as name: String) -> String { "\(names) werden zu \(name)" }
  func parts(_ name: String, into names: String) -> String { "\(name) wird geteilt in \(names)" }

  private func columns(_ heads: [String]) -> String {
    let names = heads.joined(separator: ", ")
    return heads.count == 1 ? "die Spalte \(names) wird" : "die Spalten \(names) werden"
  }

  func amendment(_ change: Amendment, at place: ClausePlace) -> String {
    let text: String =
      switch change {
      case .replaced(let old, let new), .sentenceReplaced(let old, let new):
        "\(old) wird durch \(new) ersetzt"
      case .inserted(let text, nil): "\(text) wird vorangestellt"
      case .inserted(let text, let after?): "nach \(after) wird \(text) eingefügt"
      case .deleted(let text, let after):
        (after.map { "nach \($0) wird " } ?? "") + text + (after == nil ? " wird" : "")
          + " gestrichen"
      case .sentenceAdded(let text): "\(text) wird angefügt"
      case .sentenceDeleted(let text): "\(text) wird gestrichen"
      case .rowAdded(let text): "die Zeile \(text) wird eingefügt"
      case .rowDeleted(let text): "die Zeile \(text) wird gestrichen"
      case .columnsAdded(let heads): "\(columns(heads)) eingefügt"
      case .columnsDeleted(let heads): "\(columns(heads)) gestrichen"
      case .rewritten(let text): "neu gefasst: \(text)"
      case .titleAdded(let text): "die Überschrift \(text) wird eingefügt"
      case .titleDeleted(let text): "die Überschrift \(text) wird gestrichen"
      case .retitled(let old, let new): "die Überschrift \(old) wird durch \(new) ersetzt"
      case .sentenceSplit(let text, let count): "\(text) wird in \(count) Sätze geteilt"
      case .sentencesJoined(let text, let count):
        "\(text) wird mit \(count == 2 ? "dem nächsten Satz" : "den nächsten \(count - 1) Sätzen")"
          + " verbunden"
      case .sentenceMoved(let text, let from): "\(text) wird aus \(from) hierher verschoben"
      case .sentenceMovedInside(let text, let place): "\(text) wird verschoben: jetzt \(place)"
      case .paragraphStarted(let text, _): "mit \(text) beginnt ein neuer Absatz"
      case .paragraphJoined(let text, _): "\(text) wird mit dem Absatz davor verbunden"
      case .part(let change): amendment(change)
      }
    return (place.name.isEmpty ? "" : "In \(place.name): ") + text
  }

  private func amendment(_ change: PartAmendment) -> String {
    switch change {
    case .added(let names, _, let text):
      listed(names) + " eingefügt" + (text.map { ": " + $0 } ?? "")
    case .deleted(let names): listed(names) + " gestrichen"
    case .moved(let old, let new): "\(old) wird nach \(new) verschoben"
    case .swapped(let one, let other): "\(one) und \(other) werden vertauscht"
    case .renumbered(let old, let new): old == new ? new : "\(old) wird \(new)"
    case .joined(let names, let new): joins(names, as: new)
    case .parted(let old, let names): parts(old, into: names)
    case .clausesRenumbered(let old, let new): "\(old) wird \(new)"
    }
  }

  private func listed(_ names: [String]) -> String {
    names.joined(separator: and) + (names.count == 1 ? " wird" : " werden")
  }
}
