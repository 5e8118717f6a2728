import TestSupport

/// A small contract of our own, numbered 1, 1.1, 1.2, edited at random: clauses come, go and move, and references follow
/// them, or are forgotten.
struct ContractDraft {
  struct Part {
    var id: Int
    var words: String
    var items: [String] = []
    /// The part that it refers to.
    var target: Int?
  }

  struct Clause {
    var title: String
    var parts: [Part]
  }

  private(set) var clauses: [Clause] = []
  private var next = 0
  /// Numbers that references go on to say, though what they meant has others.
  private var forgotten: [Int: String] = [:]

  init(_ random: inout SplitMix64) {
    for _ in 0..<Int.random(in: 3...7, using: &random) { clauses.append(clause(&random)) }
    let ids = clauses.flatMap(\.parts).map(\.id)
    for clause in clauses.indices {
      for part in clauses[clause].parts.indices where Int.random(in: 0..<3, using: &random) == 0 {
        clauses[clause].parts[part].target = ids.randomElement(using: &random)
      }
    }
  }

  var text: String {
    let numbers = self.numbers
    var lines = ["BERTH AGREEMENT"]
    for (index, clause) in clauses.enumerated() {
      lines.append("\(index + 1). \(clause.title)")
      for (place, part) in clause.parts.enumerated() {
        var line = "\(index + 1).\(place + 1) \(part.words)"
        if let target = part.target, let number = forgotten[part.id] ?? numbers[target] {
          line += " Clause \(number) applies."
        }
        lines.append(line)
        for (item, words) in part.items.enumerated() {
          lines.append("(\(String(UnicodeScalar(UInt8(97 + item))))) \(words);")
        }
      }
    }
    return lines.joined(separator: "\n\n") + "\n\nSCHEDULE 1 BOATS\n\n1. The Heron.\n"
  }

  private var numbers: [Int: String] {
    var numbers: [Int: String] = [:]
    for (index, clause) in clauses.enumerated() {
      for (place, part) in clause.parts.enumerated() {
        numbers[part.id] = "\(index + 1).\(place + 1)"
      }
    }
    return numbers
  }

  // MARK: Words

  private static let titles = [
    "BERTH", "RENT", "USE", "REPAIRS", "INSURANCE", "NOTICES", "TAX", "END",
  ]
  private static let subjects = [
    "The Owner shall ", "The Harbour may ", "Neither party shall ", "Each party shall ",
  ]
  private static let ends = [
    "pay the rent within 30 days of the invoice.", "keep the berth clean and free of oil.",
    "give notice in writing before the end of March.", "insure the boat for its full value.",
    "inspect the moorings at reasonable hours.", "assign this agreement without consent.",
  ]
  private static let items = ["two cleats", "one ladder", "a fender", "the water supply"]

  private mutating func part(_ random: inout SplitMix64) -> Part {
    next += 1
    let subject = Self.subjects.randomElement(using: &random) ?? ""
    var part = Part(id: next, words: subject + (Self.ends.randomElement(using: &random) ?? ""))
    if Int.random(in: 0..<4, using: &random) == 0 {
      part.words = subject + "maintain:"
      part.items = Array(Self.items.shuffled(using: &random).prefix(2))
    }
    return part
  }

  private mutating func clause(_ random: inout SplitMix64) -> Clause {
    let count = Int.random(in: 1...4, using: &random)
    return Clause(
      title: Self.titles.randomElement(using: &random) ?? "",
      parts: (0..<count).map { _ in part(&random) })
  }

  // MARK: Edits

  mutating func edit(_ random: inout SplitMix64) {
    let index = Int.random(in: clauses.indices, using: &random)
    let place = Int.random(in: clauses[index].parts.indices, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: clauses.insert(clause(&random), at: index)
    case 1: if clauses.count > 2 { clauses.remove(at: index) }
    case 2: clauses[index].parts.insert(part(&random), at: place)
    case 3: if clauses[index].parts.count > 1 { clauses[index].parts.remove(at: place) }
    case 4: clauses[index].parts.shuffle(using: &random)
    case 5: clauses.swapAt(index, Int.random(in: clauses.indices, using: &random))
    case 6: clauses[index].parts[place].items.append("a crane")
    case 7:
      let part = clauses[index].parts[place]
      forgotten[part.id] = part.target.flatMap { numbers[$0] }
    default:
      clauses[index].parts[place].words = clauses[index].parts[place].words
        .replacing("30 days", with: "60 days").replacing("shall", with: "must")
    }
  }
}
