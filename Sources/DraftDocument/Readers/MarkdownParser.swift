import CCMarkGFM
import DraftText
import Synchronization

/// A leaf block as cmark saw it: lines from 1, columns in bytes from 1.
struct MarkdownLeaf {
  enum Kind {
    case paragraph
    case heading(level: Int)
    case table
    case opaque
  }
  var kind: Kind
  var firstLine: Int
  var column: Int
  var lastLine: Int
  /// Where the list marker stands, if this is the first block of an item.
  var item: (line: Int, column: Int)?
  /// How many lists are around it, and whether the innermost is numbered.
  var depth: Int
  var ordered: Bool
  /// How many quotations are around it.
  var quotes: Int
  /// Whether a thematic break stands before it.
  var isBehindRule = false
}

/// Asks cmark-gfm for the blocks of a text; the only place that knows its C types.
enum MarkdownParser {
  /// Beyond this cmark's buffers abort the process.
  static let sizeLimit = 512 << 20

  /// Registers cmark's extensions once: its own check for that is not for two threads at once.
  private static let extensions: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Larger texts need the memory that is given back on the way.
  private static let largestPooled = 256 << 10

  /// The leaf blocks in order. O(bytes); iterative, so that depth costs no stack.
  static func leaves(of text: TextView) -> [MarkdownLeaf] {
    _ = extensions
    let isPooled = text.count <= largestPooled
    let made = isPooled ? cmark_parser_new_with_mem(0, draftdiff_pool()) : cmark_parser_new(0)
    guard let parser = made else { return [] }
    defer { if isPooled { draftdiff_pool_empty() } else { cmark_parser_free(parser) } }
    if !hasEndlessRow(text), let tables = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, tables)
    }
    MarkdownMask.masked(text).withUnsafeBytes {
      cmark_parser_feed(parser, $0.bindMemory(to: CChar.self).baseAddress, text.count)
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { if !isPooled { cmark_node_free(root) } }
    return bounded(walk(root))
  }

  /// cmark takes the line that closes a list for the last one of a fence that the list left open.
  private static func bounded(_ leaves: [MarkdownLeaf]) -> [MarkdownLeaf] {
    var leaves = leaves
    for at in leaves.indices.dropLast() {
      guard case .opaque = leaves[at].kind else { continue }
      leaves[at].lastLine = min(leaves[at].lastLine, leaves[at + 1].firstLine - 1)
    }
    return leaves
  }

  /// Calls `body` with the tree of a text, marks inside paragraphs, tables and footnotes included; not at all
  /// where the text is too large.
  static func withTree(of text: TextView, _ body: (OpaquePointer) -> Void) {
    _ = extensions
    guard text.count < sizeLimit, let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return }
    defer { cmark_parser_free(parser) }
    for name in hasEndlessRow(text) ? ["strikethrough"] : ["table", "strikethrough"] {
      guard let extended = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, extended)
    }
    text.withPointer {
      guard let base = $0.baseAddress else { return }
      base.withMemoryRebound(to: CChar.self, capacity: $0.count) {
        cmark_parser_feed(parser, $0, text.count)
      }
    }
    guard let root = finish(parser) else { return }
    defer { cmark_node_free(root) }
    body(root)
  }

  /// Held while the marks inside paragraphs are read.
  private static let marks = Mutex(())

  /// cmark keeps the characters that begin an extension's marks in a table of the whole process, and takes
  /// them out at the end of each text: a `~~` that another thread reads just then would be plain text.
  private static func finish(_ parser: OpaquePointer) -> OpaquePointer? {
    // Addresses, as a pointer is not known to be safe to send in or out of the lock.
    let address = UInt(bitPattern: parser)
    let root = marks.withLock { _ in
      UInt(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: address)))
    }
    return OpaquePointer(bitPattern: root)
  }

  /// Whether a line has more cells than any table: cmark takes quadratic time for them, so
  /// such a text is read without tables. O(bytes).
  private static func hasEndlessRow(_ text: TextView) -> Bool {
    let most = 256
    var (cells, end, at) = (0, 0, 0)
    while let bar = text.first(UInt8(ascii: "|"), from: at) {
      if bar >= end { (cells, end) = (0, MarkdownLines.lineEnd(text, bar)) }
      cells += 1
      if cells > most { return true }
      at = bar + 1
    }
    return false
  }

  private static func walk(_ root: OpaquePointer) -> [MarkdownLeaf] {
    var leaves: [MarkdownLeaf] = []
    var lists: [Bool] = []
    var quotes = 0
    var isBehindRule = false
    var node = root
    while true {
      if !isContainer(node) {
        if var leaf = leaf(node, lists, quotes) {
          leaf.isBehindRule = isBehindRule
          leaves.append(leaf)
        }
        isBehindRule = cmark_node_get_type(node) == CMARK_NODE_THEMATIC_BREAK
      } else if let child = cmark_node_first_child(node) {
        if isList(node) { lists.append(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) }
        if isQuote(node) { quotes += 1 }
        node = child
        continue
      }
      while cmark_node_next(node) == nil {
        guard node != root, let parent = cmark_node_parent(node) else { return leaves }
        if isList(parent) { lists.removeLast() }
        if isQuote(parent) { quotes -= 1 }
        node = parent
      }
      guard node != root, let next = cmark_node_next(node) else { return leaves }
      node = next
    }
  }

  private static func isList(_ node: OpaquePointer) -> Bool {
    cmark_node_get_type(node) == CMARK_NODE_LIST
  }

  private static func isQuote(_ node: OpaquePointer) -> Bool {
    cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE
  }

  /// The extension makes its node types up when it is registered; their names stay.
  private static func isTable(_ node: OpaquePointer) -> Bool {
    guard let name = cmark_node_get_type_string(node) else { return false }
    return String(cString: name) == "table"
  }

  private static func isContainer(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM: true
    default: false
    }
  }

  private static func leaf(
    _ node: OpaquePointer, _ lists: [Bool], _ quotes: Int
  ) -> MarkdownLeaf? {
    let kind: MarkdownLeaf.Kind
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: kind = .paragraph
    case CMARK_NODE_HEADING: kind = .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: return nil
    default: kind = isTable(node) ? .table : .opaque
    }
    var item: (line: Int, column: Int)?
    if cmark_node_previous(node) == nil, let parent = cmark_node_parent(node),
      cmark_node_get_type(parent) == CMARK_NODE_ITEM
    {
      item = (
        Int(cmark_node_get_start_line(parent)), Int(cmark_node_get_start_column(parent))
      )
    }
    return MarkdownLeaf(
      kind: kind, firstLine: Int(cmark_node_get_start_line(node)),
      column: Int(cmark_node_get_start_column(node)),
      lastLine: Int(cmark_node_get_end_line(node)), item: item, depth: lists.count,
      ordered: lists.last ?? false, quotes: quotes)
  }
}
