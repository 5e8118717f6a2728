package import DraftDocx

extension ReportOptions {
  /// Who signs a Word document, and how its pages look.
  public struct Word: Sendable {
    /// Who made the tracked changes; `nil`: `draftdiff`.
    public var author: String?
    /// When, as `2024-03-15T09:30:00Z`; `nil`: not said.
    public var date: String?
    /// Of a document that is made of texts, and of a memo.
    public var layout = Layout.plain

    /// Signed by `draftdiff`.
    public init() {}

    /// How the pages of a Word document look that is made of a text.
    public enum Layout: String, CaseIterable, Sendable {
      /// A4, with the usual margins and the language's usual fonts.
      case plain
      /// A Chinese official document by GB/T 9704.
      case gongwen

      package var rendering: WordLayout {
        switch self {
        case .plain: .plain
        case .gongwen: .official
        }
      }
    }
  }

  /// The form and the title of a memo.
  public struct Memo: Sendable {
    /// Its format.
    public var form = Form.markdown
    /// `nil` makes one from the draft's own title, or from the names of the drafts.
    public var title: String?

    /// In Markdown.
    public init() {}

    /// The format of a memo.
    public enum Form: String, CaseIterable, Sendable {
      /// For reading as it is, and for other programs to convert.
      case markdown
      /// A Word document.
      case docx
    }
  }
}
