import DraftLanguage
import DraftText

/// Takes apart what stands in one place and is two changes to a reader: a clause that came, and the word behind
/// it that became another, 每季度 → 分管负责同志是直接责任人，每月.
struct EditParts {
  let old: TextView
  let new: TextView

  /// The edit, or the two that it is: of one side a clause alone, and what stands in the other's place.
  /// O(length).
  ///
  /// - Parameter isInOneSentence: Whether either side is in one; others are parted at a word of duty alone.
  func of(_ edit: Edit, isInOneSentence: Bool) -> [Edit] {
    guard !edit.old.isEmpty, !edit.new.isEmpty else { return [edit] }
    if let parts = duty(edit) { return parts }
    guard isInOneSentence else { return [edit] }
    let (before, after) = (commas(old, edit.old), commas(new, edit.new))
    guard before.isEmpty != after.isEmpty else { return [edit] }
    if before.isEmpty {
      return split(new, edit.new, at: after) { isCounterpart(edit.old, $0) }.map { parts in
        let place = parts.isClauseFirst ? edit.old.start : edit.old.end
        let clause = Edit(old: ByteRange(place, place), new: parts.clause)
        let words = Edit(old: edit.old, new: parts.words)
        return parts.isClauseFirst ? [clause, words] : [words, clause]
      } ?? [edit]
    }
    return split(old, edit.old, at: before) { isCounterpart($0, edit.new) }.map { parts in
      let place = parts.isClauseFirst ? edit.new.start : edit.new.end
      let clause = Edit(old: parts.clause, new: ByteRange(place, place))
      let words = Edit(old: parts.words, new: edit.new)
      return parts.isClauseFirst ? [clause, words] : [words, clause]
    } ?? [edit]
  }

  // MARK: Duties

  /// “and shall” → “. It may”: what joins the sentences, and the duty that became a right.
  private func duty(_ edit: Edit) -> [Edit]? {
    guard let before = modal(old, edit.old), let after = modal(new, edit.new),
      before.start > edit.old.start + 1, after.start > edit.new.start + 1,
      !old[before.range].elementsEqual(new[after.range])
    else { return nil }
    return [
      Edit(
        old: ByteRange(edit.old.start, before.start - 1),
        new: ByteRange(edit.new.start, after.start - 1)),
      Edit(old: before, new: after),
    ]
  }

  /// Whether an edit puts one word of duty in the place of another and does nothing else.
  func isDuty(_ edit: Edit) -> Bool {
    modal(old, edit.old) == edit.old && modal(new, edit.new) == edit.new && !edit.old.isEmpty
  }

  /// The word of duty that a stretch ends with, behind a blank or alone.
  private func modal(_ bytes: TextView, _ range: ByteRange) -> ByteRange? {
    let words: [StaticString] = ["shall", "may", "must", "should", "will", "can"]
    for word in words {
      let start = range.end - word.utf8CodeUnitCount
      guard start >= range.start, bytes.has(word, at: start) else { continue }
      if start == range.start || bytes[start - 1] == " " { return ByteRange(start, range.end) }
    }
    return nil
  }

  // MARK: Counted nouns

  /// Whether two edits are the number and the noun of one amount: “two” working “days”.
  func areCounted(_ last: Edit, _ next: Edit, _ island: ByteRange) -> Bool {
    let isPhrase = island.range.allSatisfy { old.isLetter($0) || old[$0] == " " }
    return isPhrase && isNumber(old, last.old) && isNumber(new, last.new)
      && isPlural(old, next.old, of: new, next.new)
  }

  private func isNumber(_ bytes: TextView, _ range: ByteRange) -> Bool {
    guard !range.isEmpty, range.count <= 40 else { return false }
    if range.range.allSatisfy({ "0"..."9" ~= bytes[$0] || bytes[$0] == "," }) { return true }
    return NumberWords.value(Surface(bytes, range).words) != nil
  }

  /// days and day, either way round.
  private func isPlural(
    _ a: TextView, _ one: ByteRange, of b: TextView, _ other: ByteRange
  ) -> Bool {
    let length = min(one.count, other.count)
    guard length > 1, abs(one.count - other.count) == 1,
      a[one.start..<one.start + length].elementsEqual(b[other.start..<other.start + length])
    else { return false }
    return one.count > other.count ? a[one.end - 1] == "s" : b[other.end - 1] == "s"
  }

  // MARK: Clauses

  /// Behind the last comma, or before the first, where what is left is the counterpart of the other side.
  private func split(
    _ bytes: TextView, _ range: ByteRange, at commas: [ByteRange],
    _ isCounterpart: (ByteRange) -> Bool
  ) -> (clause: ByteRange, words: ByteRange, isClauseFirst: Bool)? {
    guard let first = commas.first, let last = commas.last else { return nil }
    let tail = ByteRange(last.end, range.end)
    if last.end - range.start >= EditMarks.shortestClause, isCounterpart(tail) {
      return (ByteRange(range.start, last.end), tail, true)
    }
    let head = ByteRange(range.start, first.start)
    if range.end - first.start >= EditMarks.shortestClause, isCounterpart(head) {
      return (ByteRange(first.start, range.end), head, false)
    }
    return nil
  }

  /// Whether two stretches are the same kind of thing: figures, or words with a Han in common at one end.
  private func isCounterpart(_ before: ByteRange, _ after: ByteRange) -> Bool {
    guard !before.isEmpty, !after.isEmpty, max(before.count, after.count) <= 36 else {
      return false
    }
    let figures = (Amounts.data(old, before), Amounts.data(new, after))
    if figures.0.count == 1, figures.1.count == 1 { return true }
    return isSameHan(old.scalar(at: before.start), new.scalar(at: after.start))
      || isSameHan(old.scalar(before: before.end), new.scalar(before: after.end))
  }

  private func isSameHan(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    first == second && Scalars.isHan(first)
  }

  /// The commas and semicolons of a range, with the blank behind each; none between digits.
  private func commas(_ bytes: TextView, _ range: ByteRange) -> [ByteRange] {
    var found: [ByteRange] = []
    var at = range.start
    while at < range.end {
      let length = bytes.length(at: at)
      let marks: [StaticString] = ["，", "；", ", ", "; "]
      if let mark = marks.first(where: { bytes.has($0, at: at) }) {
        found.append(ByteRange(at, min(range.end, at + mark.utf8CodeUnitCount)))
      }
      at += length
    }
    return found
  }
}
