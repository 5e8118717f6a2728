import DraftText

/// Rows of tables that came.
extension WordRewriting {
  /// Puts a row where a table takes it; `false` where none has as many cells.
  mutating func comes(
    row line: LineText, _ cells: Int, _ source: Int?, _ around: Around
  ) -> Bool {
    guard let (old, place) = rowPlace(cells, source, around),
      case .row(let model, let table) = story.lines[old].place
    else { return false }
    let (edits, read) = rowEdits(model, story.lines[old].text, line, isNew: true)
    var all = maker.forCopy(model.node)
    all.add(edits)
    all.sort()
    let bytes = all.applied(to: document.tree.range(model.node), of: document.tree.bytes)
    expected.append(read)
    if let place {
      closeTable()
      coming.append((place, .bytes(bytes)))
    } else if newTable?.model == table {
      newTable?.rows += bytes
    } else {
      closeTable()
      newTable = (self.place(beside: around), table, bytes)
    }
    return true
  }

  /// A row to make the new one after, and where it stands; without a place in a table of its own.
  private func rowPlace(
    _ cells: Int, _ source: Int?, _ around: Around
  ) -> (model: Int, place: Int?)? {
    let tree = document.tree
    func table(_ old: Int?) -> Int? {
      guard let old, case .row(let row, let table) = story.lines[old].place,
        row.cells.count == cells
      else { return nil }
      return table
    }
    func range(_ old: Int) -> Range<Int> {
      guard case .row(let row, _) = story.lines[old].place else { return 0..<0 }
      return tree.range(row.node)
    }
    if let before = around.before, table(before) != nil, !around.leftTable {
      let isHeading = heading(before)
      let next = around.behind.flatMap { table($0) == table(before) ? $0 : nil }
      return (isHeading ? next ?? before : before, range(before).upperBound)
    }
    if let behind = around.behind, table(behind) != nil, table(around.before) == nil,
      newTable == nil
    {
      return (behind, range(behind).lowerBound)
    }
    let model =
      source.flatMap { table($0) == nil ? nil : $0 }
      ?? story.model(.row(cells), before: (around.before ?? -1) + 1)
    return model.map { ($0, nil) }
  }

  /// Whether a row is said again on every page.
  private func heading(_ old: Int) -> Bool {
    guard case .row(let row, _) = story.lines[old].place,
      let properties = document.tree.child(row.node, .rowProperties)
    else { return false }
    return document.tree.contains(properties) { $0 == .tableHeading }
  }

  mutating func closeTable() {
    guard let (place, model, rows) = newTable else { return }
    newTable = nil
    let tree = document.tree
    var head = Array(tree.bytes[tree.openTag(model)])
    for child in tree.children(model)
    where [.tableProperties, .tableGrid].contains(tree.tag(child)) {
      head += tree.bytes[tree.range(child)]
    }
    coming.append((place, .bytes(head + rows + tree.bytes[tree.closeTag(model)])))
  }

  // MARK: Cells

  /// The edits that give a row the cells of a line, and the line as it will be read.
  mutating func rowEdits(
    _ row: WordRow, _ old: LineText, _ line: LineText, isNew: Bool
  ) -> (edits: PartEdits, read: [UInt8]) {
    var edits = RowEdits(maker: maker, labels: labels)
    var read: [[UInt8]] = []
    let texts = line.cells
    let olds = old.cells
    for (index, cell) in row.cells.enumerated() {
      let text = index < texts.count ? texts[index] : []
      let isSame = !isNew && index < olds.count && olds[index] == text
      if isNew, !text.isEmpty { edits.part(cell.node) }
      read.append(edits.cell(cell.blocks, text, isSame: isSame))
    }
    labels = edits.labels
    return (edits.edits, Array(read.joined(separator: [UInt8(ascii: "\t")])))
  }
}

/// The edits that give cells other texts.
struct RowEdits {
  private let maker: ParagraphMaker
  private(set) var labels: LabelChooser
  private(set) var edits = PartEdits()

  private static let separator = Array("\u{2028}".utf8)

  init(maker: ParagraphMaker, labels: LabelChooser) {
    self.maker = maker
    self.labels = labels
  }

  /// A copied cell with text of its own is no part of the cell above.
  mutating func part(_ node: Int) {
    let tree = maker.tree
    guard let properties = tree.child(node, .cellProperties),
      let merge = tree.child(properties, .verticalMerge)
    else { return }
    edits.remove(tree.range(merge))
  }

  /// - Parameters:
  ///   - isSame: Whether the text is what the cell has.
  ///   - isTrimmed: Whether white space at its ends was left out.
  /// - Returns: The text as it will be read.
  mutating func cell(
    _ blocks: [WordBlock], _ text: [UInt8], isSame: Bool = false, isTrimmed: Bool = false
  ) -> [UInt8] {
    let paragraphs = blocks.compactMap { block -> WordParagraph? in
      if case .paragraph(let paragraph) = block, paragraph.boxes.isEmpty { return paragraph }
      return nil
    }
    // A table or a text box in a cell is not written anew.
    guard paragraphs.count == blocks.count, let first = paragraphs.first else {
      count(blocks)
      return text
    }
    let shown = paragraphs.map { paragraph in
      (paragraph.label.map { TextLines.shown($0) } ?? []) + paragraph.text
    }
    let count = (shown.lastIndex { !$0.isEmpty } ?? 0) + 1
    var lead: [UInt8] = []
    if isTrimmed { lead = Array(shown[0].prefix { $0 == " " }) }
    let lines =
      isSame
      ? []
      : (lead + text).split(
        separator: Self.separator, omittingEmptySubsequences: false
      ).map(Array.init)
    let parts =
      isSame
      ? shown[..<count].enumerated().map { CellText.Part.paragraph($0.offset, text: $0.element) }
      : CellText.parts(Array(shown[..<count]), lines)
    return write(parts, paragraphs, Set(0..<count), first)
  }

  private mutating func write(
    _ parts: [CellText.Part], _ paragraphs: [WordParagraph], _ known: Set<Int>,
    _ first: WordParagraph
  ) -> [UInt8] {
    var gone = known
    var read: [[UInt8]] = []
    for part in parts {
      switch part {
      case .paragraph(let index, let text):
        gone.remove(index)
        let paragraph = paragraphs[index]
        let choice = labels.choose(LineText(line: text), paragraph)
        read.append(choice.line)
        edits.add(maker.edits(paragraph, choice.number))
        let own = paragraph.text.map { $0 == "\t" ? UInt8(ascii: " ") : $0 }
        if choice.content != own { edits.add(maker.texts.edits(paragraph, choice.content)) }
      case .new(let index, let text):
        let model = paragraphs[index]
        let line = LineText(line: text)
        let choice = labels.choose(line, model, isNew: true)
        read.append(choice.line)
        let bytes = maker.paragraph(like: model, LineText(line: model.text), choice, line)
        edits.insert(bytes, at: maker.tree.range(model.node).upperBound)
      }
    }
    for index in gone.sorted() { edits.remove(maker.tree.range(paragraphs[index].node)) }
    return Array(
      read.map { $0.map { $0 == "\t" ? UInt8(ascii: " ") : $0 } }.joined(separator: [
        UInt8(ascii: "\n")
      ])
    )
    .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    .joined(separator: Self.separator).map(\.self)
  }

  /// Counts the paragraphs of what stays as it is.
  private mutating func count(_ blocks: [WordBlock]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        let shown = (paragraph.label.map { TextLines.shown($0) } ?? []) + paragraph.text
        _ = labels.choose(LineText(line: shown), paragraph)
        for box in paragraph.boxes { count(box) }
      case .table(let table):
        for row in table.rows { for cell in row.cells { count(cell.blocks) } }
      }
    }
  }
}
