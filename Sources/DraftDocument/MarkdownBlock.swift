package import DraftText

/// A stretch of a Markdown draft that is read as one: the reader's raw material for sections.
package struct Block: Sendable {
  package enum Kind: Hashable, Sendable {
    case paragraph
    case heading(level: Int, setext: Bool)
    /// The first paragraph of a list item; depth 1 is the outermost list.
    case item(depth: Int, ordered: Bool)
    /// Front matter, code, tables, HTML, math, link definitions: compared, never cut up.
    case opaque
  }
  package var kind: Kind
  /// `##`, `-`, `1.`; `.none` where there is none.
  package var marker: ByteRange
  /// The text without marker, closing #'s, and its first line's quote marks and indent; without
  /// white space at its ends; never empty except in a heading or item without text.
  package var content: ByteRange

  package init(kind: Kind, marker: ByteRange = .none, content: ByteRange) {
    self.kind = kind
    self.marker = marker
    self.content = content
  }
}
