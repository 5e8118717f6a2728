import DraftChange
import DraftDocument

extension GermanWords {
  var throughout: String { "durchgehend: " }
  func leftAsItWas(_ count: Int, in places: String) -> String {
    ", \(count) unverändert" + (places.isEmpty ? "" : " (\(places))")
  }
  var note: String { "Hinweis: " }
  func warning(line: Int) -> String { "⚠ Zeile \(line): " }
  func part(clause: Int, item: Int, attachment: Int) -> String {
    var parts: [String] = []
    if clause > 0 { parts.append("Absatz \(clause)") }
    if item > 0 { parts.append("Nummer \(item)") }
    if attachment > 0 { parts.append("Anlage \(attachment)") }
    return parts.joined(separator: " ")
  }
  func place(_ part: String, of article: String) -> String { "\(article) \(part)" }
  func reference(_ text: String, in place: String) -> String {
    (place.isEmpty ? "Der Text" : place) + " verweist auf \(quoted(text))"
  }
  func said(of finding: ReferenceFinding) -> String {
    switch finding {
    case .isNow(let place): ", jetzt \(place)"
    case .reaches(let place, let was, _): ", bisher \(was), jetzt \(place)"
    case .isGone(let was): ", \(was), was gestrichen wurde"
    case .partIsGone, .attachmentIsGone, .noteIsGone: ", was gestrichen wurde"
    case .partIsElsewhere: ", was jetzt an anderer Stelle steht"
    }
  }
  func asked(of finding: ReferenceFinding) -> String {
    switch finding {
    case .isNow(let place), .reaches(_, _, let place):
      ", jetzt \(place): ist der Verweis anzupassen?"
    case .isGone, .partIsGone, .attachmentIsGone, .noteIsGone:
      ", was gestrichen wurde: worauf soll er verweisen?"
    case .partIsElsewhere: ", was jetzt an anderer Stelle steht: worauf soll er verweisen?"
    }
  }
}
