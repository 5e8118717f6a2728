import DraftDocument
import DraftText

/// Makes edits of what stands between the tokens that two texts have in common.
struct EditRuns {

  /// One draft's side: its tokens, and the sentences that they are of.
  struct Side {
    let bytes: TextView
    let tokens: [Token]
    let sentences: SentenceSlice
    /// Segments that stand elsewhere in the other draft, by token.
    let moved: [Range<Int>]

    /// The bytes of a run of tokens; an empty run stands behind the token before it.
    func span(_ run: Range<Int>) -> ByteRange {
      if run.isEmpty {
        let place =
          run.lowerBound > 0
          ? tokens[run.lowerBound - 1].range.end : sentences.first.map(\.range.start) ?? 0
        return ByteRange(place, place)
      }
      return ByteRange(tokens[run.lowerBound].range.start, tokens[run.upperBound - 1].range.end)
    }

    /// A run in parts: what is before, between and behind the moved segments in it, empty or not, and each
    /// of those with the mark that goes with it.
    func parts(_ run: Range<Int>) -> [(tokens: Range<Int>, isMoved: Bool)] {
      var parts: [(tokens: Range<Int>, isMoved: Bool)] = []
      var start = run.lowerBound
      for clause in moved where clause.lowerBound >= start && clause.upperBound <= run.upperBound {
        var (first, end) = (clause.lowerBound, clause.upperBound)
        if end < run.upperBound, tokens[end].kind == .mark {
          end += 1
        } else if first > start, tokens[first - 1].kind == .mark {
          first -= 1
        }
        parts += [(start..<first, false), (first..<end, true)]
        start = end
      }
      return parts + [(start..<run.upperBound, false)]
    }
  }

  let old: Side
  let new: Side
  private(set) var edits: [Edit] = []
  /// Indexes of the edits that are a segment which stands elsewhere in the sentence.
  private(set) var moved: Set<Int> = []

  /// - Parameter isChanged: Whether two tokens that are matched are an edit all the same. O(tokens).
  init(
    _ old: Side, _ new: Side, between matches: [(old: Int, new: Int)],
    _ isChanged: (Int, Int) -> Bool
  ) {
    self.old = old
    self.new = new
    var i = 0
    var j = 0
    for match in matches + [(old: old.tokens.count, new: new.tokens.count)] {
      let isBehindGap = match.old > i || match.new > j
      if isBehindGap { add(i..<match.old, j..<match.new) }
      if match.old < old.tokens.count, match.new < new.tokens.count,
        isChanged(match.old, match.new)
      {
        addChanged(match.old, match.new, isBehindGap: isBehindGap)
      }
      i = match.old + 1
      j = match.new + 1
    }
  }

  private mutating func add(_ before: Range<Int>, _ after: Range<Int>) {
    guard !old.moved.isEmpty else { return replace(before, after) }
    let (was, now) = (old.parts(before), new.parts(after))
    replace(was[0].tokens, now[0].tokens)
    var (i, j) = (was[0].tokens.upperBound, now[0].tokens.upperBound)
    for part in was.dropFirst().dropLast() {
      put(part.tokens, j..<j, isMoved: part.isMoved)
      i = part.tokens.upperBound
    }
    for part in now.dropFirst().dropLast() {
      put(i..<i, part.tokens, isMoved: part.isMoved)
      j = part.tokens.upperBound
    }
    replace(i..<before.upperBound, j..<after.upperBound)
  }

  /// A word that is the same in other letters; beside words that came or went it is one with them: Few
  /// members, A few members.
  private mutating func addChanged(_ i: Int, _ j: Int, isBehindGap: Bool) {
    var edit = Edit(old: old.tokens[i].range, new: new.tokens[j].range)
    if isBehindGap, let last = edits.last, !moved.contains(edits.count - 1),
      WordKeys.key(old.bytes, edit.old) == WordKeys.key(new.bytes, edit.new)
    {
      edits.removeLast()
      edit.old = ByteRange(last.old.start, edit.old.end)
      edit.new = ByteRange(last.new.start, edit.new.end)
    }
    edits.append(edit)
  }

  private mutating func put(_ before: Range<Int>, _ after: Range<Int>, isMoved: Bool) {
    guard isMoved else { return replace(before, after) }
    moved.insert(edits.count)
    edits.append(Edit(old: old.span(before), new: new.span(after)))
  }

  private mutating func replace(_ before: Range<Int>, _ after: Range<Int>) {
    guard !before.isEmpty || !after.isEmpty else { return }
    edits.append(Edit(old: old.span(before), new: new.span(after)))
  }
}
