import DraftLanguage

/// Changes of schedules and their rows in the operations that English acts have.
enum EnglishTables {
  /// `nil` for what is written as lines of the whole text: a schedule that came, or that has another number.
  static func told(_ operation: Operation) -> Operation? {
    switch operation {
    case .row(let change): told(change)
    case .rewrite, .delete: operation
    default: nil
    }
  }

  static func told(_ change: RowChange) -> Operation {
    let row = Address(change.table.steps + [.init(.row, change.row.string)])
    switch change.action {
    case .rewrite(let text): return .rewrite([row], text: [Passage([text])], from: [])
    case .replace(let pair): return .replace([row], [pair], .one)
    case .delete: return .delete([row])
    case .insert(let rows, let side):
      return .insert(at: [], of: .row, near: row, side, text: [Passage(rows)])
    }
  }
}
