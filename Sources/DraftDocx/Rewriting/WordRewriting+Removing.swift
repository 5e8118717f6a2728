/// Removing elements, and what of them has to stay.
extension WordRewriting {
  /// Takes out the lines that the new text has not, or has elsewhere.
  mutating func removeOthers() {
    var stays = [Bool](repeating: false, count: story.lines.count)
    var moves = stays
    for source in pairs.sources.compactMap(\.self) {
      guard source.isMoved else {
        stays[source.old] = true
        continue
      }
      if case .paragraph = story.lines[source.old].place, !story.lines[source.old].isBoxed {
        moves[source.old] = true
      }
    }
    var marks = LeftBehind(document.tree, maker.texts.word)
    var nodes: Set<Int> = []
    for (index, line) in story.lines.enumerated() {
      switch line.place {
      case .paragraph(let paragraph):
        if stays[index] || moves[index] {
          if !line.isBoxed { inner.add(marks.settle(at: paragraph.node)) }
          if moves[index] { outer.remove(document.tree.range(paragraph.node)) }
        } else {
          nodes.insert(paragraph.node)
          marks.take(from: paragraph.node)
        }
      case .row(let row, _):
        guard !stays[index] else { continue }
        nodes.insert(row.node)
        marks.take(from: row.node)
      case .note: break
      }
    }
    inner.add(marks.rest())
    remove(nodes)
  }

  /// A table or a control of which nothing is left goes as a whole.
  private mutating func remove(_ nodes: Set<Int>) {
    let tree = document.tree
    var nodes = nodes
    var level = nodes
    while !level.isEmpty {
      let holders = Set(level.compactMap { tree.parent($0) }).filter { isHolder(tree.tag($0)) }
      level = holders.filter { holder in
        tree.children(holder).allSatisfy { nodes.contains($0) || isPlan(tree.tag($0)) }
      }
      nodes.formUnion(level)
    }
    for node in nodes.sorted() { outer.remove(tree.range(node)) }
  }

  private func isHolder(_ tag: XMLTag) -> Bool {
    [.table, .contentControl, .contentControlContent, .customXML, .smartTag].contains(tag)
  }

  /// What says how a table or a control looks.
  private func isPlan(_ tag: XMLTag) -> Bool {
    [.tableProperties, .tableGrid, .contentControlProperties].contains(tag)
  }
}

/// Marks of paragraphs that went whose other end stays, the comments on them, and the ends of sections.
struct LeftBehind {
  private let tree: XMLTree
  private let word: String
  private var marks: [UInt8] = []
  private var section: [UInt8] = []
  private var last: Int?

  init(_ tree: XMLTree, _ word: String) {
    self.tree = tree
    self.word = word
  }

  /// Takes up what a paragraph that goes may not take with it.
  mutating func take(from node: Int) {
    var ends: [String: Int] = [:]
    for inside in node..<tree.subtreeEnd(node) {
      if let key = key(inside) { ends[key, default: 0] += 1 }
    }
    for inside in node..<tree.subtreeEnd(node) {
      switch tree.tag(inside) {
      case .commentStart, .commentEnd: marks += tree.bytes[tree.range(inside)]
      case .commentReference:
        marks += Array("<\(word)r>".utf8) + tree.bytes[tree.range(inside)]
        marks += Array("</\(word)r>".utf8)
      case .sectionProperties: section = Array(tree.bytes[tree.range(inside)])
      default:
        if let key = key(inside), ends[key] == 1 { marks += tree.bytes[tree.range(inside)] }
      }
    }
  }

  /// Names both ends of a bookmark or a permission alike.
  private func key(_ node: Int) -> String? {
    switch tree.tag(node) {
    case .bookmarkStart, .bookmarkEnd: "b" + (tree.value(node, "id") ?? "")
    case .permissionStart, .permissionEnd: "p" + (tree.value(node, "id") ?? "")
    default: nil
    }
  }

  /// What was taken up stands at the end of the paragraph before, or of this one where there is none.
  mutating func settle(at node: Int) -> PartEdits {
    defer { last = node }
    return put(at: last ?? node)
  }

  mutating func rest() -> PartEdits { last.map { put(at: $0) } ?? PartEdits() }

  private mutating func put(at node: Int) -> PartEdits {
    var edits = PartEdits()
    guard !tree.isEmptyElement(node) else { return edits }
    if !marks.isEmpty { edits.insert(marks, at: tree.content(node).upperBound) }
    marks = []
    guard !section.isEmpty else { return edits }
    let own = tree.child(node, .paragraphProperties)
    if let own, !tree.isEmptyElement(own) {
      let isFree = tree.child(own, .sectionProperties) == nil
      let place = tree.child(own, .paragraphChange).map { tree.range($0).lowerBound }
      if isFree { edits.insert(section, at: place ?? tree.content(own).upperBound) }
    } else if own == nil {
      edits.insert(
        Array("<\(word)pPr>".utf8) + section + Array("</\(word)pPr>".utf8),
        at: tree.openTag(node).upperBound)
    }
    section = []
    return edits
  }
}
