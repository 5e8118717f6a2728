import DraftLanguage
import DraftText

/// Finds the level of each label from the labels before it.
///
/// No scheme has a level of its own but 编 › 章 › 节 › 条: a label whose scheme is open continues
/// that list, any other opens one below. Where the number does not fit, the shape decides whether
/// it is a heading with a wrong number or prose.
struct LevelStack {
  private(set) var nodes: [Node]
  private(set) var diagnostics: [Diagnostic] = []
  /// Indexes of the open nodes, the document first.
  private var open: [Int] = [0]
  /// The last number of each scheme with a fixed rank: articles are numbered across chapters.
  private var lastOrdinal = LastOrdinals()
  /// Deeper nesting than any draft has would only slow every later step down.
  private static let maxDepth = 64

  init() {
    nodes = [Node(parent: 0, kind: .document, listKey: .document, entry: nil, start: 0)]
  }

  /// Makes room for as many sections; room that is never filled is none of the machine's.
  mutating func reserve(_ count: Int) { nodes.reserveCapacity(count + 1) }

  var top: Int { open[open.count - 1] }

  /// The nearest open node that holds paragraphs of its own: a list item does not.
  func container() -> Int {
    for index in open.reversed() where nodes[index].kind != .item { return index }
    return 0
  }

  /// Takes `marker` as the label of a section, or says that it is prose. `isHeadingShaped`: short
  /// and without a final mark; `isCapitals`: in capitals, too.
  mutating func accept(
    _ marker: Marker, entry: Int, isHeadingShaped: Bool, isCapitals: Bool
  ) -> Int? {
    let marker = resolved(marker)
    guard var parent = parent(for: marker, isHeadingShaped: isHeadingShaped) else { return nil }
    if isCapitals, parent == top, isListItem(parent) { parent = listHolder }
    lastOrdinal[marker.listKey] = marker.ordinal
    return push(
      Node(
        parent: parent, kind: .item, scheme: marker.scheme, listKey: marker.listKey,
        label: marker.label, ordinal: marker.ordinal, entry: entry, start: marker.label.start))
  }

  /// Opens a heading that the format itself gives a level.
  mutating func heading(level: Int, node: Node) -> Int {
    while open.count > 1, nodes[top].formatLevel == 0 || nodes[top].formatLevel >= level {
      open.removeLast()
    }
    var node = node
    node.parent = top
    node.formatLevel = level
    return push(node)
  }

  /// Opens a heading in capitals: beside the last such one, else below the format's headings.
  mutating func capitals(_ node: Node) -> Int {
    var node = node
    node.parent =
      open.last { nodes[$0].listKey == node.listKey }.map { nodes[$0].parent }
      ?? open.last { $0 == 0 || nodes[$0].formatLevel > 0 } ?? 0
    return push(node)
  }

  /// (A), (1) and a., which hold no heading in capitals: 1. INTERPRETATION behind the recitals of
  /// BACKGROUND stands beside that.
  private func isListItem(_ node: Int) -> Bool {
    switch nodes[node].scheme {
    case .enAlpha, .enUpperAlpha, .enRoman, .zhL4: nodes[node].formatLevel == 0
    default: false
    }
  }

  private var listHolder: Int {
    let holder = open.last { !isListItem($0) } ?? 0
    return nodes[holder].markup == .capitals ? nodes[holder].parent : holder
  }

  /// Whether a label of its list came before.
  func hasSeen(_ marker: Marker) -> Bool { lastOrdinal[marker.listKey] != nil }

  mutating func setKind(_ kind: SectionKind, of node: Int) { nodes[node].kind = kind }

  mutating func setTitle(_ title: ByteRange, of node: Int) { nodes[node].title = title }

  private mutating func push(_ node: Node) -> Int {
    while top != node.parent { open.removeLast() }
    nodes.append(node)
    if open.count < Self.maxDepth { open.append(nodes.count - 1) }
    return nodes.count - 1
  }

  /// (i), (v) and (x) are letters after (h), (u) and (w), and numerals otherwise where one fits.
  private func resolved(_ marker: Marker) -> Marker {
    guard let other = marker.alternative else { return marker }
    var roman = marker
    roman.scheme = other.scheme
    roman.ordinal = other.ordinal
    if marker.scheme == .enUpperAlpha { roman.style += Marker.upperRoman }
    if follows(marker) { return marker }
    if follows(roman) { return roman }
    return other.ordinal == [1] && marker.last != 1 ? roman : marker
  }

  private func follows(_ marker: Marker) -> Bool {
    open.last { nodes[$0].listKey == marker.listKey }
      .map { (nodes[$0].ordinal.last ?? 0) + 1 == marker.last } ?? false
  }

  private mutating func parent(for marker: Marker, isHeadingShaped: Bool) -> Int? {
    if let rank = marker.scheme.fixedRank {
      return rankedParent(marker, rank, isHeadingShaped: isHeadingShaped)
    }
    if marker.scheme == .enDecimal || marker.scheme == .enUpperAlpha, marker.ordinal.count > 1 {
      return decimalParent(marker)
    }
    return listParent(marker, isHeadingShaped: isHeadingShaped)
  }

  private func rankedParent(_ marker: Marker, _ rank: Int, isHeadingShaped: Bool) -> Int? {
    if !marker.isCertain {
      let last = lastOrdinal[marker.listKey] ?? [0]
      guard Self.isNext(marker.ordinal, after: last) || isHeadingShaped && marker.last == 1 else {
        return nil
      }
    }
    if let sibling = open.last(where: { nodes[$0].listKey == marker.listKey }) {
      return nodes[sibling].parent
    }
    let holder = open.last {
      nodes[$0].kind == .document || nodes[$0].formatLevel > 0
        || nodes[$0].scheme?.fixedRank.map { $0 < rank } ?? false
    }
    // Articles may stand below 一、 where there are no chapters.
    return rank == 4 && holder == 0 ? container() : holder
  }

  /// 第十条 after 第九条, 第十条之一 after 第十条, 第十一条 after 第十条之二.
  private static func isNext(_ ordinal: [Int], after last: [Int]) -> Bool {
    if ordinal.count == 1 { return ordinal[0] == last[0] + 1 }
    return ordinal[0] == last[0] && ordinal[1] == (last.count > 1 ? last[1] + 1 : 1)
  }

  private func decimalParent(_ marker: Marker) -> Int? {
    let prefix = marker.ordinal.dropLast()
    for index in open.reversed() {
      let node = nodes[index]
      if node.listKey == marker.listKey, node.ordinal.dropLast() == prefix { return node.parent }
      guard node.ordinal == Array(prefix), let scheme = node.scheme else { continue }
      if marker.scheme == .enUpperAlpha {
        if scheme == .enSchedule || scheme == .enUpperAlpha { return index }
        continue
      }
      switch scheme {
      case .enDecimal, .zhL3, .enArticle, .enSection, .zhArticle: return index
      default: break
      }
    }
    // 1.1 under "ARTICLE ONE" or a title: its own list, where it begins one.
    return marker.last == 1 ? container() : nil
  }

  private mutating func listParent(_ marker: Marker, isHeadingShaped: Bool) -> Int? {
    // Behind a list inside a section of the same numbers, 2. is the section's neighbour.
    let key = marker.listKey
    let expecting = open.last {
      nodes[$0].listKey == key && (nodes[$0].ordinal.last ?? 0) + 1 == marker.last
    }
    guard let sibling = expecting ?? open.last(where: { nodes[$0].listKey == key }) else {
      // A list may go on behind a heading that closed it.
      if marker.last == 1 || lastOrdinal[key]?.last == marker.last - 1 {
        return marker.isBare ? container() : top
      }
      if marker.opensList { return marker.isBare ? container() : top }
      guard marker.isCertain, isHeadingShaped || marker.scheme == .zhL2 else { return nil }
      diagnostics.append(Diagnostic(kind: .numberSkipped, place: marker.label))
      return top
    }
    let last = nodes[sibling].ordinal.last ?? 0
    if marker.last == last + 1 { return nodes[sibling].parent }
    if marker.last == 1, sibling != top { return top }
    let isMark = marker.scheme == .zhL1 || marker.scheme == .zhL2 || isHeadingShaped
    guard marker.last == 1 || marker.isCertain && isMark else { return nil }
    diagnostics.append(
      Diagnostic(
        kind: marker.last > last ? .numberSkipped : .numberRepeated, place: marker.label))
    return nodes[sibling].parent
  }
}

/// The last number of each list. A draft has few lists: looked through, they are found sooner than by hashing.
private struct LastOrdinals {
  private var keys: [ListKey] = []
  private var ordinals: [[Int]] = []

  subscript(key: ListKey) -> [Int]? {
    get { keys.firstIndex(of: key).map { ordinals[$0] } }
    set {
      guard let newValue else { return }
      if let index = keys.firstIndex(of: key) {
        ordinals[index] = newValue
      } else {
        keys.append(key)
        ordinals.append(newValue)
      }
    }
  }
}
