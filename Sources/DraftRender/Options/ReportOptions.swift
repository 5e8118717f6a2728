public import DraftActs
public import DraftDecisions
public import DraftReview

/// What a report shows of a comparison, and what each form alone can be asked.
///
/// `only`, `section` and `ignoring` are for the forms that people read; JSON is always whole.
public struct ReportOptions: Sendable {
  /// Unchanged sentences shown around changed ones.
  public var context = 0
  /// Names of classes, kinds and categories of change, of `onlyNames`; empty shows all.
  public var only: [String] = []
  /// Only this section; `nil` shows all.
  public var section: SectionPath?
  /// Differences that count as none.
  public var ignoring: Set<IgnoredDifference> = []
  /// Of the report's own words; `nil` takes the new draft's.
  public var language: ReportLanguage?

  /// Of text, side by side too, and of listings.
  public var text = Text()
  /// Of HTML and marked copies.
  public var page = Page()
  /// Of tables.
  public var table = Table()
  /// Of memos.
  public var memo = Memo()
  /// Of Word documents, those of memos and acts among them.
  public var word = Word()
  /// The frame and the wording of an act.
  public var act = ActForm()
  /// The path of the file that a patch is for; `nil` takes the name of the old draft, or of the new one
  /// where the old came from standard input.
  public var patchedFile: String?

  /// Beside single changes in CriticMarkup, text and HTML, where no decisions are: which item of an act made them.
  public var remarks: [Remark] = []
  /// What was decided and said elsewhere of these drafts or of earlier ones, which text, HTML and CriticMarkup show
  /// beside the changes.
  public var decisions: [DraftDecisionFile] = []
  /// The files that are compared, which `decisions` name by hash.
  public var decidedFiles: DecidedFiles?

  /// A report of everything, for 80 columns and without colour.
  public init() {}

  /// What `only` may hold; other names are passed over.
  public static var onlyNames: [String] { ReviewFilter.onlyNames }

  /// A language that reports have words in.
  public typealias Language = ReportLanguage

  /// A remark on one change of a sentence.
  public struct Remark: Hashable, Sendable {
    /// Its index among the changes of sentences.
    public var change: Int
    /// Who or what says it.
    public var by: String
    /// What is said.
    public var text: String

    package init(change: Int, by: String, text: String) {
      (self.change, self.by, self.text) = (change, by, text)
    }
  }

  package var rendering: RenderOptions {
    var rendering = RenderOptions()
    rendering.context = max(0, context)
    rendering.full = text.full
    rendering.unfolds = page.unfolds
    rendering.preface = page.preface
    rendering.colour = text.color
    rendering.width = max(0, text.width)
    rendering.columns = Columns(ambiguous: text.ambiguousWidth == 2 ? 2 : 1)
    rendering.theme = text.theme
    rendering.language = language
    for name in only { _ = rendering.filter.only(name) }
    rendering.filter.section = section
    rendering.filter.ignored = IgnoredDifference.options(ignoring)
    return rendering
  }
}
