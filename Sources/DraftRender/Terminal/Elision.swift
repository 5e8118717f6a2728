import DraftChange
import DraftReview
import DraftText

/// The unchanged text that is omitted from a long sentence or block that changed: all but what stands near an
/// edit.
struct Elision {
  enum Part {
    case piece(ChangePiece)
    /// So many lines of a block, at its end or not.
    case lines(Int, isLast: Bool)
    /// Clauses of a sentence.
    case clauses
  }

  /// A sentence is long that takes more than three lines of 80 columns; a block, of more than twelve lines.
  private static let longSentence = 240
  private static let longBlock = 12
  /// Lines of a block that stay around an edit, beside those that the edit is in.
  private static let context = 3
  /// Columns of a sentence that stay around an edit, to the next mark, and the most without one.
  private static let enough = 24
  private static let most = 48

  let bytes: TextView

  /// - Parameter pieces: Of one change, in order.
  func parts(of pieces: [ChangePiece], isBlock: Bool) -> [Part] {
    guard pieces.contains(where: { $0.kind != .same }), isLong(pieces, isBlock) else {
      return pieces.map(Part.piece)
    }
    var parts: [Part] = []
    for (index, piece) in pieces.enumerated() {
      guard piece.kind == .same else {
        parts.append(.piece(piece))
        continue
      }
      let (isFirst, isLast) = (index == 0, index == pieces.count - 1)
      let (head, tail) =
        isBlock
        ? lines(piece.range, isFirst, isLast) : clauses(piece.range, isFirst, isLast)
      guard head < tail else {
        parts.append(.piece(piece))
        continue
      }
      let left = ByteRange(head, tail)
      add(ByteRange(piece.range.start, head), of: piece, to: &parts)
      parts.append(
        isBlock
          ? .lines(left.range.count { bytes[$0] == "\n" }, isLast: isLast) : .clauses)
      add(ByteRange(tail, piece.range.end), of: piece, to: &parts)
    }
    return parts
  }

  private func add(_ range: ByteRange, of piece: ChangePiece, to parts: inout [Part]) {
    guard !range.isEmpty else { return }
    var part = piece
    part.range = range
    parts.append(.piece(part))
  }

  private func isLong(_ pieces: [ChangePiece], _ isBlock: Bool) -> Bool {
    var sum = 0
    for piece in pieces where piece.kind == .same {
      sum += isBlock ? piece.range.range.count { bytes[$0] == "\n" } : columns(piece.range)
    }
    return sum > (isBlock ? Elision.longBlock : Elision.longSentence)
  }

  private func columns(_ range: ByteRange) -> Int {
    var (at, sum) = (range.start, 0)
    while at < range.end {
      let (scalar, length) = bytes.decode(at: at)
      sum += DisplayWidth.columns(of: scalar)
      at += length
    }
    return sum
  }

  // MARK: - Blocks

  /// What stays at both ends of unchanged lines: a block's first line, and some around each edit. Nothing is
  /// left out where the first is not before the second.
  private func lines(_ range: ByteRange, _ isFirst: Bool, _ isLast: Bool) -> (Int, Int) {
    let breaks = range.range.filter { bytes[$0] == "\n" }
    // The first and the last line of a piece go on in the edits beside it.
    let head = isFirst ? 1 : Elision.context + 1
    let tail = isLast ? 0 : Elision.context + 1
    guard breaks.count > head + tail + 2 else { return (range.end, range.end) }
    return (breaks[head - 1] + 1, isLast ? range.end : breaks[breaks.count - tail] + 1)
  }

  // MARK: - Sentences

  private func clauses(_ range: ByteRange, _ isFirst: Bool, _ isLast: Bool) -> (Int, Int) {
    let head = head(of: range)
    let tail = isLast ? range.end : tail(of: range)
    guard head < tail, columns(ByteRange(head, tail)) > Elision.enough else {
      return (range.end, range.end)
    }
    return (head, tail)
  }

  /// Where the clauses at the beginning of a range end.
  private func head(of range: ByteRange) -> Int {
    var (at, sum) = (range.start, 0)
    while at < range.end {
      let (scalar, length) = bytes.decode(at: at)
      if sum >= Elision.most, Elision.isBorder(scalar) { return at }
      at += length
      sum += DisplayWidth.columns(of: scalar)
      if sum >= Elision.enough, Elision.isMark(scalar) { return at }
    }
    return range.end
  }

  /// Where those at its end start.
  private func tail(of range: ByteRange) -> Int {
    var (at, sum) = (range.end, 0)
    while at > range.start {
      let (scalar, start) = bytes.decode(before: at)
      if sum >= Elision.enough, Elision.isMark(scalar) { return at }
      if sum >= Elision.most, Elision.isBorder(scalar) { return at }
      at = start
      sum += DisplayWidth.columns(of: scalar)
    }
    return range.start
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "；", "：", "。", "、", ",", ";", ":": true
    default: false
    }
  }

  /// A blank, or a character of a language that is written without them.
  private static func isBorder(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || DisplayWidth.columns(of: scalar) == 2
  }
}

extension InlineReport {
  /// The pieces of a change as far as they are shown.
  ///
  /// - Parameter isChanged: Whether it is shown as a change; unchanged text is shown whole.
  func parts(
    of change: SentenceChange, _ side: ChangeSide, isBlock: Bool, isChanged: Bool
  ) -> [Elision.Part] {
    var pieces: [ChangePiece] = []
    review.pieces.each(of: change, side) { pieces.append($0) }
    guard isChanged, !options.full else { return pieces.map(Elision.Part.piece) }
    return Elision(bytes: review[side.draft].bytes)
      .parts(of: pieces, isBlock: isBlock)
  }
}

extension LineWriter {
  /// Says that something was left out.
  mutating func putLeftOut(_ part: Elision.Part, _ words: any ReportWords) {
    switch part {
    case .piece: break
    case .lines(let count, let isLast):
      put("⋯ " + words.lines(count), .dim)
      if !isLast { breakLine(1) }
    case .clauses: put("……", .dim)
    }
  }
}
