import DraftChange
import DraftReview
import DraftText

/// The files of two folders that differ, a row each with counts of sentences.
package enum FolderTable {
  private struct Row {
    let name: String
    let relation: String
    let counts: [Int]
  }

  /// - Parameter same: How many more files there are, which are the same.
  package static func write(
    _ files: [ComparedFile], same: Int, options: RenderOptions, to sink: ByteSink
  ) {
    var lines = LineWriter(sink: sink, options)
    let words = language(files, options).words
    head(files, same, words, &lines)
    guard !files.isEmpty else { return }
    let rows = files.map { file in
      Row(
        name: Visible.text(file.title), relation: words.name(of: file.relation),
        counts: file.counts(options.filter))
    }
    let titles =
      [ChangeKind.edited, .added, .removed].map(words.name) + [words.name(of: SectionMarks.moved)]
    let columns = options.columns
    let widths = titles.map { columns.of($0) + 2 }
    let relation = rows.reduce(0) { max($0, columns.of($1.relation)) }
    let widest = rows.reduce(columns.of(words.file)) { max($0, columns.of($1.name)) }
    let total = options.width == 0 ? Int.max : options.width
    let name = min(widest, max(8, total - widths.reduce(0, +) - relation - 2))
    lines.startLine(indent: 0, hang: 0)
    lines.put(columns.pad("", to: relation + 2) + columns.pad(words.file, to: name), .dim)
    for (title, width) in zip(titles, widths) {
      lines.put(columns.pad(title, to: width, atStart: true), .dim)
    }
    lines.endLine()
    for row in rows where !sink.hasFailed {
      put(row, (relation: relation + 2, name: name, counts: widths), columns, &lines)
    }
  }

  private static func put(
    _ row: Row, _ widths: (relation: Int, name: Int, counts: [Int]), _ columns: Columns,
    _ lines: inout LineWriter
  ) {
    lines.startLine(indent: 0, hang: 0)
    lines.putCell(row.relation, columns: columns.of(row.relation), width: widths.relation)
    let own = columns.of(row.name)
    let cut = own > widths.name ? columns.shortened(row.name, to: widths.name) : (row.name, own)
    lines.putCell(cut.0, columns: cut.1, width: widths.name)
    for (count, width) in zip(row.counts, widths.counts) {
      let text = count == 0 ? "·" : String(count)
      lines.putCell(text, columns: columns.of(text), width: width, atStart: true)
    }
    lines.endLine()
  }

  private static func head(
    _ files: [ComparedFile], _ same: Int, _ words: any ReportWords, _ lines: inout LineWriter
  ) {
    let counts = FileRelation.allCases.compactMap { relation -> String? in
      let count = files.count { $0.relation == relation }
      return count == 0 ? nil : "\(words.name(of: relation)) \(count)"
    }
    lines.startLine(indent: 0, hang: 0)
    let all = counts + (same == 0 ? [] : ["\(words.sameFile) \(same)"])
    lines.put(all.isEmpty ? words.sameFolders : all.joined(separator: " · "), .heading)
    lines.endLine()
  }

  static func language(_ files: [ComparedFile], _ options: RenderOptions) -> ReportLanguage {
    options.language ?? files.first.map { file in
      ReportLanguage(of: file.comparison)
    } ?? .english
  }
}
