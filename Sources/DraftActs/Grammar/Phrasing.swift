/// A wording of acts, taken apart: slots, what may be missing, choices. `ActPhrase` says how it is written.
package struct Phrasing: Sendable {
  package indirect enum Node: Sendable {
    case letter(Letter)
    case blank
    case slot(String)
    case optional([Node])
    case choice([[Node]])
  }

  package let nodes: [Node]
  package let source: String

  package init(_ source: String) {
    self.source = source
    var place = 0
    let letters = Letters(source)
    nodes = Phrasing.sequence(letters, &place)
  }

  /// Nodes up to the end of the text or of the group that they are in.
  private static func sequence(_ letters: Letters, _ place: inout Int) -> [Node] {
    var nodes: [Node] = []
    while place < letters.count {
      switch letters[place] {
      case "|", ")", "]": return nodes
      case "{":
        let end = letters[place...].firstIndex(of: "}") ?? letters.count
        nodes.append(.slot(letters[(place + 1)..<end].string))
        place = end + 1
      case "[":
        place += 1
        nodes.append(.optional(sequence(letters, &place)))
        place += 1
      case "(":
        nodes.append(.choice(choices(letters, &place)))
      case " ":
        nodes.append(.blank)
        place += 1
      default:
        nodes.append(.letter(letters[place]))
        place += 1
      }
    }
    return nodes
  }

  private static func choices(_ letters: Letters, _ place: inout Int) -> [[Node]] {
    var ways: [[Node]] = []
    repeat {
      place += 1
      ways.append(sequence(letters, &place))
    } while place < letters.count && letters[place] == "|"
    place += 1
    return ways
  }
}
