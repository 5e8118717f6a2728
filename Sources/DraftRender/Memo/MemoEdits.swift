import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The clauses on the words of a sentence: 在“A”后增加“B”，将“C”修改为“D”.
extension MemoClauses {
  mutating func edits(_ change: SentenceChange, _ part: SectionCitation.Place) {
    for index in change.edits {
      let edit = comparison.edits[index]
      if memo.filter.ignores(edit) { continue }
      // The line on the term tells all of its places.
      if edit.categories == .term, edit.weight == .consequential { continue }
      if edit.old.isEmpty {
        inserted(edit, change, part)
      } else if edit.new.isEmpty {
        deleted(edit, change, part)
      } else {
        replaced(index, change, part)
      }
      isWithinSentence = true
    }
  }

  private mutating func inserted(
    _ edit: Edit, _ change: SentenceChange, _ part: SectionCitation.Place
  ) {
    let found = context.before(edit.new, change.new, comparison.new, memo.new)
    if found.isEmpty {
      clause(opening(part, "begin with ") { ($0.isEmpty ? "" : "在" + $0) + "句首增加" })
      stretch(edit.new, memo.new)
    } else if words.isChinese {
      clause(opening(part, "") { "在" + MemoClauses.inside($0) })
      stretch(found, memo.new)
      put("后增加")
      stretch(edit.new, memo.new)
    } else {
      clause(opening(part, "insert ") { $0 })
      stretch(edit.new, memo.new)
      put(" after ")
      stretch(found, memo.new)
    }
  }

  private mutating func deleted(
    _ edit: Edit, _ change: SentenceChange, _ part: SectionCitation.Place
  ) {
    // Words that stand there once need no place to be found by.
    let found =
      context.isAlone(edit.old, change.old)
      ? .none : context.before(edit.old, change.old, comparison.old, memo.old)
    clause(opening(part, "delete ") { "删去" + MemoClauses.inside($0) })
    if words.isChinese, !found.isEmpty {
      stretch(found, memo.old)
      put("后的")
    }
    stretch(edit.old, memo.old)
    if !words.isChinese, !found.isEmpty {
      put(" after ")
      stretch(found, memo.old)
    }
  }

  private mutating func replaced(
    _ index: Int, _ change: SentenceChange, _ part: SectionCitation.Place
  ) {
    let (before, after) = context.replaced(index, change)
    let opening = opening(part, "replace ", verb())
    clause(opening, isReplacement: true)
    stretch(before, memo.old)
    put(words(" with ", "修改为"))
    stretch(after, memo.new)
  }

  /// 将第一条中的; after 将第三条改为第四条 it is 其中的, and after another replacement nothing.
  private func verb() -> (String) -> String {
    let (goesOn, follows, isConsequential) =
      (endsInReplacement, followsAmendment, entry.isConsequential)
    return { place in
      guard place.isEmpty else { return (goesOn ? "" : "将") + place + "中的" }
      if follows { return isConsequential ? "将其中的" : "其中的" }
      return goesOn ? "" : "将"
    }
  }

  private mutating func stretch(_ range: ByteRange, _ bytes: TextView) {
    if WhiteSpace.isAll(of: range, in: bytes) { return put(words.blanks(range, of: bytes)) }
    let inner = MarkdownMarks.trimmed(range, bytes)
    quote(inner.isEmpty ? range : inner, bytes, isSentence: false)
  }
}
