package import DraftDocument
import DraftReview
import DraftText

/// `draftdiff sentences`: one sentence a line, with its line in the draft and its role, and the
/// sections between them.
package enum SentencesText {
  package static func write(_ document: Document, options: RenderOptions, to sink: ByteSink) {
    document.text.withView { bytes in
      var lines = LineWriter(sink: sink, options)
      var cursor = LineCursor()
      var section = SectionIndex.document
      for sentence in document.sentences {
        if sink.hasFailed { return }
        if sentence.section != section {
          section = sentence.section
          heading(section, document, bytes, &lines)
        }
        lines.startLine(indent: 0, hang: 20)
        let number = String(cursor.line(at: sentence.range.start, in: bytes))
        lines.put(lines.columns.pad(number, to: 6, atStart: true) + "  ", .dim)
        // A role that is longer than its column has a blank behind it, too.
        lines.put(lines.columns.pad(sentence.role.rawValue, to: 11) + " ", .dim)
        if sentence.role == .opaque {
          lines.putLines(sentence.range, of: bytes, .plain)
        } else {
          lines.put(sentence.range, of: bytes)
        }
        lines.endLine()
      }
    }
  }

  private static func heading(
    _ section: SectionIndex, _ document: Document, _ bytes: TextView,
    _ lines: inout LineWriter
  ) {
    lines.startLine(indent: 0, hang: 4)
    lines.put("§ ", .dim)
    let path = SectionNames.path(of: section, in: document, bytes: bytes)
    if path.isEmpty { lines.put("[\(document.sections[section].kind.rawValue)]", .dim) }
    for (index, step) in path.enumerated() {
      if index > 0 { lines.put("/", .dim) }
      lines.put(step, of: bytes, .heading, limit: 40)
    }
    lines.endLine()
  }
}
