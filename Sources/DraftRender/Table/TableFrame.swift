/// What a table has beside the comparison: a title, heads as an office has them, and columns for reasons.
package struct TableFrame: Sendable {
  /// What a person says of a row, for the added columns.
  package struct Note: Sendable {
    /// The name of the row's section, as the table or the memo cites it: 第三条.
    package var place: String
    /// One for each column, in their order.
    package var texts: [String]

    package init(place: String, texts: [String]) {
      self.place = place
      self.texts = texts
    }
  }

  /// `nil` makes one from the draft's own.
  package var title: String?
  /// Over before, after and the kind of change; those left out keep the report's own.
  package var heads: [String] = []
  /// The heads of added columns.
  package var columns: [String] = []
  package var notes: [Note] = []

  package init() {}

  /// The heads of added columns; notes without a column have one for reasons.
  func added(_ reason: String) -> [String] {
    let count = notes.map(\.texts.count).max() ?? 0
    guard columns.count < count else { return columns }
    return columns + [reason] + Array(repeating: "", count: max(0, count - columns.count - 1))
  }
}
