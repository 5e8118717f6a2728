/// Why a file is no file of decisions.
package enum DecisionFileProblem: Error, Hashable, Sendable {
  /// Not JSON, from this line on.
  case notJSON(line: Int)
  /// JSON, but of another format; its name where it has one.
  case otherFormat(String?)
  /// Written by a later version of the program.
  case version(Int?)
  /// A value is missing or is not what stands there: `decisions[3].decision`, `accept, reject or edit`.
  case wrong(path: String, expected: String)
}

/// Reads a file of decisions.
package enum DecisionReader {
  /// O(bytes).
  package static func read(_ bytes: [UInt8]) throws(DecisionFileProblem) -> DecisionFile {
    let root = try JSONPlace.root(bytes, format: "draftdiff.decisions")
    var decisions: [Decision] = []
    for place in try root.list("decisions") { decisions.append(try decision(place)) }
    return DecisionFile(
      by: try root.optionalString("by"), old: try root.member("old").named(),
      new: try root.member("new").named(), decisions: decisions)
  }

  private static func decision(_ place: JSONPlace) throws(DecisionFileProblem) -> Decision {
    guard let change = ChangeKey(try place.string("change")) else {
      throw try place.member("change").wrong("the id of a change, or layout")
    }
    return Decision(
      change: change, part: try part(place), verdict: try verdict(place),
      quote: try quote(place), comment: try place.optionalString("comment"))
  }

  private static func part(_ place: JSONPlace) throws(DecisionFileProblem) -> Decision.Part {
    guard let name = try place.optionalString("part") else { return .all }
    guard let part = Decision.Part(name) else {
      throw try place.member("part").wrong("all, place, words, border or edit:N")
    }
    return part
  }

  /// A comment alone decides nothing.
  private static func verdict(_ place: JSONPlace) throws(DecisionFileProblem) -> Decision.Verdict? {
    switch try place.optionalString("decision") {
    case nil:
      guard try place.optionalString("comment") != nil else {
        throw JSONPlace(value: .null, path: place.path + ".decision").wrong(
          "accept, reject or edit")
      }
      return nil
    case "accept": return .accept
    case "reject": return .reject
    case "edit": return .text(try place.string("text"))
    default: throw try place.member("decision").wrong("accept, reject or edit")
    }
  }

  private static func quote(_ place: JSONPlace) throws(DecisionFileProblem) -> Quote? {
    guard let value = place.value["quote"], value != .null else { return nil }
    let quote = JSONPlace(value: value, path: place.path + ".quote")
    return Quote(
      exact: try quote.string("exact"), prefix: try quote.optionalString("prefix") ?? "",
      suffix: try quote.optionalString("suffix") ?? "")
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
