extension ReportOptions {
  /// What a table of changes lists, and in what frame.
  public struct Table: Sendable {
    /// Its format.
    public var form = Form.markdown
    /// Lists also renumbering, punctuation and each place of a term replaced throughout.
    public var all = false
    /// The title, the heads, and columns for reasons.
    public var frame = TableFrame()

    /// Of what matters, in Markdown.
    public init() {}

    /// The format of a table.
    public enum Form: String, CaseIterable, Sendable {
      /// A page for a browser.
      case html
      /// A table of Markdown.
      case markdown
      /// For spreadsheets.
      case csv
      /// A Word document, A4 on its side.
      case docx
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
