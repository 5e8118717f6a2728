import DraftChange
import DraftDocument
import DraftText

/// One sentence change as a clause: 将“A”修改为“B”，在“C”后增加“D”，删去“E”.
extension MemoReport {
  func clauses(_ changes: [SentenceChange]) {
    for (index, change) in changes.enumerated() {
      if index > 0 { sink.write(words("; ", "；")) }
      clause(change)
    }
    if changes.isEmpty { sink.write(words("text unchanged", "文字未改")) }
    // A quoted sentence has brought its own full stop.
    if let last = changes.last, last.moved == 0, last.kind == .added || last.kind == .removed {
      return
    }
    sink.write(words(".", "。"))
  }

  private func clause(_ change: SentenceChange) {
    switch change.kind {
    case .added:
      quoted(words("add ", "增加"), change.new, comparison.new, new)
    case .removed:
      quoted(words("delete ", "删去"), change.old, comparison.old, old)
    case .same:
      quoted(words("", ""), change.new, comparison.new, new, limit: 24)
    case .split:
      quoted(words("split ", "将"), change.old, comparison.old, old, limit: 16)
      sink.write(words(" in \(change.new.count)", "拆为 \(change.new.count) 句"))
      edits(change, after: true)
    case .merged:
      quoted(words("join ", "将"), change.old, comparison.old, old, limit: 16)
      sink.write(words(" (\(change.old.count) sentences)", "等 \(change.old.count) 句合并"))
      edits(change, after: true)
    case .edited where change.similarity < 0.4:
      quoted(words("replace ", "将"), change.old, comparison.old, old)
      quoted(words(" with ", "修改为"), change.new, comparison.new, new)
    case .edited: edits(change, after: false)
    }
    guard change.moved != 0, !lookup.movedWithItsSection(change), let first = change.old.first
    else {
      return
    }
    let name = notes.oldName(Int(comparison.old.sentences[first].section))
    let place = name.isEmpty ? words("outside any section", "各部分之外") : name
    text.put(words(" (moved here from \(place))", "（由\(place)移至此处）"))
  }

  private func quoted(
    _ verb: String, _ sentences: Range<Int>, _ document: Document,
    _ bytes: UnsafeBufferPointer<UInt8>, limit: Int = 400
  ) {
    sink.write(verb + "“")
    for index in sentences {
      if index > sentences.lowerBound { sink.write(words(" ", "")) }
      text.put(document.sentences[index].range, of: bytes, limit: limit)
      if limit < 400 { break }
    }
    sink.write("”")
  }

  private func edits(_ change: SentenceChange, after hasClause: Bool) {
    var isFirst = !hasClause
    for index in change.edits {
      let edit = comparison.edits[index]
      if edit.weight != .substantive, filter.ignores(edit.categories) { continue }
      if !isFirst { sink.write(words(", ", "，")) }
      isFirst = false
      write(edit, change)
    }
  }

  private func write(_ edit: Edit, _ change: SentenceChange) {
    if edit.old.isEmpty {
      let context = before(edit.new, change.new, comparison.new, new)
      if context.isEmpty {
        stretch(words("begin with ", "句首增加"), edit.new, new)
      } else if words.isChinese {
        stretch("在", context, new)
        stretch("后增加", edit.new, new)
      } else {
        stretch("insert ", edit.new, new)
        stretch(" after ", context, new)
      }
    } else if edit.new.isEmpty {
      stretch(words("delete ", "删去"), edit.old, old)
      let context = before(edit.old, change.old, comparison.old, old)
      if !context.isEmpty, !words.isChinese { stretch(" after ", context, old) }
    } else {
      stretch(words("replace ", "将"), edit.old, old)
      stretch(words(" with ", "修改为"), edit.new, new)
    }
  }

  private func stretch(_ verb: String, _ range: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) {
    sink.write(verb + "“")
    text.put(trimmed(range, bytes), of: bytes)
    sink.write("”")
  }

  /// Without the blanks that an edit of words takes along; blanks alone stay.
  private func trimmed(_ range: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> ByteRange {
    var (start, end) = (range.start, range.end)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start < end ? ByteRange(start, end) : range
  }

  /// A few characters before a place, to find it by; none at the start of the sentence.
  private func before(
    _ place: ByteRange, _ sentences: Range<Int>, _ document: Document,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> ByteRange {
    guard let first = sentences.first else { return .none }
    let floor = document.sentences[first].range.start
    var end = place.start
    while end > floor, bytes[end - 1] <= 0x20 { end -= 1 }
    var start = end
    var left = words.isChinese ? 4 : 14
    while start > floor, left > 0 || (!words.isChinese && bytes[start - 1] > 0x20) {
      start -= 1
      while start > floor, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      left -= 1
    }
    return start < end ? ByteRange(start, end) : .none
  }
}
