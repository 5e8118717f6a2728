import DraftDocument
import DraftDocx
import DraftReview
import DraftText

/// A Markdown text as a Word document: headings, lists, tables, notes, links.
struct MarkdownWord {
  private let rich: RichDocument
  private var draft: WordDraft
  /// What a heading's level is less than its mark's: 1 where the first mark is the title's alone.
  private var shift = 0

  /// A first heading of the first level that is the only one is the title.
  static func draft(
    _ text: [UInt8], _ layout: WordLayout, _ language: WordLanguage
  ) -> WordDraft {
    var writer = MarkdownWord(text, layout, language)
    writer.write()
    return writer.draft
  }

  private init(_ text: [UInt8], _ layout: WordLayout, _ language: WordLanguage) {
    rich = RichMarkdown.read(text)
    draft = WordDraft(layout, language)
  }

  private mutating func write() {
    draft.lists = rich.lists.map {
      WordDraft.List(
        isOrdered: $0.isOrdered, start: $0.start, hasParenthesis: $0.hasParenthesis)
    }
    draft.notes = rich.notes.map(runs)
    let firsts = rich.blocks.count {
      if case .heading(level: 1) = $0.kind { true } else { false }
    }
    if firsts == 1 { shift = 1 }
    for block in rich.blocks {
      switch block.kind {
      case .table(let rows): table(rows)
      default: draft.blocks.append(.paragraph(WordDraft.Paragraph(kind(block), runs(block.runs))))
      }
    }
  }

  private func kind(_ block: RichDocument.Block) -> WordDraft.Kind {
    switch block.kind {
    case .heading(let level): return level == shift ? .title : .heading(level - shift)
    case .code: return .code
    default: break
    }
    if let item = block.item {
      return item.isFirst
        ? .item(list: item.list, depth: item.depth) : .itemBody(depth: item.depth)
    }
    return block.isQuoted ? .quote : .body
  }

  private mutating func table(_ rows: [[[RichDocument.Run]]]) {
    var table = WordDraft.Table(
      columns: [Int](repeating: 1, count: rows.map(\.count).max() ?? 1))
    for (index, row) in rows.enumerated() {
      table.rows.append(
        WordDraft.Row(
          isHeading: index == 0,
          cells: row.map {
            [WordDraft.Paragraph(index == 0 ? .cellHeading : .cell, runs($0))]
          }))
    }
    draft.blocks.append(.table(table))
  }

  // MARK: Runs

  private func runs(_ runs: [RichDocument.Run]) -> [WordDraft.Run] {
    runs.enumerated().map { index, run in
      var text = run.text
      if run.isSoftBreak {
        let before = index > 0 ? lastScalar(runs[index - 1].text) : nil
        let after = index + 1 < runs.count ? firstScalar(runs[index + 1].text) : nil
        text =
          before.map { before in
            after.map { LineJoint.hasBlank(between: before, $0) } ?? true
          } ?? true ? [UInt8(ascii: " ")] : []
      }
      return WordDraft.Run(text, style(run.marks), link: run.link, note: run.note)
    }
  }

  private func firstScalar(_ text: [UInt8]) -> Unicode.Scalar? {
    String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
  }

  private func lastScalar(_ text: [UInt8]) -> Unicode.Scalar? {
    let start = text.lastIndex { !$0.isContinuation } ?? text.startIndex
    return String(decoding: text[start...], as: UTF8.self).unicodeScalars.last
  }

  private func style(_ marks: RichDocument.Marks) -> WordDraft.RunStyle {
    var style: WordDraft.RunStyle = []
    if marks.contains(.strong) { style.insert(.strong) }
    if marks.contains(.emphasis) { style.insert(.emphasis) }
    if marks.contains(.code) { style.insert(.code) }
    if marks.contains(.struck) { style.insert(.struck) }
    return style
  }
}
