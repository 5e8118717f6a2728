/// How a format sets a paragraph, as a reader of the page sees it, beside its text.
package struct ParagraphLayout: Sendable, Equatable {
  package enum List: UInt8, Sendable { case none, bulleted, numbered }

  /// Of which kind of list it is an item.
  package var list = List.none
  /// How many lists are around it, and how many quotations; 255 stands for more.
  package var depth: UInt8 = 0
  package var quotes: UInt8 = 0
  /// Line breaks inside it that stay where they are; 255 stands for more.
  package var breaks: UInt8 = 0
  /// Whether a thematic break (***) stands before it.
  package var isBehindRule = false

  package init() {}

  package init(depth: Int, quotes: Int, isBehindRule: Bool) {
    self.depth = UInt8(clamping: depth)
    self.quotes = UInt8(clamping: quotes)
    self.isBehindRule = isBehindRule
  }
}
