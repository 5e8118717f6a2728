import DraftChange
import DraftDecisions
import DraftDocument
import DraftMerge
import DraftReview
import DraftText

/// A conflict in its context: what stood there, what each made of it, and what was decided.
extension ConflictScreen {
  /// - Returns: the lines, and the first of them that shows the conflict.
  func body(_ session: ConflictSession, _ width: Int) -> (lines: ReviewLines, start: Int) {
    guard let item = session.item, let mark = session.mark else { return (ReviewLines(), 0) }
    let plan = session.plan
    var start = 0
    let lines = frame.written(width) { lines in
      heading(plan.sections[item.section], &lines)
      tell(plan.ties[session.at], &lines)
      let before = plan.context(of: item, session.marks, isBefore: true)
      context(before, &lines)
      if !before.isEmpty { lines.blankLine() }
      start = lines.widths?.count ?? 0
      texts(item, plan, &lines)
      // Apart from the last text, so that it is not taken for a part of it.
      lines.blankLine()
      let behind = plan.context(of: item, session.marks, isBefore: false)
      context(behind, &lines)
      if !behind.isEmpty { lines.blankLine() }
      state(mark, item, session, &lines)
    }
    return (lines, start)
  }

  private func heading(_ path: [String], _ lines: inout LineWriter) {
    lines.startLine(indent: 0, hang: 2)
    for name in path.dropLast() { lines.put(shown(name) + " / ", .dim) }
    lines.put(path.last.map(shown) ?? words.outside, .heading)
    lines.endLine()
    lines.blankLine()
  }

  /// The conflicts in which the same text is disputed, by number.
  private func tell(_ ties: [Int], _ lines: inout LineWriter) {
    guard !ties.isEmpty else { return }
    lines.own(words.alsoDisputed(in: ties.map { $0 + 1 }), .warning)
    lines.blankLine()
  }

  private func shown(_ name: String) -> String { Visible.text(columns.cut(name, to: 60)) }

  private func context(_ sentences: [String], _ lines: inout LineWriter) {
    for sentence in sentences {
      lines.startLine(indent: 4, hang: 4)
      lines.put(lines: sentence.split(whereSeparator: \.isNewline), .dim)
      lines.endLine()
    }
  }

  // MARK: The texts

  private func texts(_ item: ConflictItem, _ plan: ConflictPlan, _ lines: inout LineWriter) {
    let base = plan.document(of: item.conflict.base)
    name("0", words.conflictBase, &lines)
    let written = plan.document(of: item.conflict.drafts.base)
    MarkedLines.write(written, written, &lines, nothing: words.nothingWritten)
    for (index, variant) in item.variants.enumerated() {
      name(index < 9 ? "\(index + 1)" : " ", name(of: variant, plan), &lines)
      MarkedLines.write(
        base, plan.document(of: variant.text), &lines, nothing: words.nothingWritten)
    }
    guard let proposal = item.conflict.proposal else { return }
    name("p", words.conflictProposal, &lines)
    MarkedLines.write(base, plan.document(of: proposal), &lines, nothing: words.nothingWritten)
  }

  /// The key that chooses a text, and whose it is.
  private func name(_ key: String, _ name: String, _ lines: inout LineWriter) {
    lines.startLine(indent: 0, hang: 4)
    lines.put("\(key)   " + name, .moved)
    lines.endLine()
  }

  // MARK: What was decided

  private func state(
    _ mark: ConflictMark, _ item: ConflictItem, _ session: ConflictSession,
    _ lines: inout LineWriter
  ) {
    let others = mark.by.flatMap { $0 == session.person ? nil : words.bracketed(Visible.text($0)) }
    let by = others.map { " " + $0 } ?? ""
    switch mark.choice {
    case nil: lines.own("? " + words.staysConflict, .warning)
    case .base: lines.own("✓ " + words.conflictBase + by, .added)
    case .proposal: lines.own("✓ " + words.conflictProposal + by, .added)
    case .text(let text): lines.own("✎ " + words.ownText + by + words.colon, .added, text)
    case .drafts(let sides):
      let names = sides.map { side in
        item.variant(ofSide: side).map { name(of: $0, session.plan) } ?? session.plan.names[side]
      }
      let text = sides.count > 1 ? session.plan.text(.drafts(sides), of: item) : []
      lines.own(
        "✓ " + words.inOrder(names) + by + (text.isEmpty ? "" : words.colon), .added,
        String(decoding: text, as: UTF8.self))
    }
    if let comment = mark.comment { lines.own("# " + words.comment + words.colon, .moved, comment) }
  }
}

/// A text line by line, with what came and went against another one marked.
private struct MarkedLines {
  private var isOpen = false

  /// - Parameter nothing: What stands for an empty text.
  static func write(
    _ old: Document, _ new: Document, _ lines: inout LineWriter, nothing: String
  ) {
    var marked = MarkedLines()
    let comparison = Comparison.between(old, new)
    old.source.withView { oldText in
      new.source.withView { newText in
        for step in TextScript(comparison, oldText, newText).steps {
          switch step.kind {
          case .keep: marked.put(step.old, of: oldText, nil, &lines)
          case .delete: marked.put(step.old, of: oldText, .deleted, &lines)
          case .insert: marked.put(step.new, of: newText, .inserted, &lines)
          }
        }
      }
    }
    if new.source.bytes.isEmpty {
      marked.open(&lines)
      lines.put(nothing, .dim)
    }
    marked.close(&lines)
  }

  private mutating func open(_ lines: inout LineWriter) {
    guard !isOpen else { return }
    isOpen = true
    lines.startLine(indent: 4, hang: 4)
  }

  private mutating func close(_ lines: inout LineWriter) {
    if isOpen { lines.endLine() }
    isOpen = false
  }

  /// - Parameter style: `.deleted`, `.inserted`, or `nil` for what stayed.
  private mutating func put(
    _ range: ByteRange, of text: TextView, _ style: Style?, _ lines: inout LineWriter
  ) {
    var start = range.start
    while start < range.end {
      let end = (start..<range.end).first { text[$0] == UInt8(ascii: "\n") } ?? range.end
      if start < end { put(line: ByteRange(start, end), of: text, style, &lines) }
      if end < range.end { close(&lines) }
      start = end + 1
    }
  }

  private mutating func put(
    line: ByteRange, of text: TextView, _ style: Style?, _ lines: inout LineWriter
  ) {
    open(&lines)
    guard let style else { return lines.put(line, of: text) }
    lines.put(MarkedEdit(range: line, style: style, marksWhiteSpace: false), of: text)
  }
}
