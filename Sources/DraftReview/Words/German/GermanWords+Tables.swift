import DraftChange
import DraftDocument

extension GermanWords {
  func tableTitle(_ old: String, _ new: String) -> String {
    "Gegenüberstellung von \(old) und \(new)"
  }
  func tableTitle(of title: String) -> String { "\(title): Gegenüberstellung" }
  var reasonHead: String { "Begründung" }
  var noRow: String { "dort keine Änderung" }
  var tableHeads: [String] { ["Nr.", "Bisherige Fassung", "Neue Fassung", "Änderung"] }
  var nothingListed: String { "Es sind keine Unterschiede aufgeführt." }
  func leftOut(_ count: Int) -> String {
    let changes = count == 1 ? "1 Änderung" : "\(count) Änderungen"
    return
      "Nicht aufgeführt: \(changes) an Nummern, Satzzeichen oder durchgehend ersetzten Begriffen."
  }
  func throughout(_ count: Int) -> String { "durchgehend, \(count)-mal" }
  var new: String { "neu" }
  var deleted: String { "gestrichen" }
  func edited(isEditorial: Bool) -> String { isEditorial ? "redaktionell" : "geändert" }
  func tableCount(_ count: Int, _ kind: ChangeKind) -> String { "\(count) \(name(of: kind))" }
  func borders(_ count: Int, _ kind: ParagraphChange.Kind) -> String {
    let noun = count == 1 ? "Absatz" : "Absätze"
    return "\(count) \(noun) \(kind == .split ? "geteilt" : "verbunden")"
  }
}
