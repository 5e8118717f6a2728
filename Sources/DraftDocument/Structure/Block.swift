package import DraftText

/// A stretch of a draft that its format sets apart: a paragraph, a heading, an opaque block.
///
/// Readers make blocks, `StructureBuilder` makes sections of them.
package struct Block: Sendable {
  package enum Kind: Sendable, Equatable {
    case paragraph
    case heading(level: Int32, setext: Bool)
    case item(depth: Int32, ordered: Bool)
    /// Code, front matter: compared, never read as sentences.
    case opaque
    /// A row of a table.
    case row
  }

  package var kind: Kind
  /// `##`, `-`, `1.`; empty where the format sets none.
  package var marker: ByteRange
  /// The text without the marker, from its first to its last character that is not white space.
  package var content: ByteRange
  /// The kind of heading, where the reader knows a closer one than its format's usual.
  package var markup: Markup?
  /// An entry of a table of contents, whose page number is layout.
  package var isContents = false
  package var layout = ParagraphLayout()

  package init(
    kind: Kind, marker: ByteRange = .none, content: ByteRange, markup: Markup? = nil
  ) {
    self.kind = kind
    self.marker = marker
    self.content = content
    self.markup = markup
  }
}
