import DraftReview
import DraftText

/// Lines of the listings that other rooms make: wrapped, and with nothing in them that a terminal
/// would obey.
package struct ListingLines {
  package enum Look { case plain, dim, strong, moved }

  private var lines: LineWriter

  package init(sink: ByteSink, options: RenderOptions) {
    lines = LineWriter(sink: sink, options)
  }

  /// One line from `indent` on; where it is too long, it goes on at column `hang`.
  package mutating func write(
    _ parts: [(text: String, look: Look)], indent: Int = 0, hang: Int = 0
  ) {
    lines.startLine(indent: indent, hang: hang)
    let isShort = isShort(parts, indent: indent)
    for (text, look) in parts {
      if isShort {
        lines.putUnbroken(text, style(look))
      } else {
        lines.put(Visible.text(text), style(look))
      }
    }
    lines.endLine()
  }

  /// Whether a line is what most lines are: visible ASCII that has room, to be written as it is. O(bytes).
  private func isShort(_ parts: [(text: String, look: Look)], indent: Int) -> Bool {
    guard let last = parts.last?.text.utf8.last, last != " " else { return false }
    var columns = indent
    for (text, _) in parts {
      guard text.utf8.allSatisfy({ " "..."~" ~= $0 }) else { return false }
      columns += text.utf8.count
    }
    return lines.width == 0 || columns <= lines.width
  }

  package mutating func blank() {
    lines.startLine(indent: 0, hang: 0)
    lines.endLine()
  }

  /// The columns that `text` takes when it is shown.
  package func columns(of text: String) -> Int { lines.columns.of(Visible.text(text)) }

  private func style(_ look: Look) -> Style {
    switch look {
    case .plain: .plain
    case .dim: .dim
    case .strong: .heading
    case .moved: .moved
    }
  }
}
