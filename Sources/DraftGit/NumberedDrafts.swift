extension DraftRepository {
  /// The one draft that has revisions of all the numbers among these texts: `@2`, `@-3`; nil where none is a number.
  ///
  /// Revisions are numbered per draft. `@-1` is none here: for all drafts together it is HEAD. O(commits).
  ///
  /// - Throws: `numberOfSeveralDrafts` where more than one draft has them, `unknownRevision` where none has.
  public func draft(numbered texts: [String]) throws(RepositoryError) -> DraftPath? {
    let numbered = texts.filter { $0 != "@-1" && DraftRepository.number($0) != nil }
    guard let text = numbered.first else { return nil }
    let most = numbered.compactMap(DraftRepository.number).map(\.magnitude).max() ?? 0
    let places = try drafts()
    let histories = try revisions(of: places.map(\.path))
    let having = zip(places, histories).filter { $1.count >= most }.map(\.0)
    if having.isEmpty { throw .unknownRevision(text) }
    guard having.count == 1 else {
      throw .numberOfSeveralDrafts(text, drafts: having.map(\.path))
    }
    return having[0]
  }
}
