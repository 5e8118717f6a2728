package import DraftChange
package import DraftDocument
import DraftText

/// Which items of an act changed which lines: by the lines themselves, and by what they are without their labels.
package struct ItemTrace {
  /// By line of the base, the names of the items that changed it or took it out.
  package let old: [String: String]
  /// By line of the result, the names of the items that changed it or brought it.
  package let new: [String: String]

  /// Applies the act once more, with tracing.
  ///
  /// - Parameter law: Which of the laws that the act names is taken for the base.
  package init(of act: Document, on base: Document, as law: String?) {
    let lines = ItemLines(
      Amendment.apply(act, to: base, as: law, tracing: true), base: base)
    old = ItemTrace.named(lines.old)
    new = ItemTrace.named(lines.new)
  }

  private static func named(_ lines: [(text: String, items: [String])]) -> [String: String] {
    var names: [String: String] = [:]
    for line in lines where !line.items.isEmpty {
      for key in ItemLines.keys(of: line.text) where names[key] == nil {
        names[key] = line.items.joined(separator: ", ")
      }
    }
    return names
  }

  /// The items that made the changes of a comparison of the base with the result. Sentences that came together are
  /// named once, behind the last. O(sentences).
  package func remarks(in comparison: Comparison) -> [(change: SentenceChangeIndex, items: String)]
  {
    var remarks: [(change: SentenceChangeIndex, items: String)] = []
    for (index, change) in comparison.sentences.indexed() where change.kind != .same {
      let name =
        items(new, comparison.new, change.new.first) ?? items(old, comparison.old, change.old.first)
      guard let name else { continue }
      if let last = remarks.last, last.change == index - 1, last.items == name,
        change.kind == .added, comparison.sentences[index - 1].kind == .added
      {
        remarks.removeLast()
      }
      remarks.append((index, name))
    }
    return remarks
  }

  private func items(
    _ names: [String: String], _ document: Document, _ sentence: SentenceIndex?
  ) -> String? {
    guard let sentence else { return nil }
    let bytes = document.source.bytes
    let place = document.sentences[sentence].range.start
    let start = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = String(decoding: bytes[start..<end], as: UTF8.self)
    return ItemLines.keys(of: line).lazy.compactMap { names[$0] }.first
  }
}
