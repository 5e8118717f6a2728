import DraftText

/// Joins a row of a table cell by cell.
enum RowMerge {
  /// What several sides made of one row; `nil` where both wrote one cell anew, or a cell's place is not clear.
  ///
  /// What only pads a cell is nobody's change of it. O(bytes · sides).
  ///
  /// - Parameter sides: The rows of those that changed it.
  static func row(_ base: ArraySlice<UInt8>, _ sides: [ArraySlice<UInt8>]) -> [UInt8]? {
    let rows = [Row(base)] + sides.map { Row($0) }
    guard rows.allSatisfy({ $0.cells.count > 1 && $0.mark == rows[0].mark }) else { return nil }
    var symbols: [[UInt8]: UInt32] = [:]
    func symbol(_ text: [UInt8]) -> UInt32 {
      let symbol = symbols[text] ?? UInt32(symbols.count)
      symbols[text] = symbol
      return symbol
    }
    let texts = rows.map { $0.cells.map { symbol(Row.trimmed($0)) } }
    var cells: [ArraySlice<UInt8>] = []
    var kept = [0] + sides.map { _ in 0 }
    for step in UnitMerge.steps(texts[0], Array(texts.dropFirst())) {
      switch step {
      case .conflict, .unit: return nil
      case .side(let side, let range): cells += rows[side + 1].cells[range]
      case .base(let range):
        for index in range {
          let own = texts.indices.map { place(of: texts[0][index], in: texts[$0], from: kept[$0]) }
          cells.append(padded(index, own, rows))
          for side in own.indices { kept[side] = own[side].map { $0 + 1 } ?? kept[side] }
        }
      }
    }
    return rows[0].joined(cells)
  }

  /// How many cells the rows of some lines have.
  static func widths(_ lines: ArraySlice<UInt8>) -> Set<Int> {
    Set(lines.split(separator: UInt8(ascii: "\n")).map { Row($0).cells.count })
  }

  private static func place(of symbol: UInt32, in texts: [UInt32], from start: Int) -> Int? {
    texts[min(start, texts.count)...].firstIndex(of: symbol)
  }

  /// A cell that nobody wrote anew, as whoever padded it another way has it.
  private static func padded(
    _ index: Int, _ places: [Int?], _ rows: [Row]
  ) -> ArraySlice<UInt8> {
    let old = rows[0].cells[index]
    for (row, place) in zip(rows, places).dropFirst() {
      if let place, !row.cells[place].elementsEqual(old) { return row.cells[place] }
    }
    return old
  }
}

/// The cells of a row, between bars or, where it has none, tabs.
private struct Row {
  let cells: [ArraySlice<UInt8>]
  let mark: UInt8

  init(_ line: ArraySlice<UInt8>) {
    let bar = UInt8(ascii: "|")
    mark = line.contains(bar) ? bar : UInt8(ascii: "\t")
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var (isEscaped, isCode) = (false, false)
    for index in line.indices {
      let byte = line[index]
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "`") {
        isCode.toggle()
      } else if byte == mark, !isCode {
        cells.append(line[start..<index])
        start = index + 1
      }
    }
    self.cells = cells + [line[start...]]
  }

  func joined(_ cells: [ArraySlice<UInt8>]) -> [UInt8] { Array(cells.joined(separator: [mark])) }

  static func trimmed(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    var cell = cell
    while let first = cell.first, first == " " { cell.removeFirst() }
    while let last = cell.last, last == " " { cell.removeLast() }
    return Array(cell)
  }
}
