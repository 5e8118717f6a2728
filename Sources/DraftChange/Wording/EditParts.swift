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
  /// - Parameter room: How many bytes behind it are the same in both sentences; `nil` where a side is not in one
  ///   sentence, as such edits are parted at a word of duty alone.
  func of(_ edit: Edit, room: Int?) -> [Edit] {
    guard !edit.old.isEmpty, !edit.new.isEmpty else { return [edit] }
    if let parts = duty(edit) { return parts }
    guard let room else { return [edit] }
    let (before, after) = (commas(old, edit.old), commas(new, edit.new))
    guard before.isEmpty != after.isEmpty else { return [edit] }
    if before.isEmpty {
      return split(new, edit.new, at: after, of: edit.old, room) { isCounterpart(edit.old, $0) }.map
      { parts in
        let place = parts.isClauseFirst ? edit.old.start : edit.old.end + parts.kept
        let clause = Edit(old: ByteRange(place, place), new: parts.clause)
        let words = Edit(old: edit.old, new: parts.words)
        return parts.isClauseFirst ? [clause, words] : [words, clause]
      } ?? [edit]
    }
    return split(old, edit.old, at: before, of: edit.new, room) { isCounterpart($0, edit.new) }.map
    { parts in
      let place = parts.isClauseFirst ? edit.new.start : edit.new.end + parts.kept
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
    for word in Self.modals {
      let start = range.end - word.utf8CodeUnitCount
      guard start >= range.start, bytes.has(word, at: start) else { continue }
      if start == range.start || bytes[start - 1] == " " { return ByteRange(start, range.end) }
    }
    return nil
  }

  private static let modals = Language.all.flatMap(\.edits.modals)

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

  private struct Split {
    var clause: ByteRange
    var words: ByteRange
    var isClauseFirst: Bool
    /// How many bytes between the words and the clause behind them are no part of the edit.
    var kept = 0
  }

  /// Behind the last comma, or before the first, where what is left is the counterpart of the other side: of both the
  /// one that is more like it in length.
  private func split(
    _ bytes: TextView, _ range: ByteRange, at commas: [ByteRange], of other: ByteRange,
    _ room: Int, _ isCounterpart: (ByteRange) -> Bool
  ) -> Split? {
    guard let first = commas.first, let last = commas.last else { return nil }
    let tail = Split(
      clause: ByteRange(range.start, last.end), words: ByteRange(last.end, range.end),
      isClauseFirst: true)
    let kept = repeated(bytes, ByteRange(range.start, first.start), behind: range.end, room)
    let heads = [kept, 0].map { kept in
      Split(
        clause: ByteRange(first.start, range.end + kept),
        words: ByteRange(range.start, first.start - kept), isClauseFirst: false, kept: kept)
    }
    return ([tail] + heads).filter {
      $0.clause.count >= EditMarks.shortestClause && isCounterpart($0.words)
    }
    .min { abs($0.words.count - other.count) < abs($1.words.count - other.count) }
  }

  /// How much of the end of some words stands again behind the edit: “98%以上，重点品种达到99%” before 以上 is “98%”
  /// before it, and a clause behind it.
  private func repeated(
    _ bytes: TextView, _ words: ByteRange, behind end: Int, _ room: Int
  ) -> Int {
    var start = words.start
    while start < words.end {
      start += bytes.length(at: start)
      let length = words.end - start
      if length <= room, bytes[start..<words.end].elementsEqual(bytes[end..<end + length]) {
        return length
      }
    }
    return 0
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
