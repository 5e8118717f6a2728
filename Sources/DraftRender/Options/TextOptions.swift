extension ReportOptions {
  /// How text looks, on a terminal or in a file.
  public struct Text: Sendable {
    /// Long sentences and blocks that changed are shown whole, and not only around their changes.
    public var full = false
    /// Marks changes by colour (terminal escapes) instead of `[-…-]{+…+}`.
    public var color = false
    /// The colours, with `color`.
    public var theme = Theme.terminal
    /// Columns to wrap at; 0 does not wrap.
    public var width = 80
    /// Columns that the terminal gives to “ ” — … ① and the like: 1, or 2 where it is set up for Chinese,
    /// Japanese or Korean.
    public var ambiguousWidth = 1

    /// 80 columns without colour.
    public init() {}
  }

  /// Colours that suit a terminal's ground.
  public typealias Theme = DraftRender.Theme

  /// What stands on a page for a browser beside the changes.
  public struct Page: Sendable {
    /// In HTML, unchanged text stands open rather than folded: a marked copy that prints whole.
    public var unfolds = false
    /// Lines of one's own above the text: what each item of an act did.
    public var preface: [String] = []

    /// Unchanged text folded, and nothing above it.
    public init() {}
  }
}
