package import DraftDocument
import DraftReview
import DraftText

/// `draftdiff outline`: the sections with their levels and the lines they start on.
package enum OutlineText {
  package static func write(_ document: Document, options: RenderOptions, to sink: ByteSink) {
    document.text.withView { bytes in
      var lines = LineWriter(sink: sink, options)
      var cursor = LineCursor()
      for section in document.sections.dropFirst() {
        if sink.hasFailed { return }
        put(section, line: cursor.line(at: section.extent.start, in: bytes), bytes, &lines)
      }
      guard !document.diagnostics.isEmpty else { return }
      let index = LineIndex(document.text.bytes)
      let words = (options.language ?? ReportLanguage(of: document)).words
      for diagnostic in document.diagnostics {
        lines.startLine(indent: 0, hang: 4)
        let line = index.line(at: diagnostic.place.start)
        lines.put(
          words.warning(line: line) + words.name(of: diagnostic.kind) + words.colon, .warning)
        lines.put(diagnostic.place, of: bytes, limit: 60)
        lines.endLine()
      }
    }
  }

  private static func put(
    _ section: Section, line: Int, _ bytes: TextView, _ lines: inout LineWriter
  ) {
    let indent = 2 * min(20, max(0, section.depth - 1))
    lines.startLine(indent: 0, hang: 8 + indent)
    lines.put(lines.columns.pad(String(line), to: 6, atStart: true), .dim)
    lines.put("  " + String(repeating: " ", count: indent))
    lines.put(section.label, of: bytes, .heading)
    if !section.title.isEmpty {
      lines.put(SectionNames.separator(after: section.label, in: bytes))
    }
    lines.put(section.title, of: bytes, limit: 60)
    if section.kind == .boilerplate || section.title.isEmpty && section.label.isEmpty {
      lines.put("[\(section.kind.rawValue)]", .dim)
    }
    lines.endLine()
  }
}
