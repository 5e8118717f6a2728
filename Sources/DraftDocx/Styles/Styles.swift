import DraftLanguage

/// The paragraph styles of a document: what they are called, and what they inherit.
struct Styles {
  struct Style {
    var id: String
    var node: Int
    var name: String
    var basedOn: String?
    /// From 0; 9 is body text.
    var outline: Int?
    var numberingID: String?
    var level: Int?
  }

  let tree: XMLTree?
  private(set) var all: [Style] = []
  private var byID: [String: Int] = [:]
  /// The style of paragraphs that name none.
  private(set) var standard: String?

  init(_ tree: XMLTree?) {
    self.tree = tree
    guard let tree else { return }
    for node in tree.children(tree.root) where tree.tag(node) == .style {
      let type = tree.value(node, "type") ?? "paragraph"
      guard type == "paragraph" || type == "numbering" else { continue }
      let style = Self.read(tree, node)
      if let known = byID[style.id] {
        all[known] = style
      } else {
        byID[style.id] = all.count
        all.append(style)
      }
      let isStandard = ["1", "true", "on"].contains(tree.value(node, "default") ?? "")
      if type == "paragraph", isStandard, standard == nil { standard = style.id }
    }
  }

  private static func read(_ tree: XMLTree, _ node: Int) -> Style {
    let id = tree.value(node, "styleId") ?? ""
    let name = tree.child(node, .name).flatMap { tree.value($0, "val") }
    var style = Style(
      id: id, node: node, name: name ?? id,
      basedOn: tree.child(node, .basedOn).flatMap { tree.value($0, "val") })
    guard let properties = tree.child(node, .paragraphProperties) else { return style }
    style.outline = tree.child(properties, .outlineLevel).map { tree.number($0, missing: 9) }
    if let numbering = tree.child(properties, .numberingProperties) {
      style.numberingID = tree.child(numbering, .numberingID).flatMap { tree.value($0, "val") }
      style.level = tree.child(numbering, .level).map { tree.number($0) }
    }
    return style
  }

  func style(_ id: String?) -> Style? { id.flatMap { byID[$0] }.map { all[$0] } }

  /// The style itself, then what it is based on; a cycle ends where it closes.
  func chain(_ id: String?) -> [Style] {
    var result: [Style] = []
    var seen: Set<String> = []
    var next = id
    while let id = next, let style = style(id), seen.insert(id).inserted {
      result.append(style)
      next = style.basedOn
    }
    return result
  }

  /// The outline level from 0, by the first style that has one or whose name says so.
  func outline(_ id: String?) -> Int? {
    for style in chain(id) {
      if let outline = style.outline { return outline }
      if let level = Self.headingLevel(style.name) { return level - 1 }
    }
    return nil
  }

  private static let headingWords = Language.all.flatMap(\.headings.styles)

  /// The level of a heading style by its name: `heading 2`, `标题 1`.
  private static func headingLevel(_ name: String) -> Int? {
    let name = name.lowercased().filter { $0 != " " && $0 != "\t" }
    for word in headingWords where name.hasPrefix(word) {
      let rest = name.dropFirst(word.count)
      if rest.count == 1, let level = Int(rest), (1...9).contains(level) { return level }
    }
    return nil
  }

  /// The numbering that a style gives: the list, the level it names, and which style named the list.
  func numbering(_ id: String?) -> (numberingID: String, level: Int?, source: String)? {
    var level: Int?
    for style in chain(id) {
      if level == nil { level = style.level }
      if let numberingID = style.numberingID { return (numberingID, level, style.id) }
    }
    return nil
  }
}
