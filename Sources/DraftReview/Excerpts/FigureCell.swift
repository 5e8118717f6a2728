package import DraftDocument
package import DraftText

/// What a figure in a table is of, by the heads of its row and its column.
package struct FigureCell {
  private let document: Document
  private let bytes: TextView

  package init(document: Document, bytes: TextView) {
    self.document = document
    self.bytes = bytes
  }

  /// A table of more rows is read without the heads of its columns.
  private static let most = 400

  /// Either is empty where nothing says it. O(rows above + length of two rows).
  func heads(of figure: ByteRange, in sentence: SentenceIndex) -> (
    row: ByteRange, column: ByteRange
  ) {
    let cells = RowCells.of(bytes, document.sentences[sentence].range)
    guard let place = cells.firstIndex(where: { $0.contains(figure) }) else {
      return (.none, .none)
    }
    let row = cells.indices.first { $0 != place && isHead(cells[$0]) }.map { cells[$0] }
    return (row ?? .none, column(place, of: cells.count, above: sentence) ?? .none)
  }

  /// The first cell of a row that says what the row is of; `nil` where none does. O(length).
  package func head(ofRow sentence: SentenceIndex) -> ByteRange? {
    RowCells.of(bytes, document.sentences[sentence].range).first(where: isHead)
  }

  private func column(_ place: Int, of count: Int, above sentence: SentenceIndex) -> ByteRange? {
    var first = sentence
    while first > 0, document.sentences[first - 1].role == .row {
      first -= 1
      if sentence - first > Self.most { return nil }
    }
    let heads = RowCells.of(bytes, document.sentences[first].range)
    guard first < sentence, heads.count == count, heads.allSatisfy({ $0.isEmpty || isHead($0) })
    else { return nil }
    return heads[place].isEmpty ? nil : heads[place]
  }

  /// Whether a cell has a letter, and does not start with a figure.
  private func isHead(_ cell: ByteRange) -> Bool {
    guard !cell.isEmpty, !Scalars.isDigit(bytes.scalar(at: cell.start)) else { return false }
    var at = cell.start
    while at < cell.end {
      let (scalar, length) = bytes.decode(at: at)
      if EditContext.isWide(scalar) || bytes.isLetter(at) { return true }
      at += length
    }
    return false
  }
}
