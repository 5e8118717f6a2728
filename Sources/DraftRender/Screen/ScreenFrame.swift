import DraftDecisions
import DraftReview
import DraftText

/// What the full screens share: a head, a message or what is typed, the keys, and the list of sections beside the text.
///
/// What is drawn depends on what is given and the size alone. No line is wider than the screen.
struct ScreenFrame {
  /// What a key is called, in few words for the foot and in more for the help.
  typealias Key = (key: String, short: String, long: String)

  /// A section of the list.
  struct Section {
    /// What it is called, behind what those around it are called.
    var path: [String]
    var open: Int
    var count: Int
  }

  /// A line of the list: a section, or one around it in which nothing is to be decided itself.
  private struct Entry {
    var index: Int
    var name: String
    var section: Section?
  }

  enum Look { case plain, dim, bold, reverse }

  let options: RenderOptions
  let words: any ReportWords
  private(set) var size = (columns: 80, rows: 24)

  var columns: Columns { options.columns }

  /// From this width on the sections stand beside the text.
  private static let wide = 100

  init(_ options: RenderOptions, _ words: any ReportWords) {
    self.options = options
    self.words = words
  }

  func sized(columns: Int, rows: Int) -> ScreenFrame {
    var frame = self
    frame.size = (max(20, columns), max(6, rows))
    return frame
  }

  /// The rows between head and foot.
  var height: Int { size.rows - 3 }

  /// The head and, below it, what is shown of a session; the foot is the caller's.
  ///
  /// - Parameters:
  ///   - section: The one that is looked at.
  ///   - body: The text at a width, and the line of it that has to be seen.
  func page(
    _ view: DeskView, head: [UInt8], keys: [Key], _ sections: [Section], at section: Int,
    body: (Int) -> (lines: ReviewLines, start: Int)
  ) -> ReviewPage {
    var page = ReviewPage()
    page.lines.append(head)
    switch view.mode {
    case .help: help(keys, scroll: view.scroll, &page)
    case .list(let at): list(sections, at: at, &page)
    case .item, .typing:
      let (lines, start) = body(textWidth)
      text(lines, start: start, scroll: view.scroll, sections, at: section, &page)
    }
    return page
  }

  // MARK: Head and foot

  func header(_ title: String, at: Int, _ tally: ReviewTally) -> [UInt8] {
    let shown = tally.shown
    var progress =
      shown.count == 0
      ? words.open(0)
      : words.progress(at + 1, of: shown.count) + words.comma + words.open(shown.open)
    if tally.hidden.count > 0 {
      progress +=
        words.semicolon + words.hidden(tally.hidden.count, open: tally.hidden.open)
    }
    let room = size.columns - columns.of(progress) - 1
    let name = columns.cut(Visible.text(title), to: max(0, room - 1))
    return line(columns.pad(name, to: room) + " " + progress, .reverse)
  }

  func text(of answer: ReviewAnswer) -> String {
    switch answer {
    case .nothingToDecide: words.said(.nothingToDecide)
    case .nothingOpen: words.said(.nothingOpen)
    case .allDecided: words.allDecided
    case .nothingDecided: words.said(.nothingDecided)
    case .nothingToUndo: words.said(.nothingToUndo)
    case .indivisible: words.said(.indivisible)
    case .takesNoText: words.said(.takesNoText)
    case .noEditor: words.said(.noEditor)
    case .emptied: words.said(.emptied)
    case .noFurther: words.said(.noFurther)
    case .decided(let count): words.said(.decided(count))
    case .notFound(let text): words.said(.notFound(text))
    case .noSuchDraft: words.said(.noSuchDraft)
    case .noProposal: words.said(.noProposal)
    case .savedElsewhere(let path): words.said(.savedElsewhere(path))
    case .notSaved(let reason): words.said(.notSaved(reason))
    }
  }

  /// The end of what is typed is seen up to the cursor, and some of what stands behind it.
  func type(_ prompt: ReviewPrompt, _ page: inout ReviewPage) {
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

  /// The keys that do something where the reviewer is.
  func keys(in mode: DeskView.Mode, _ all: [Key], _ page: inout ReviewPage) {
    switch mode {
    case .list: keys(words.listKeys, &page)
    case .help: keys(words.helpKeys, &page)
    case .item: keys(all, &page)
    case .typing: keys(words.typingKeys, &page)
    }
  }

  /// As many keys as there is room for; each that is a letter can be clicked.
  private func keys(_ all: [Key], _ page: inout ReviewPage) {
    var text = ""
    var column = 0
    let row = page.lines.count
    // What no reviewer finds alone stays to the last.
    let all = all.filter { !$0.short.isEmpty }
    let last = all.suffix(2)
    let lastWidth = last.reduce(0) { $0 + columns.of($1.key + " " + $1.short) + 2 }
    for (index, key) in all.enumerated() {
      let hint = key.key + " " + key.short
      let width = columns.of(hint)
      let isLast = index >= all.count - 2
      guard column + width + (isLast ? 0 : lastWidth) <= size.columns else { continue }
      if let letter = key.key.first, key.key.count == 1 {
        page.regions.append(
          .init(row: row, columns: column..<column + width, target: .key(letter)))
      }
      text += hint + "  "
      column += width + 2
    }
    while text.last == " " { text.removeLast() }
    page.lines.append(line(text, .dim))
  }

  // MARK: Lines

  /// One line of this program's own words, as wide as the screen at most.
  func line(_ text: String, _ look: Look) -> [UInt8] {
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
  private func clipped(_ lines: ReviewLines, at start: Int) -> [[UInt8]] {
    let shown = lines.lines.dropFirst(max(0, start)).prefix(height).map(\.bytes)
    return shown + [[UInt8]](repeating: [], count: max(0, height - shown.count))
  }

  /// Lines that are written at a width.
  func written(_ width: Int, _ body: (inout LineWriter) -> Void) -> ReviewLines {
    var bytes: [UInt8] = []
    let sink = ByteSink { bytes += $0 }
    var writer = LineWriter(
      sink: sink, width: width, colour: options.colour, theme: options.theme, columns: columns)
    writer.widths = []
    body(&writer)
    let widths = writer.widths ?? []
    // Writing to memory can't fail.
    try? sink.finish()
    var lines = ReviewLines()
    lines.add(bytes, widths)
    return lines
  }

  /// - Parameter scroll: Lines that the reader went down.
  private func help(_ keys: [Key], scroll: Int, _ page: inout ReviewPage) {
    let lines = written(size.columns) { lines in
      for key in keys {
        lines.startLine(indent: 2, hang: 6)
        lines.put(key.key + "   " + key.long)
        lines.endLine()
      }
    }
    page.lines += clipped(lines, at: min(scroll, max(0, lines.lines.count - height)))
  }

  // MARK: The text and the list

  /// How wide the text is, beside the list where there is one.
  private var textWidth: Int { size.columns - (listWidth > 0 ? listWidth + 3 : 0) }

  private var listWidth: Int { size.columns >= Self.wide ? min(44, size.columns * 3 / 10) : 0 }

  /// The text from near a line of it on, and the list where there is room for both.
  ///
  /// - Parameters:
  ///   - start: The line that has to be seen.
  ///   - scroll: Lines that the reviewer went down from there.
  private func text(
    _ lines: ReviewLines, start: Int, scroll: Int, _ sections: [Section], at: Int,
    _ page: inout ReviewPage
  ) {
    let most = max(0, lines.lines.count - height)
    let top = max(0, min(start - 3, most))
    let shown = clipped(lines, at: min(most, max(0, top + scroll)))
    guard listWidth > 0 else { return page.lines += shown }
    let rows = rows(sections, at: at, listWidth)
    for (offset, text) in shown.enumerated() {
      let row = offset < rows.count ? rows[offset] : nil
      if let row {
        page.regions.append(
          .init(row: page.lines.count, columns: 0..<listWidth, target: .section(row.index)))
      }
      let left = row?.bytes ?? Array(repeating: UInt8(ascii: " "), count: listWidth)
      page.lines.append(left + Array(" | ".utf8) + text)
    }
  }

  private func list(_ sections: [Section], at: Int, _ page: inout ReviewPage) {
    let rows = rows(sections, at: at, size.columns)
    for row in rows {
      page.regions.append(
        .init(row: page.lines.count, columns: 0..<size.columns, target: .section(row.index)))
      page.lines.append(row.bytes)
    }
    page.lines += [[UInt8]](repeating: [], count: max(0, height - rows.count))
  }

  /// The sections around one of them, each in a line of this width.
  private func rows(
    _ sections: [Section], at: Int, _ width: Int
  ) -> [(index: Int, bytes: [UInt8])] {
    let entries = entries(sections)
    let here = entries.firstIndex { $0.index == at && $0.section != nil } ?? 0
    let start = max(0, min(here - height / 2, entries.count - height))
    return entries.dropFirst(start).prefix(height).map { entry in
      let count = entry.section.map { $0.open == 0 ? "✓" : "\($0.open)/\($0.count)" } ?? ""
      let isHere = entry.index == at && entry.section != nil
      let room = width - columns.of(count) - 3
      let name = columns.cut(Visible.text(entry.name), to: max(0, room))
      let text = (isHere ? "> " : "  ") + columns.pad(name, to: room) + " " + count
      guard options.colour, isHere || entry.section == nil else {
        return (entry.index, Array(text.utf8))
      }
      return (entry.index, Array("\u{1B}[\(isHere ? 1 : 2)m\(text)\u{1B}[0m".utf8))
    }
  }

  /// Each section below those around it, without which （一） is anybody's.
  private func entries(_ sections: [Section]) -> [Entry] {
    var entries: [Entry] = []
    var last: [String] = []
    for (index, section) in sections.enumerated() {
      let known = zip(last, section.path.dropLast()).prefix { $0 == $1 }.count
      for depth in known..<max(known, section.path.count - 1) {
        entries.append(Entry(index: index, name: indented(section.path, depth), section: nil))
      }
      let own = indented(section.path, section.path.count - 1)
      entries.append(Entry(index: index, name: own, section: section))
      last = section.path
    }
    return entries
  }

  private func indented(_ path: [String], _ depth: Int) -> String {
    String(repeating: " ", count: min(6, depth * 2)) + path[depth]
  }
}
