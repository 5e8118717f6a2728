import DraftAlign
import DraftDocument
import DraftText

/// Finds the words that changed between the two sides of a link.
///
/// Segments that both sides have are found first (`SegmentAnchors`); what lies between them is taken apart
/// into words (`LinkWords`) and aligned (`TokenAlignment`); and where each edit begins and ends is decided
/// once (`EditBorders`).
struct WordDiff {
  let references: ReferenceMap
  private let tokenizer = Tokenizer()

  init(references: ReferenceMap) {
    self.references = references
  }

  /// What opening an edit costs, against the worth of the tokens kept.
  private static let open: Float = 0.5
  /// What a number is worth in the place of another that counts the same: a little less than nothing, so
  /// that it is paired where words or marks around are kept, and alone is no reason to.
  private static let counterpart: Float = -0.1

  struct Found {
    /// In order.
    var edits: [Edit]
    /// Indexes of those that are a segment which stands elsewhere in the sentence.
    var moved: Set<Int> = []
    /// Whether the sentences were too long to look inside.
    var isCut = false
  }

  /// The edits that turn the old sentences into the new ones.
  func edits(
    _ old: TextView, _ oldRanges: SentenceSlice,
    _ new: TextView, _ newRanges: SentenceSlice
  ) -> Found {
    if let edits = LongText.edit(old, oldRanges, new, newRanges) {
      return Found(edits: edits, isCut: true)
    }
    tokenizer.forget()
    defer { tokenizer.forget() }
    let layout = layout(old, oldRanges, new, newRanges)
    if areRows(oldRanges, newRanges), let cells = RowPair(old, oldRanges, new, newRanges) {
      return edits(of: cells, old, new)
    }
    var before = SegmentedText(old, oldRanges, layout, salt: 0)
    var after = SegmentedText(new, newRanges, layout, salt: 1)
    var pairs = ReferencePairs(old, oldRanges, new, newRanges, references)
    if pairs.haveChanged {
      before.setApart(pairs.places.old)
      after.setApart(pairs.places.new)
    }
    var words = LinkWords(before, after, layout, tokenizer)
    if pairs.haveChanged { words.mark(&pairs) }
    return settled(words, old, oldRanges, new, newRanges, layout)
  }

  /// The edits of a row, cell by cell: none goes over the border of two.
  private func edits(of cells: RowPair, _ old: TextView, _ new: TextView) -> Found {
    var found = Found(edits: [])
    for (index, (a, b)) in cells.cells.enumerated() {
      if index < cells.gaps.count {
        let gap = cells.gaps[index]
        if !old.isSame(gap.old, as: new, gap.new) {
          found.edits.append(Edit(old: gap.old, new: gap.new))
        }
      }
      if old.isSame(a.range, as: new, b.range) { continue }
      let (before, after) = (SentenceSlice(a), SentenceSlice(b))
      let layout: TextLayout = cells.gaps.isEmpty ? .row : .wrapped
      let words = LinkWords(
        SegmentedText(old, before, layout, salt: 0), SegmentedText(new, after, layout, salt: 1),
        layout, tokenizer)
      let cell = settled(words, old, before, new, after, layout)
      found.edits += cell.edits
      found.isCut = found.isCut || cell.isCut
    }
    guard !cells.others.isEmpty else { return found }
    found.edits += cells.others
    found.edits.sort { ($0.old.start, $0.new.start) < ($1.old.start, $1.new.start) }
    return found
  }

  private func settled(
    _ words: LinkWords, _ old: TextView, _ oldRanges: SentenceSlice, _ new: TextView,
    _ newRanges: SentenceSlice, _ layout: TextLayout
  ) -> Found {
    let (matches, isCut) = Self.matches(words)
    let runs = EditRuns(
      EditRuns.Side(
        bytes: old, tokens: words.old.tokens, sentences: oldRanges, moved: words.old.moved),
      EditRuns.Side(
        bytes: new, tokens: words.new.tokens, sentences: newRanges, moved: words.new.moved),
      between: matches
    ) { Self.isChanged(words, $0, old, $1, new) }
    let sides = (
      EditText(old, oldRanges, layout, words.old), EditText(new, newRanges, layout, words.new)
    )
    let settled = EditText.withSides(sides.0, sides.1) { first, second in
      EditBorders(old: first, new: second).settled(
        runs.edits.map {
          Edit(old: sides.0.unwrapped($0.old), new: sides.1.unwrapped($0.new))
        }, moved: runs.moved)
    }
    let edits = settled.edits.map {
      Edit(old: sides.0.source($0.old), new: sides.1.source($0.new))
    }
    return Found(edits: edits, moved: settled.moved, isCut: isCut)
  }

  /// The pairs of tokens that are kept, or that stand in each other's place. O(tokens + tables).
  private static func matches(_ words: LinkWords) -> (pairs: [(old: Int, new: Int)], isCut: Bool) {
    var pairs: [(old: Int, new: Int)] = []
    var isCut = false
    var kept = words.kept[...]
    for gap in words.gaps {
      while let first = kept.first, first.old < gap.old.lowerBound || first.new < gap.new.lowerBound
      {
        pairs.append(kept.removeFirst())
      }
      guard !gap.old.isEmpty, !gap.new.isEmpty else { continue }
      let kinds = TokenAlignment.Kinds(
        old: Array(words.old.kinds[gap.old]), new: Array(words.new.kinds[gap.new]),
        worth: counterpart)
      let found = TokenAlignment.align(
        Array(words.old.symbols[gap.old]), Array(words.new.symbols[gap.new]),
        weights: words.symbols.worth, open: open, kinds: kinds)
      pairs += found.matches.map {
        (old: gap.old.lowerBound + $0.old, new: gap.new.lowerBound + $0.new)
      }
      isCut = isCut || found.isCut
    }
    return (pairs + kept, isCut)
  }

  /// Whether two tokens that were matched are an edit all the same: numbers and references that follow.
  private static func isChanged(
    _ words: LinkWords, _ i: Int, _ old: TextView, _ j: Int, _ new: TextView
  ) -> Bool {
    guard !words.old.isSegment[i], words.old.tokens[i].kind != .space else { return false }
    if words.old.symbols[i] != words.new.symbols[j] { return true }
    let (first, second) = (words.old.tokens[i], words.new.tokens[j])
    let (a, b) = (old[first.range.range], new[second.range.range])
    if a.elementsEqual(b) { return false }
    // Only where a line was wrapped is a blank nothing: of a formula each is what somebody wrote.
    guard a.contains(where: Self.isLineEnd) || b.contains(where: Self.isLineEnd) else {
      return true
    }
    return !a.lazy.filter { !$0.isSpace }
      .elementsEqual(b.lazy.filter { !$0.isSpace })
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == "\n" || byte == "\r" }

  private func areRows(_ old: SentenceSlice, _ new: SentenceSlice) -> Bool {
    [old, new].allSatisfy { $0.allSatisfy { $0.role == .row } }
  }

  /// A row beside text that is not one is text, and so is one that blanks set: they are no padding.
  private func layout(
    _ old: TextView, _ oldRanges: SentenceSlice, _ new: TextView,
    _ newRanges: SentenceSlice
  ) -> TextLayout {
    if [oldRanges, newRanges].contains(where: { $0.contains { $0.role == .opaque } }) {
      return .lines
    }
    guard areRows(oldRanges, newRanges) else { return .wrapped }
    let areDrawn =
      oldRanges.allSatisfy { RowPair.strokes(old, $0.range) > 0 }
      && newRanges.allSatisfy { RowPair.strokes(new, $0.range) > 0 }
    return areDrawn ? .row : .wrapped
  }
}
