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
    let value: JSONValue
    do {
      value = try JSONText.read(bytes)
    } catch {
      throw .notJSON(line: error.line)
    }
    let root = Place(value: value, path: "")
    guard case .string("draftdiff.decisions") = value["format"] else {
      if case .string(let name) = value["format"] { throw .otherFormat(name) }
      throw .otherFormat(nil)
    }
    guard case .number(1) = value["version"] else {
      if case .number(let version) = value["version"] { throw .version(version) }
      throw .version(nil)
    }
    let list = try root.member("decisions")
    guard case .array(let values) = list.value else { throw list.wrong("a list") }
    var decisions: [Decision] = []
    for (index, value) in values.enumerated() {
      decisions.append(try decision(Place(value: value, path: "decisions[\(index)]")))
    }
    return DecisionFile(
      by: try root.optionalString("by"), old: try named(root.member("old")),
      new: try named(root.member("new")), decisions: decisions)
  }

  private static func named(_ place: Place) throws(DecisionFileProblem) -> DecisionFile.Named {
    let hash = try place.string("sha256")
    guard hash.utf8.count == 64, hash.allSatisfy(\.isHexDigit) else {
      throw try place.member("sha256").wrong("64 hexadecimal digits")
    }
    return DecisionFile.Named(name: try place.string("name"), sha256: hash.lowercased())
  }

  private static func decision(_ place: Place) throws(DecisionFileProblem) -> Decision {
    guard let change = ChangeKey(try place.string("change")) else {
      throw try place.member("change").wrong("the id of a change, or layout")
    }
    return Decision(
      change: change, part: try part(place), verdict: try verdict(place),
      quote: try quote(place), comment: try place.optionalString("comment"))
  }

  private static func part(_ place: Place) throws(DecisionFileProblem) -> Decision.Part {
    guard let name = try place.optionalString("part") else { return .all }
    guard let part = Decision.Part(name) else {
      throw try place.member("part").wrong("all, place, words, border or edit:N")
    }
    return part
  }

  /// A comment alone decides nothing.
  private static func verdict(_ place: Place) throws(DecisionFileProblem) -> Decision.Verdict? {
    switch try place.optionalString("decision") {
    case nil:
      guard try place.optionalString("comment") != nil else {
        throw Place(value: .null, path: place.path + ".decision").wrong("accept, reject or edit")
      }
      return nil
    case "accept": return .accept
    case "reject": return .reject
    case "edit": return .text(try place.string("text"))
    default: throw try place.member("decision").wrong("accept, reject or edit")
    }
  }

  private static func quote(_ place: Place) throws(DecisionFileProblem) -> Quote? {
    guard let value = place.value["quote"], value != .null else { return nil }
    let quote = Place(value: value, path: place.path + ".quote")
    return Quote(
      exact: try quote.string("exact"), prefix: try quote.optionalString("prefix") ?? "",
      suffix: try quote.optionalString("suffix") ?? "")
  }

  /// A value of the file and the way to it, for messages.
  private struct Place {
    var value: JSONValue
    var path: String

    func wrong(_ expected: String) -> DecisionFileProblem {
      .wrong(path: path, expected: expected)
    }

    func member(_ key: String) throws(DecisionFileProblem) -> Place {
      let path = path.isEmpty ? key : "\(path).\(key)"
      guard let value = value[key] else { throw .wrong(path: path, expected: "a value") }
      return Place(value: value, path: path)
    }

    func string(_ key: String) throws(DecisionFileProblem) -> String {
      let place = try member(key)
      guard case .string(let text) = place.value else { throw place.wrong("a text") }
      return text
    }

    func optionalString(_ key: String) throws(DecisionFileProblem) -> String? {
      value[key] == nil || value[key] == .null ? nil : try string(key)
    }
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
