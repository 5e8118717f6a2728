import DraftText

/// Writes a part anew with all its tracked changes accepted or rejected.
///
/// What no change touches is copied as it stands. It is what reading does first with a part that
/// has changes, and, as it knows nothing of how they are written, what the writer is held against.
struct RevisionResolver {
  private let tree: XMLTree
  private let view: RevisionView
  private var output: [UInt8] = []
  /// The content of paragraphs whose mark is gone, for the paragraph behind them.
  private var pending: [UInt8] = []
  private var pendingHasText = false
  /// By block whether its mark is gone and where its content goes.
  private var fates: [Int: Fate] = [:]

  private enum Fate {
    /// Its content starts the next paragraph.
    case joins
    /// Nothing is left of it.
    case vanishes
  }

  /// The part itself where it has no changes; O(bytes).
  static func resolved(
    _ tree: XMLTree, _ view: RevisionView, part: String
  ) throws(WordProblem) -> XMLTree {
    guard tree.hasRevisions else { return tree }
    var resolver = RevisionResolver(tree: tree, view: view)
    resolver.run()
    return try XMLParser.parse(resolver.output, part: part)
  }

  private init(tree: XMLTree, view: RevisionView) {
    self.tree = tree
    self.view = view
    output.reserveCapacity(tree.bytes.count)
  }

  private mutating func run() {
    let root = tree.range(tree.root)
    output += tree.bytes[..<root.lowerBound]
    emit(tree.root)
    output += tree.bytes[root.upperBound...]
  }

  /// Whether a change is accepted, by the element that marks it.
  private func accepts(_ change: Int) -> Bool {
    switch view {
    case .accepted: true
    case .rejected: false
    case .rejectedOnly(let author): tree.value(change, "author") != author
    }
  }

  /// Whether a row, a cell or a mark is gone that bears these signs of having come or gone.
  private func isGone(_ properties: Int, come: [XMLTag], gone: [XMLTag]) -> Bool {
    come.contains { tree.child(properties, $0).map { !accepts($0) } ?? false }
      || gone.contains { tree.child(properties, $0).map { accepts($0) } ?? false }
  }

  // MARK: Elements

  private mutating func emit(_ node: Int) {
    switch tree.tag(node) {
    case .inserted, .movedTo:
      if accepts(node) { emitChildren(node) } else { emitKept(node) }
    case .deleted, .movedFrom:
      if accepts(node) { emitKept(node) } else { emitChildren(node) }
    case .paragraph: emitParagraph(node)
    case .table: if hasRows(node) { copy(node) }
    case .row: if isVisible(row: node) { copy(node) }
    case .cell: if isVisible(cell: node) { emitStory(node) }
    case .body, .textBoxContent, .footnote, .endnote, .comment: emitStory(node)
    case .runProperties, .paragraphProperties, .sectionProperties, .tableProperties, .tableGrid,
      .rowProperties, .cellProperties, .tableExceptions:
      emitProperties(node)
    case .numberingProperties: emitNumbering(node)
    case .deletedText: emitRenamed(node, "t")
    case .deletedInstruction: emitRenamed(node, "instrText")
    case .numberingChange, .cellMerged: break
    case let tag where tag.isRevisionRange || tag.isRevision: break
    default:
      let isStory = tree.parent(node) == nil
      if isStory { emitStory(node) } else { copy(node) }
    }
  }

  /// The element's own bytes around what becomes of its children.
  private mutating func copy(_ node: Int) {
    guard hasChanges(node) else {
      output += tree.bytes[tree.range(node)]
      return
    }
    output += tree.bytes[tree.openTag(node)]
    emitChildren(node)
    output += tree.bytes[tree.closeTag(node)]
  }

  /// Also where a paragraph's mark is gone, as what marks that stands in its properties.
  private func hasChanges(_ node: Int) -> Bool {
    tree.contains(node) {
      $0.isRevision || $0.isRevisionRange || $0 == .deletedText || $0 == .deletedInstruction
    }
  }

  private mutating func emitChildren(_ node: Int) {
    emitInline(node, from: tree.content(node).lowerBound, skipping: nil)
  }

  /// What stands right before a content control that came or went marks it; its content stays.
  private func isWrapperGone(_ node: Int, behind mark: Int?) -> Bool {
    guard let mark, tree.tag(node) == .contentControl else { return false }
    switch tree.tag(mark) {
    case .customInsertStart, .customMoveToStart: return !accepts(mark)
    case .customDeleteStart, .customMoveFromStart: return accepts(mark)
    default: return false
    }
  }

  /// Of what goes, the ends of bookmarks and comments stay: their other ends may stand elsewhere.
  private mutating func emitKept(_ node: Int) {
    for inside in node + 1..<tree.subtreeEnd(node) {
      switch tree.tag(inside) {
      case .bookmarkStart, .bookmarkEnd, .commentStart, .commentEnd, .permissionStart,
        .permissionEnd:
        output += tree.bytes[tree.range(inside)]
      default: break
      }
    }
  }

  private mutating func emitRenamed(_ node: Int, _ local: StaticString) {
    let name = elementName(node)
    let colon = name.lastIndex(of: UInt8(ascii: ":")).map { name[...$0] } ?? []
    let renamed = Array(colon) + Array(String(describing: local).utf8)
    let open = tree.openTag(node)
    output.append(UInt8(ascii: "<"))
    output += renamed
    output += tree.bytes[open.lowerBound + 1 + name.count..<open.upperBound]
    guard !tree.isEmptyElement(node) else { return }
    output += tree.bytes[tree.content(node)]
    output += "</".utf8
    output += renamed
    output.append(UInt8(ascii: ">"))
  }

  private func elementName(_ node: Int) -> ArraySlice<UInt8> {
    let open = tree.openTag(node)
    let bytes = tree.bytes[open.lowerBound + 1..<open.upperBound]
    return bytes.prefix { !XMLText.isSpace($0) && $0 != "/" && $0 != ">" }
  }

  // MARK: Rows and cells

  private func isVisible(row: Int) -> Bool {
    let properties = tree.child(row, .rowProperties)
    if let properties, isGone(properties, come: [.inserted], gone: [.deleted]) { return false }
    return cells(row).contains { isVisible(cell: $0) }
  }

  private func isVisible(cell: Int) -> Bool {
    guard let properties = tree.child(cell, .cellProperties) else { return true }
    return !isGone(properties, come: [.cellInserted], gone: [.cellDeleted])
  }

  private func cells(_ row: Int) -> [Int] { flattened(row).filter { tree.tag($0) == .cell } }

  private func hasRows(_ table: Int) -> Bool {
    flattened(table).contains { tree.tag($0) == .row && isVisible(row: $0) }
  }

  /// The children with what only wraps them taken away, as this view has them.
  private func flattened(_ node: Int) -> [Int] {
    var result: [Int] = []
    for child in tree.children(node) {
      switch tree.tag(child) {
      case .contentControl:
        if let content = tree.child(child, .contentControlContent) {
          result += flattened(content)
        }
      case .customXML, .smartTag: result += flattened(child)
      case .inserted, .movedTo: if accepts(child) { result += flattened(child) }
      case .deleted, .movedFrom: if !accepts(child) { result += flattened(child) }
      case .alternate:
        if let branch = tree.child(child, .choice) ?? tree.child(child, .fallback) {
          result += flattened(branch)
        }
      default: result.append(child)
      }
    }
    return result
  }

  // MARK: Paragraphs

  /// A container of paragraphs: what its paragraphs become is decided before they are written.
  private mutating func emitStory(_ node: Int) {
    let outer = (pending, pendingHasText)
    (pending, pendingHasText) = ([], false)
    decideFates(node)
    output += tree.bytes[tree.openTag(node)]
    emitChildren(node)
    output += tree.bytes[tree.closeTag(node)]
    (pending, pendingHasText) = outer
  }

  private mutating func decideFates(_ story: Int) {
    let blocks = flattened(story).filter {
      let tag = tree.tag($0)
      return tag == .paragraph || tag == .table && hasRows($0) || tag.isMath
    }
    var hasText = false
    var lastIsParagraph = false
    for (index, block) in blocks.enumerated() {
      guard tree.tag(block) == .paragraph, isMarkGone(block) else {
        lastIsParagraph = tree.tag(block) != .table
        hasText = false
        continue
      }
      hasText = hasText || self.hasText(block)
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      if let next, tree.tag(next) == .paragraph {
        fates[block] = .joins
      } else if !hasText, next != nil ? tree.tag(next!) == .table : lastIsParagraph {
        // Word takes an empty paragraph away before a table and at the end of a story.
        fates[block] = .vanishes
      } else {
        lastIsParagraph = true
      }
      if fates[block] == nil { hasText = false }
    }
  }

  private func isMarkGone(_ paragraph: Int) -> Bool {
    guard let properties = tree.child(paragraph, .paragraphProperties),
      let mark = tree.child(properties, .runProperties)
    else { return false }
    return isGone(mark, come: [.inserted, .movedTo], gone: [.deleted, .movedFrom])
  }

  /// Whether anything of the paragraph is seen in this view.
  private func hasText(_ node: Int) -> Bool {
    for child in tree.children(node) {
      switch tree.tag(child) {
      case .inserted, .movedTo: if accepts(child), hasText(child) { return true }
      case .deleted, .movedFrom: if !accepts(child), hasText(child) { return true }
      case .text, .deletedText, .mathText: if !tree.text(child).isEmpty { return true }
      case .tab, .positionedTab, .lineBreak, .carriageReturn, .noBreakHyphen, .symbol, .drawing,
        .vmlPicture, .object, .footnoteReference, .endnoteReference:
        return true
      case .paragraphProperties, .runProperties: break
      default: if hasText(child) { return true }
      }
    }
    return false
  }

  private mutating func emitParagraph(_ node: Int) {
    let properties = tree.child(node, .paragraphProperties)
    let start = properties.map { tree.range($0).upperBound } ?? tree.openTag(node).upperBound
    let before = output.count
    switch fates[node] {
    case .vanishes: return
    case .joins:
      emitInline(node, from: start, skipping: properties)
      pending += output[before...]
      output.removeSubrange(before...)
    case nil:
      if tree.isEmptyElement(node) {
        let open = tree.openTag(node)
        guard !pending.isEmpty else {
          output += tree.bytes[open]
          return
        }
        output += tree.bytes[open.dropLast(2)]
        output.append(UInt8(ascii: ">"))
        output += pending
        output += "</".utf8
        output += elementName(node)
        output.append(UInt8(ascii: ">"))
      } else {
        output += tree.bytes[tree.openTag(node)]
        if let properties { emit(properties) }
        output += pending
        emitInline(node, from: start, skipping: properties)
        output += tree.bytes[tree.closeTag(node)]
      }
      pending = []
    }
  }

  private mutating func emitInline(_ node: Int, from start: Int, skipping properties: Int?) {
    var at = start
    var before: Int?
    for child in tree.children(node) where child != properties {
      let range = tree.range(child)
      output += tree.bytes[at..<range.lowerBound]
      if isWrapperGone(child, behind: before) {
        if let content = tree.child(child, .contentControlContent) { emitChildren(content) }
      } else {
        emit(child)
      }
      before = child
      at = range.upperBound
    }
    let end = tree.content(node).upperBound
    if at < end { output += tree.bytes[at..<end] }
  }

  // MARK: Properties

  /// Properties as they are, or as the record of their change says that they were.
  private mutating func emitProperties(_ node: Int) {
    guard let change = changeRecord(node), !accepts(change) else { return copy(node) }
    let former = tree.children(change).first { tree.tag($0) == tree.tag(node) }
    if tree.isEmptyElement(node) { return copy(node) }
    output += tree.bytes[tree.openTag(node)]
    if let former {
      for child in tree.children(former) { emit(child) }
    }
    // A paragraph's record says nothing of its mark and of the section that ends there, a section's
    // nothing of its headers.
    for child in tree.children(node) where isKept(child, in: tree.tag(node)) { emit(child) }
    output += tree.bytes[tree.closeTag(node)]
  }

  private func isKept(_ child: Int, in properties: XMLTag) -> Bool {
    switch (properties, tree.tag(child)) {
    case (.paragraphProperties, .runProperties), (.paragraphProperties, .sectionProperties): true
    case (.cellProperties, .cellInserted), (.cellProperties, .cellDeleted): true
    default: false
    }
  }

  private func changeRecord(_ node: Int) -> Int? {
    tree.children(node).first {
      switch tree.tag($0) {
      case .runChange, .paragraphChange, .sectionChange, .tableChange, .gridChange, .rowChange,
        .cellChange, .exceptionChange:
        true
      default: false
      }
    }
  }

  /// A paragraph's list that was given to it by a tracked change is not there in the rejected view.
  private mutating func emitNumbering(_ node: Int) {
    if let change = tree.child(node, .inserted), !accepts(change) { return }
    copy(node)
  }
}
