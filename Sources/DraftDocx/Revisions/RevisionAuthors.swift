/// Who changed a document, as its tracked changes say.
package enum RevisionAuthors {
  /// The authors' names in the order of their first changes, those in the notes behind; O(bytes).
  package static func read(_ bytes: [UInt8]) throws(WordProblem) -> [String] {
    var names: [String] = []
    for group in try RevisionGroup.read(bytes) where !names.contains(group.author) {
      names.append(group.author)
    }
    return names
  }
}
