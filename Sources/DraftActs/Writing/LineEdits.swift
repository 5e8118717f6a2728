import DraftChange
import DraftDocument
import DraftText

/// A changed stretch of a line, as places of letters in its old and new text; one may be empty.
struct LineEdit: Hashable {
  var old: Range<Int>
  var new: Range<Int>
}

/// Looks up in a comparison what changed between two lines: the borders of edits are decided there.
struct LineEdits {
  private let comparison: Comparison
  /// For each sentence the change that it is in.
  private var oldChange: IndexedArray<Sentence, SentenceChangeIndex?>
  private var newChange: IndexedArray<Sentence, SentenceChangeIndex?>

  init(_ comparison: Comparison) {
    self.comparison = comparison
    oldChange = IndexedArray(repeating: nil, count: comparison.old.sentences.count)
    newChange = IndexedArray(repeating: nil, count: comparison.new.sentences.count)
    for (index, change) in comparison.sentences.indexed() {
      for sentence in change.old { oldChange[sentence] = index }
      for sentence in change.new { newChange[sentence] = index }
    }
  }

  /// The edits that make the new line of the old, in order; one for all that differs where sentences came from
  /// elsewhere.
  func between(_ old: Provision, _ new: Provision) -> [LineEdit] {
    if old.text == new.text { return [] }
    if !old.followed.isEmpty { return behindReferences(old, new) }
    if let edits = compared(old, new), LineEdits.gives(edits, old.text, new.text) { return edits }
    return [LineEdits.whole(old.text, new.text)]
  }

  /// The edits where references of the old line have followed new numbers already: what the comparison found,
  /// as seen from the line with these numbers.
  private func behindReferences(_ old: Provision, _ new: Provision) -> [LineEdit] {
    let base = Provision(old.level, text: old.baseText, start: old.start)
    let found = compared(base, new) ?? [LineEdits.whole(base.text, new.text)]
    guard LineEdits.gives(found, base.text, new.text) else {
      return [LineEdits.whole(old.text, new.text)]
    }
    let edits = FollowedEdits(found, old.followed).edits.filter {
      old.text[$0.old] != new.text[$0.new]
    }
    return LineEdits.gives(edits, old.text, new.text)
      ? edits : [LineEdits.whole(old.text, new.text)]
  }

  private func compared(_ old: Provision, _ new: Provision) -> [LineEdit]? {
    guard let start = old.start, let goal = new.start else { return nil }
    let oldRange = start..<(start + old.text.utf8Count)
    let newRange = goal..<(goal + new.text.utf8Count)
    let own = sentences(in: oldRange, of: comparison.old)
    let other = sentences(in: newRange, of: comparison.new)
    var matched: [SentenceChange] = []
    for sentence in own {
      guard let index = oldChange[sentence] else { continue }
      let change = comparison.sentences[index]
      guard change.old.first == sentence, change.old.allSatisfy(own.contains), !change.new.isEmpty,
        change.new.allSatisfy(other.contains)
      else { continue }
      if let last = matched.last, last.new.lowerBound >= change.new.lowerBound { continue }
      matched.append(change)
    }
    var edits: [(old: Range<Int>, new: Range<Int>)] = []
    var ends = (old: oldRange.lowerBound, new: newRange.lowerBound)
    for change in matched {
      let oldSpan = span(change.old, of: comparison.old)
      let newSpan = span(change.new, of: comparison.new)
      edits.append((ends.old..<oldSpan.lowerBound, ends.new..<newSpan.lowerBound))
      for index in change.edits {
        let edit = comparison.edits[index]
        edits.append((edit.old.range, edit.new.range))
      }
      ends = (oldSpan.upperBound, newSpan.upperBound)
    }
    edits.append((ends.old..<oldRange.upperBound, ends.new..<newRange.upperBound))
    return letters(edits, old, new, (oldRange.lowerBound, newRange.lowerBound))
  }

  private func sentences(in range: Range<Int>, of document: Document) -> Range<SentenceIndex> {
    let all = document.sentences
    let start = all.partitioningIndex { $0.range.start >= range.lowerBound }
    let end = all.partitioningIndex { $0.range.end > range.upperBound }
    return start..<max(start, end)
  }

  private func span(_ sentences: Range<SentenceIndex>, of document: Document) -> Range<Int> {
    document.sentences[sentences.lowerBound].range
      .start..<document.sentences[sentences.upperBound - 1].range.end
  }

  /// Ranges of bytes as ranges of letters, those that change nothing left out.
  private func letters(
    _ edits: [(old: Range<Int>, new: Range<Int>)], _ old: Provision, _ new: Provision,
    _ start: (old: Int, new: Int)
  ) -> [LineEdit]? {
    let places = (LetterPlaces(old.text, start.old), LetterPlaces(new.text, start.new))
    var out: [LineEdit] = []
    for edit in edits {
      guard let from = places.0.range(edit.old), let to = places.1.range(edit.new) else {
        return nil
      }
      if old.text[from] == new.text[to] { continue }
      out.append(LineEdit(old: from, new: to))
    }
    return out
  }

  /// Whether the edits are in order and turn one text into the other.
  private static func gives(_ edits: [LineEdit], _ old: Letters, _ new: Letters) -> Bool {
    var out: Letters = []
    var place = 0
    for edit in edits {
      guard edit.old.lowerBound >= place else { return false }
      out += old[place..<edit.old.lowerBound]
      guard out.count == edit.new.lowerBound else { return false }
      out += new[edit.new]
      place = edit.old.upperBound
    }
    return out + old[place...] == new
  }

  /// What is left between the beginning and the end that both share.
  static func whole(_ old: Letters, _ new: Letters) -> LineEdit {
    let (start, end) = old.commonEnds(with: new)
    return LineEdit(old: start..<(old.count - end), new: start..<(new.count - end))
  }
}

/// Byte offsets of the letters of a line.
private struct LetterPlaces {
  private var offsets: [Int]

  init(_ text: Letters, _ start: Int) {
    offsets = [start]
    for letter in text { offsets.append(offsets[offsets.count - 1] + UTF8.width(letter.scalar)) }
  }

  func range(_ bytes: Range<Int>) -> Range<Int>? {
    guard let start = place(bytes.lowerBound), let end = place(bytes.upperBound) else { return nil }
    return start..<end
  }

  private func place(_ byte: Int) -> Int? {
    let place = offsets.partitioningIndex { $0 >= byte }
    return place < offsets.count && offsets[place] == byte ? place : nil
  }
}
