public import DraftGit
public import DraftReading

extension ChangedTexts {
  /// Both sides as drafts, named by their paths; what can't be read as one goes to `unreadable` and is left out.
  public func drafts(
    options: DraftOptions = DraftOptions(), unreadable: (DraftError) -> Void
  ) -> (old: [Draft], new: [Draft]) {
    func read(_ texts: [ChangedTexts.Text]) -> [Draft] {
      texts.compactMap { text in
        do throws(DraftError) {
          return try Draft(bytes: text.bytes, name: text.path, options: options)
        } catch {
          unreadable(error)
          return nil
        }
      }
    }
    return (read(old), read(new))
  }
}
