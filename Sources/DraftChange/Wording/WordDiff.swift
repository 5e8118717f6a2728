import DraftAlign
import DraftDocument
import DraftLanguage
import DraftText

/// Finds the words that changed between the two sides of a link.
struct WordDiff {
  let references: ReferenceMap
  private let tokenizer = Tokenizer()

  init(references: ReferenceMap) {
    self.references = references
  }

  /// What opening an edit costs, against the worth of the tokens kept: a word that carries
  /// meaning is worth an edit's border, a particle or a comma is not.
  private static let open: Float = 0.5
  private static let wordWorth: Float = 0.6
  /// The commonest single characters: kept alone between two edits they are confetti.
  private static let particleWorth: Float = 0.35
  private static let markWorth: Float = 0.3
  private static let spaceWorth: Float = 0.05

  struct Found {
    /// In order.
    var edits: [Edit]
    /// Indexes of those that are a clause which stands elsewhere in the sentence.
    var moved: Set<Int> = []
    /// Whether the sentences were too long to look inside.
    var isCut = false
  }

  /// The edits that turn the old sentences into the new ones.
  func edits(
    _ old: TextView, _ oldRanges: ArraySlice<Sentence>,
    _ new: TextView, _ newRanges: ArraySlice<Sentence>
  ) -> Found {
    if let edits = LongText.edit(old, oldRanges, new, newRanges) {
      return Found(edits: edits, isCut: true)
    }
    tokenizer.forget()
    defer { tokenizer.forget() }
    var references = ReferencePairs(old, oldRanges, new, newRanges, references)
    // The dictionary is asked for what differs alone: it is most of the work.
    let changed = references.haveChanged ? nil : Self.changed(old, oldRanges, new, newRanges)
    let layout = Self.layout(oldRanges, newRanges)
    let a = oldRanges.flatMap {
      tokenizer.tokens(old, $0.range, changed: changed?.old, layout: layout)
    }
    let b = newRanges.flatMap {
      tokenizer.tokens(new, $0.range, changed: changed?.new, layout: layout)
    }
    var table = SymbolTable(expecting: a.count + b.count)
    var worth: [Float] = []
    var oldSymbols = a.map { symbol(of: $0, old, layout, &table, &worth) }
    var newSymbols = b.map { symbol(of: $0, new, layout, &table, &worth) }
    references.mark(a, &oldSymbols, b, &newSymbols, &table, &worth)
    var result = TokenAlignment.align(oldSymbols, newSymbols, weights: worth, open: Self.open)
    var clauses = MovedClauses()
    // Of a clause that stands elsewhere, most is left over on both sides.
    if min(a.count, b.count) - result.matches.count >= MovedClauses.leastTokens {
      clauses = MovedClauses(a, oldSymbols, old, b, newSymbols, new)
    }
    if !clauses.old.isEmpty {
      for tokens in clauses.old { setApart(tokens, &oldSymbols, &worth) }
      for tokens in clauses.new { setApart(tokens, &newSymbols, &worth) }
      result = TokenAlignment.align(oldSymbols, newSymbols, weights: worth, open: Self.open)
    }
    let roles = NumberRoles(
      old: oldSymbols, new: newSymbols, isOldNumber: { Self.isNumber(a[$0], old) },
      isNewNumber: { Self.isNumber(b[$0], new) })
    let isChanged = { (i: Int, j: Int) in
      references.isMarked(oldSymbols[i]) && !Self.isSame(old, a[i].range, new, b[j].range)
    }
    let runs = EditRuns(
      EditRuns.Side(bytes: old, tokens: a, sentences: oldRanges, moved: clauses.old),
      EditRuns.Side(bytes: new, tokens: b, sentences: newRanges, moved: clauses.new),
      CommonWords(old: old, new: new, tokenizer: tokenizer),
      between: roles.settled(result.matches), isChanged)
    var found = Found(
      edits: runs.edits.map { MarkEdit.narrowed($0, old, new) }, moved: runs.moved,
      isCut: result.isCut)
    guard oldRanges.count == 1, newRanges.count == 1, let first = oldRanges.first?.range,
      let second = newRanges.first?.range
    else { return found }
    found.edits = EditSlide.settled(found.edits, old, first, new, second)
    return found
  }

  /// Gives tokens symbols that match nothing.
  private func setApart(_ tokens: Range<Int>, _ symbols: inout [UInt32], _ worth: inout [Float]) {
    for token in tokens {
      symbols[token] = UInt32(truncatingIfNeeded: worth.count)
      worth.append(0)
    }
  }

  private static func isNumber(_ token: Token, _ bytes: TextView) -> Bool {
    let first = bytes.scalar(at: token.range.start)
    return token.kind == .number || ChineseNumeral.isPlain(first)
  }

  /// A row beside text that is none is text.
  private static func layout(
    _ old: ArraySlice<Sentence>, _ new: ArraySlice<Sentence>
  ) -> TextLayout {
    if [old, new].contains(where: { $0.contains { $0.role == .opaque } }) { return .lines }
    return [old, new].allSatisfy { $0.allSatisfy { $0.role == .row } } ? .row : .wrapped
  }

  /// What two sentences do not have in common at their ends; `nil` for several.
  private static func changed(
    _ old: TextView, _ oldRanges: ArraySlice<Sentence>,
    _ new: TextView, _ newRanges: ArraySlice<Sentence>
  ) -> (old: ByteRange, new: ByteRange)? {
    guard oldRanges.count == 1, newRanges.count == 1, let a = oldRanges.first?.range,
      let b = newRanges.first?.range
    else { return nil }
    let room = min(a.count, b.count)
    var lead = 0
    while lead < room, old[a.start + lead] == new[b.start + lead] { lead += 1 }
    var tail = 0
    while tail < room - lead, old[a.end - 1 - tail] == new[b.end - 1 - tail] { tail += 1 }
    // Digits take their unit out of the run of Han behind them: behind 5年 it starts later than behind
    // 三, and is taken apart on both sides or on none.
    if endsInDigit(old, a.end - tail) != endsInDigit(new, b.end - tail) {
      while tail > 0, old[a.end - tail] >= 0x80 { tail -= 1 }
    }
    return (
      ByteRange(a.start + lead, a.end - tail), ByteRange(b.start + lead, b.end - tail)
    )
  }

  private static func endsInDigit(_ bytes: TextView, _ end: Int) -> Bool {
    end > 0 && Scalars.isDigit(bytes.decode(before: end).value)
  }

  private static func isSame(
    _ old: TextView, _ first: ByteRange, _ new: TextView,
    _ second: ByteRange
  ) -> Bool {
    old[first.range].elementsEqual(new[second.range])
  }

  private func symbol(
    of token: Token, _ bytes: TextView, _ layout: TextLayout,
    _ table: inout SymbolTable, _ worth: inout [Float]
  ) -> UInt32 {
    // White space is told apart by its bytes, except where a line was wrapped, and the way it ends.
    let range = token.range
    var hash = ByteHash()
    let isWrap =
      token.kind == .space && range.range.allSatisfy { bytes[$0] <= 0x20 }
      && range.range.contains { bytes[$0] == "\n" || bytes[$0] == "\r" }
    if isWrap, layout == .lines {
      for byte in bytes[range.range] where byte != "\r" { hash.add(byte) }
    } else if isWrap || token.kind == .space && layout == .row {
      hash.add(0x20)
    } else if token.isWrapped {
      for byte in bytes[range.range] where byte > 0x20 { hash.add(byte) }
    } else {
      hash.add(bytes, range.start, range.end)
    }
    let symbol = table.intern(hash.value)
    if Int(symbol) == worth.count {
      worth.append(Self.isParticle(bytes, range) ? Self.particleWorth : Self.worth(of: token))
    }
    return symbol
  }

  private static func isParticle(_ bytes: TextView, _ range: ByteRange) -> Bool {
    guard range.count == 3 else { return false }
    switch bytes.decode(at: range.start).value {
    // 的了和与及是在对为以等并而将
    case "的", "了", "和", "与", "及", "是", "在", "对", "为", "以", "等",
      "并", "而", "将":
      return true
    default: return false
    }
  }

  private static func worth(of token: Token) -> Float {
    switch token.kind {
    case .space: return spaceWorth
    case .mark: return markWorth
    case .number: return 1
    case .word: return wordWorth + min(0.45, Float(token.range.count) * 0.05)
    }
  }
}
