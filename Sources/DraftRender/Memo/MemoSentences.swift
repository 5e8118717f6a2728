import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The clauses on the sentences of a line, one sentence change after the other.
extension MemoClauses {
  mutating func sentence(_ change: SentenceChange) {
    isWithinSentence = false
    let isOld = change.new.isEmpty
    let part = memo.place(
      ofSentence: isOld ? change.old.lowerBound : change.new.lowerBound, entry, isOld: isOld)
    switch change.kind {
    case .added:
      clause(opening(part, "add ") { $0 + "增加一句：" })
      quoted(change.new, comparison.new, memo.new)
    case .removed:
      clause(opening(part, "delete ") { "删去" + MemoClauses.inside($0) })
      quoted(change.old, comparison.old, memo.old)
    case .same: moved(change, part)
    case .split:
      clause(opening(part, "split ") { "将" + MemoClauses.inside($0) })
      excerpt(change.old, comparison.old, memo.old)
      put(words(" into \(change.new.count) sentences", "分为 \(change.new.count) 句"))
      isWithinSentence = true
      edits(change, part)
    case .merged:
      clause(opening(part, "join ") { "将" + MemoClauses.inside($0) })
      excerpt(change.old, comparison.old, memo.old)
      let more = change.old.count - 1
      let rest = more == 1 ? " with the next sentence" : " with the next \(more) sentences"
      put(words(rest, "等 \(change.old.count) 句合并为一句"))
      isWithinSentence = true
      edits(change, part)
    case .edited where change.similarity < 0.4 && isTitle(change):
      retitled(change.old, change.new)
    case .edited where change.similarity < 0.4: rewritten(change, part)
    case .edited: edits(change, part)
    }
    guard change.kind != .same, let name = memo.placeLeft(by: change) else { return }
    put(words(" (moved here from \(name))", "（该句由\(name)移来）"))
  }

  /// 第三条中的“各单位……”另起一款.
  mutating func tell(_ border: ParagraphChange) {
    let sentence = border.newSentence
    let isArticle =
      comparison.new.sections[Int(comparison.new.sentences[sentence].section)].scheme == .zhArticle
    let unit = isArticle ? "款" : "段"
    let isSplit = border.kind == .split
    clause(
      opening(
        memo.place(ofSentence: sentence, entry), isSplit ? "start a paragraph with " : "join "
      ) { MemoClauses.inside($0) })
    excerpt(sentence..<sentence + 1, comparison.new, memo.new)
    put(
      words(
        isSplit ? "" : " to the paragraph before it", isSplit ? "另起一\(unit)" : "并入上一\(unit)"))
  }

  /// A sentence with little of the old one left. Of an article, a 款 or an item that is all of it, the new
  /// text alone is given, as amendments do.
  private mutating func rewritten(_ change: SentenceChange, _ part: SectionCitation.Place) {
    if words.isChinese, isAll(change) {
      clause(place(part) + "修改为：")
      return quoted(change.new, comparison.new, memo.new, isNumbered: true)
    }
    clause(opening(part, "replace ") { "将" + MemoClauses.inside($0) })
    quoted(change.old, comparison.old, memo.old)
    put(words(" with ", "修改为"))
    quoted(change.new, comparison.new, memo.new)
  }

  /// Whether a sentence is all of its 款, its item or its article, before and after.
  private func isAll(_ change: SentenceChange) -> Bool {
    func isAll(_ sentences: Range<Int>, _ document: Document) -> Bool {
      let sentence = document.sentences[sentences.lowerBound]
      let section = document.sections[Int(sentence.section)]
      let isArticle =
        section.scheme == .zhArticle
        || (section.kind == .item && section.parent > 0
          && document.sections[section.parent].scheme == .zhArticle)
      return isArticle && document.paragraphs[Int(sentence.paragraph)].sentences == sentences
    }
    return isAll(change.old, comparison.old) && isAll(change.new, comparison.new)
  }

  /// A sentence that stands elsewhere and reads as before.
  private mutating func moved(_ change: SentenceChange, _ part: SectionCitation.Place) {
    if let step = memo.within.step(of: change) {
      clause(opening(part, "move ") { "将" + MemoClauses.inside($0) })
      excerpt(change.new, comparison.new, memo.new)
      let place = memo.within.place(step)
      return put(words(" \(place)", "移至\(place)"))
    }
    let name = memo.placeLeft(by: change) ?? ""
    clause(
      opening(part, "move ") {
        ($0.isEmpty ? "" : $0 + "：") + (name.isEmpty ? "移来" : "由\(name)移来")
      })
    excerpt(change.new, comparison.new, memo.new)
    if !words.isChinese { put(" here from \(name)") }
  }

  private mutating func quoted(
    _ sentences: Range<Int>, _ document: Document, _ bytes: TextView,
    isNumbered: Bool = false
  ) {
    memo.sink.write("“")
    if isNumbered, let first = sentences.first {
      let section = Int(document.sentences[first].section)
      if document.sections[section].kind == .item { memo.label(section, of: document, bytes) }
    }
    for index in sentences {
      if index > sentences.lowerBound { memo.sink.write(words(" ", "")) }
      memo.text.put(document.sentences[index].range, of: bytes)
    }
    memo.sink.write("”")
    endInQuote()
  }

  /// The beginning of the first of the sentences, to know it by.
  private mutating func excerpt(
    _ sentences: Range<Int>, _ document: Document, _ bytes: TextView
  ) {
    let whole = document.sentences[sentences.lowerBound].range
    let shown = context.beginning(of: whole, bytes)
    memo.sink.write("“")
    memo.text.put(shown, of: bytes)
    memo.sink.write(shown == whole ? "”" : words("…”", "……”"))
    if shown == whole, words.isChinese { endInQuote() } else { put("") }
  }
}
