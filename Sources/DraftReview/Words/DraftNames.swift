/// What two drafts are called in the title of a report that is handed on: without their folders, which
/// say something to nobody else, unless the names would be the same.
package enum DraftNames {
  package static func titles(_ old: String, _ new: String) -> (old: String, new: String) {
    let (last, next) = (name(of: old), name(of: new))
    return last == next || last.isEmpty || next.isEmpty ? (old, new) : (last, next)
  }

  /// The same without the endings that say what kind of file each is, for a sentence about the two.
  package static func stems(_ old: String, _ new: String) -> (old: String, new: String) {
    let (old, new) = titles(old, new)
    let (last, next) = (stem(of: old), stem(of: new))
    return last == next || last.isEmpty || next.isEmpty ? (old, new) : (last, next)
  }

  private static func stem(of name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  private static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }
}
