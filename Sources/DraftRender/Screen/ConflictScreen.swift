package import DraftDecisions
import DraftDocument
import DraftMerge
package import DraftReview
import DraftText

/// Draws conflicts being decided: the sections with what is open, what each draft has there with its edits marked, what
/// was decided, and the keys.
///
/// What is drawn depends on the desk and the size alone. No line is wider than the screen.
package struct ConflictScreen {
  private let title: String
  private(set) var frame: ScreenFrame

  var words: any ReportWords { frame.words }
  var columns: Columns { frame.columns }

  /// - Parameter title: What is merged.
  package init(_ title: String, _ options: RenderOptions, _ words: any ReportWords) {
    self.title = title
    frame = ScreenFrame(options, words)
  }

  /// - Parameters:
  ///   - columns: At least 20 are drawn.
  ///   - rows: At least 6.
  package func page(_ desk: ConflictDesk, columns: Int, rows: Int) -> ReviewPage {
    var screen = self
    screen.frame = frame.sized(columns: columns, rows: rows)
    return screen.page(desk)
  }

  private func page(_ desk: ConflictDesk) -> ReviewPage {
    let session = desk.session
    let head = frame.header(
      title, at: session.at,
      ReviewTally(shown: .init(count: session.marks.count, open: session.openCount)))
    var page = frame.page(
      desk.view, head: head, keys: ConflictKeys.all(words), sections(session),
      at: session.item?.section ?? 0
    ) { body(session, $0) }
    foot(desk, &page)
    return page
  }

  // MARK: Foot

  private func foot(_ desk: ConflictDesk, _ page: inout ReviewPage) {
    if case .typing(let prompt) = desk.view.mode {
      frame.type(prompt, &page)
    } else if let order = desk.order {
      page.lines.append(frame.line(question(order, desk.session), .bold))
    } else {
      let nothing = desk.session.item == nil ? words.said(.nothingToDecide) : ""
      let said = desk.view.said.map { Visible.text(frame.text(of: $0)) } ?? nothing
      page.lines.append(frame.line(said, .bold))
    }
    frame.keys(in: desk.view.mode, footKeys(desk.session), &page)
  }

  /// What comes first, and then, until the last has but one place.
  private func question(_ order: [Int], _ session: ConflictSession) -> String {
    guard let item = session.item else { return "" }
    let all = item.variants.map { name(of: $0, session.plan) }
    let left = all.indices.filter { !order.contains($0) }
      .map { "\($0 + 1) \(all[$0])" }.joined(separator: "  ")
    let done = order.isEmpty ? "" : words.inOrder(order.map { all[$0] }) + words.comma
    return words.orderPrompt + done + left
  }

  /// Each text to choose has its key at the foot, by the name of who wrote it.
  private func footKeys(_ session: ConflictSession) -> [ScreenFrame.Key] {
    let shared = ConflictKeys.shared(words)
    guard let item = session.item else { return shared }
    let drafts = item.variants.prefix(9).enumerated().map { index, variant in
      (
        key: "\(index + 1)", short: columns.cut(name(of: variant, session.plan), to: 14),
        long: ""
      )
    }
    return drafts + ConflictKeys.own(words, item) + shared
  }

  func name(of variant: ConflictVariant, _ plan: ConflictPlan) -> String {
    Visible.text(
      variant.sides.map { plan.names[$0] }.joined(separator: words.comma))
  }

  // MARK: The list of sections

  private func sections(_ session: ConflictSession) -> [ScreenFrame.Section] {
    var sections = session.plan.sections.map { path in
      ScreenFrame.Section(path: path.isEmpty ? [words.outside] : path, open: 0, count: 0)
    }
    for (item, mark) in zip(session.plan.items, session.marks) {
      sections[item.section].count += 1
      if mark.choice == nil { sections[item.section].open += 1 }
    }
    return sections
  }
}
