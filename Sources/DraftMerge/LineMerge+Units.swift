/// Stretches of lines that are no prose: rows of tables, and code.
extension LineMerge {
  /// Code line by line, which is likely and not certain: a line may lean on the one beside it.
  func code(_ chunk: LineChunk) -> [MergePiece] {
    let joined = units(chunk)
    guard case .text(let text)? = joined.first, joined.count == 1, !options.takesLikely else {
      return joined
    }
    return [
      .conflict(
        MergeConflict(
          base: Array(base.slice(chunk.base)),
          sides: zip(sides, chunk.sides).map { Array($0.slice($1)) }, proposal: text))
    ]
  }

  /// A table row by row and cell by cell. Where one side put in a row and another one a column, nobody but a person
  /// knows what stands there.
  func rows(_ chunk: LineChunk) -> [MergePiece] {
    let joined = units(chunk)
    let most =
      zip([base] + sides, [chunk.base] + chunk.sides)
      .map { RowMerge.widths($0.slice($1)).count }.max() ?? 0
    let isRagged = joined.contains {
      if case .text(let text) = $0 { RowMerge.widths(text[...]).count > most } else { false }
    }
    return isRagged ? lines(chunk) : joined
  }

  private func units(_ chunk: LineChunk) -> [MergePiece] {
    var list = PieceList()
    let steps = UnitMerge.steps(
      Array(base.symbols[chunk.base]), zip(sides, chunk.sides).map { Array($0.symbols[$1]) })
    for step in steps {
      switch step {
      case .base(let range): list.add(base.slice(range.shifted(by: chunk.base.lowerBound)))
      case .side(let side, let range):
        list.add(sides[side].slice(range.shifted(by: chunk.sides[side].lowerBound)))
      case .conflict(let range, let own):
        list.add(
          lines(
            LineChunk(
              base: range.shifted(by: chunk.base.lowerBound),
              sides: zip(own, chunk.sides).map { $0.shifted(by: $1.lowerBound) }, isKept: false)))
      case .unit(let line, let own): list.add([unit(line, own, chunk)])
      }
    }
    return list.pieces.joiningConflicts
  }

  /// One row or line that several sides wrote anew.
  private func unit(_ line: Int, _ own: [Int?], _ chunk: LineChunk) -> MergePiece {
    let old = chunk.base.lowerBound + line
    let lines = zip(sides, zip(own, chunk.sides)).map { side, place in
      place.0.map { side.slice(($0..<$0 + 1).shifted(by: place.1.lowerBound)) }
    }
    let text = base.slice(old..<old + 1)
    if borders[0].isRow(old), let row = RowMerge.row(text, lines.compactMap(\.self)) {
      return .text(row)
    }
    return .conflict(MergeConflict(base: Array(text), sides: lines.map { Array($0 ?? text) }))
  }
}

extension [MergePiece] {
  /// Conflicts that stand directly behind each other as one.
  fileprivate var joiningConflicts: [MergePiece] {
    reduce(into: []) { pieces, piece in
      if case .conflict(let last)? = pieces.last, case .conflict(let next) = piece {
        pieces[pieces.count - 1] = .conflict(
          MergeConflict(
            base: last.base + next.base, sides: zip(last.sides, next.sides).map { $0 + $1 }))
      } else {
        pieces.append(piece)
      }
    }
  }
}

extension Range<Int> {
  func shifted(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}
