/// A kind of part of a law that an act names, from the outside to the inside.
package enum ActPart: Int, Hashable, Sendable, Comparable {
  case document, title, introduction, preamble, attachment
  /// 编, 章, 节.
  case book, chapter, division
  /// 条, or a section of an English act.
  case article
  /// 款: the paragraphs of an article, counted.
  case clause
  /// 项 and 目.
  case item, subitem
  /// The paragraph that says what a term means, by the term.
  case definition
  /// (a), (1), (A), (i) below an English section, at any depth.
  case label
  /// A line of the whole text.
  case line
  /// A row of a table, by what stands in its first cell.
  case row

  package static func < (one: ActPart, other: ActPart) -> Bool { one.rawValue < other.rawValue }

  package var isHeading: Bool { self == .book || self == .chapter || self == .division }
}
