package import DraftChange
import DraftDocument
import DraftText

/// The laws that hold of the comparison of any two drafts; each gives the places where it is broken.
package struct ComparisonLaws {
  package let comparison: Comparison

  package init(_ comparison: Comparison) { self.comparison = comparison }

  /// All but `editsKeepCharacters`, which takes long on long sentences.
  package func broken() -> [String] { coverage() + sameIsEqual() + editsGiveNew() }

  private var old: Document { comparison.old }
  private var new: Document { comparison.new }

  /// Every sentence and every section is in exactly one change, of a shape that its kind has.
  package func coverage() -> [String] {
    var broken: [String] = []
    let sentences = comparison.sentences
    if sentences.flatMap({ Array($0.old) }).sorted() != Array(old.sentences.indices) {
      broken.append("old sentences not covered once")
    }
    if sentences.flatMap({ Array($0.new) }) != Array(new.sentences.indices) {
      broken.append("new sentences not covered once, in order")
    }
    if comparison.sections.compactMap(\.old).sorted() != Array(old.sections.indices) {
      broken.append("old sections not covered once")
    }
    if comparison.sections.compactMap(\.new) != Array(new.sections.indices) {
      broken.append("new sections not covered once, in order")
    }
    for change in sentences where !hasShape(change) {
      broken.append("\(change.kind) with \(change.old.count) old, \(change.new.count) new")
    }
    return broken
  }

  private func hasShape(_ change: SentenceChange) -> Bool {
    let counts = (change.old.count, change.new.count)
    switch change.kind {
    case .same: return counts == (1, 1) && change.edits.isEmpty && change.weight == .none
    case .edited: return counts.0 > 0 && counts.1 > 0 && change.weight != .none
    case .split: return counts.0 == 1 && counts.1 > 1
    case .merged: return counts.0 > 1 && counts.1 == 1
    case .added: return counts == (0, 1) && change.moved == 0
    case .removed: return counts == (1, 0) && change.moved == 0
    }
  }

  /// What is called the same has the same text; line wrapping aside, and the padding of a table's cells.
  package func sameIsEqual() -> [String] {
    comparison.sentences.filter { $0.kind == .same }.compactMap { change in
      let texts = (joined(old, change.old), joined(new, change.new))
      let isRow = change.old.allSatisfy { old.sentences[$0].role == .row }
      let isWrapped = isRow || (texts.0 + texts.1).contains { 10...13 ~= $0 }
      let isEqual = isWrapped ? squeezed(texts.0) == squeezed(texts.1) : texts.0 == texts.1
      return isEqual
        ? nil
        : "same, but \(string(texts.0).debugDescription) is not \(string(texts.1).debugDescription)"
    }
  }

  /// Law 2, over the concatenation of the sentences; line wrapping aside.
  package func editsGiveNew() -> [String] {
    comparison.sentences.filter { !$0.old.isEmpty && !$0.new.isEmpty && $0.kind != .same }
      .compactMap { change in
        let a = joined(old, change.old)
        let b = joined(new, change.new)
        var result: [UInt8] = []
        var at = 0
        for edit in comparison.edits[change.edits] {
          guard let i = place(old, change.old, edit.old), let j = place(new, change.new, edit.new),
            i.lowerBound >= at
          else { return "an edit outside of its sentences: \(string(a)) → \(string(b))" }
          result += a[at..<i.lowerBound] + b[j]
          at = i.upperBound
        }
        result += a[at...]
        let isRow = change.old.allSatisfy { old.sentences[$0].role == .row }
        let isWrapped = isRow || (a + b).contains { 10...13 ~= $0 }
        let isEqual = isWrapped ? squeezed(result) == squeezed(b) : result == b
        return isEqual ? nil : "\(string(a)) → \(string(b)) gives \(string(result))"
      }
  }

  /// Edits begin and end between user-perceived characters of the sentences they stand in.
  package func editsKeepCharacters() -> [String] {
    var broken: [String] = []
    for change in comparison.sentences where !change.edits.isEmpty {
      let (a, b) = (edges(old, change.old), edges(new, change.new))
      for edit in comparison.edits[change.edits] {
        if !a.isSuperset(of: [edit.old.start, edit.old.end])
          || !b.isSuperset(of: [edit.new.start, edit.new.end])
        {
          let texts = (string(joined(old, change.old)), string(joined(new, change.new)))
          broken.append("an edit cuts a character: \(texts) \(edit)")
        }
      }
    }
    return broken
  }

  /// Of a draft and itself.
  package func nothingChanged() -> [String] {
    comparison.sentences.filter { $0.kind != .same || $0.moved != 0 }.map { "\($0)" }
      + comparison.sections.filter { $0.kind != .same || !$0.marks.isEmpty }.map { "\($0)" }
  }

  // MARK: Texts

  private func joined(_ document: Document, _ sentences: Range<SentenceIndex>) -> [UInt8] {
    sentences.flatMap { document.text.bytes[document.sentences[$0].range.range] }
  }

  private func squeezed(_ bytes: [UInt8]) -> String {
    string(bytes).unicodeScalars.filter { !$0.properties.isWhitespace }.map(String.init).joined()
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Where a range stands in the concatenation of the sentences.
  private func place(
    _ document: Document, _ sentences: Range<SentenceIndex>, _ range: ByteRange
  ) -> Range<Int>? {
    var offset = 0
    var found: (Int?, Int?)
    for index in sentences {
      let sentence = document.sentences[index].range
      let span = sentence.start...sentence.end
      if found.0 == nil, span.contains(range.start) {
        found.0 = offset + range.start - sentence.start
      }
      if found.1 == nil, span.contains(range.end) { found.1 = offset + range.end - sentence.start }
      offset += sentence.count
    }
    guard let start = found.0, let end = found.1, start <= end else { return nil }
    return start..<end
  }

  private func edges(_ document: Document, _ sentences: Range<SentenceIndex>) -> Set<Int> {
    var edges: Set<Int> = []
    for index in sentences {
      let range = document.sentences[index].range
      let text = document.text.string(range)
      edges.formUnion(
        text.indices.map { range.start + text.utf8.distance(from: text.startIndex, to: $0) })
      edges.insert(range.end)
    }
    return edges
  }
}
