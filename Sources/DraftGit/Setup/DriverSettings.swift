/// A setting of git's configuration; its value is bytes, because patterns are.
package struct GitSetting: Hashable, Sendable {
  package let name: String
  package let value: [UInt8]
}

/// Git's settings for drafts. Nothing here takes effect unless attributes or a person ask for it by name:
/// `diff.tool`, `merge.tool` and `merge.conflictStyle` belong to the person and stand nowhere here.
enum DriverSettings {
  /// For text that git shows as it is.
  static let driver = "draftdiff"
  /// For what git can't show: other encodings, Word documents.
  static let textDriver = "draftdiff-text"

  static let all: [GitSetting] = [
    setting("diff.\(driver).xfuncname", GitPattern.heading),
    setting("diff.\(driver).wordRegex", GitPattern.word),
    setting("diff.\(textDriver).xfuncname", GitPattern.heading),
    setting("diff.\(textDriver).wordRegex", GitPattern.word),
    setting("diff.\(textDriver).textconv", textconv),
    setting("merge.\(driver).name", "drafts, by sentence and word"),
    setting("merge.\(driver).driver", mergeDriver),
    setting("difftool.\(driver).cmd", difftool),
    setting("mergetool.\(driver).cmd", mergetool),
    setting("mergetool.\(driver).trustExitCode", "true"),
    setting("alias.draftdiff", "-c diff.external=draftdiff diff --ext-diff"),
  ]

  /// Where the program is missing or can't read a file, git would stop; so the file's hash stands for it, which
  /// shows at least that it changed.
  private static let textconv = """
    f() { draftdiff text --revisions accepted "$1" 2>/dev/null || \
    { echo "draftdiff can't read this file:"; git hash-object --no-filters "$1"; }; }; f
    """

  /// git takes our file as it is where a driver is missing or fails, without markers and without a word; so its own
  /// merge of lines is what happens then. Status 1 is for conflicts, and for a merge of lines after an inner
  /// error, which somebody should look at.
  private static let mergeDriver = """
    error=0; if test "$DRAFTDIFF_MERGE" != off; then \
    draftdiff git merge-driver --marker-size %L -- %O %A %B %P %S %X %Y; status=$?; \
    test $status -le 1 && exit $status; \
    case $status in 126|127) ;; *) error=1;; esac; fi; \
    git merge-file -q --marker-size=%L -L ours -L base -L theirs %A %O %B || exit 1; exit $error
    """

  /// Called as `diff.external` is, with the draft's own name: git's copies have names that nobody knows. Of whole
  /// folders (`-d`) there is none.
  private static let difftool = """
    if test -n "$MERGED"; then draftdiff "$MERGED" "$LOCAL" . . "$REMOTE" . .; \
    else draftdiff "$LOCAL" "$REMOTE"; fi
    """

  /// On a terminal conflicts are reviewed, and what is decided is kept in git's folder until all is: a tool that fails
  /// has its work thrown away. Elsewhere what is left undecided is put right in git's own editor.
  private static let mergetool = """
    if test -t 0 && test -t 1; then \
    d="$(git rev-parse --absolute-git-dir)/draftdiff" && mkdir -p "$d" && \
    d="$d/$(printf %s "$MERGED" | tr / _).resolutions.json" && \
    draftdiff merge --review --decisions "$d" --force --as ours --as theirs -o "$MERGED" \
    "$BASE" "$LOCAL" "$REMOTE" && rm -f "$d"; exit $?; fi; \
    draftdiff merge --likely --force --as ours --as theirs -o "$MERGED" "$BASE" "$LOCAL" "$REMOTE"; \
    status=$?; test $status = 1 || exit $status; \
    eval "$(git var GIT_EDITOR)" '"$MERGED"' && ! grep -q '^<<<<<<< ' "$MERGED"
    """

  private static func setting(_ name: String, _ value: String) -> GitSetting {
    GitSetting(name: name, value: Array(value.utf8))
  }

  private static func setting(_ name: String, _ value: [UInt8]) -> GitSetting {
    GitSetting(name: name, value: value)
  }
}
