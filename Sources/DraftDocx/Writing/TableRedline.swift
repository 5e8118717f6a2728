import DraftDocument
import DraftText

/// Writes a table with its rows and cells tracked.
struct TableRedline {
  private let pair: PartPair
  private let tokenizer: Tokenizer
  private let keys: (old: ObjectKeys, new: ObjectKeys)
  private let fragments: FragmentWriter

  init(_ pair: PartPair, _ tokenizer: Tokenizer, _ keys: (old: ObjectKeys, new: ObjectKeys)) {
    self.pair = pair
    self.tokenizer = tokenizer
    self.keys = keys
    fragments = FragmentWriter(pair)
  }

  /// A table or row by the text of what is in it.
  static func alignable(_ tree: XMLTree, _ node: Int, kind: Int) -> AlignableBlock {
    var text: [UInt8] = []
    var hash = WordHash()
    for inside in node..<tree.subtreeEnd(node) {
      switch tree.tag(inside) {
      case .text: text += InlineText.text(of: inside, in: tree)
      case .paragraph, .cell, .row:
        text.append(UInt8(ascii: " "))
        hash.add(UInt8(truncatingIfNeeded: text.count))
      case .drawing, .vmlPicture, .object: hash.add(tree.bytes[tree.range(inside)])
      default: break
      }
    }
    hash.add(text)
    return AlignableBlock(text: text, hash: hash.value, kind: kind)
  }

  /// The cells of a table's first row.
  static func columns(_ tree: XMLTree, _ table: Int) -> Int {
    BlockWalk.rows(tree, table).first.map { BlockWalk.cells(tree, $0).count } ?? 0
  }

  func write(old: Int?, new: Int?) -> [UInt8] {
    guard let new else { return old.map { deleted($0) } ?? [] }
    let tree = pair.new
    let newRows = BlockWalk.rows(tree, new)
    let oldRows = old.map { BlockWalk.rows(pair.old, $0) } ?? []
    let alignment = BlockAlignment(
      oldRows.map { Self.alignable(pair.old, $0, kind: 1 + Self.cells(pair.old, $0)) },
      newRows.map { Self.alignable(tree, $0, kind: 1 + Self.cells(tree, $0)) }, splits: false)
    let end = BlockAlignment.Pair(
      old: oldRows.count..<oldRows.count, new: newRows.count..<newRows.count, isMoved: false)
    var rows: [(bytes: [UInt8], anchor: Int?)] = []
    var (i, j) = (0, 0)
    for link in alignment.pairs.filter({ !$0.isMoved }) + [end] {
      rows += between(oldRows[i..<link.old.lowerBound], newRows[j..<link.new.lowerBound])
      (i, j) = (link.old.lowerBound, link.new.lowerBound)
      guard !link.old.isEmpty else { continue }
      rows.append((row(oldRows[i], newRows[j]), newRows[j]))
      i += 1
      j += 1
    }
    return assembled(new, rows)
  }

  /// Rows that stand between two that stayed: as many of as many cells are the same rows, filled anew.
  private func between(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>
  ) -> [(bytes: [UInt8], anchor: Int?)] {
    let same =
      old.count == new.count
      ? zip(old, new).prefix { Self.cells(pair.old, $0) == Self.cells(pair.new, $1) } : []
    return same.map { (row($0, $1), $1) }
      + old.dropFirst(same.count).map { (deleted(row: $0), nil) }
      + new.dropFirst(same.count).map { (row(nil, $0), $0) }
  }

  private static func cells(_ tree: XMLTree, _ row: Int) -> Int {
    BlockWalk.cells(tree, row).count
  }

  private func assembled(_ table: Int, _ rows: [(bytes: [UInt8], anchor: Int?)]) -> [UInt8] {
    let tree = pair.new
    var at = tree.range(table).lowerBound
    var result: [UInt8] = []
    for (index, row) in rows.enumerated() {
      if let anchor = row.anchor {
        let range = tree.range(anchor)
        result += tree.bytes[at..<range.lowerBound]
        at = range.upperBound
      } else if index == 0 {
        let first = rows.lazy.compactMap(\.anchor).first.map { tree.range($0).lowerBound }
        let start = first ?? tree.content(table).upperBound
        result += tree.bytes[at..<start]
        at = start
      }
      result += row.bytes
    }
    return result + tree.bytes[at..<tree.range(table).upperBound]
  }

  // MARK: Rows

  private func row(_ old: Int?, _ new: Int) -> [UInt8] {
    let tree = pair.new
    let oldCells = old.map { BlockWalk.cells(pair.old, $0) } ?? []
    var at = tree.range(new).lowerBound
    var result: [UInt8] = []
    if old == nil {
      pair.context.sign(old: nil, new: text(tree, new))
      result += insertedRowHead(new, &at)
    }
    for (index, cell) in BlockWalk.cells(tree, new).enumerated() {
      let content = tree.content(cell)
      result += tree.bytes[at..<content.lowerBound]
      result += StoryRedline.write(
        pair, tokenizer, keys, old: old == nil ? nil : oldCells[index], new: cell,
        isTracked: old == nil)
      at = content.upperBound
    }
    return result + tree.bytes[at..<tree.range(new).upperBound]
  }

  /// Of a row, by which its author is known.
  private func text(_ tree: XMLTree, _ row: Int) -> String {
    String(decoding: Self.alignable(tree, row, kind: 0).text, as: UTF8.self)
  }

  /// The row's start with its properties, which say that it came; `at` goes behind them.
  private func insertedRowHead(_ row: Int, _ at: inout Int) -> [UInt8] {
    let tree = pair.new
    let mark = pair.mark(.inserted)
    if let node = tree.child(row, .rowProperties) {
      var result = Array(tree.bytes[at..<tree.range(node).lowerBound])
      at = tree.range(node).upperBound
      result += pair.element("trPr", Array(tree.bytes[tree.content(node)]) + mark)
      return result
    }
    let start =
      tree.child(row, .tableExceptions).map { tree.range($0).upperBound }
      ?? tree.openTag(row).upperBound
    defer { at = start }
    return Array(tree.bytes[at..<start]) + pair.element("trPr", mark)
  }

  // MARK: What went

  private func deleted(_ table: Int) -> [UInt8] {
    let tree = pair.old
    var content: [UInt8] = []
    for child in tree.children(table) {
      switch tree.tag(child) {
      case .tableProperties, .tableGrid: content += fragments.copy(child, isDeleted: false)
      default: break
      }
    }
    for row in BlockWalk.rows(tree, table) { content += deleted(row: row) }
    return pair.element("tbl", content)
  }

  private func deleted(row: Int) -> [UInt8] {
    let tree = pair.old
    var content: [UInt8] = []
    if let node = tree.child(row, .tableExceptions) {
      content += fragments.copy(node, isDeleted: false)
    }
    let own = tree.child(row, .rowProperties).map { Array(fragments.children($0).joined()) } ?? []
    pair.context.sign(old: text(tree, row), new: nil)
    content += pair.element("trPr", own + pair.mark(.deleted))
    for cell in BlockWalk.cells(tree, row) {
      var inside: [UInt8] = []
      if let node = tree.child(cell, .cellProperties) {
        inside += fragments.copy(node, isDeleted: false)
      }
      inside += StoryRedline.write(
        pair, tokenizer, keys, old: cell, new: nil, isTracked: true)
      content += pair.element("tc", inside)
    }
    return pair.element("tr", content)
  }
}
