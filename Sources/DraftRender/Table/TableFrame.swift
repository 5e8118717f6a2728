/// What a table has beside the comparison: a title, heads as an office has them, and columns for reasons.
public struct TableFrame: Sendable {
  /// What a person says of a row, for the added columns.
  public struct Note: Sendable {
    /// The name of the row's section, as the memo cites it: 第三条, Section 4. A note whose place no row has gets
    /// a row of its own.
    public var place: String
    /// One text for each added column, in their order.
    public var texts: [String]

    /// The notes on a place, one for each added column.
    public init(place: String, texts: [String]) {
      self.place = place
      self.texts = texts
    }
  }

  /// `nil` makes one from the draft's own title, or from the names of the drafts.
  public var title: String?
  /// Heads over before, after and the kind of change, in this order; those left out keep the report's own.
  public var heads: [String] = []
  /// Heads of columns that are added: 修订理由, 采纳情况.
  public var columns: [String] = []
  /// What stands in these columns.
  public var notes: [Note] = []

  /// The report's own heads, and no more columns.
  public init() {}

  /// The heads of added columns; notes without a column have one for reasons.
  func added(_ reason: String) -> [String] {
    let count = notes.map(\.texts.count).max() ?? 0
    guard columns.count < count else { return columns }
    return columns + [reason] + Array(repeating: "", count: max(0, count - columns.count - 1))
  }
}
