import DraftAlign
import DraftDocument
import DraftText

/// What became of a stretch of the old paragraphs' text, or what came; in the order in which the new
/// text is written.
struct RedlineStep {
  enum Kind { case kept, deleted, inserted, oldMark }
  var kind: Kind
  /// Index of the old paragraph among those of its group, and the bytes of its text.
  var oldParagraph = 0
  var old = 0..<0
  /// The same of the new paragraph; a place where nothing came is empty.
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
    var walk = StepWalk(old: first.units, new: second.units, end: new)
    for match in matches {
      walk.reach(old: match.0, new: match.1)
      walk.keep()
    }
    walk.reach(old: first.units.count, new: second.units.count)
    return walk.steps
  }

  /// All that a paragraph had went, and all that it has came.
  static func replaced(_ old: ParagraphContent, _ new: ParagraphContent) -> [RedlineStep] {
    let steps = [
      RedlineStep(kind: .deleted, old: 0..<old.text.count),
      RedlineStep(kind: .inserted, new: 0..<new.text.count),
    ]
    return steps.filter { !$0.old.isEmpty || !$0.new.isEmpty }
  }

  fileprivate struct Unit {
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
          var hash = WordHash()
          let piece = content.pieces[content.piece(at: token.range.lowerBound)]
          if piece.isText {
            hash.add(content.text[token.range])
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

/// Goes through the units of both sides and gathers the steps; neighbours of one kind are one.
private struct StepWalk {
  let old: [TokenEdits.Unit]
  let new: [TokenEdits.Unit]
  /// Where the new text ends.
  let end: (paragraph: Int, at: Int)
  private(set) var steps: [RedlineStep] = []
  private var (i, j) = (0, 0)

  init(old: [TokenEdits.Unit], new: [TokenEdits.Unit], end contents: [ParagraphContent]) {
    self.old = old
    self.new = new
    end = (contents.count - 1, contents.last?.text.count ?? 0)
  }

  /// What stands before the units `old` and `new` went and came.
  mutating func reach(old oldEnd: Int, new newEnd: Int) {
    while i < oldEnd {
      let at = j < new.count ? (paragraph: new[j].paragraph, at: new[j].range.lowerBound) : end
      add(
        RedlineStep(
          kind: old[i].isMark ? .oldMark : .deleted, oldParagraph: old[i].paragraph,
          old: old[i].range, newParagraph: at.paragraph, new: at.at..<at.at))
      i += 1
    }
    while j < newEnd {
      if !new[j].isMark {
        add(RedlineStep(kind: .inserted, newParagraph: new[j].paragraph, new: new[j].range))
      }
      j += 1
    }
  }

  /// The next unit of both is one.
  mutating func keep() {
    if !old[i].isMark {
      add(
        RedlineStep(
          kind: .kept, oldParagraph: old[i].paragraph, old: old[i].range,
          newParagraph: new[j].paragraph, new: new[j].range))
    }
    i += 1
    j += 1
  }

  private mutating func add(_ step: RedlineStep) {
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
}
