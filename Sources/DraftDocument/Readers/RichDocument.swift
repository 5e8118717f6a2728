/// A Markdown draft as it is meant to look: paragraphs of runs with their marks taken off, for writing it in
/// another format.
package struct RichDocument: Sendable {
  package var blocks: [Block] = []
  package var lists: [List] = []
  /// The footnotes, in the order in which the text refers to them.
  package var notes: [[Run]] = []

  package struct Run: Sendable {
    package var text: [UInt8]
    package var marks: Marks
    /// The address of a link or picture.
    package var link: String?
    /// Index of the footnote that is referred to instead of any text.
    package var note: Int?
    /// A line end of the draft that only wraps a paragraph.
    package var isSoftBreak = false
  }

  package struct Marks: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let strong = Marks(rawValue: 1)
    package static let emphasis = Marks(rawValue: 2)
    package static let code = Marks(rawValue: 4)
    package static let struck = Marks(rawValue: 8)
  }

  package struct Block: Sendable {
    package enum Kind: Sendable {
      case paragraph
      case heading(level: Int)
      case code
      /// Rows of cells; the first is the head.
      case table([[[Run]]])
    }
    package var kind: Kind
    package var runs: [Run] = []
    package var isQuoted = false
    /// The list whose item it stands in, how deep that is from 0, and whether it starts the item.
    package var item: (list: Int, depth: Int, isFirst: Bool)?
  }

  package struct List: Sendable {
    package var isOrdered: Bool
    package var start: Int
    package var hasParenthesis: Bool
  }
}
