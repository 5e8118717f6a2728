import DraftAlign
import DraftDocument

/// What became of a stretch of the old paragraphs' text, or what came; in the order in which the new
/// text is written.
struct RedlineStep {
  enum Kind { case kept, deleted, inserted, oldMark }
  var kind: Kind
  /// Index of the old paragraph among those of its group, and the bytes of its text.
  var oldParagraph = 0
  var old = 0..<0
  /// Likewise of the new one; a place where nothing came is empty.
  var newParagraph = 0
  var new = 0..<0
}

enum TokenEdits {
  /// What opening an edit costs, as in the comparison of sentences.
  private static let open: Float = 0.5

  /// The steps from old paragraphs to the new ones that they became, of which the last marks are one.
  static func steps(
    _ old: [ParagraphContent], _ new: [ParagraphContent], _ tokenizer: Tokenizer
  ) -> [RedlineStep] {
    var table = SymbolTable()
    var weights: [Float] = []
    let first = Side(old, tokenizer, &table, &weights)
    let second = Side(new, tokenizer, &table, &weights)
    let matches = TokenAlignment.align(
      first.symbols, second.symbols, weights: weights, open: open
    ).matches
    var steps: [RedlineStep] = []
    var (i, j) = (0, 0)
    func place(_ j: Int) -> (paragraph: Int, at: Int) {
      guard j < second.units.count else {
        return (new.count - 1, new.last?.text.count ?? 0)
      }
      return (second.units[j].paragraph, second.units[j].range.lowerBound)
    }
    for match in matches + [(first.units.count, second.units.count)] {
      while i < match.0 {
        let unit = first.units[i]
        let at = place(j)
        add(
          RedlineStep(
            kind: unit.isMark ? .oldMark : .deleted, oldParagraph: unit.paragraph, old: unit.range,
            newParagraph: at.paragraph, new: at.at..<at.at), &steps)
        i += 1
      }
      while j < match.1 {
        let unit = second.units[j]
        if !unit.isMark {
          add(
            RedlineStep(
              kind: .inserted, newParagraph: unit.paragraph, new: unit.range), &steps)
        }
        j += 1
      }
      guard i < first.units.count, j < second.units.count else { continue }
      let (a, b) = (first.units[i], second.units[j])
      if !a.isMark {
        add(
          RedlineStep(
            kind: .kept, oldParagraph: a.paragraph, old: a.range, newParagraph: b.paragraph,
            new: b.range), &steps)
      }
      i += 1
      j += 1
    }
    return steps
  }

  /// All that a paragraph had went, and all that it has came.
  static func replaced(_ old: ParagraphContent, _ new: ParagraphContent) -> [RedlineStep] {
    let steps = [
      RedlineStep(kind: .deleted, old: 0..<old.text.count),
      RedlineStep(kind: .inserted, new: 0..<new.text.count),
    ]
    return steps.filter { !$0.old.isEmpty || !$0.new.isEmpty }
  }

  private static func add(_ step: RedlineStep, _ steps: inout [RedlineStep]) {
    guard var last = steps.last, last.kind == step.kind, step.kind != .oldMark,
      last.newParagraph == step.newParagraph, last.new.upperBound == step.new.lowerBound,
      step.kind == .inserted
        || last.oldParagraph == step.oldParagraph && last.old.upperBound == step.old.lowerBound
    else { return steps.append(step) }
    last.old = last.old.lowerBound..<max(last.old.upperBound, step.old.upperBound)
    last.new = last.new.lowerBound..<step.new.upperBound
    if step.kind == .inserted { last.old = 0..<0 }
    steps[steps.count - 1] = last
  }

  private struct Unit {
    var paragraph: Int
    var range: Range<Int>
    var isMark = false
  }

  private struct Side {
    var units: [Unit] = []
    var symbols: [UInt32] = []

    init(
      _ contents: [ParagraphContent], _ tokenizer: Tokenizer, _ table: inout SymbolTable,
      _ weights: inout [Float]
    ) {
      for (index, content) in contents.enumerated() {
        for token in content.tokens(tokenizer) {
          units.append(Unit(paragraph: index, range: token.range))
          var hash = ContentHash()
          let piece = content.pieces[content.piece(at: token.range.lowerBound)]
          if piece.isText {
            hash.add(bytes: content.text[token.range])
          } else {
            hash.add(number: piece.key)
          }
          intern(hash.value, Self.worth(token, piece), &table, &weights)
        }
        guard index + 1 < contents.count else { continue }
        let end = content.text.count
        units.append(Unit(paragraph: index, range: end..<end, isMark: true))
        intern(0x5EED, 1, &table, &weights)
      }
    }

    private mutating func intern(
      _ key: UInt64, _ worth: Float, _ table: inout SymbolTable, _ weights: inout [Float]
    ) {
      let symbol = table.intern(key)
      if Int(symbol) == weights.count { weights.append(worth) }
      symbols.append(symbol)
    }

    private static func worth(_ token: RedlineToken, _ piece: ParagraphContent.Piece) -> Float {
      guard piece.isText else { return 1 }
      switch token.kind {
      case .space: return 0.05
      case .mark: return 0.3
      case .number: return 1
      case .word: return 0.6 + min(0.45, Float(token.range.count) * 0.05)
      }
    }
  }
}
