package import DraftChange
import DraftDocument
import DraftText

extension Laws {
  /// Every sentence and every section is in exactly one change, and edits turn the old sentences
  /// into the new ones.
  package static func check(_ comparison: Comparison) {
    var old = [Int](repeating: 0, count: comparison.old.sentences.count)
    var new = [Int](repeating: 0, count: comparison.new.sentences.count)
    for change in comparison.sentences {
      for i in change.old { old[i] += 1 }
      for j in change.new { new[j] += 1 }
    }
    precondition(old.allSatisfy { $0 == 1 } && new.allSatisfy { $0 == 1 }, "a sentence is lost")
    var oldSections = [Int](repeating: 0, count: comparison.old.sections.count)
    var newSections = [Int](repeating: 0, count: comparison.new.sections.count)
    for change in comparison.sections {
      if let i = change.old { oldSections[i] += 1 }
      if let j = change.new { newSections[j] += 1 }
    }
    precondition(oldSections.allSatisfy { $0 == 1 }, "an old section is lost")
    precondition(newSections.allSatisfy { $0 == 1 }, "a new section is lost")
    for change in comparison.sentences where !change.old.isEmpty && !change.new.isEmpty {
      checkEdits(change, comparison)
    }
  }

  private static func checkEdits(_ change: SentenceChange, _ comparison: Comparison) {
    let a = span(comparison.old, change.old)
    let b = span(comparison.new, change.new)
    var i = a.lowerBound
    var j = b.lowerBound
    for edit in comparison.edits[change.edits] {
      precondition(edit.old.start >= i && edit.new.start >= j, "edits overlap")
      precondition(edit.old.end <= a.upperBound && edit.new.end <= b.upperBound, "edit outside")
      checkSame(change, comparison, i..<edit.old.start, j..<edit.new.start)
      i = edit.old.end
      j = edit.new.end
    }
    checkSame(change, comparison, i..<a.upperBound, j..<b.upperBound)
  }

  private static func span(_ document: Document, _ run: Range<Int>) -> Range<Int> {
    document.sentences[run.lowerBound].range
      .start..<document.sentences[run.upperBound - 1].range.end
  }

  /// What no edit touches is the same but for how lines are wrapped.
  private static func checkSame(
    _ change: SentenceChange, _ comparison: Comparison, _ a: Range<Int>, _ b: Range<Int>
  ) {
    let first = visible(comparison.old, change.old, a)
    let second = visible(comparison.new, change.new, b)
    precondition(first == second, "the edits do not turn old into new")
  }

  /// The characters of sentences only: a label may stand between two that were merged.
  private static func visible(
    _ document: Document, _ run: Range<Int>, _ range: Range<Int>
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    document.text.withView { bytes in
      for sentence in document.sentences[run] {
        var at = max(range.lowerBound, sentence.range.start)
        while at < min(range.upperBound, sentence.range.end) {
          let (scalar, length) = bytes.decode(at: at)
          if !isBlank(scalar) { result.append(scalar) }
          at += length
        }
      }
    }
    return result
  }
}
