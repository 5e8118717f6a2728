/// What the old document's styles are called in the new one; those that it has not are taken over.
final class StyleMap {
  private let old: RedlineSide
  private let new: RedlineSide
  /// By type and name, and by id, the new document's styles.
  private var newByName: [String: String] = [:]
  private var newIDs: Set<String> = []
  private var oldNodes: [String: Int] = [:]
  private var known: [String: String] = [:]
  /// Style elements to be added to the new document.
  private(set) var added: [[UInt8]] = []
  private(set) var imported: Set<String> = []

  init(_ old: RedlineSide, _ new: RedlineSide) {
    self.old = old
    self.new = new
    if let tree = new.styles.tree {
      for node in tree.children(tree.root) where tree.tag(node) == .style {
        let id = tree.value(node, "styleId") ?? ""
        newIDs.insert(id)
        let key = Self.key(tree, node)
        if newByName[key] == nil { newByName[key] = id }
      }
    }
    if let tree = old.styles.tree {
      for node in tree.children(tree.root) where tree.tag(node) == .style {
        oldNodes[tree.value(node, "styleId") ?? ""] = node
      }
    }
  }

  private static func key(_ tree: XMLTree, _ node: Int) -> String {
    let name = tree.child(node, .name).flatMap { tree.value($0, "val") } ?? ""
    return (tree.value(node, "type") ?? "paragraph") + "\u{0}" + name
  }

  /// The id of a style in the new document. A style that the old one does not define keeps its id, where
  /// the new one does not define it either.
  func mapped(_ id: String, _ context: RedlineContext) -> String {
    if let done = known[id] { return done }
    guard let tree = old.styles.tree, let node = oldNodes[id] else { return id }
    let result: String
    if let same = newByName[Self.key(tree, node)] {
      result = same
    } else if new.styles.tree == nil {
      result = id
    } else {
      var fresh = id
      while newIDs.contains(fresh) { fresh += "Old" }
      newIDs.insert(fresh)
      known[id] = fresh
      imported.insert(fresh)
      add(tree, node, as: fresh, context)
      return fresh
    }
    known[id] = result
    return result
  }

  /// Whether `id` means nothing in the old document and something in the new one.
  func isForeign(_ id: String) -> Bool { oldNodes[id] == nil && newIDs.contains(id) }

  private func add(_ tree: XMLTree, _ node: Int, as id: String, _ context: RedlineContext) {
    guard let target = new.styles.tree else { return }
    let pair = PartPair(context, old: tree, "", new: target, "")
    let writer = FragmentWriter(pair)
    var bytes = Array("<\(pair.word)style".utf8)
    for attribute in ["type", "customStyle"] as [StaticString] {
      guard let value = tree.value(node, attribute) else { continue }
      bytes += " \(pair.word)\(attribute)=\"\(value)\"".utf8
    }
    bytes += " \(pair.word)styleId=\"".utf8 + XMLText.escaped(id) + Array("\">".utf8)
    for child in tree.children(node) {
      switch tree.tag(child) {
      case .basedOn:
        if let base = tree.value(child, "val") {
          bytes += pair.value("basedOn", mapped(base, context))
        }
      case .link, .next: break
      default: bytes += writer.copy(child, isDeleted: false)
      }
    }
    bytes += "</\(pair.word)style>".utf8
    added.append(bytes)
  }

  /// The new document's styles part with those that were taken over; `nil` where none were.
  func part() -> [UInt8]? {
    guard !added.isEmpty, let tree = new.styles.tree else { return nil }
    let end = tree.content(tree.root).upperBound
    return Array(tree.bytes[..<end]) + added.joined() + tree.bytes[end...]
  }
}
