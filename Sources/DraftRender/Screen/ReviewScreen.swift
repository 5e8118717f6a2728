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
  private(set) var frame: ScreenFrame

  var words: any ReportWords { review.words }
  var columns: Columns { frame.columns }

  package init(
    _ review: Review, _ names: (old: String, new: String), _ voices: ReviewVoices,
    _ options: RenderOptions
  ) {
    var options = options
    options.full = true
    self.review = review
    self.voices = voices
    self.names = DraftNames.titles(names.old, names.new)
    report = InlineReport(review, options, ByteSink { _ in })
    frame = ScreenFrame(options, review.words)
  }

  /// - Parameters:
  ///   - columns: At least 20 are drawn.
  ///   - rows: At least 6.
  package func page(_ desk: ReviewDesk, columns: Int, rows: Int) -> ReviewPage {
    var screen = self
    screen.frame = frame.sized(columns: columns, rows: rows)
    return screen.page(desk)
  }

  private func page(_ desk: ReviewDesk) -> ReviewPage {
    let session = desk.session
    let head = frame.header(
      "\(names.old) → \(names.new)", at: session.at, session.tally)
    var page = frame.page(
      desk.view, head: head, keys: words.reviewKeys, sections(session),
      at: session.currentSection ?? 0
    ) { body(desk, $0) }
    foot(desk, &page)
    return page
  }

  private func foot(_ desk: ReviewDesk, _ page: inout ReviewPage) {
    if case .typing(let prompt) = desk.view.mode {
      frame.type(prompt, &page)
    } else {
      page.lines.append(frame.line(message(desk), .bold))
    }
    frame.keys(in: desk.view.mode, words.reviewKeys, &page)
  }

  private func message(_ desk: ReviewDesk) -> String {
    let hidden = desk.session.tally.hidden
    if desk.view.said == .allDecided, hidden.open > 0 {
      return words.allShownDecided(hidden: hidden.open)
    }
    if let said = desk.view.said { return Visible.text(frame.text(of: said)) }
    return desk.session.spots.isEmpty ? words.said(.nothingToDecide) : ""
  }

  /// Lines that a report writes, at a width.
  func written(_ width: Int, _ body: (inout InlineReport) -> Void) -> ReviewLines {
    frame.written(width) { lines in
      var report = report
      report.lines = lines
      body(&report)
      lines = report.lines
    }
  }

  private func sections(_ session: ReviewSession) -> [ScreenFrame.Section] {
    session.sections.map { section in
      let path = review.ancestors(of: section.section) + [section.section]
      return ScreenFrame.Section(
        path: path.map(name(ofSection:)), open: section.open, count: section.spots.count)
    }
  }

  /// As the page has it: 第十五条→第十六条; one that is gone says so, as the new draft may have another of its name.
  private func name(ofSection index: SectionChangeIndex) -> String {
    let change = review.comparison.sections[index]
    guard change.old ?? 0 > 0 || change.new ?? 0 > 0 else { return words.outside }
    let (side, id) = review.home(of: change)
    let name = SectionNames.title(of: id, in: side.document, bytes: side.bytes)
    guard change.new != nil else {
      return words.bracketed(words.name(of: ChangeKind.removed)) + words.blank + name
    }
    let former = review.formerLabel(of: change).map { review.old.document.text.string($0) + "→" }
    return (former ?? "") + name
  }
}
