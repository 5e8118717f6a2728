import DraftText

/// Writes the properties of paragraphs and runs with what is tracked of them.
struct PropertyWriter {
  let pair: PartPair
  private let fragments: FragmentWriter

  init(_ pair: PartPair) {
    self.pair = pair
    fragments = FragmentWriter(pair)
  }

  /// What a paragraph's mark is in the redline.
  enum Mark {
    case kept(new: Int, old: Int?)
    case inserted(new: Int, TrackedKind)
    case deleted(old: Int, TrackedKind)
    /// An old paragraph whose text went, and whose end could not go with it.
    case untracked(old: Int)
  }

  func properties(_ mark: Mark) -> [UInt8] {
    switch mark {
    case .kept(let new, let old): return newProperties(new, nil, old: old)
    case .inserted(let new, let kind): return newProperties(new, kind, old: nil)
    case .untracked(let old): return pair.element("pPr", Array(oldChildren(old).joined()))
    case .deleted(let old, let kind):
      let node = pair.old.child(old, .paragraphProperties)
      let run = node.flatMap { pair.old.child($0, .runProperties) }
      let marks = run.map { fragments.children($0).joined() } ?? [[UInt8]]().joined()
      return pair.element(
        "pPr",
        oldChildren(old).joined() + pair.element("rPr", pair.mark(kind) + Array(marks)))
    }
  }

  private func newProperties(_ paragraph: Int, _ kind: TrackedKind?, old: Int?) -> [UInt8] {
    let tree = pair.new
    guard tree.tag(paragraph) == .paragraph else { return [] }
    let node = tree.child(paragraph, .paragraphProperties)
    let own = newChildren(node)
    let former = pair.context.tracksFormat ? old.map { oldChildren($0) } : nil
    let isChanged = former.map { Array($0.joined()) != Array(own.joined()) } ?? false
    if kind == nil, !isChanged { return node.map { Array(tree.bytes[tree.range($0)]) } ?? [] }
    var result = Array(own.joined())
    let run = node.flatMap { tree.child($0, .runProperties) }
    if let kind {
      let inside = run.map { Array(tree.bytes[tree.content($0)]) } ?? []
      result += pair.element("rPr", pair.mark(kind) + inside)
    } else if let run {
      result += tree.bytes[tree.range(run)]
    }
    if let section = node.flatMap({ tree.child($0, .sectionProperties) }) {
      result += tree.bytes[tree.range(section)]
    }
    if isChanged, let old {
      result += "<\(pair.word)pPrChange\(pair.stamp())>".utf8
      // LibreOffice takes back a style, and leaves the list that it gave; so the list is always said.
      let isNumbered = effective(new: paragraph).numberingID ?? "0" != "0"
      result += pair.element("pPr", Array(oldChildren(old, tellsList: isNumbered).joined()))
      result += "</\(pair.word)pPrChange>".utf8
    }
    return pair.element("pPr", result)
  }

  private func effective(new paragraph: Int) -> EffectiveProperties {
    let context = pair.context
    return EffectiveProperties(
      pair.new, pair.new.child(paragraph, .paragraphProperties), context.new.styles,
      context.new.numbering)
  }

  private func newChildren(_ node: Int?) -> [[UInt8]] {
    guard let node else { return [] }
    return pair.new.children(node).compactMap { child in
      switch pair.new.tag(child) {
      case .runProperties, .sectionProperties, .paragraphChange: nil
      default: Array(pair.new.bytes[pair.new.range(child)])
      }
    }
  }

  // MARK: The old paragraph's

  /// The order in which the schema has what is added here, among the usual properties.
  private static let order = [
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
  ]

  /// The old properties as the new document has to say them: what a style of the same name gives
  /// otherwise there is said by the paragraph itself.
  ///
  /// - Parameter tellsList: Whether the list is said, or that there is none, even where the style says it.
  func oldChildren(_ paragraph: Int, tellsList: Bool = false) -> [[UInt8]] {
    let tree = pair.old
    let context = pair.context
    guard tree.tag(paragraph) == .paragraph else { return [] }
    let node = tree.child(paragraph, .paragraphProperties)
    var children: [(order: Int, bytes: [UInt8])] = []
    for child in node.map({ Array(tree.children($0)) }) ?? [] {
      switch tree.tag(child) {
      case .runProperties, .sectionProperties, .paragraphChange: continue
      case .paragraphStyle:
        if let id = tree.value(child, "val"), context.styles.isForeign(id) { continue }
      default: break
      }
      children.append((place(tree, child), fragments.copy(child, isDeleted: false)))
    }
    let effective = EffectiveProperties(tree, node, context.old.styles, context.old.numbering)
    let style = self.style(effective.style, named: node, &children)
    restore(effective, node, style, tellsList, &children)
    return children.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    .map(\.element.bytes)
  }

  private func place(_ tree: XMLTree, _ node: Int) -> Int {
    let name = tree.bytes[tree.openTag(node)].dropFirst()
      .prefix { !XMLText.isSpace($0) && $0 != "/" && $0 != ">" }
    let local = String(
      decoding: name[(name.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex)...],
      as: UTF8.self)
    return Self.order.firstIndex(of: local) ?? Self.order.count
  }

  /// The style's id in the new document; where the standard style has another name there, it is named.
  private func style(
    _ id: String?, named node: Int?, _ children: inout [(order: Int, bytes: [UInt8])]
  ) -> String? {
    let context = pair.context
    guard let id else { return context.new.styles.standard }
    let mapped = context.styles.mapped(id, context)
    let hasOwn = children.contains { $0.order == 0 }
    let standard = context.new.styles.standard
    if !hasOwn, mapped != standard, context.new.styles.tree != nil {
      children.append((0, pair.value("pStyle", mapped)))
    }
    return mapped
  }

  private func restore(
    _ effective: EffectiveProperties, _ node: Int?, _ style: String?, _ tellsList: Bool,
    _ children: inout [(order: Int, bytes: [UInt8])]
  ) {
    let tree = pair.old
    let context = pair.context
    let wanted = effective.numberingID.map { context.numbering.mapped($0) } ?? "0"
    if let style, context.styles.imported.contains(style) {
      if tellsList, !children.contains(where: { $0.order == 6 }) {
        children.append((6, listElement(wanted, effective.level)))
      }
      return
    }
    let own = node.flatMap { tree.child($0, .outlineLevel) }.map { tree.number($0, missing: 9) }
    let list = node.flatMap { tree.child($0, .numberingProperties) }
    let ownList = list.flatMap { tree.child($0, .numberingID) }.flatMap { tree.value($0, "val") }
    let ownLevel = list.flatMap { tree.child($0, .level) }.map { tree.number($0) }
    let there = EffectiveProperties(
      style: style, outline: own, numberingID: ownList.map { context.numbering.mapped($0) },
      level: ownLevel, context.new.styles, context.new.numbering)
    if there.outline != effective.outline {
      children.removeAll { $0.order == 30 }
      children.append((30, pair.value("outlineLvl", "\(effective.outline.map { $0 - 1 } ?? 9)")))
    }
    let isNumbered = wanted != "0" || (there.numberingID ?? "0") != "0"
    let isOther = (there.numberingID ?? "0") != wanted || there.level != effective.level
    if tellsList || isNumbered && isOther {
      children.removeAll { $0.order == 6 }
      children.append((6, listElement(wanted, effective.level)))
    }
  }

  private func listElement(_ id: String, _ level: Int) -> [UInt8] {
    pair.element("numPr", pair.value("ilvl", "\(level)") + pair.value("numId", id))
  }

  // MARK: Runs

  /// The properties of an old run in the new document; `nil` for none.
  func oldRun(_ run: Int?) -> [UInt8] {
    guard let run, let node = pair.old.child(run, .runProperties) else { return [] }
    return Array(fragments.children(node) { $0 == .runChange }.joined())
  }

  func newRun(_ run: Int?) -> [UInt8] {
    guard let run, let node = pair.new.child(run, .runProperties) else { return [] }
    return Array(pair.new.bytes[pair.new.content(node)])
  }
}
