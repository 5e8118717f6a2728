import DraftReview

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
    for (text, look) in parts {
      lines.put(Visible.text(text), style(look))
    }
    lines.endLine()
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
