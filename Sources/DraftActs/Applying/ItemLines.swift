package import DraftDocument
import DraftText

/// Which items of an act changed which lines, by their text.
package struct ItemLines {
  /// Lines of the base that items changed or took out, and the items' names.
  package let old: [(text: String, items: [String])]
  /// Lines of the result that items changed or brought.
  package let new: [(text: String, items: [String])]

  /// - Parameter result: Of an act that was applied to `base` with tracing.
  package init(_ result: Consolidated, base: Document) {
    old = ItemLines.named(NumberedText(Array(base.source.bytes), changed: result.touched))
    new = ItemLines.named(NumberedText(result.text, changed: result.changed))
  }

  private static func named(_ text: NumberedText) -> [(text: String, items: [String])] {
    text.changedLines.map { line in
      var names: [String] = []
      for place in line.places where !place.name.isEmpty && !names.contains(place.name) {
        names.append(place.name)
      }
      return (line.text, names)
    }
  }

  /// The parts of a line that a document may have for itself: the line, what stands behind its label, which
  /// may be counted and not written, and the cells of a row.
  package static func keys(of line: String) -> [String] {
    let letters = Letters(line)
    var keys = [line]
    if let label = ChineseLaw.articleLabel(letters) {
      keys.append(letters[label.end...].string)
    } else if let label = ClauseProvisions.itemLabel(letters) {
      keys.append(letters[label.end...].string)
    } else if let label = EnglishLabels.label(letters, at: 0) {
      keys.append(Letters(letters[label.end...]).trimmed.string)
    }
    if TableRow.isRow(letters) {
      keys += line.split { $0 == "\t" || $0 == "|" }.map(String.init)
    }
    return keys
  }
}
