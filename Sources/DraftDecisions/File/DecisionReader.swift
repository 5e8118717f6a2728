import DraftChange

/// Reads a file of decisions.
package enum DecisionReader {
  /// - Parameter name: What the file is called in messages.
  /// - Complexity: O(bytes).
  package static func read(
    _ bytes: [UInt8], name: String = ""
  ) throws(DecisionsError) -> DecisionFile {
    let root = try JSONPlace.root(bytes, format: "draftdiff.decisions", file: name)
    var decisions: [Decision] = []
    for place in try root.list("decisions") { decisions.append(try decision(place)) }
    return DecisionFile(
      by: try root.optionalString("by"), old: try root.member("old").named(),
      new: try root.member("new").named(), decisions: decisions)
  }

  private static func decision(_ place: JSONPlace) throws(DecisionsError) -> Decision {
    guard let change = ChangeKey(try place.string("change")) else {
      throw try place.member("change").wrong("the id of a change, or layout")
    }
    return Decision(
      change: change, part: try part(place), verdict: try verdict(place),
      kind: try place.optionalString("kind").flatMap(Decision.Kind.init),
      quote: try quote(place), comment: try place.optionalString("comment"))
  }

  private static func part(_ place: JSONPlace) throws(DecisionsError) -> Decision.Part {
    guard let name = try place.optionalString("part") else { return .all }
    guard let part = Decision.Part(name) else {
      throw try place.member("part").wrong("all, place, words, border or edit:N")
    }
    return part
  }

  /// A comment alone decides nothing.
  private static func verdict(_ place: JSONPlace) throws(DecisionsError) -> Decision.Verdict? {
    switch try place.optionalString("decision") {
    case nil:
      guard try place.optionalString("comment") != nil else {
        throw JSONPlace(value: .null, path: place.path + ".decision", file: place.file).wrong(
          "accept, reject or edit")
      }
      return nil
    case "accept": return .accept
    case "reject": return .reject
    case "edit": return .text(try place.string("text"))
    default: throw try place.member("decision").wrong("accept, reject or edit")
    }
  }

  private static func quote(_ place: JSONPlace) throws(DecisionsError) -> Quote? {
    guard let value = place.value["quote"], value != .null else { return nil }
    let quote = JSONPlace(value: value, path: place.path + ".quote", file: place.file)
    return Quote(
      exact: try quote.string("exact"), prefix: try quote.optionalString("prefix") ?? "",
      suffix: try quote.optionalString("suffix") ?? "",
      draft: try quote.optionalString("draft").flatMap(DraftSide.init),
      section: try quote.optionalString("section"))
  }
}

extension Decision.Part: CustomStringConvertible {
  /// Reads a part by its name in the file.
  package init?(_ name: String) {
    switch name {
    case "all": self = .all
    case "place": self = .place
    case "words": self = .words
    case "border": self = .border
    default:
      guard name.hasPrefix("edit:"), let number = Int(name.dropFirst(5)), number > 0 else {
        return nil
      }
      self = .edit(number)
    }
  }

  package var description: String {
    switch self {
    case .all: "all"
    case .place: "place"
    case .words: "words"
    case .border: "border"
    case .edit(let number): "edit:\(number)"
    }
  }
}

extension DraftSide: CustomStringConvertible {
  /// Reads a draft by its name in the file.
  init?(_ name: String) {
    switch name {
    case "old": self = .old
    case "new": self = .new
    default: return nil
    }
  }

  package var description: String { self == .old ? "old" : "new" }
}
