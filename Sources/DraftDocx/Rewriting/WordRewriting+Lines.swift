import DraftText

/// Line by line what becomes of the document.
extension WordRewriting {
  /// Where the lines around a new one stand.
  struct Around {
    /// The last line before it, and the first behind it, that stand where they stood; old ones.
    var before: Int?
    var behind: Int?
    /// Whether something came between it and the table before it.
    var leftTable = false
    /// The kind of the line before, and the line that it was made after where it came.
    var last: (kind: LineKind, model: Int?)?
  }

  mutating func plan() {
    var around = Around()
    let behind = anchorsBehind()
    for (index, line) in lines.enumerated() {
      around.behind = behind[index]
      if let source = pairs.sources[index], !source.isMoved {
        closeTable()
        keep(source.old, line, around)
        around.last = (line.kind, nil)
        guard story.lines[source.old].outer != nil else { continue }
        around.before = source.old
        around.leftTable = false
        continue
      }
      if replacesRow(line, around) { failure = failure ?? index }
      come(line, from: pairs.sources[index]?.old, &around)
    }
    closeTable()
  }

  /// Whether a line has cells in place of a row that goes, and not as many as its table.
  private func replacesRow(_ line: LineText, _ around: Around) -> Bool {
    if case .row = line.kind { return false }
    guard line.cells.count > 1, let before = around.before, before + 1 < story.lines.count,
      case .row(_, let table) = story.lines[before].place,
      case .row(_, table) = story.lines[before + 1].place
    else { return false }
    return around.behind.map { $0 > before + 1 } ?? true
  }

  /// For each new line the first one from there on that stands where it stood, as an old one.
  private func anchorsBehind() -> [Int?] {
    var result = [Int?](repeating: nil, count: lines.count)
    var next: Int?
    for index in lines.indices.reversed() {
      if let source = pairs.sources[index], !source.isMoved, story.lines[source.old].outer != nil {
        next = source.old
      }
      result[index] = next
    }
    return result
  }

  // MARK: What stays

  private mutating func keep(_ old: Int, _ line: LineText, _ around: Around) {
    switch story.lines[old].place {
    case .paragraph(let paragraph): keep(paragraph, old, line, around)
    case .row(let row, _):
      let (edits, read) = rowEdits(row, story.lines[old].text, line, isNew: false)
      inner.add(edits)
      expected.append(read)
    case .note(let note):
      expected.append(line.bytes)
      noteEdits(note, story.lines[old].text, line)
    }
  }

  /// A paragraph that became one of another kind, a 款 an article's first, takes the properties of its like.
  private mutating func keep(
    _ paragraph: WordParagraph, _ old: Int, _ line: LineText, _ around: Around
  ) {
    let choice: LabelChoice
    if isOfOtherKind(line, story.lines[old]), let model = model(for: line, around), model.isAlike,
      case .paragraph(let like) = story.lines[model.old].place
    {
      choice = labels.choose(line, like, isNew: true)
      inner.add(maker.edits(paragraph, like: like, choice.number))
    } else {
      choice = labels.choose(line, paragraph)
      inner.add(maker.edits(paragraph, choice.number))
    }
    expected.append(choice.line)
    inner.add(texts.edits(paragraph, Self.hardened(choice.content)))
  }

  private func isOfOtherKind(_ line: LineText, _ old: StoryLine) -> Bool {
    guard line.kind != old.text.kind, !old.isBoxed else { return false }
    return switch (old.text.kind, line.kind) {
    case (.body, .labelled): true
    case (.labelled, .body): old.text.isKnownLabel
    // Other labels may be read in two ways.
    case (.labelled(let one), .labelled(let other)):
      one.hasPrefix("zh.") && other.hasPrefix("zh.")
    default: false
    }
  }

  private mutating func noteEdits(_ note: WordNote, _ old: LineText, _ line: LineText) {
    guard old.body != line.body, let tree = document.noteTrees[note.kind]?.tree,
      let blocks = note.blocks
    else { return }
    let separator = Array("]: ".utf8)
    guard let start = line.bytes.firstRange(of: separator)?.upperBound else { return }
    var labels = LabelChooser(document.numbering)
    var row = RowEdits(maker: ParagraphMaker(document, ParagraphText(tree)), labels: labels)
    _ = row.cell(blocks, Array(line.bytes[start...]), isTrimmed: true)
    labels = row.labels
    notes[note.kind, default: PartEdits()].add(row.edits)
  }

  /// Line ends inside a paragraph as its text has them.
  static func hardened(_ line: [UInt8]) -> [UInt8] {
    let separator = Array("\u{2028}".utf8)
    guard line.firstRange(of: separator) != nil else { return line }
    return Array(
      line.split(separator: separator, omittingEmptySubsequences: false).joined(separator: [
        UInt8(ascii: "\n")
      ]))
  }

  // MARK: What comes

  private mutating func come(_ line: LineText, from source: Int?, _ around: inout Around) {
    if case .row(let cells) = line.kind, comes(row: line, cells, source, around) { return }
    closeTable()
    around.leftTable = true
    let place = place(around)
    if let source, case .paragraph(let paragraph) = story.lines[source].place,
      !story.lines[source].isBoxed
    {
      keep(paragraph, source, line, around)
      coming.append((place, .moved(document.tree.range(paragraph.node))))
      around.last = (line.kind, nil)
      return
    }
    let model = model(for: line, around)
    around.last = (line.kind, model?.old)
    coming.append((place, .bytes(made(line, model))))
  }

  /// Behind what stands before, or before what stands behind.
  func place(beside around: Around) -> Int {
    let tree = document.tree
    if let before = around.before.flatMap({ story.lines[$0].outer }) {
      return tree.range(before).upperBound
    }
    if let behind = around.behind.flatMap({ story.lines[$0].outer }) {
      return tree.range(behind).lowerBound
    }
    return tree.content(document.bodyNode).lowerBound
  }

  /// Where a paragraph stands that comes.
  private func place(_ around: Around) -> Int {
    let tree = document.tree
    // Before a line of a text box there is only the box, or the paragraph that has it.
    if let before = around.before, let behind = around.behind, story.lines[behind].isBoxed,
      story.lines[before].outer == story.lines[behind].outer,
      case .paragraph(let next) = story.lines[behind].place
    {
      return tree.range(next.node).lowerBound
    }
    return place(beside: around)
  }

  private mutating func made(
    _ line: LineText, _ model: (old: Int, isAlike: Bool)?
  ) -> [UInt8] {
    guard let (old, isAlike) = model,
      case .paragraph(let paragraph) = story.lines[old].place
    else {
      expected.append(line.bytes)
      return maker.paragraph(Self.hardened(line.bytes))
    }
    var choice =
      isAlike
      ? labels.choose(line, paragraph, isNew: true)
      : LabelChoice(
        number: paragraph.label == nil ? .asItIs : .written, content: line.bytes, line: line.bytes)
    expected.append(choice.line)
    choice.content = Self.hardened(choice.content)
    return maker.paragraph(like: paragraph, story.lines[old].text, choice, line)
  }

  /// The paragraph whose format a new one takes: the last of its kind before it, else the first behind it; and
  /// whether it is of its kind, or only running text. What begins a list takes the format of what goes on with it.
  private func model(for line: LineText, _ around: Around) -> (old: Int, isAlike: Bool)? {
    if let last = around.last, last.kind == line.kind {
      if let model = last.model, story.lines[model].text.kind == line.kind { return (model, true) }
    } else if let behind = around.behind, case .labelled = line.kind,
      story.lines[behind].text.kind == line.kind, !story.lines[behind].isBoxed
    {
      return (behind, true)
    }
    let place = (around.before ?? -1) + 1
    if let found = story.model(line.kind, before: place) { return (found, true) }
    let other = story.model(.body, before: place) ?? story.anyModel(before: place)
    return other.map { ($0, false) }
  }
}
