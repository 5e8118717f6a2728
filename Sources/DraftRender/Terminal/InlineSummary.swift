import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The head of the report: what changed in numbers, and what a reviewer should be warned of.
extension InlineReport {
  mutating func summary(oldName: String, newName: String) {
    lines.startLine(indent: 0, hang: 2)
    lines.put(Visible.text(oldName) + " → " + Visible.text(newName), .heading)
    lines.endLine()
    let isSame = !filter.isDifferent(comparison)
    guard !isSame else {
      line(words.noDifferences, .plain)
      notes()
      return
    }
    lines(of: SummaryLines.of(review))
    if let picked = SummaryLines.selection(review) {
      line(picked, .dim)
    }
    notes()
  }

  /// On one line where they fit, else each on its own: a line broken anywhere is hard to scan.
  private mutating func lines(of parts: [String]) {
    let whole = parts.joined(separator: words.semicolon)
    if options.width == 0 || options.columns.of(whole) <= options.width {
      return line(whole, .plain)
    }
    for part in parts { line(part, .plain) }
  }

  /// Terms replaced throughout, references that no longer point where they did, and limits hit.
  private mutating func notes() {
    for term in comparison.terms {
      lines.startLine(indent: 0, hang: 2)
      lines.put(words.throughout, .dim)
      lines.put(term.old, of: old, options.colour ? .deleted : .plain, limit: 40)
      lines.put(" → ")
      lines.put(term.new, of: new, options.colour ? .inserted : .plain, limit: 40)
      lines.put(" ×\(term.count)" + Visible.text(review.left(of: term)), .dim)
      lines.endLine()
    }
    warnings()
    for limit in comparison.limits { line(words.note + words.said(of: limit), .warning) }
  }

  private mutating func warnings() {
    let notices = review.referenceNotices
    guard !notices.isEmpty else { return }
    let index = LineIndex(comparison.new.text.bytes)
    for notice in notices {
      let place = notice.reference.place
      lines.startLine(indent: 0, hang: 2)
      lines.put(words.warning(line: index.line(at: place.start)), .warning)
      let text = comparison.new.text.string(place)
      lines.put(Visible.text(words.said(of: notice, text)), .warning)
      lines.endLine()
    }
  }

  private mutating func line(_ text: String, _ style: Style) {
    lines.startLine(indent: 0, hang: 2)
    lines.put(Visible.text(text), style)
    lines.endLine()
  }
}
