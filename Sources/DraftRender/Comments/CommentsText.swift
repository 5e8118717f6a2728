import DraftDocx
import DraftReview

/// `draftdiff comments`: a comment with its line, section, author and date, the words that it is on, and
/// what it says; answers are indented under it.
package enum CommentsText {
  package static func write(
    _ listing: CommentListing, options: RenderOptions, to sink: ByteSink
  ) {
    var lines = ListingLines(sink: sink, options: options)
    for (index, entry) in listing.entries.enumerated() {
      if sink.hasFailed { return }
      let depth = min(listing.depth(of: index), 8)
      if index > 0, depth == 0 { lines.blank() }
      write(entry, indent: 2 * depth, isAnswer: depth > 0, &lines)
    }
  }

  /// What is longer ends in …; JSON has it whole.
  private static let longest = 160

  private static func write(
    _ entry: CommentListing.Entry, indent: Int, isAnswer: Bool, _ lines: inout ListingLines
  ) {
    let comment = entry.comment
    var head: [(text: String, look: ListingLines.Look)] = []
    if isAnswer {
      head.append(("↳ ", .dim))
    } else {
      let number = entry.line.map(String.init) ?? "–"
      head.append((String(repeating: " ", count: max(0, 6 - number.count)) + number + "  ", .dim))
      if !entry.path.isEmpty { head.append((entry.path.joined(separator: "/") + "  ", .strong)) }
    }
    head.append((comment.author, .strong))
    if let date = comment.date { head.append(("  " + shown(date), .dim)) }
    if comment.isResolved { head.append(("  ✓", .dim)) }
    lines.write(head, indent: isAnswer ? 8 + indent : indent, hang: 8 + indent)
    if !isAnswer, !comment.words.isEmpty {
      let all = String(decoding: comment.words, as: UTF8.self)
      let words = all.count > longest ? all.prefix(longest) + "…" : all
      let shown = comment.isOnDeleted ? "[-\(words)-]" : words
      lines.write(
        [("│ ", .dim), (shown.replacing("\n", with: " ¶ "), .moved)], indent: 8, hang: 10)
    }
    for line in String(decoding: comment.text, as: UTF8.self).split(separator: "\n") {
      lines.write([(String(line), .plain)], indent: 8 + indent, hang: 8 + indent)
    }
  }

  /// `2024-03-15 09:30`, as it stands in the file: Word writes the author's own time.
  private static func shown(_ date: String) -> String {
    let parts = date.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return date }
    return parts[0] + " " + parts[1].prefix(5)
  }
}
