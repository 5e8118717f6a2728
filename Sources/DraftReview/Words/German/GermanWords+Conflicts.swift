extension GermanWords {
  var conflictBase: String { "Ausgangstext" }
  var conflictProposal: String { "Vorschlag: alle Änderungen zusammen" }
  var nothingWritten: String { "(nichts)" }
  var staysConflict: String { "offen: bleibt als Konflikt markiert" }
  func conflictsToDecide(_ count: Int) -> String {
    switch count {
    case 0: "Alles ist zusammengeführt, es gibt keinen Konflikt."
    case 1: "1 Konflikt ist zu entscheiden, alles andere ist zusammengeführt."
    default: "\(count) Konflikte sind zu entscheiden, alles andere ist zusammengeführt."
    }
  }
  func joinedSentences(_ count: Int) -> String {
    count == 1 ? "1 zusammengeführter Satz" : "\(count) zusammengeführte Sätze"
  }
  func inOrder(_ names: [String]) -> String { names.joined(separator: ", dann ") }
  func alsoDisputed(in numbers: [Int]) -> String {
    let list = numbers.map(String.init).joined(separator: ", ")
    return
      "Um denselben Text geht es auch in \(numbers.count == 1 ? "Konflikt" : "den Konflikten") \(list): zusammen "
      + "entscheiden, damit er weder fehlt noch doppelt steht."
  }
  var allVariants: String { "alle" }
  var orderPrompt: String { "Was kommt zuerst? " }
  var conflictKeys: [(key: String, short: String, long: String)] {
    [
      (
        "1", "", "Text von Fassung 1 (auch o, und t für Fassung 2), und weiter; 2 bis 9 die anderen"
      ),
      ("b", "beide", "die Texte aller Fassungen, in gewünschter Reihenfolge"),
      ("0", "Ausgang", "der Ausgangstext"),
      ("p", "Vorschlag", "den Vorschlag annehmen: alle Änderungen zusammen"),
      ("e", "ändern", "eigener Text an dieser Stelle, in $VISUAL oder $EDITOR oder hier"),
    ]
  }
  var manyConflictsKeys: [(key: String, short: String, long: String)] {
    [
      ("O", "", "Fassung 1 für alles Offene in diesem Abschnitt"),
      ("T", "", "Fassung 2 für alles Offene in diesem Abschnitt"),
      ("P", "", "alle Vorschläge annehmen"),
    ]
  }
}
