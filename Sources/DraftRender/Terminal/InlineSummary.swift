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
    let isSame = !options.filter.isDifferent(comparison)
    guard !isSame else {
      line(words.noDifferences, .plain)
      notes()
      return
    }
    lines(of: SummaryLines.of(comparison, lookup, ties, options.filter, words))
    if let picked = SummaryLines.selection(comparison, lookup, options.filter, words) {
      line(picked, .dim)
    }
    notes()
  }

  /// On one line where they fit, else each on its own: a line broken anywhere is hard to scan.
  private mutating func lines(of parts: [String]) {
    let whole = parts.joined(separator: words("; ", "；"))
    if options.width == 0 || options.columns.of(whole) <= options.width {
      return line(whole, .plain)
    }
    for part in parts { line(part, .plain) }
  }

  /// Terms replaced throughout, references that no longer point where they did, and limits hit.
  private mutating func notes() {
    for term in comparison.terms {
      lines.startLine(indent: 0, hang: 2)
      lines.put(words("throughout: ", "通改："), .dim)
      lines.put(term.old, of: old, options.colour ? .deleted : .plain, limit: 40)
      lines.put(" → ")
      lines.put(term.new, of: new, options.colour ? .inserted : .plain, limit: 40)
      lines.put(" ×\(term.count)", .dim)
      lines.endLine()
    }
    let broken = comparison.references.filter { $0.state != .followed }
    if !broken.isEmpty, !options.filter.ignored.contains(.numbering) {
      let index = LineIndex(comparison.new.text.bytes)
      for reference in broken { warn(reference, line: index.line(at: reference.place.start)) }
    }
    for limit in comparison.limits { line(words("note: ", "注意：") + limit, .warning) }
  }

  private mutating func warn(_ reference: ReferenceChange, line: Int) {
    lines.startLine(indent: 0, hang: 2)
    lines.put(words("⚠ line \(line): ", "⚠ 第 \(line) 行："), .warning)
    lines.put(reference.place, of: new, .warning, limit: 40)
    lines.put(said(of: reference), .warning)
    lines.endLine()
  }

  /// What became of what a reference pointed at.
  private func said(of reference: ReferenceChange) -> String {
    let successor = lookup.successor(of: reference)
    if let successor, successor == reference.newTarget {
      let part = words.part(of: reference)
      return part.isEmpty
        ? " " + words.missing(reference)
        : words(" points at what is now \(part)", " 所指的内容现为 \(part)")
    }
    let was = reference.oldTarget.map { Visible.text(sectionName($0, side: .old)) } ?? "?"
    guard let successor else {
      return words(" pointed at \(was), which is gone", " 所指的 \(was) 已删去")
    }
    let now = words.place(
      of: reference, in: Visible.text(sectionName(successor, side: .new)))
    if now == was, let reached = reference.newTarget {
      // 前条, with an article that was put in between: its old target has the number it had.
      let reached = Visible.text(sectionName(reached, side: .new))
      return words(" pointed at \(was), now points at \(reached)", " 原指 \(was)，现指 \(reached)")
    }
    return words(" pointed at \(was), which is now \(now)", " 原指 \(was)，该处现为 \(now)")
  }

  private mutating func line(_ text: String, _ style: Style) {
    lines.startLine(indent: 0, hang: 2)
    lines.put(Visible.text(text), style)
    lines.endLine()
  }
}
