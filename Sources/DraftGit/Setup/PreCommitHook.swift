import DraftPlatform

/// The hook that has drafts checked before git commits them.
struct PreCommitHook {
  private let path: String

  init(in folder: String) { path = folder + "/pre-commit" }

  /// Where the program is missing nobody is kept from committing.
  private static let script = Array(
    """
    #!/bin/sh
    # Written by draftdiff git setup --hook; draftdiff git remove takes it out.
    # git commit --no-verify passes it over.
    command -v draftdiff >/dev/null 2>&1 || exit 0
    exec draftdiff check --staged

    """.utf8)

  func item() throws(RepositoryError) -> SetupItem {
    var state = SetupItem.State.missing
    if Files.exists(path) {
      let bytes = Files.stamp(of: path) == nil ? [] : try Files.read(path).bytes
      state = bytes == Self.script ? .written : .foreign
    }
    return SetupItem(
      kind: .hook, file: path, state: state, content: Self.script, present: nil)
  }

  func write() throws(RepositoryError) {
    try Files.makeDirectories(Files.directory(of: path))
    try Files.write(Self.script, to: path)
    chmod(path, 0o755)
  }
}
