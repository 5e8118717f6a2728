import DraftChange
package import DraftDecisions
import DraftDocument
package import DraftReview
import DraftText

/// Draws a review: the sections with what is open, the change in its context, what was decided, and the keys.
///
/// What is drawn depends on the desk and the size alone. No line is wider than the screen.
package struct ReviewScreen {
  let report: InlineReport
  let review: Review
  let names: (old: String, new: String)
  let voices: ReviewVoices
  let options: RenderOptions
  /// The rows that the screen has, and its columns.
  private var size = (columns: 80, rows: 24)

  var words: any ReportWords { review.words }
  var columns: Columns { options.columns }

  /// From this width on the sections stand beside the change.
  private static let wide = 100

  package init(
    _ review: Review, _ names: (old: String, new: String), _ voices: ReviewVoices,
    _ options: RenderOptions
  ) {
    var options = options
    options.full = true
    self.options = options
    self.review = review
    self.voices = voices
    self.names = DraftNames.titles(names.old, names.new)
    report = InlineReport(review, options, ByteSink { _ in })
  }

  /// - Parameters:
  ///   - columns: At least 20 are drawn.
  ///   - rows: At least 6.
  package func page(_ desk: ReviewDesk, columns: Int, rows: Int) -> ReviewPage {
    var screen = self
    screen.size = (max(20, columns), max(6, rows))
    return screen.page(desk)
  }

  private func page(_ desk: ReviewDesk) -> ReviewPage {
    var page = ReviewPage()
    page.lines.append(header(desk.session))
    let height = size.rows - 3
    switch desk.mode {
    case .help: add(clipped(help(), at: 0, height), to: &page)
    case .list(let at): list(desk.session, at, height, &page)
    case .change, .typing: change(desk, height, &page)
    }
    foot(desk, &page)
    return page
  }

  private func add(_ lines: [[UInt8]], to page: inout ReviewPage) { page.lines += lines }

  // MARK: Head and foot

  private func header(_ session: ReviewSession) -> [UInt8] {
    let count = session.spots.count
    let progress =
      count == 0
      ? words.open(0)
      : words.progress(session.at + 1, of: count) + words.comma + words.open(session.openCount)
    let room = size.columns - columns.of(progress) - 1
    let title = columns.cut(Visible.text("\(names.old) → \(names.new)"), to: max(0, room - 1))
    return line(columns.pad(title, to: room) + " " + progress, .reverse)
  }

  private func foot(_ desk: ReviewDesk, _ page: inout ReviewPage) {
    if case .typing(let prompt) = desk.mode {
      type(prompt, &page)
    } else {
      page.lines.append(line(message(desk), .bold))
    }
    keys(&page)
  }

  private func message(_ desk: ReviewDesk) -> String {
    if let said = desk.said { return Visible.text(text(of: said)) }
    return desk.session.spots.isEmpty ? words.said(.nothingToDecide) : ""
  }

  private func text(of answer: ReviewAnswer) -> String {
    switch answer {
    case .nothingToDecide: words.said(.nothingToDecide)
    case .nothingOpen: words.said(.nothingOpen)
    case .allDecided: words.allDecided
    case .nothingDecided: words.said(.nothingDecided)
    case .nothingToUndo: words.said(.nothingToUndo)
    case .indivisible: words.said(.indivisible)
    case .takesNoText: words.said(.takesNoText)
    case .noEditor: words.said(.noEditor)
    case .noFurther: words.said(.noFurther)
    case .decided(let count): words.said(.decided(count))
    case .notFound(let text): words.said(.notFound(text))
    case .savedElsewhere(let path): words.said(.savedElsewhere(path))
    case .notSaved(let reason): words.said(.notSaved(reason))
    }
  }

  /// The end of what is typed is seen up to the cursor, and some of what stands behind it.
  private func type(_ prompt: ReviewPrompt, _ page: inout ReviewPage) {
    let kind: ReviewPromptKind =
      switch prompt.purpose {
      case .find: .find
      case .comment: .comment
      case .text: .text
      }
    let head = words.prompt(kind)
    let room = max(4, size.columns - columns.of(head) - 1)
    var before = Visible.text(prompt.before)
    while columns.of(before) > room, !before.isEmpty { before.removeFirst() }
    let behind = Visible.text(String(prompt.text.dropFirst(prompt.cursor)))
    page.cursor = (page.lines.count, columns.of(head) + columns.of(before))
    let shown = columns.cut(behind, to: max(0, room - columns.of(before)))
    page.lines.append(line(head + before + shown, .plain))
  }

  /// As many keys as there is room for; each can be clicked.
  private func keys(_ page: inout ReviewPage) {
    var text = ""
    var column = 0
    let row = page.lines.count
    // What no reviewer finds alone stays to the last.
    let all = words.reviewKeys.filter { !$0.short.isEmpty }
    let last = all.suffix(2)
    let lastWidth = last.reduce(0) { $0 + columns.of($1.key + " " + $1.short) + 2 }
    for (index, key) in all.enumerated() {
      let hint = key.key + " " + key.short
      let width = columns.of(hint)
      let isLast = index >= all.count - 2
      guard column + width + (isLast ? 0 : lastWidth) <= size.columns, let letter = key.key.first
      else { continue }
      page.regions.append(
        .init(row: row, columns: column..<column + width, target: .key(letter)))
      text += hint + "  "
      column += width + 2
    }
    while text.last == " " { text.removeLast() }
    page.lines.append(line(text, .dim))
  }

  // MARK: Lines

  private enum Look { case plain, dim, bold, reverse }

  /// One line of this program's own words, as wide as the screen at most.
  private func line(_ text: String, _ look: Look) -> [UInt8] {
    let cut = columns.cut(text, to: size.columns)
    let shown = look == .reverse ? columns.pad(cut, to: size.columns) : cut
    guard options.colour, look != .plain, !shown.isEmpty else { return Array(shown.utf8) }
    let escape =
      switch look {
      case .plain: ""
      case .dim: "\u{1B}[2m"
      case .bold: "\u{1B}[1m"
      case .reverse: "\u{1B}[7m"
      }
    return Array((escape + shown + "\u{1B}[0m").utf8)
  }

  /// As many lines as there is room for, filled up with empty ones.
  private func clipped(_ lines: ReviewLines, at start: Int, _ height: Int) -> [[UInt8]] {
    let shown = lines.lines.dropFirst(max(0, start)).prefix(height).map(\.bytes)
    return shown + [[UInt8]](repeating: [], count: max(0, height - shown.count))
  }

  private func writer(_ width: Int, _ sink: ByteSink) -> LineWriter {
    var lines = LineWriter(
      sink: sink, width: width, colour: options.colour, theme: options.theme, columns: columns)
    lines.widths = []
    return lines
  }

  private func help() -> ReviewLines {
    written(size.columns) { report in
      for key in words.reviewKeys {
        report.lines.startLine(indent: 2, hang: 6)
        report.lines.put(key.key + "   " + key.long)
        report.lines.endLine()
      }
    }
  }

  /// Lines that a report writes, at a width.
  func written(_ width: Int, _ body: (inout InlineReport) -> Void) -> ReviewLines {
    var bytes: [UInt8] = []
    let sink = ByteSink { bytes += $0 }
    var report = report
    report.lines = writer(width, sink)
    body(&report)
    let widths = report.lines.widths ?? []
    // Writing to memory can't fail.
    try? sink.finish()
    var lines = ReviewLines()
    lines.add(bytes, widths)
    return lines
  }

  // MARK: The change

  private func change(_ desk: ReviewDesk, _ height: Int, _ page: inout ReviewPage) {
    let isWide = size.columns >= Self.wide
    let side = isWide ? min(44, size.columns * 3 / 10) : 0
    let (lines, start) = body(desk, size.columns - (isWide ? side + 3 : 0))
    let top = max(0, min(start - 3, lines.lines.count - height))
    let most = max(0, lines.lines.count - height)
    let shown = clipped(lines, at: min(most, max(0, top + desk.scroll)), height)
    guard isWide else { return add(shown, to: &page) }
    let session = desk.session
    let rows = rows(session, session.currentSection ?? 0, side, height)
    for (offset, text) in shown.enumerated() {
      let row = offset < rows.count ? rows[offset] : nil
      if let row {
        page.regions.append(
          .init(row: page.lines.count, columns: 0..<side, target: .section(row.index)))
      }
      let left = row?.bytes ?? Array(repeating: 0x20, count: side)
      page.lines.append(left + Array(" | ".utf8) + text)
    }
  }

  // MARK: The list of sections

  private func list(
    _ session: ReviewSession, _ at: Int, _ height: Int, _ page: inout ReviewPage
  ) {
    let rows = rows(session, at, size.columns, height)
    for row in rows {
      page.regions.append(
        .init(
          row: page.lines.count, columns: 0..<size.columns, target: .section(row.index)))
      page.lines.append(row.bytes)
    }
    add([[UInt8]](repeating: [], count: max(0, height - rows.count)), to: &page)
  }

  /// The sections around one of them, each in a line of this width.
  private func rows(
    _ session: ReviewSession, _ at: Int, _ width: Int, _ height: Int
  ) -> [(index: Int, bytes: [UInt8])] {
    let sections = session.sections
    let start = max(0, min(at - height / 2, sections.count - height))
    return sections.indices.dropFirst(start).prefix(height).map { index in
      let section = sections[index]
      let count = section.open == 0 ? "✓" : "\(section.open)/\(section.spots.count)"
      let room = width - columns.of(count) - 3
      let name = columns.cut(Visible.text(name(ofSection: section.section)), to: max(0, room))
      let text = (index == at ? "> " : "  ") + columns.pad(name, to: room) + " " + count
      guard options.colour, index == at else { return (index, Array(text.utf8)) }
      return (index, Array("\u{1B}[1m\(text)\u{1B}[0m".utf8))
    }
  }

  /// The label and the title, further in the deeper it stands.
  private func name(ofSection index: SectionChangeIndex) -> String {
    let change = review.comparison.sections[index]
    guard change.old ?? 0 > 0 || change.new ?? 0 > 0 else { return words.outside }
    let (side, id) = review.home(of: change)
    let section = side.document.sections[id]
    var name = ""
    if !SectionNames.isOnlyMarkup(section.label, in: side.bytes) {
      name += side.document.text.string(section.label)
      if !section.title.isEmpty { name += side.separator(after: section.label) }
    }
    name += side.document.text.string(section.title)
    let depth = section.depth - (side.root == nil ? 1 : 2)
    return String(repeating: " ", count: min(6, max(0, depth) * 2)) + name
  }
}
