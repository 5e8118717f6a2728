import DraftGit

extension DraftRepository {
  /// The drafts that differ between two states, with their exact bytes.
  public struct ChangedTexts: Sendable {
    let texts: DraftGit.ChangedTexts

    /// Every path, once, in order.
    public var paths: [String] { texts.paths }
    /// Whether anything is there now: not only drafts that have gone.
    public var hasNew: Bool { !texts.new.isEmpty }
    /// How many drafts are in both states and the same.
    public var same: Int { texts.same }

    /// Both sides as drafts, named by their paths; what can't be read as one goes to `unreadable` and is left out.
    public func drafts(
      options: DraftOptions = DraftOptions(), unreadable: (DraftError) -> Void
    ) -> (old: [Draft], new: [Draft]) {
      func read(_ texts: [DraftGit.ChangedTexts.Text]) -> [Draft] {
        texts.compactMap { text in
          do throws(DraftError) {
            return try Draft(bytes: text.bytes, name: text.path, options: options)
          } catch {
            unreadable(error)
            return nil
          }
        }
      }
      return (read(texts.old), read(texts.new))
    }
  }

  /// Between two commits, each named as for `commit(named:)`; to the files of the work tree where `new` is `nil`.
  public func changedTexts(
    from old: String?, to new: String?
  ) throws(RepositoryError) -> ChangedTexts {
    let after: ObjectID? = if let new { try history.commit(named: new) } else { nil }
    return ChangedTexts(
      texts: try history.changedTexts(from: try history.commit(named: old), to: after))
  }

  /// What a commit changed, as seen from the branch merged into.
  public func changedTexts(by commit: String?) throws(RepositoryError) -> ChangedTexts {
    ChangedTexts(texts: try history.changedTexts(by: try history.commit(named: commit)))
  }

  /// The draft of the history that has this path in its tree.
  public func place(tracked path: String) -> Place { Place(history.path(tracked: path)) }
}
