import DraftDocx
package import DraftRender
package import DraftReview

/// The forms in which a comparison or a listing is written.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// For reading: the changed sentences with their word edits, section by section.
  case text
  /// The same in two columns, old and new; inline where `ReportOptions.width` is below 50.
  case sideBySide = "side-by-side"
  /// A table of the sections with counts; for listings the same as `text`.
  case stat
  /// 对照表: one row an article, before and after; see `ReportOptions.tableForm`.
  case table
  /// 修改说明: the changes in the wording of amendments; see `ReportOptions.memoForm`.
  case memo
  /// A comment for a pull request, in the Markdown that GitHub and GitLab show: the counts, the warnings and each
  /// section's changes folded under its name. At most 60,000 characters: sections for which there is no room are
  /// counted.
  case markdown
  /// 修改决定: the complete act that makes the new draft of the old; see `ActForm`. Always whole.
  case act
  /// 花脸稿: the new draft as a page for A4 paper, with what went struck and what came underlined in place.
  case marked
  /// The whole text with its changes in CriticMarkup. Always whole; see `CriticMarkup`.
  case critic
  /// The new draft as a Word document with tracked changes, which Word and WPS accept and reject. Always whole.
  case docx
  /// A unified diff that `git apply` and `patch` accept. Always whole.
  case patch
  /// The versioned contract for programs. Always whole: no filter applies to it.
  case json
  /// One page for a browser that needs nothing beside itself.
  case html
}

/// Differences that can be taken for none.
public enum IgnoredDifference: String, CaseIterable, Sendable {
  case punctuation
  case width
  case whitespace
  /// Labels that changed, and references that follow them.
  case numbering
  /// Letters that became capitals, or small.
  case `case`
  /// Numbers, dates and times of the same value in another notation.
  case numerals
  /// How a page is set: kinds and nesting of lists, quotations, breaks.
  case layout

  package static func options(_ differences: Set<IgnoredDifference>) -> ReviewFilter.Ignored {
    var options: ReviewFilter.Ignored = []
    for (option, name) in ReviewFilter.Ignored.names
    where differences.contains(where: { $0.rawValue == name }) {
      options.insert(option)
    }
    return options
  }
}

/// How a report looks, and what of the comparison it shows.
///
/// `only`, `section` and `ignoring` are for the forms that people read; JSON is always whole.
public struct ReportOptions: Sendable {
  /// Unchanged sentences shown around changed ones.
  public var context = 0
  /// In text, long sentences and blocks that changed are shown whole, and not only around their changes.
  public var full = false
  /// In HTML, unchanged text stands open rather than folded: a marked copy that prints whole.
  public var unfolds = false
  /// In HTML and marked copies, lines of one's own above the text: what each item of an act did.
  public var preface: [String] = []
  /// Beside single changes in CriticMarkup, text and HTML, where no decisions are: which item of an act made them.
  public var remarks: [Remark] = []
  /// Marks changes by colour (terminal escapes) instead of `[-…-]{+…+}`.
  public var color = false
  /// Columns to wrap at; 0 does not wrap.
  public var width = 80
  /// Columns that the terminal gives to “ ” — … ① and the like: 1, or 2 where it is set up for Chinese,
  /// Japanese or Korean.
  public var ambiguousWidth = 1
  /// Names of classes, kinds and categories of change, of `onlyNames`; empty shows all.
  public var only: [String] = []
  /// Only this section; `nil` shows all.
  public var section: DraftSectionPath?
  /// Differences that count as none.
  public var ignoring: Set<IgnoredDifference> = []
  /// Of the report's own words; `nil` takes the new draft's.
  public var language: Language?

  /// The path of the file that a patch is for; `nil` takes the name of the old draft, or of the new one
  /// where the old came from standard input.
  public var patchedFile: String?
  /// Who made the tracked changes of a Word document; nil: `draftdiff`.
  public var author: String?
  /// When, as `2024-03-15T09:30:00Z`; nil: not said.
  public var date: String?
  /// Of a Word document that is made of texts, and of a memo as one.
  public var layout = Layout.plain
  /// The format of a table.
  public var tableForm = TableForm.markdown
  /// The format of a memo.
  public var memoForm = MemoForm.markdown
  /// Lists in tables also renumbering, punctuation and each place of a term replaced throughout.
  public var tableAll = false

  /// Of a table or a memo; `nil` makes one from the draft's own title, or from the names of the drafts.
  public var title: String?
  /// Heads over before, after and the kind of change in a table, in this order; those left out stay.
  public var tableHeads: [String] = []
  /// Heads of columns that are added to a table: 修订理由, 采纳情况.
  public var tableColumns: [String] = []
  /// What stands in these columns.
  public var tableNotes: [TableNote] = []

  /// What a person says of a row of a table.
  public struct TableNote: Sendable {
    /// The name of the row's section, as the memo cites it: 第三条, Section 4. A note whose place no row tells has
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

  /// The format of a table.
  public enum TableForm: String, CaseIterable, Sendable {
    case html, markdown, csv
    /// A Word document, A4 on its side.
    case docx
  }

  /// The format of a memo.
  public enum MemoForm: String, CaseIterable, Sendable {
    case markdown
    /// A Word document.
    case docx
  }

  /// How the pages of a Word document look that is made of a text.
  public enum Layout: String, CaseIterable, Sendable {
    case plain
    /// A Chinese official document by GB/T 9704.
    case gongwen
  }

  /// The frame and the wording of an act.
  public var act = ActForm()

  /// The colours of text, with `color`.
  public var theme = Theme.terminal

  /// Colours that suit a terminal's ground.
  public enum Theme: String, CaseIterable, Sendable {
    /// The sixteen that the terminal's owner has set.
    case terminal
    /// For a dark ground.
    case dark
    /// For a light ground.
    case light
  }

  /// A language that reports have words in, by its ISO 639 code.
  public enum Language: String, CaseIterable, Sendable {
    case zh, en, ja, de
  }

  /// What was decided and said elsewhere of these drafts or of earlier ones; text, HTML and CriticMarkup tell it
  /// beside the changes.
  public var decisions: [DraftDecisionFile] = []
  /// The files that are compared, which `decisions` name by hash.
  public var decidedFiles: DecidedFiles?

  /// A report of everything, for 80 columns and without colour.
  public init() {}

  /// What `only` may hold; other names are passed over.
  public static var onlyNames: [String] { ReviewFilter.onlyNames }

  /// What is said of one change of a sentence.
  public struct Remark: Hashable, Sendable {
    /// Its index among the changes of sentences.
    public var change: Int
    /// Who or what says it.
    public var by: String
    /// What is said.
    public var text: String
  }

  package var tableFrame: TableFrame {
    var frame = TableFrame()
    frame.title = title
    frame.heads = tableHeads
    frame.columns = tableColumns
    frame.notes = tableNotes.map { TableFrame.Note(place: $0.place, texts: $0.texts) }
    return frame
  }

  package var rendering: RenderOptions {
    var rendering = RenderOptions()
    rendering.context = max(0, context)
    rendering.full = full
    rendering.unfolds = unfolds
    rendering.preface = preface
    rendering.colour = color
    rendering.width = max(0, width)
    rendering.columns = Columns(ambiguous: ambiguousWidth == 2 ? 2 : 1)
    switch theme {
    case .terminal: rendering.theme = .terminal
    case .dark: rendering.theme = .dark
    case .light: rendering.theme = .light
    }
    rendering.language = language?.rendering
    for name in only { _ = rendering.filter.only(name) }
    rendering.filter.section = section?.path
    rendering.filter.ignored = IgnoredDifference.options(ignoring)
    return rendering
  }
}

extension ReportOptions.Layout {
  var rendering: WordLayout {
    switch self {
    case .plain: .plain
    case .gongwen: .official
    }
  }
}

extension ReportOptions.TableForm {
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

extension ReportOptions.Language {
  init(_ language: ReportLanguage) { self = Self(rawValue: language.rawValue) ?? .en }

  var rendering: ReportLanguage { ReportLanguage(rawValue: rawValue) ?? .english }
}
