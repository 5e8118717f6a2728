/// A Word document to be made: its paragraphs, tables and notes, and how its pages look.
package struct WordDraft: Sendable {
  package var layout: WordLayout
  package var language: WordLanguage
  package var blocks: [Block] = []
  /// The numbered and bulleted lists that items belong to, by index.
  package var lists: [List] = []
  /// The texts of the footnotes that runs refer to, by index.
  package var notes: [[Run]] = []

  package init(_ layout: WordLayout, _ language: WordLanguage) {
    self.layout = layout
    self.language = language
  }

  package enum Block: Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  package struct Paragraph: Sendable {
    package var kind: Kind
    package var runs: [Run]

    package init(_ kind: Kind, _ runs: [Run] = []) {
      self.kind = kind
      self.runs = runs
    }
  }

  /// What a paragraph does in its document; each has a style.
  package enum Kind: Hashable, Sendable {
    case title, subtitle
    /// By depth, from 1.
    case heading(Int)
    case body
    /// Text without an indent: to whom it goes, a line of a form.
    case flush
    /// What a table leaves out, below it.
    case tableNote
    case signature
    case quote, code
    /// The first paragraph of an item, by its list and depth from 0, and those that go on in it.
    case item(list: Int, depth: Int)
    case itemBody(depth: Int)
    case cell, cellHeading, centredCell
    /// What the rows below stand in.
    case cellGroup
  }

  package struct Run: Sendable {
    /// UTF-8; a tab and a line feed become what Word has for them.
    package var text: [UInt8]
    package var style: RunStyle
    /// The address that it leads to.
    package var link: String?
    /// A footnote that is referred to instead of any text.
    package var note: Int?

    package init(
      _ text: some Sequence<UInt8>, _ style: RunStyle = .plain, link: String? = nil,
      note: Int? = nil
    ) {
      self.text = Array(text)
      self.style = style
      self.link = link
      self.note = note
    }
  }

  package struct RunStyle: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let plain: RunStyle = []
    package static let strong = RunStyle(rawValue: 1)
    package static let emphasis = RunStyle(rawValue: 2)
    package static let code = RunStyle(rawValue: 4)
    package static let struck = RunStyle(rawValue: 8)
    /// Shown as text that came or that went, where the document itself tracks nothing.
    package static let inserted = RunStyle(rawValue: 16)
    package static let deleted = RunStyle(rawValue: 32)
    /// A heading in the first line of a paragraph, of the second, third or a deeper level.
    package static let runIn2 = RunStyle(rawValue: 64)
    package static let runIn3 = RunStyle(rawValue: 128)
  }

  package struct List: Sendable {
    package var isOrdered: Bool
    package var start: Int
    /// `)` rather than `.` behind the number.
    package var hasParenthesis: Bool

    package init(isOrdered: Bool, start: Int = 1, hasParenthesis: Bool = false) {
      self.isOrdered = isOrdered
      self.start = start
      self.hasParenthesis = hasParenthesis
    }
  }

  package struct Table: Sendable {
    /// The widths of the columns, as shares of the whole.
    package var columns: [Int]
    package var rows: [Row] = []

    package init(columns: [Int]) { self.columns = columns }
  }

  package struct Row: Sendable {
    /// Said again on every page.
    package var isHeading: Bool
    /// With fewer cells than columns, the last goes over the rest.
    package var cells: [[Paragraph]]

    package init(isHeading: Bool = false, cells: [[Paragraph]] = []) {
      self.isHeading = isHeading
      self.cells = cells
    }

    /// Bytes of text up to which a row goes to the next page as a whole: some fifteen lines of a landscape page.
    private static let longestWhole = 1200

    var isShort: Bool {
      let texts = cells.joined().lazy.flatMap(\.runs).map(\.text.count)
      return texts.reduce(0, +) <= Self.longestWhole
    }
  }
}

/// What a made document's pages are for.
package enum WordLayout: Sendable {
  case plain
  /// A Chinese official document, GB/T 9704: 22 lines of 28 characters, 仿宋, 黑体 and 楷体 by level.
  case official
  /// A table on pages that lie on their side.
  case landscape
}

/// The language whose fonts and rules of breaking lines hold.
package enum WordLanguage: String, Sendable {
  case chinese = "zh-CN"
  case japanese = "ja-JP"
  case other = "en-US"
}
