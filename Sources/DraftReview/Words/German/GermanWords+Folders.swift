import DraftChange

extension GermanWords {
  var file: String { "Datei" }
  var sameFile: String { "unverändert" }
  var sameFolders: String { "keine Unterschiede" }
  func name(of relation: FileRelation) -> String {
    switch relation {
    case .kept: "geändert"
    case .renamed: "umbenannt"
    case .split: "geteilt"
    case .joined: "zusammengefasst"
    case .added: "neu"
    case .removed: "gestrichen"
    }
  }
}

// MARK: - Opinions

extension GermanWords {
  func opinionTitle(of draft: String, isTitle: Bool) -> String { "Stellungnahmen zu \(draft)" }
  var opinionHeads: [String] {
    ["Vorschrift", "Text", "Vorschlag", "Von", "Ergebnis", "Begründung"]
  }
  var wholeText: String { "gesamter Text" }
  var noProposals: String { "Es gibt keine Vorschläge" }
  var baseText: String { "Grundlage" }
  var nothingThere: String { "(nichts)" }
  func conflicts(_ count: Int) -> String {
    "\(count) Stellen unverändert gelassen, weil die Vorschläge auseinandergehen"
  }
  var adopted: String { "im gemeinsamen Entwurf" }
  var disputed: String { "strittig: offen" }
  var besideDisputed: String { "unstrittig; offen mit dem, was daneben steht" }
  var changeTo: String { "Ändern in: " }
  var addThis: String { "Einfügen: " }
  var deleteThis: String { "Streichen" }
  func move(to place: String) -> String { "Verschieben nach \(place)" }
}

// MARK: - Documents with tracked changes

extension GermanWords {
  var beforeChanges: String { "vor den Änderungen" }
  var withChanges: String { "mit Änderungen" }
}

// MARK: - Files

extension GermanWords {
  var cleanCopy: String { "Reinfassung" }
  var markedCopy: String { "Änderungsfassung" }
  var tableFile: String { "Gegenüberstellung" }
  var memoFile: String { "Zusammenfassung" }
  var reviewFile: String { "Entscheidungen" }
  var combinedDraft: String { "Gesamtentwurf" }
  var opinions: String { "Stellungnahmen" }
  var openOpinions: String { "offen" }
  var itemOfAct: String { "Nummer des Änderungsgesetzes" }
}
