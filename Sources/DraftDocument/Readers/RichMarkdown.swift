import CCMarkGFM
package import DraftText

/// Asks cmark-gfm for all that Markdown says, marks inside paragraphs included. O(bytes) for usual drafts.
package enum RichMarkdown {
  package static func read(_ text: [UInt8]) -> RichDocument {
    text.withView { read($0) }
  }

  package static func read(_ text: TextView) -> RichDocument {
    var reader = RichReader()
    let matter = MarkdownLines.frontMatterEnd(text)
    reader.frontMatter(MarkdownLines.trimmed(text, 0, matter), text)
    MarkdownParser.withTree(of: text.part(from: matter)) { reader.walk($0) }
    return reader.document
  }
}

/// Goes through cmark's tree; iterative, so that depth costs no stack.
private struct RichReader {
  private(set) var document = RichDocument()
  private var runs: [RichDocument.Run] = []
  private var marks: [RichDocument.Marks] = []
  private var links: [String] = []
  private var lists: [Int] = []
  private var quotes = 0
  /// Whether nothing of the innermost item is written yet.
  private var startsItem = false
  private var rows: [[[RichDocument.Run]]] = []
  private var cells: [[RichDocument.Run]] = []
  /// What is gathered of a footnote, while one is open.
  private var note: [RichDocument.Run]?

  mutating func frontMatter(_ range: ByteRange, _ text: TextView) {
    guard !range.isEmpty else { return }
    document.blocks.append(
      RichDocument.Block(
        kind: .code, runs: [RichDocument.Run(text: Array(text.part(range.range)), marks: [])]))
  }

  mutating func walk(_ root: OpaquePointer) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
    }
  }

  // MARK: Entering

  private mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: add(literal(node))
    case CMARK_NODE_CODE: add(literal(node), .code)
    case CMARK_NODE_HTML_INLINE: html(literal(node))
    case CMARK_NODE_SOFTBREAK:
      runs.append(RichDocument.Run(text: [UInt8(ascii: "\n")], marks: [], isSoftBreak: true))
    case CMARK_NODE_LINEBREAK: add([UInt8(ascii: "\n")])
    case CMARK_NODE_STRONG: marks.append(.strong)
    case CMARK_NODE_EMPH: marks.append(.emphasis)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      links.append(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
    case CMARK_NODE_FOOTNOTE_REFERENCE: reference(node)
    case CMARK_NODE_BLOCK_QUOTE: quotes += 1
    case CMARK_NODE_LIST: open(list: node)
    case CMARK_NODE_ITEM: startsItem = true
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK: code(literal(node))
    case CMARK_NODE_FOOTNOTE_DEFINITION: note = []
    default:
      switch name(node) {
      case "strikethrough": marks.append(.struck)
      case "table": rows = []
      case "table_header", "table_row": cells = []
      default: break
      }
    }
  }

  private mutating func add(_ text: [UInt8], _ own: RichDocument.Marks = []) {
    guard !text.isEmpty else { return }
    let all = marks.reduce(into: own) { $0.formUnion($1) }
    let link = links.last.flatMap { $0.isEmpty ? nil : $0 }
    if let last = runs.last, last.marks == all, last.link == link, last.note == nil,
      !last.isSoftBreak
    {
      runs[runs.count - 1].text += text
    } else {
      runs.append(RichDocument.Run(text: text, marks: all, link: link))
    }
  }

  /// Tags stay as they are written, but for the one that breaks a line.
  private mutating func html(_ text: [UInt8]) {
    let tag = String(decoding: text, as: UTF8.self).lowercased().filter { $0 != " " && $0 != "/" }
    add(tag == "<br>" ? [UInt8(ascii: "\n")] : text)
  }

  private mutating func reference(_ node: OpaquePointer) {
    guard let number = Int(String(decoding: literal(node), as: UTF8.self)), number > 0 else {
      return
    }
    runs.append(RichDocument.Run(text: [], marks: [], note: number - 1))
  }

  private mutating func open(list node: OpaquePointer) {
    lists.append(document.lists.count)
    document.lists.append(
      RichDocument.List(
        isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
        start: Int(cmark_node_get_list_start(node)),
        hasParenthesis: cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM))
  }

  private mutating func code(_ text: [UInt8]) {
    var text = text
    while text.last == "\n" { text.removeLast() }
    runs = [RichDocument.Run(text: text, marks: [])]
    close(.code)
  }

  // MARK: Leaving

  private mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_STRONG, CMARK_NODE_EMPH: marks.removeLast()
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: links.removeLast()
    case CMARK_NODE_BLOCK_QUOTE: quotes -= 1
    case CMARK_NODE_LIST: lists.removeLast()
    case CMARK_NODE_PARAGRAPH: close(.paragraph)
    case CMARK_NODE_HEADING: close(.heading(level: Int(cmark_node_get_heading_level(node))))
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      document.notes.append(note ?? [])
      note = nil
    default:
      switch name(node) {
      case "strikethrough": marks.removeLast()
      case "table_cell":
        cells.append(runs)
        runs = []
      case "table_header", "table_row": rows.append(cells)
      case "table": close(.table(rows))
      default: break
      }
    }
  }

  private mutating func close(_ kind: RichDocument.Block.Kind) {
    defer { runs = [] }
    if var open = note {
      if !open.isEmpty { open.append(RichDocument.Run(text: [UInt8(ascii: "\n")], marks: [])) }
      note = open + runs
      return
    }
    var block = RichDocument.Block(kind: kind, runs: runs, isQuoted: quotes > 0)
    if let list = lists.last {
      block.item = (list, lists.count - 1, startsItem)
      startsItem = false
    }
    document.blocks.append(block)
  }

  private func literal(_ node: OpaquePointer) -> [UInt8] {
    cmark_node_get_literal(node).map { Array(String(cString: $0).utf8) } ?? []
  }

  /// The extensions make their node types up when they are registered; their names stay.
  private func name(_ node: OpaquePointer) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }
}
