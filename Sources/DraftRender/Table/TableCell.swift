import DraftChange
import DraftDocument
import DraftText

/// The text of an article on one side: its label and title, its changed sentences, the unchanged ones next
/// to them, and …… for the rest of a long article.
extension TableReport {
  /// Articles of up to this many unchanged sentences are shown whole.
  private static let short = 3

  mutating func side(_ side: ChangeSide, _ row: ArticleRows.Row, _ shown: [Bool]) {
    let section = comparison.sections[row.section]
    let isOld = side == .old
    guard let id = isOld ? section.old : section.new else { return }
    let document = isOld ? comparison.old : comparison.new
    let bytes = isOld ? old : new
    if id > 0, !document.sections[id].label.isEmpty {
      sink.text(document.sections[id].label, of: bytes, .strong)
      sink.put(SectionNames.separator(after: document.sections[id].label, in: bytes))
    }
    let order = ordered(row, side)
    let unchanged = order.count { !shown[$0] }
    var paragraph: Int32 = -1
    var labelled = id
    var isEliding = false
    for (place, position) in order.enumerated() {
      let change = comparison.sentences[row.changes[position]]
      let isNear =
        unchanged <= TableReport.short || shown[position]
        || (place > 0 && shown[order[place - 1]])
        || (place + 1 < order.count && shown[order[place + 1]])
      let sentence = document.sentences[isOld ? change.old.lowerBound : change.new.lowerBound]
      if paragraph >= 0, sentence.paragraph != paragraph, !(isEliding && !isNear) {
        sink.lineBreak()
      }
      paragraph = sentence.paragraph
      guard isNear else {
        if !isEliding { sink.put("……") }
        isEliding = true
        continue
      }
      isEliding = false
      if Int(sentence.section) != labelled {
        labelled = Int(sentence.section)
        sink.text(document.sections[labelled].label, of: bytes, .plain)
      }
      write(change, side, shown: shown[position])
    }
  }

  /// Positions in the row's changes, in the order of this side's draft.
  private func ordered(_ row: ArticleRows.Row, _ side: ChangeSide) -> [Int] {
    let positions = row.changes.indices.filter {
      let change = comparison.sentences[row.changes[$0]]
      return side == .old ? !change.old.isEmpty : !change.new.isEmpty
    }
    guard side == .old else { return positions }
    return positions.sorted {
      comparison.sentences[row.changes[$0]].old.lowerBound
        < comparison.sentences[row.changes[$1]].old.lowerBound
    }
  }

  private mutating func write(_ change: SentenceChange, _ side: ChangeSide, shown: Bool) {
    let bytes = side == .old ? old : new
    let pieces = self.pieces
    pieces.each(of: change, side) { piece in
      switch piece.kind {
      case .same: sink.text(piece.range, of: bytes, .plain)
      case .gap: sink.put(words(" ", ""))
      case .deleted: sink.text(piece.range, of: bytes, shown ? .deleted : .plain)
      case .inserted: sink.text(piece.range, of: bytes, shown ? .inserted : .plain)
      }
    }
    if !words.isChinese { sink.put(" ") }
  }
}
