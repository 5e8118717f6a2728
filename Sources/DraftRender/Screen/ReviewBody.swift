import DraftChange
import DraftDecisions
import DraftDocument
import DraftReview
import DraftText

/// The change in its context, with what was decided of it and what others said.
extension ReviewScreen {
  /// How many sentences stand before and behind it.
  private static let context = 2

  /// - Returns: the lines, and the first of them that shows the change.
  func body(_ desk: ReviewDesk, _ width: Int) -> (lines: ReviewLines, start: Int) {
    let session = desk.session
    guard let spot = session.spot else { return (ReviewLines(), 0) }
    let whole = session.plan.items[spot.item]
    var start = 0
    let lines = written(width) { report in
      heading(whole, &report)
      if whole.subject == .layout {
        report.own("~ " + words.layoutOfLines, .plain)
      } else {
        around(whole, isBefore: true, session, &report)
        start = report.lines.widths?.count ?? 0
        for index in whole.sentences { tell(index, &report) }
        around(whole, isBefore: false, session, &report)
      }
      report.lines.blankLine()
      if spot.part == nil, whole.decidesPlaceAlone {
        report.own(words.name(of: .place), .moved)
      }
      part(spot, session, &report)
      state(session.marks[spot], &report)
      for voice in voices.byItem[spot.item] ?? [] { report.tell(voice, indent: 0) }
    }
    return (lines, start)
  }

  /// The section with those around it, and what became of it.
  private func heading(_ item: ReviewItem, _ report: inout InlineReport) {
    let change = review.comparison.sections[item.section]
    report.lines.startLine(indent: 0, hang: 2)
    if change.old ?? .document != .document || change.new ?? .document != .document {
      let (side, id) = review.home(of: change)
      let path = review.ancestors(of: item.section).map { index in
        let (side, id) = review.home(of: review.comparison.sections[index])
        return name(id, side)
      }
      for name in path { report.lines.put(name + " / ", .dim) }
      report.lines.put(name(id, side), .heading)
      let notes = report.notes(on: item.section)
      if !notes.isEmpty { report.lines.put("  " + words.bracketed(notes), .moved) }
    } else {
      report.lines.put(words.outside, .heading)
    }
    report.lines.endLine()
    report.lines.blankLine()
  }

  /// The label and the title, the title cut where it is long.
  private func name(_ id: SectionIndex, _ side: Side) -> String {
    let section = side.document.sections[id]
    var name = ""
    if !SectionNames.isOnlyMarkup(section.label, in: side.bytes) {
      name = side.document.text.string(section.label)
      if !section.title.isEmpty { name += side.separator(after: section.label) }
    }
    let title = side.document.text.string(section.title)
    return Visible.text(name + columns.cut(title, to: 60))
  }

  /// A sentence with its edits, and the border of a paragraph before it.
  private func tell(_ index: SentenceChangeIndex, _ report: inout InlineReport) {
    let change = review.comparison.sentences[index]
    for border in review.borders[index] {
      report.write(review.comparison.paragraphs[border])
    }
    report.lastMove = 0
    if change.kind == .same, change.moved == 0 {
      report.writeUnchanged(change)
    } else {
      report.write(change)
    }
  }

  /// The sentences before or behind an item in its section, as they are decided: those that are open as they are in
  /// the new draft or, for removed text, as they were.
  private func around(
    _ item: ReviewItem, isBefore: Bool, _ session: ReviewSession, _ report: inout InlineReport
  ) {
    guard let first = item.sentences.first, let last = item.sentences.last else { return }
    let comparison = review.comparison
    let step = isBefore ? -1 : 1
    var found: [StandingText] = []
    var at = (isBefore ? first : last) + step
    let section = review.lookup.section(of: comparison.sentences[isBefore ? first : last])
    while found.count < Self.context, comparison.sentences.indices.contains(at),
      review.lookup.section(of: comparison.sentences[at]) == section
    {
      if !review.titles.covers(at, in: section), let text = session.standingText(of: at) {
        found.append(text)
      }
      at += step
    }
    for text in isBefore ? found.reversed() : found { put(text, &report) }
  }

  private func put(_ text: StandingText, _ report: inout InlineReport) {
    report.lines.startLine(indent: 4, hang: 4)
    switch text {
    case .sentences(let sentences, let draft):
      let side = review[draft]
      for sentence in sentences {
        if sentence > sentences.lowerBound { report.lines.put(words.blank, .dim) }
        report.lines.put(side.document.sentences[sentence].range, of: side.bytes, .dim)
      }
    case .own(let text):
      report.lines.put(lines: text.split(whereSeparator: \.isNewline), .dim)
    }
    report.lines.endLine()
  }

  /// Which part of a change is to be decided.
  private func part(
    _ spot: ReviewSpot, _ session: ReviewSession, _ report: inout InlineReport
  ) {
    guard let part = spot.part else { return }
    let item = session.plan[spot]
    report.lines.startLine(indent: 0, hang: 2)
    report.lines.put(
      words.part(part + 1, of: session.plan.items[spot.item].parts.count) + words.colon, .moved)
    switch item.subject {
    case .edit(let edit, _):
      let edit = review.comparison.edits[edit]
      report.lines.put(words.name(of: .edit) + " ", .moved)
      let old = MarkedEdit(range: edit.old, style: .deleted, marksWhiteSpace: false)
      let new = MarkedEdit(range: edit.new, style: .inserted, marksWhiteSpace: false)
      if !edit.old.isEmpty { report.lines.put(old, of: review.old.bytes) }
      if !edit.new.isEmpty { report.lines.put(new, of: review.new.bytes) }
    case .words: report.lines.put(words.name(of: .words), .moved)
    case .place: report.lines.put(words.name(of: .place), .moved)
    case .border: report.lines.put(words.name(of: .border), .moved)
    case .sentence, .section, .layout:
      report.lines.put(words.name(of: .sentence) + " ", .moved)
      if let index = item.sentences.first {
        let (side, sentences) = review.home(of: review.comparison.sentences[index])
        if let sentence = sentences.first {
          report.lines.put(
            side.document.sentences[sentence].range, of: side.bytes, .plain, limit: 40)
        }
      }
    }
    report.lines.endLine()
  }

  private func state(_ mark: ReviewMark, _ report: inout InlineReport) {
    switch mark.verdict {
    case .accept: report.own("✓ " + words.accepted, .added)
    case .reject: report.own("✗ " + words.rejected, .removed)
    case .text(let text): report.own("✎ " + words.ownText + words.colon, .added, text)
    case nil:
      report.own(mark.kept.isEmpty ? "? " + words.undecided : "✓ " + words.decidedInParts, .warning)
    }
    if let comment = mark.comment {
      report.own("# " + words.comment + words.colon, .moved, comment)
    }
  }
}
