/// Tracked changes that somebody made at one time.
package struct RevisionGroup: Sendable, Equatable {
  package var author: String
  /// As the file has it, `2024-03-15T09:30:00Z`; `nil` where it says nothing.
  package var date: String?
  /// How many insertions, deletions, moved parts and changed properties.
  package var count: Int

  /// In the order of their first changes, those in the notes behind; O(bytes).
  package static func read(_ bytes: [UInt8]) throws(WordProblem) -> [RevisionGroup] {
    let package = try DocxPackage(bytes)
    let notes = ["footnotes", "endnotes"].compactMap { package.related($0) }
    var groups: [RevisionGroup] = []
    var indexes: [[String?]: Int] = [:]
    for tree in [try package.tree(package.main)] + notes.compactMap({ package.optionalTree($0) })
    where tree.hasRevisions {
      for node in tree.nodes.indices {
        // The marks around what moved have its author, too.
        guard tree.tag(node).isRevision, !tree.tag(node).isRevisionRange,
          let author = tree.value(node, "author")
        else { continue }
        let date = tree.value(node, "date")
        if let index = indexes[[author, date]] {
          groups[index].count += 1
        } else {
          indexes[[author, date]] = groups.count
          groups.append(RevisionGroup(author: author, date: date, count: 1))
        }
      }
    }
    return groups
  }
}
