package import DraftLanguage

/// Where an instruction works: 第三条第二款, section 5(2)(a), the heading of section 3.
package struct Address: Hashable, Sendable {
  package typealias Level = ActPart

  package struct Step: Hashable, Sendable {
    package var level: Level
    /// The number in the notation of all languages: 23, 23.1 for 第二十三条之一, a-1, 1-614.14.
    package var name: String

    package init(_ level: Level, _ name: String) {
      self.level = level
      self.name = name
    }
  }

  /// A piece of a part that has no number of its own.
  package enum Piece: Hashable, Sendable {
    case heading
    /// The part's own words, without what is numbered below it.
    case leadIn
    /// The n-th line or sentence, from 1.
    case line(Int)
  }

  package var steps: [Step]
  package var piece: Piece?
  /// Addresses that it stands below in an act of the English kind, from the outside: of the parts around it
  /// that these leave unsaid, the innermost that fits is meant.
  package var around: [Address] = []
  /// Other names of the same place, tried first: a code's number for a section of the act.
  package var citation: [Step] = []
  /// The number of the article in the base, where an act that gave it another says both: clause 4.2 (now 5.3).
  package var former: String?

  package init(_ steps: [Step] = [], piece: Piece? = nil) {
    self.steps = steps
    self.piece = piece
  }

  package static let whole = Address()

  package func step(_ level: Level) -> String? { steps.first { $0.level == level }?.name }

  package var article: String? { step(.article) }

  package var isArticle: Bool { steps.last?.level == .article && piece == nil }

  package var level: Level { steps.last?.level ?? .document }

  /// The first steps, down to and with `level`.
  package func upTo(_ level: Level) -> Address { Address(steps.filter { $0.level <= level }) }
}

/// A number in an address and what stands behind it: 23 and 0, or 23 and 1 for 第二十三条之一.
package struct ArticleNumber: Hashable, Sendable, Comparable {
  package var main: Int
  package var sub: Int

  package init(_ main: Int, _ sub: Int = 0) {
    self.main = main
    self.sub = sub
  }

  /// From the notation of addresses; `nil` where it is no number of that kind.
  package init?(_ name: String) {
    let parts = name.split(separator: ".")
    guard parts.count <= 2, let first = parts.first, let main = Int(first) else { return nil }
    self.init(main, parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
  }

  package var name: String { sub == 0 ? "\(main)" : "\(main).\(sub)" }

  package static func < (one: ArticleNumber, other: ArticleNumber) -> Bool {
    (one.main, one.sub) < (other.main, other.sub)
  }
}
