/// A document without its tracked changes.
package enum CleanCopy {
  /// The parts that have text of the document, by what relates them to it.
  private static let kinds: Set<String> = ["footnotes", "endnotes", "header", "footer"]

  /// The package with all tracked changes accepted or rejected; what has none is copied as it is. O(bytes).
  package static func write(_ bytes: [UInt8], _ view: RevisionView) throws(WordProblem) -> [UInt8] {
    let package = try DocxPackage(bytes)
    var parts = [package.main]
    for relation in try package.relationships(of: package.main)
    where kinds.contains(relation.kind) && !relation.isExternal {
      guard let name = package.spelling(relation.target), !parts.contains(name) else { continue }
      parts.append(name)
    }
    var changes: [(name: String, bytes: [UInt8])] = []
    for name in parts {
      let tree = try package.tree(name)
      guard tree.hasRevisions else { continue }
      changes.append((name, try RevisionResolver.resolved(tree, view, part: name).bytes))
    }
    return try package.archive.written(changes)
  }
}
