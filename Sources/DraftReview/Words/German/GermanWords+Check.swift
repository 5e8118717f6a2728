extension GermanWords {
  func name(of kind: FindingKind) -> String {
    switch kind {
    case .danglingReference, .staleReference: "verweist auf nichts in diesem Entwurf"
    case .danglingNote: "diese Anmerkung oder Quelle gibt es nicht"
    case .unusedNote: "auf diese Anmerkung verweist nichts"
    case .danglingLink: "diese Überschrift gibt es nicht"
    case .placeholder: "noch auszufüllen"
    case .conflictMarker: "ein Konflikt beim Zusammenführen ist noch zu entscheiden"
    case .numberSkipped: "eine Nummer fehlt"
    case .numberRepeated: "eine Nummer steht doppelt"
    case .numberOutOfOrder: "eine Nummer steht außer der Reihe"
    case .announcedCount: "angekündigt war eine andere Zahl"
    case .tableTotal: "die Summe stimmt nicht"
    case .amountMismatch: "Wort und Ziffer stimmen nicht überein"
    case .impossibleDate: "diesen Tag gibt es nicht"
    case .termVariant: "nicht so, wie der Begriff bestimmt ist"
    case .termRedefined: "der Begriff ist doppelt bestimmt"
    }
  }
  var missingPart: String { "der Abschnitt hat keinen solchen Teil" }
  var missingAttachment: String { "diese Anlage gibt es nicht" }
  func comes(after label: String, _ said: String) -> String { "\(said): sie folgt auf \(label)" }
  func counted(announced: Int, found: Int) -> String {
    "\(announced) angekündigt, es folgen \(found)"
  }
  func total(stated: String, sum: String) -> String {
    "angegeben \(stated), die Summe ist \(sum)"
  }
  func amounts(words: String, figures: String) -> String {
    "in Worten \(words), in Ziffern \(figures)"
  }
  func definedOtherwise(line: Int) -> String { "in Zeile \(line) anders bestimmt" }
  func defined(as term: String, line: Int) -> String { "in Zeile \(line) als „\(term)“ bestimmt" }
}
