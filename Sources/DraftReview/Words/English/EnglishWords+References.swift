import DraftChange
import DraftDocument

extension EnglishWords {
  var throughout: String { "throughout: " }
  func leftAsItWas(_ count: Int, in places: String) -> String {
    ", \(count) left as \(count == 1 ? "it was" : "they were")"
      + (places.isEmpty ? "" : " (\(places))")
  }
  var note: String { "note: " }
  func warning(line: Int) -> String { "⚠ line \(line): " }
  func part(clause: Int, item: Int, attachment: Int) -> String {
    var parts: [String] = []
    if clause > 0 { parts.append("paragraph \(clause)") }
    if item > 0 { parts.append(letter(item)) }
    if attachment > 0 { parts.append("attachment \(attachment)") }
    return parts.joined(separator: ", ")
  }
  /// (c), as the items of a contract are numbered; item 30 beyond the alphabet.
  private func letter(_ number: Int) -> String {
    (1...26).contains(number)
      ? "(\(Unicode.Scalar(UInt8(ascii: "a") + UInt8(number - 1))))" : "item \(number)"
  }
  func place(_ part: String, of article: String) -> String { "\(article), \(part)" }
  func reference(_ text: String, in place: String) -> String {
    (place.isEmpty ? "the text" : place).capitalizedFirst + " refers to “\(text)”"
  }
  func said(of finding: ReferenceFinding) -> String {
    switch finding {
    case .isNow(let place): ", which is now \(place)"
    case .reaches(let place, let was, _): ", which was \(was) and is \(place) now"
    case .isGone(let was): ", \(was), which was deleted"
    case .partIsGone, .attachmentIsGone, .noteIsGone: ", which was deleted"
    case .partIsElsewhere: ", which stands elsewhere now"
    }
  }
  func asked(of finding: ReferenceFinding) -> String {
    switch finding {
    case .isNow(let place), .reaches(_, _, let place): ", which is now \(place): should it follow?"
    case .isGone, .partIsGone, .attachmentIsGone, .noteIsGone:
      ", which was deleted: what should it say?"
    case .partIsElsewhere: ", which stands elsewhere now: what should it say?"
    }
  }
}
