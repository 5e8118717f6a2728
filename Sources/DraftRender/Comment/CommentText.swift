package import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The report as a comment under a pull request: what changed in numbers, what a reviewer should be warned of,
/// and each section's changes folded under its name, in the Markdown that GitHub and GitLab show.
///
/// A comment is at most so long there; sections that no longer fit are counted instead.
package enum CommentText {
  /// GitHub refuses a comment of more than 65,536 characters; what a template puts around it must fit, too.
  static let longest = 60_000

  /// So few sections stand open.
  private static let open = 3

  package static func write(
    _ comparison: Comparison, oldName: String, newName: String, options: RenderOptions,
    to sink: ByteSink
  ) {
    Review.with(comparison, options.filter, in: options.language) { review in
      var parts = CommentParts()
      parts.add(head(review, oldName, newName))
      let sections = CommentSection.all(of: review)
      for (index, section) in sections.enumerated() {
        // The line that says how many were left out must fit, too.
        let text = section.text(
          isOpen: sections.count <= open, within: longest - 100 - parts.length)
        guard let text else {
          parts.add("\n" + review.words.left(sections.count - index) + "\n")
          break
        }
        parts.add(text)
      }
      sink.write(parts.text)
    }
  }

  /// The names of the drafts, the counts and the warnings.
  private static func head(_ review: Review, _ oldName: String, _ newName: String) -> String {
    let words = review.words
    var lines = ["**\(MarkdownText.escaped(oldName)) → \(MarkdownText.escaped(newName))**", ""]
    guard review.filter.isDifferent(review.comparison) else {
      return (lines + [words.noDifferences, ""]).joined(separator: "\n")
    }
    let counts = SummaryLines.of(review) + [SummaryLines.selection(review)].compactMap { $0 }
    lines += counts.map { "- " + MarkdownText.escaped($0) }
    let main = review.mainChanges().map { "- " + line(of: $0, review) }
    if !main.isEmpty { lines += ["", "**\(words.mainChanges)**", ""] + main }
    let warnings = warnings(review)
    if !warnings.isEmpty { lines += [""] + warnings.map { "> ⚠️ " + $0 + "  " } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// 第三条：~~十日~~ → **十五日**.
  private static func line(of change: MainChange, _ review: Review) -> String {
    let words = review.words
    let place =
      change.place.isEmpty ? "" : MarkdownText.escaped(change.place.capitalizedFirst + words.colon)
    let notes =
      change.notes.isEmpty ? "" : " " + MarkdownText.escaped(words.bracketed(change.notes))
    switch change.what {
    case .section(let kind, let text):
      let side = review[kind == .added ? .new : .old]
      return place + words.name(of: kind) + " " + excerpt(text, side) + notes
    case .words(let before, let after):
      let parts = [
        before.isEmpty ? "" : "~~\(excerpt(before, review.old))~~",
        after.isEmpty ? "" : "**\(excerpt(after, review.new))**",
      ]
      return place + parts.filter { !$0.isEmpty }.joined(separator: " → ") + notes
    }
  }

  /// In one line, without the blanks at its ends, which emphasis must not have.
  private static func excerpt(_ range: ByteRange, _ side: Side) -> String {
    let text = side.document.text.string(range).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let most = 60
    return MarkdownText.escaped(text.count > most ? text.prefix(most) + "…" : text)
  }

  private static func warnings(_ review: Review) -> [String] {
    let (comparison, words) = (review.comparison, review.words)
    let notices = review.notices
    let terms = notices.terms.prefix(20).map { term in
      let (old, new) = (comparison.old.text.string(term.old), comparison.new.text.string(term.new))
      return words.throughout + "\(old) → \(new) ×\(term.count)\(term.left)"
    }
    let index = LineIndex(comparison.new.text.bytes)
    let references = notices.references.prefix(20).map { notice in
      let place = notice.reference.place
      let text = comparison.new.text.line(place)
      return words.warning(line: index.line(at: place.start)) + words.said(of: notice, text)
    }
    let limits = notices.limits.map { words.note + $0 }
    return (terms + references + limits).map(MarkdownText.escaped)
  }
}

/// A comment under way, and how long it is.
private struct CommentParts {
  private(set) var text = ""
  /// In characters as GitHub counts them.
  private(set) var length = 0

  mutating func add(_ part: String) {
    text += part
    length += part.unicodeScalars.count
  }
}
