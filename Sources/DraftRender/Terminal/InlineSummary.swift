import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The head of the report: what changed in numbers, and what a reviewer should be warned of.
extension InlineReport {
  /// - Parameter isDigest: Whether the weightiest changes are named, where the changes themselves follow.
  mutating func summary(oldName: String, newName: String, isDigest: Bool = true) {
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
    if isDigest { main() }
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
    let notices = review.notices
    for term in notices.terms {
      lines.startLine(indent: 0, hang: 2)
      lines.put(words.throughout, .dim)
      lines.put(term.old, of: old, options.colour ? .deleted : .plain, limit: 40)
      lines.put(" → ")
      lines.put(term.new, of: new, options.colour ? .inserted : .plain, limit: 40)
      lines.put(" ×\(term.count)" + Visible.text(term.left), .dim)
      lines.endLine()
    }
    warnings(notices.references)
    for limit in notices.limits { line(words.note + limit, .warning) }
  }

  /// What a reader who stops here should have seen, a line each.
  private mutating func main() {
    let changes = review.mainChanges()
    guard !changes.isEmpty else { return }
    line(words.mainChanges, .dim)
    for change in changes {
      lines.startLine(indent: 2, hang: 4)
      if !change.place.isEmpty {
        lines.put(Visible.text(change.place).capitalizedFirst + words.colon)
      }
      switch change.what {
      case .section(let kind, let text):
        lines.put(words.name(of: kind) + " ", kind == .added ? .added : .removed)
        lines.put(text, of: kind == .added ? new : old, .plain, limit: 24)
      case .words(let before, let after): main(before, after)
      }
      if !change.notes.isEmpty { lines.put("  " + words.bracketed(change.notes), .dim) }
      lines.endLine()
    }
  }

  private mutating func main(_ before: ByteRange, _ after: ByteRange) {
    let limit = 24
    if !before.isEmpty {
      if after.isEmpty { lines.put("−", .removed) }
      lines.put(before, of: old, options.colour ? .deleted : .plain, limit: limit)
    }
    if !before.isEmpty, !after.isEmpty { lines.put(" → ") }
    if !after.isEmpty {
      if before.isEmpty { lines.put("+", .added) }
      lines.put(after, of: new, options.colour ? .inserted : .plain, limit: limit)
    }
  }

  private mutating func warnings(_ notices: [ReferenceNotice]) {
    guard !notices.isEmpty else { return }
    let index = LineIndex(comparison.new.text.bytes)
    for notice in notices {
      let place = notice.reference.place
      lines.startLine(indent: 0, hang: 2)
      lines.put(words.warning(line: index.line(at: place.start)), .warning)
      let text = comparison.new.text.line(place)
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
