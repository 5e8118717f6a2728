package import DraftRender

extension ReportOptions {
  /// What a table of changes lists, and in what frame.
  public struct Table: Sendable {
    /// Its format.
    public var form = Form.markdown
    /// Lists also renumbering, punctuation and each place of a term replaced throughout.
    public var all = false
    /// `nil` makes one from the draft's own title, or from the names of the drafts.
    public var title: String?
    /// Heads over before, after and the kind of change, in this order; those left out stay.
    public var heads: [String] = []
    /// Heads of columns that are added: 修订理由, 采纳情况.
    public var columns: [String] = []
    /// What stands in these columns.
    public var notes: [Note] = []

    /// Of what matters, in Markdown.
    public init() {}

    /// The format of a table.
    public enum Form: String, CaseIterable, Sendable {
      case html, markdown, csv
      /// A Word document, A4 on its side.
      case docx
    }

    /// What a person says of a row.
    public struct Note: Sendable {
      /// The name of the row's section, as the memo cites it: 第三条, Section 4. A note whose place no row has gets
      /// a row of its own.
      public var place: String
      /// One text for each added column.
      public var texts: [String]

      /// What is said of a place, for each added column.
      public init(place: String, texts: [String]) {
        self.place = place
        self.texts = texts
      }
    }

    package var frame: TableFrame {
      var frame = TableFrame()
      frame.title = title
      frame.heads = heads
      frame.columns = columns
      frame.notes = notes.map { TableFrame.Note(place: $0.place, texts: $0.texts) }
      return frame
    }
  }
}

extension ReportOptions.Table.Form {
  /// The form of a text; `nil` for a Word document.
  package var rendering: TableForm? {
    switch self {
    case .html: .html
    case .markdown: .markdown
    case .csv: .csv
    case .docx: nil
    }
  }
}
