/// Finds blocks, rows and cells through what only wraps them: content controls, custom XML.
enum BlockWalk {
  /// Paragraphs, tables and formulas, in order.
  static func blocks(_ tree: XMLTree, _ node: Int) -> [Int] {
    var result: [Int] = []
    collect(tree, node, &result) { $0 == .paragraph || $0 == .table || $0.isMath }
    return result
  }

  /// The same with the ends of comments that stand between them.
  static func blocksAndComments(_ tree: XMLTree, _ node: Int) -> [Int] {
    var result: [Int] = []
    collect(tree, node, &result) {
      $0 == .paragraph || $0 == .table || $0.isMath || $0 == .commentStart || $0 == .commentEnd
    }
    return result
  }

  static func rows(_ tree: XMLTree, _ table: Int) -> [Int] {
    var result: [Int] = []
    collect(tree, table, &result) { $0 == .row }
    return result
  }

  static func cells(_ tree: XMLTree, _ row: Int) -> [Int] {
    var result: [Int] = []
    collect(tree, row, &result) { $0 == .cell }
    return result
  }

  private static func collect(
    _ tree: XMLTree, _ node: Int, _ result: inout [Int], _ isWanted: (XMLTag) -> Bool
  ) {
    for child in tree.children(node) {
      let tag = tree.tag(child)
      switch tag {
      case _ where isWanted(tag): result.append(child)
      case .contentControl:
        if let content = tree.child(child, .contentControlContent) {
          collect(tree, content, &result, isWanted)
        }
      case .customXML, .smartTag, .inserted, .movedTo, .deleted, .movedFrom:
        collect(tree, child, &result, isWanted)
      case .alternate:
        if let branch = tree.child(child, .choice) ?? tree.child(child, .fallback) {
          collect(tree, branch, &result, isWanted)
        }
      default: break
      }
    }
  }
}
