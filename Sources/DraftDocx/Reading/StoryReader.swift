/// Reads a container of paragraphs (the body, a cell, a note, a text box) whose tracked changes are
/// resolved.
struct StoryReader {
  let tree: XMLTree
  let styles: Styles
  var counter: NumberCounter
  private let notes: NoteList
  /// Fields may go on from paragraph to paragraph.
  private var fields = FieldStack()
  private let recordsSpans: Bool

  init(
    _ tree: XMLTree, _ styles: Styles, _ counter: NumberCounter, _ notes: NoteList,
    recordsSpans: Bool = false
  ) {
    self.recordsSpans = recordsSpans
    self.tree = tree
    self.styles = styles
    self.counter = counter
    self.notes = notes
  }

  /// The blocks in document order with their labels.
  mutating func story(_ node: Int) -> [WordBlock] {
    var blocks = self.blocks(node)
    number(&blocks)
    return blocks
  }

  // MARK: Blocks

  private mutating func blocks(_ node: Int) -> [WordBlock] {
    var result: [WordBlock] = []
    // Comments may start and end between blocks, too.
    var waiting: [CommentAnchor] = []
    for block in BlockWalk.blocksAndComments(tree, node) {
      switch tree.tag(block) {
      case .commentStart, .commentEnd:
        if let anchor = CommentAnchor(tree, block, at: 0) { waiting.append(anchor) }
      case .paragraph:
        var paragraph = paragraph(block)
        if !waiting.isEmpty {
          paragraph.anchors = waiting + paragraph.anchors
          waiting = []
        }
        result.append(.paragraph(paragraph))
      case .table:
        let table = self.table(block)
        if !table.rows.isEmpty { result.append(.table(table)) }
      default:
        var text = InlineText(tree, fields, notes)
        text.math(block)
        result.append(.paragraph(WordParagraph(node: block, text: text.text)))
      }
    }
    if !waiting.isEmpty, case .paragraph(var last) = result.last {
      last.anchors += waiting.map { CommentAnchor(id: $0.id, kind: $0.kind, at: last.text.count) }
      result[result.count - 1] = .paragraph(last)
    }
    return result
  }

  private mutating func paragraph(_ node: Int) -> WordParagraph {
    var inline = InlineText(tree, fields, notes, recordsSpans: recordsSpans)
    inline.children(node)
    fields = inline.fields
    var paragraph = WordParagraph(node: node, text: inline.text)
    paragraph.spans = inline.spans ?? []
    paragraph.anchors = inline.anchors
    for box in inline.boxes { paragraph.boxes.append(blocks(box)) }
    return paragraph
  }

  private mutating func table(_ node: Int) -> WordTable {
    var table = WordTable(node: node)
    for row in BlockWalk.rows(tree, node) {
      var read = WordRow(node: row)
      for cell in BlockWalk.cells(tree, row) {
        read.cells.append(WordCell(node: cell, blocks: blocks(cell)))
      }
      if !read.cells.isEmpty { table.rows.append(read) }
    }
    return table
  }

  // MARK: Styles and numbers

  private mutating func number(_ blocks: inout [WordBlock]) {
    for index in blocks.indices {
      switch blocks[index] {
      case .paragraph(var paragraph):
        label(&paragraph)
        for box in paragraph.boxes.indices { number(&paragraph.boxes[box]) }
        blocks[index] = .paragraph(paragraph)
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].cells.indices {
            number(&table.rows[row].cells[cell].blocks)
          }
        }
        blocks[index] = .table(table)
      }
    }
  }

  private mutating func label(_ paragraph: inout WordParagraph) {
    let properties = tree.child(paragraph.node, .paragraphProperties)
    let effective = EffectiveProperties(tree, properties, styles, counter.numbering)
    paragraph.style = effective.style
    paragraph.styleName = effective.style.map { styles.style($0)?.name ?? $0 }
    paragraph.outline = effective.outline
    paragraph.numberingID = effective.numberingID
    paragraph.level = effective.level
    if let mark = properties.flatMap({ tree.child($0, .runProperties) }) {
      paragraph.isHidden = tree.isOn(tree.child(mark, .vanish))
    }
    if paragraph.isHidden, paragraph.text.isEmpty { return }
    if let list = effective.numberingID {
      paragraph.label = counter.next(list, effective.level)
      if paragraph.label?.text.isEmpty ?? false { paragraph.label = nil }
    }
  }
}

/// What a paragraph is by its own properties and its style's.
struct EffectiveProperties: Equatable {
  var style: String?
  /// From 1 to 9.
  var outline: Int?
  var numberingID: String?
  var level = 0

  init(_ tree: XMLTree, _ properties: Int?, _ styles: Styles, _ numbering: Numbering) {
    let named = properties.flatMap { tree.child($0, .paragraphStyle) }
      .flatMap { tree.value($0, "val") }
    let style = styles.style(named) == nil ? styles.standard : named
    let own = properties.flatMap { tree.child($0, .outlineLevel) }
    let list = properties.flatMap { tree.child($0, .numberingProperties) }
    self.init(
      style: style, outline: own.map { tree.number($0, missing: 9) },
      numberingID: list.flatMap { tree.child($0, .numberingID) }.flatMap { tree.value($0, "val") },
      level: list.flatMap { tree.child($0, .level) }.map { tree.number($0) }, styles, numbering)
  }

  /// What `style` makes of properties of a paragraph's own; `outline` from 0.
  init(
    style: String?, outline: Int?, numberingID: String?, level: Int?, _ styles: Styles,
    _ numbering: Numbering
  ) {
    self.style = style
    self.outline = (outline ?? styles.outline(style)).flatMap {
      (0...8).contains($0) ? $0 + 1 : nil
    }
    self.numberingID = numberingID
    self.level = level ?? 0
    guard numberingID == nil, let given = styles.numbering(style) else { return }
    self.numberingID = given.numberingID
    if level == nil, numbering.lists[given.numberingID] != nil {
      self.level = Self.level(of: given, style, styles, numbering) ?? given.level ?? 0
    }
  }

  /// The level that the list ties to the style, or to one between it and the style that names the
  /// list.
  private static func level(
    of given: (numberingID: String, level: Int?, source: String), _ style: String?,
    _ styles: Styles, _ numbering: Numbering
  ) -> Int? {
    for style in styles.chain(style) {
      if let level = numbering.level(of: given.numberingID, forStyle: style.id) { return level }
      if style.id == given.source { return nil }
    }
    return nil
  }
}
