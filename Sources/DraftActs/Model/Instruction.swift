/// What an act says to do: read from an act, or made from a comparison, and written out again.
package struct Instruction: Hashable, Sendable {
  package var operation: Operation
  package var place: ActPlace

  package init(_ operation: Operation, place: ActPlace = .none) {
    self.operation = operation
    self.place = place
  }
}

/// Text that an act quotes: its paragraphs, without the quotation marks.
package struct Passage: Hashable, Sendable {
  package var paragraphs: [Letters]
  /// A mark that the act calls by its name and does not quote: a semicolon.
  package var isNamed = false
  /// The lines as they stand between the marks, with their blanks, and empty ones.
  package var lines: [Letters]

  package init(_ paragraphs: [Letters], lines: [Letters]? = nil) {
    self.paragraphs = paragraphs
    self.lines = lines ?? paragraphs
  }

  /// The paragraphs as one text, for words inside a line.
  package var words: Letters { Letters(paragraphs.joined(separator: [Letter("\n")])) }
}

/// Words and what stands in their place; empty `new` words are a deletion.
package struct Replacement: Hashable, Sendable {
  package var old: Letters
  package var new: Letters

  package init(_ old: Letters, _ new: Letters) {
    self.old = old
    self.new = new
  }
}

package enum Side: Hashable, Sendable { case before, after }

/// How often words may stand where they are replaced.
package enum Occurrences: Hashable, Sendable {
  /// Once; twice is a fault of the act.
  case one
  case all
  /// That many, as the act says itself.
  case exactly(Int)
  case first
  /// Where the part ends.
  case last
}

package enum Operation: Hashable, Sendable {
  /// The whole part becomes `text`; where the act quotes what stood there, it must.
  case rewrite([Address], text: [Passage], from: [Passage])
  /// The part as it is after the instructions before this one: a check, and `text` wins.
  case restate(Address, text: Passage)
  case replace([Address], [Replacement], Occurrences)
  /// The words from the first through the second.
  case replaceRange(Address, from: Letters, through: Letters?, with: Letters)
  case insertWords([Address], anchor: Letters, words: Letters, Side, Occurrences)
  /// At the start or the end of a part.
  case addWords(Address, words: Letters, Side)
  /// New parts: `at` are their places in the result, empty where the act says none.
  case insert(at: [Address], of: Address.Level, near: Address?, Side, text: [Passage])
  case delete([Address])
  case renumber(from: [Address], to: [Address])
  /// Two articles change places and numbers.
  case swap(Address, Address)
  case merge([Address], into: Address, text: [Passage])
  case split(Address, into: [Address], text: [Passage])
  /// A part of an article becomes an article of its own.
  case splitOff(Address, as: Address, text: [Passage])
  /// The text of a part becomes its first numbered part.
  case designate(Address, as: Address)
  /// A chapter loses its heading, its articles join another.
  case mergeChapter(Address, into: Address)
  case moveChapter(Address, near: Address, Side)
  /// 对条文顺序作相应调整: numbers close up, and references follow.
  case renumberInOrder
  /// References to articles that have other numbers now are brought to these.
  case followReferences
  case row(RowChange)
  /// A change that no part is named for.
  case lines(LineChange)
  /// Something that no one can apply: 作适当修改.
  case vague
}

/// Where in an act an instruction stands.
package struct ActPlace: Hashable, Sendable {
  /// The labels of the items around it, from the outside: 二十五, （一）.
  package var item: [String]
  /// From 1.
  package var line: Int
  /// The clause as the act has it, cut where it is long.
  package var words: String
  /// The law that the item names; `nil` where it names none.
  package var law: String?

  package init(item: [String], line: Int, words: String) {
    self.item = item
    self.line = line
    self.words = words
  }

  package static let none = ActPlace(item: [], line: 0, words: "")

  /// The item as people name it: 二十五（一）; empty outside any item.
  package var name: String {
    var name = item.joined()
    while let last = name.last, "、.． ".contains(last) { name.removeLast() }
    return name
  }
}
