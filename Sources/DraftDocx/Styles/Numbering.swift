/// The lists of a document: abstract definitions, and the lists that use them.
struct Numbering {
  struct Level: Equatable {
    var start = 0
    var format = "decimal"
    var customFormat: String?
    /// With `%1` for the number of the first level.
    var text = ""
    /// What stands between number and text: tab, space, nothing.
    var suffix = "tab"
    /// The level, from 1, whose numbers start this one again; 0 for none, `nil` for the one above.
    var restart: Int?
    /// All numbers of the label are decimal.
    var isLegal = false
    var paragraphStyle: String?
  }

  struct List {
    var node: Int
    var abstractID: String
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  struct Abstract {
    var node: Int
    var levels: [Int: Level] = [:]
  }

  let tree: XMLTree?
  private(set) var abstracts: [String: Abstract] = [:]
  private(set) var lists: [String: List] = [:]
  /// Which definition an abstract one stands for, where it links to a list style.
  private var resolved: [String: String] = [:]

  init(_ tree: XMLTree?, _ styles: Styles) {
    self.tree = tree
    guard let tree else { return }
    var links: [String: String] = [:]
    var styleLinks: [String: String] = [:]
    var order: [String] = []
    for node in tree.children(tree.root) {
      switch tree.tag(node) {
      case .abstractNumbering:
        let id = tree.value(node, "abstractNumId") ?? ""
        order.append(id)
        abstracts[id] = Abstract(node: node, levels: Self.levels(tree, node))
        links[id] = tree.child(node, .numberingStyleLink).flatMap { tree.value($0, "val") }
        if let style = tree.child(node, .styleLink).flatMap({ tree.value($0, "val") }) {
          styleLinks[style] = id
        }
      case .numbering:
        lists[tree.value(node, "numId") ?? ""] = Self.list(tree, node)
      default: break
      }
    }
    for id in order { resolved[id] = resolve(id, links, styleLinks, styles) }
  }

  private func resolve(
    _ id: String, _ links: [String: String], _ styleLinks: [String: String], _ styles: Styles
  ) -> String {
    var at = id
    for _ in 0..<8 {
      guard let style = links[at], abstracts[at]?.levels.isEmpty ?? false else { break }
      let own = styles.style(style)?.numberingID
      let target = styleLinks[style] ?? own.flatMap { lists[$0]?.abstractID }
      guard let target, target != at else { break }
      at = target
    }
    return at
  }

  // MARK: Reading

  private static func levels(_ tree: XMLTree, _ node: Int) -> [Int: Level] {
    var result: [Int: Level] = [:]
    for child in tree.children(node) where tree.tag(child) == .numberingLevel {
      result[tree.number(child, "ilvl")] = level(tree, child)
    }
    return result
  }

  private static func level(_ tree: XMLTree, _ node: Int) -> Level {
    var level = Level()
    for child in tree.children(node) {
      switch tree.tag(child) {
      case .start: level.start = tree.number(child)
      case .numberFormat: setFormat(tree, child, &level)
      case .alternate:
        let branch = tree.child(child, .choice) ?? tree.child(child, .fallback)
        if let format = branch.flatMap({ tree.child($0, .numberFormat) }) {
          setFormat(tree, format, &level)
        }
      case .levelText: level.text = tree.value(child, "val") ?? ""
      case .suffix: level.suffix = tree.value(child, "val") ?? "tab"
      case .levelRestart: level.restart = tree.number(child)
      case .legal: level.isLegal = tree.isOn(child)
      case .paragraphStyle: level.paragraphStyle = tree.value(child, "val")
      default: break
      }
    }
    return level
  }

  private static func setFormat(_ tree: XMLTree, _ node: Int, _ level: inout Level) {
    level.format = tree.value(node, "val") ?? "decimal"
    level.customFormat = tree.value(node, "format")
  }

  private static func list(_ tree: XMLTree, _ node: Int) -> List {
    let abstractID = tree.child(node, .abstractNumberingID).flatMap { tree.value($0, "val") } ?? ""
    var list = List(node: node, abstractID: abstractID)
    for child in tree.children(node) where tree.tag(child) == .levelOverride {
      let index = tree.number(child, "ilvl")
      if let start = tree.child(child, .startOverride) { list.starts[index] = tree.number(start) }
      if let own = tree.child(child, .numberingLevel) { list.levels[index] = level(tree, own) }
    }
    return list
  }

  // MARK: Adding

  /// Adds a list of the definition of `list` whose `level` starts at `start`.
  mutating func define(_ id: String, like list: String, _ level: Int, start: Int) {
    guard let known = lists[list] else { return }
    lists[id] = List(
      node: known.node, abstractID: known.abstractID, starts: [level: start],
      levels: known.levels)
  }

  // MARK: Asking

  /// The definition that a list counts by; lists that share one share its numbers.
  func abstractID(of list: String) -> String? {
    guard let id = lists[list]?.abstractID else { return nil }
    return resolved[id] ?? id
  }

  func level(_ list: String, _ index: Int) -> Level? {
    guard let known = lists[list], let abstract = abstractID(of: list) else { return nil }
    return known.levels[index] ?? abstracts[abstract]?.levels[index]
  }

  /// The level of `list` that belongs to a paragraph style.
  func level(of list: String, forStyle style: String) -> Int? {
    guard let known = lists[list], let abstract = abstractID(of: list) else { return nil }
    let levels = (abstracts[abstract]?.levels ?? [:]).merging(known.levels) { $1 }
    return levels.keys.sorted().first { levels[$0]?.paragraphStyle == style }
  }
}
