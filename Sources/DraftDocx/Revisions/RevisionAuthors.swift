/// Who changed a document, as its tracked changes say.
package enum RevisionAuthors {
  /// The authors' names in the order of their first changes, those in the notes behind; O(bytes).
  package static func read(_ bytes: [UInt8]) throws(DocxError) -> [String] {
    let package = try DocxPackage(bytes)
    let notes = ["footnotes", "endnotes"].compactMap { package.related($0) }
    var names: [String] = []
    for tree in [try package.tree(package.main)] + notes.compactMap({ package.optionalTree($0) })
    where tree.hasRevisions {
      for node in tree.nodes.indices where tree.tag(node).isRevision {
        guard let name = tree.value(node, "author"), !names.contains(name) else { continue }
        names.append(name)
      }
    }
    return names
  }
}
