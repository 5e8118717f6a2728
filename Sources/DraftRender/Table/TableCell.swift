import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// How far a cell is written.
private struct CellProgress {
  private var paragraph: ParagraphIndex?
  private var end = 0
  /// The section that text was last written of.
  var labelled: SectionIndex?
  var isEliding = false
  var isEmpty = true
  /// Whether the draft has a blank before the sentence, as languages with blanks between sentences do.
  private(set) var isBehindBlank = false
  /// The sections whose labels the cell has: after its items an article goes on without its number.
  var written: Set<SectionIndex> = []
  /// The section whose label was written last, until something stands behind it.
  var pending: SectionIndex?

  /// Goes on to a sentence, and says whether a paragraph begins with it.
  mutating func come(
    to change: SentenceChange, _ side: Side
  ) -> Bool {
    let sentences = change[side.which]
    let own = side.paragraph(ofSentence: sentences.lowerBound)
    let isNew = paragraph != nil && own != paragraph
    isBehindBlank = own == paragraph && end < side.bytes.count && side.bytes[end].isBlank
    paragraph = own
    end = side.document.sentences[sentences.upperBound - 1].range.end
    return isNew
  }
}

/// The text of an article on one side: its label and title, its changed sentences, the unchanged ones next
/// to them, and …… for the rest of a long article. A cell quotes its draft: where a label does not stand
/// right before what is shown next, …… is between them.
extension TableReport {
  /// Articles of up to this many unchanged sentences are shown whole.
  private var short: Int { 3 }

  mutating func side(_ side: Side, _ line: TablePlan.Line) {
    let order = ordered(line, side)
    let isNear = near(order, line, side)
    var cell = CellProgress()
    head(side, line, order.first, &cell)
    for (position, isShown) in zip(order, isNear) {
      let change = comparison.sentences[line.row.changes[position]]
      let isNewParagraph = cell.come(to: change, side)
      guard isShown else {
        if !cell.isEliding {
          part(isNewParagraph, cell)
          sink.put("……")
        }
        (cell.isEliding, cell.isEmpty, cell.pending) = (true, false, nil)
        continue
      }
      part(isNewParagraph, cell)
      cell.isEliding = false
      label(position, change, side, line, &cell)
      for border in line.borders[position] ?? [] { mark(border, side) }
      write(change, side, isMarked: line.isMarked[position])
      cell.isEmpty = false
    }
  }

  /// The label of the row's section. A section that is only on the other side has an empty cell, unless its text
  /// came from elsewhere.
  private mutating func head(
    _ side: Side, _ line: TablePlan.Line, _ first: Int?, _ cell: inout CellProgress
  ) {
    let section = comparison.sections[line.row.section]
    let isAtHome = first.map { home($0, line, side) == line.row.section } ?? true
    guard let id = section[side.which], isAtHome else { return }
    if !sink.hasGroupRows, side.names.isAmbiguous(id) {
      // A bare （一） would be anybody's.
      for parent in parents(of: line) {
        sink.put(parent)
        sink.lineBreak()
      }
    }
    cell.isEmpty = !label(id, side, .strong)
    cell.labelled = id
    cell.written.insert(id)
    if !cell.isEmpty { cell.pending = id }
  }

  /// What parts a sentence from what is before it in its cell.
  private mutating func part(_ isNewParagraph: Bool, _ cell: CellProgress) {
    if isNewParagraph, !cell.isEmpty {
      sink.lineBreak()
    } else if cell.isBehindBlank {
      sink.put(" ")
    }
  }

  /// The label of the section that a sentence stands in, where that is another than before, and …… where something is
  /// left out behind a label.
  private mutating func label(
    _ position: Int, _ change: SentenceChange, _ side: Side, _ line: TablePlan.Line,
    _ cell: inout CellProgress
  ) {
    let first = change[side.which].lowerBound
    let own = side.section(ofSentence: first)
    if own != cell.labelled {
      cell.labelled = own
      let isHome = home(position, line, side) == line.row.section
      if !isHome || cell.written.insert(own).inserted {
        cell.pending = isHome ? label(own, side) ? own : nil : foreign(own, first, side)
      }
    }
    if let section = cell.pending, firstSentences[side.which][section] != first {
      sink.put("……" + words.blank)
    }
    cell.pending = nil
  }

  // MARK: - Which sentences

  /// Positions in the row's changes, in the order of this side's draft.
  private func ordered(_ line: TablePlan.Line, _ side: Side) -> [Int] {
    let positions = line.row.changes.indices.filter {
      !comparison.sentences[line.row.changes[$0]][side.which].isEmpty
    }
    guard side.isOld else { return positions }
    return positions.sorted {
      comparison.sentences[line.row.changes[$0]].old.lowerBound
        < comparison.sentences[line.row.changes[$1]].old.lowerBound
    }
  }

  /// Of each position, whether it is shown: what is marked, what stands next to that, titles, items that
  /// have changed; all of a short article.
  private func near(
    _ order: [Int], _ line: TablePlan.Line, _ side: Side
  ) -> [Bool] {
    guard order.count(where: { !line.isMarked[$0] }) > short else {
      return [Bool](repeating: true, count: order.count)
    }
    let parts = Set(line.sections.filter { $0 != line.row.section })
    let reasons = order.map { position in
      if line.isMarked[position] || line.borders[position] != nil { return true }
      guard !parts.isEmpty else { return false }
      let change = comparison.sentences[line.row.changes[position]]
      let section = side.section(ofSentence: change[side.which].lowerBound)
      return parts.contains(lookup.index(of: section, in: side.which))
    }
    return order.indices.map { place in
      if reasons[place] || (place > 0 && reasons[place - 1]) { return true }
      if place + 1 < order.count, reasons[place + 1] { return true }
      let change = comparison.sentences[line.row.changes[order[place]]]
      return side.document.sentences[change[side.which].lowerBound].role == .heading
    }
  }

  /// The row that a sentence would be in on this side alone: text that moved comes from another.
  private func home(_ position: Int, _ line: TablePlan.Line, _ side: Side)
    -> SectionChangeIndex
  {
    let change = comparison.sentences[line.row.changes[position]]
    return plan.homes[lookup.section(of: change, in: side.which)]
  }

  // MARK: - Labels and text

  /// Whether there is one to write.
  @discardableResult
  private mutating func label(
    _ id: SectionIndex, _ side: Side, _ style: CellStyle = .plain
  ) -> Bool {
    let section = side.document.sections[id]
    let label = section.label
    guard id != .document, !label.isEmpty, !SectionNames.isOnlyMarkup(label, in: side.bytes) else {
      return false
    }
    sink.text(label, of: side.bytes, style)
    // A point goes on in its sentence: 三要加强.
    if section.kind != .point { sink.put(side.separator(after: label)) }
    return true
  }

  /// Where text that moved stood, by the number or title that it stood under. Returns the section if
  /// something may be left out behind that.
  private mutating func foreign(
    _ id: SectionIndex, _ sentence: SentenceIndex, _ side: Side
  ) -> SectionIndex? {
    if label(id, side) { return id }
    let document = side.document
    let title = document.sections[id].title
    guard !title.isEmpty, !title.contains(document.sentences[sentence].range) else { return nil }
    sink.text(title, of: side.bytes, .plain)
    if document.sentences[sentence - 1].range.upper == title.upper {
      sink.lineBreak()
      return nil
    }
    return id
  }

  /// ¶ where a paragraph began and no longer does, or where one begins now.
  private mutating func mark(_ border: Int, _ side: Side) {
    switch (comparison.paragraphs[border].kind, side.which) {
    case (.split, .new): sink.sign("¶", .inserted)
    case (.joined, .old): sink.sign("¶", .deleted)
    default: break
    }
  }

  private mutating func write(_ change: SentenceChange, _ side: Side, isMarked: Bool) {
    let isCode = isCode(change, side)
    review.pieces.each(of: change, ChangeSide(side.which)) { piece in
      let style: CellStyle =
        switch piece.kind {
        case .deleted where isMarked: .deleted
        case .inserted where isMarked: .inserted
        default: .plain
        }
      if piece.kind == .gap {
        sink.put(words.blank)
      } else if isCode {
        sink.lines(piece.range, of: side.bytes, style)
      } else {
        sink.text(piece.range, of: side.bytes, style)
      }
    }
  }

  private func isCode(_ change: SentenceChange, _ side: Side) -> Bool {
    change[side.which].first.map { side.document.sentences[$0].role == .opaque } ?? false
  }
}
