package import DraftChange
package import DraftDocument
import DraftLanguage
package import DraftText

/// Words that are replaced, with as much around them as identifies them.
extension EditContext {
  /// What is replaced: of a reference all, 第六条 and not 六; of a bare number, or of words that stand in
  /// the place more than once, as much around them as identifies them.
  package func replaced(_ index: EditIndex, _ change: SentenceChange) -> (ByteRange, ByteRange) {
    let edit = comparison.edits[index]
    let (before, after) = widened(edit, change, EditContext.reference)
    let isReference = EditContext.isReference(before, old) && EditContext.isReference(after, new)
    if isReference { return (before, after) }
    if edit.categories.contains(.reference), let named = withWordBefore(edit, change) {
      return named
    }
    let isEnough =
      !EditContext.isBare(edit.old, old) && !EditContext.isBare(edit.new, new)
      && isAlone(edit.old, change.old)
      && !startsWithMark(edit.old, old) && !startsWithMark(edit.new, new)
    let found = isEnough ? (edit.old, edit.new) : telling(index, change)
    return counted(withoutCommonMark(institution(found, change)))
  }

  /// “clause 6.1”, of which the number alone changed.
  private func withWordBefore(_ edit: Edit, _ change: SentenceChange) -> (ByteRange, ByteRange)? {
    guard let floor = floor(of: edit.old, change.old, comparison.old),
      Self.isDecimal(edit.old, old), Self.isDecimal(edit.new, new), edit.old.start > floor + 1,
      old[edit.old.start - 1] == " "
    else { return nil }
    var start = edit.old.start - 1
    while start > floor, old.isLetter(start - 1) { start -= 1 }
    let length = edit.old.start - start
    guard length > 2, length <= 16 else { return nil }
    let found = widened(edit, by: length, 0)
    return found.0.start == start ? found : nil
  }

  /// A number with its points and brackets, and nothing else: 6.1, 2(b).
  private static func isDecimal(_ range: ByteRange, _ bytes: TextView) -> Bool {
    guard !range.isEmpty, "0"..."9" ~= bytes[range.start] else { return false }
    return range.range.allSatisfy {
      "0"..."9" ~= bytes[$0] || bytes[$0] == "." || bytes[$0] == "(" || bytes[$0] == ")"
        || bytes.isLetter($0) && bytes.has("(", at: $0 - 1)
    }
  }

  /// “、交通运输部门” says nothing without what it is joined to.
  private func startsWithMark(_ range: ByteRange, _ bytes: TextView) -> Bool {
    let (first, length) = bytes.decode(at: range.start)
    return range.count > length && EditContext.isStop(first)
  }

  /// “monthly” is replaced with “quarterly”, whatever mark stands behind both.
  package func withoutCommonMark(_ pair: (ByteRange, ByteRange)) -> (ByteRange, ByteRange) {
    guard !pair.0.isEmpty, !pair.1.isEmpty else { return pair }
    let (last, start) = EditContext.before(pair.0.end, old)
    let (other, otherStart) = EditContext.before(pair.1.end, new)
    guard last == other, EditContext.isStop(last), start > pair.0.start, otherStart > pair.1.start
    else { return pair }
    return (ByteRange(pair.0.start, start), ByteRange(pair.1.start, otherStart))
  }

  /// Whether the words stand once in the article, the item or the paragraph that a clause says they are
  /// in. `false` where that is longer than anybody looks through.
  package func isAlone(_ words: ByteRange, _ sentences: Range<SentenceIndex>) -> Bool {
    guard let place = place(of: sentences), !words.isEmpty else { return false }
    var (at, count) = (place.start, 0)
    while at + words.count <= place.end, count < 2 {
      if old[at] == old[words.start],
        old[at..<at + words.count].elementsEqual(old[words.range])
      {
        count += 1
        at += words.count
      } else {
        at += 1
      }
    }
    return count < 2
  }

  private func place(of sentences: Range<SentenceIndex>) -> ByteRange? {
    let sentence = comparison.old.sentences[sentences.lowerBound]
    let section = comparison.old.sections[sentence.section]
    // Of an article the clause is named, and outside any section the paragraph.
    let isNamed = section.scheme == .zhArticle || sentence.section == 0
    let place =
      isNamed ? comparison.old.paragraphs[sentence.paragraph].range : section.extent
    return place.count <= 4096 ? place : nil
  }

  /// With the unchanged words before, and where those are not enough, with those after.
  private func telling(_ index: EditIndex, _ change: SentenceChange) -> (ByteRange, ByteRange) {
    let edit = comparison.edits[index]
    let (last, next) = (index - 1, index + 1)
    guard var floor = floor(of: edit.old, change.old, comparison.old),
      var ceiling = ceiling(of: edit.old, change.old, comparison.old)
    else { return (edit.old, edit.new) }
    if change.edits.contains(last) { floor = max(floor, comparison.edits[last].old.end) }
    if change.edits.contains(next) { ceiling = min(ceiling, comparison.edits[next].old.start) }
    let before = edit.old.start - start(before: edit.old.start, floor, 4, old)
    let after = end(after: edit.old.end, ceiling, 4, old) - edit.old.end
    // What a number counts stands after it.
    let isFirstAfter = EditContext.isNumber(edit.old, old) && after > 0
    let found =
      isFirstAfter ? widened(edit, by: 0, after) : widened(edit, by: before, 0)
    let isEnough = isFirstAfter || before > 0
    return isEnough && isAlone(found.0, change.old) ? found : widened(edit, by: before, after)
  }

  /// By bytes that both texts have around the edit; not at all where a line was wrapped between them.
  private func widened(_ edit: Edit, by before: Int, _ after: Int) -> (ByteRange, ByteRange) {
    let (from, to) = (edit.old, edit.new)
    guard to.start >= before, to.end + after <= new.count,
      old[from.start - before..<from.start].elementsEqual(new[to.start - before..<to.start]),
      old[from.end..<from.end + after].elementsEqual(new[to.end..<to.end + after])
    else { return (from, to) }
    return (
      ByteRange(from.start - before, from.end + after), ByteRange(to.start - before, to.end + after)
    )
  }

  private static func reference(
    _ range: ByteRange, _ floor: Int, _ ceiling: Int, _ bytes: TextView
  ) -> ByteRange {
    var (start, end) = (range.start, range.end)
    while start > floor, range.start - start < longest,
      !ChineseCitation.isOrdinal(bytes.decode(at: start).value)
    {
      let (value, at) = before(start, bytes)
      guard ChineseCitation.isOrdinal(value) || ChineseCitation.isNumber(value) else { break }
      start = at
    }
    while end < ceiling, end - range.end < longest, !ChineseCitation.isUnit(before(end, bytes).0) {
      let (value, length) = bytes.decode(at: end)
      guard ChineseCitation.isUnit(value) || ChineseCitation.isNumber(value) else { break }
      end += length
    }
    return ByteRange(start, end)
  }

  /// 第, numerals, and one of 编章节条款项目.
  private static func isReference(_ range: ByteRange, _ bytes: TextView) -> Bool {
    var (at, units) = (range.start, 0)
    guard range.count <= longest * 2 else { return false }
    while at < range.end {
      let (value, length) = bytes.decode(at: at)
      let isFirst = at == range.start
      let isUnit = ChineseCitation.isUnit(value)
      guard isFirst == ChineseCitation.isOrdinal(value),
        isFirst || isUnit || ChineseCitation.isNumber(value)
      else { return false }
      if isUnit { units += 1 }
      at += length
    }
    return units == 1
  }
}
