import DraftChange

/// Reads a file of what was decided of conflicts.
package enum ResolutionReader {
  /// - Parameter name: What the file is called in messages.
  /// - Complexity: O(bytes).
  package static func read(
    _ bytes: [UInt8], name: String = ""
  ) throws(DecisionsError) -> ResolutionFile {
    let root = try JSONPlace.root(bytes, format: "draftdiff.resolutions", file: name)
    var sides: [DecisionFile.Named] = []
    for side in try root.list("sides") { sides.append(try side.named()) }
    var resolutions: [ResolutionFile.Resolution] = []
    for place in try root.list("resolutions") { resolutions.append(try resolution(place)) }
    let hasOutput = root.value["output"] != nil && root.value["output"] != .null
    return ResolutionFile(
      base: try root.member("base").named(), sides: sides,
      output: hasOutput ? try root.member("output").named() : nil, resolutions: resolutions)
  }

  private static func resolution(
    _ place: JSONPlace
  ) throws(DecisionsError) -> ResolutionFile.Resolution {
    guard let id = ChangeID(try place.string("conflict")) else {
      throw try place.member("conflict").wrong("the id of a conflict")
    }
    let mark = ConflictMark(
      choice: try choice(place), comment: try place.optionalString("comment"),
      by: try place.optionalString("by"))
    guard !mark.isEmpty else { throw try place.member("choice").wrong(choices) }
    return ResolutionFile.Resolution(
      conflict: id, mark: mark, quote: try place.optionalString("quote") ?? "")
  }

  private static let choices = "drafts, base, proposal or text"

  /// A comment alone decides nothing.
  private static func choice(_ place: JSONPlace) throws(DecisionsError) -> ConflictChoice? {
    switch try place.optionalString("choice") {
    case nil: return nil
    case "base": return .base
    case "proposal": return .proposal
    case "text": return .text(try place.string("text"))
    case "drafts":
      var sides: [Int] = []
      for number in try place.list("drafts") {
        guard case .number(let value?) = number.value, value > 0 else {
          throw number.wrong("the number of a draft, from 1")
        }
        sides.append(value - 1)
      }
      return .drafts(sides)
    default: throw try place.member("choice").wrong(choices)
    }
  }
}
