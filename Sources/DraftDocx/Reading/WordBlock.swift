/// A paragraph or a table of a story, as it was read.
indirect enum WordBlock {
  case paragraph(WordParagraph)
  case table(WordTable)
}

/// A paragraph with its text and what stands before it.
struct WordParagraph {
  /// The element in its part, or a formula that stands where a paragraph might.
  var node: Int
  /// UTF-8, without the label; soft line ends are U+000A, references to notes are `[^1]`.
  var text: [UInt8] = []
  var label: NumberCounter.Label?
  /// The id of its style, and what the style is called.
  var style: String?
  var styleName: String?
  /// From 1 to 9.
  var outline: Int?
  var numberingID: String?
  var level = 0
  /// The stories of the text boxes that it anchors.
  var boxes: [[WordBlock]] = []
  /// Where comments start and end, by bytes of the text.
  var anchors: [CommentAnchor] = []
  /// The whole of it is hidden, its end too: Word gives it no number.
  var isHidden = false
  /// Which elements its text stands in, where it was read to be written anew.
  var spans: [TextSpan] = []
}

/// A stretch of a paragraph's text and the element that it stands in.
struct TextSpan {
  enum Kind {
    case text
    /// A tab, a picture, a note: it stays or goes as a whole.
    case object
    /// A part of what stands around it, which can't go alone.
    case fixed
  }

  /// Bytes of the paragraph's text.
  var range: Range<Int>
  var node: Int
  /// The run around it.
  var run: Int
  var kind: Kind
  /// Whether it stands in the paragraph itself, and in no link, field or control.
  var isPlain: Bool
}

struct WordTable {
  var node: Int
  var rows: [WordRow] = []
}

struct WordRow {
  var node: Int
  var cells: [WordCell] = []
}

struct WordCell {
  var node: Int
  var blocks: [WordBlock] = []
}

/// A note with its number, in the order of the references.
struct WordNote {
  enum Kind: Sendable { case footnote, endnote }
  var kind: Kind
  var number: Int
  /// `nil` where there is a reference and no note.
  var blocks: [WordBlock]?
}
