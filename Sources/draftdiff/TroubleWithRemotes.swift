import DraftDiffKit
import DraftPlatform

extension RemoteError: Explained {
  var explanation: (message: String, hint: String?) { place ?? reaching ?? histories }

  /// Errors in the name or the address.
  private var place: (message: String, hint: String?)? {
    switch self {
    case .noRemote:
      (
        "no other repository is set up here",
        "Name one once: draftdiff push ADDRESS, or draftdiff pull ADDRESS."
      )
    case .unknownRemote(let name):
      (
        "\(name): neither the name of a remote nor a folder",
        "git remote lists the names; an address is a folder, user@host:folder, or begins with https://, ssh:// or git://."
      )
    case .unsupportedAddress(let address):
      (
        "\(address): not an address that can be used",
        "A folder, user@host:folder, or one with https://, http://, ssh:// or git://."
      )
    case .noRepository(let address):
      (
        "\(address): no such folder",
        "Is the drive connected? A new place for drafts is made with git init --bare \(address)"
      )
    case .nothingThere(let address):
      ("\(address): has no revision yet", "Hand yours on with draftdiff push.")
    case .noBranchThere(let branch, let address, let others):
      (
        "\(address): has no branch \(branch), but \(others.prefix(8).joined(separator: ", "))",
        "git switch to one of them, or hand yours on with draftdiff push."
      )
    default: nil
    }
  }

  /// Errors during the transfer.
  private var reaching: (message: String, hint: String?)? {
    switch self {
    case .programMissing(let name, let address):
      (
        "\(address): can only be reached with \(name), which is not installed",
        name == "git" ? "Install git." : "Install it (Debian: apt-get install openssh-client)."
      )
    case .programNotStarted(let name, let code):
      ("\(name): cannot be started: \(Platform.message(code))", nil)
    case .notReached(let address, let reason):
      (
        "\(address): cannot be reached, or broke off: \(reason)",
        "Nothing has changed here. Check the address and the connection, and try again."
      )
    case .accessDenied(let address):
      (
        "\(address): no access with this name and password",
        "Ask whoever keeps the repository; git's credential helpers are asked for both."
      )
    case .notTrusted(let address, let reason):
      (
        "\(address): the certificate of the server is not trusted: \(reason)",
        "If it is your organisation's own: git config http.sslCAInfo FILE"
      )
    case .stopped:
      (
        "broken off; nothing has changed here",
        "If something had been sent, draftdiff push --dry-run says whether it has arrived."
      )
    case .answerLost(let address, let reason):
      (
        "\(address): broke off before it said whether all has arrived: \(reason)",
        "Nothing has changed here. draftdiff push again sends what is missing."
      )
    case .incomplete(let object):
      (
        "object \(object.prefix(12)) is missing in what the other side sent",
        "Nothing has changed here. The repository there is damaged or cut off: git fsck there says more."
      )
    default: nil
    }
  }

  private func undecided(_ marked: [String], _ others: [String]) -> String {
    let words = [
      marked.isEmpty
        ? nil
        : "both wordings stand between marks in \(marked.joined(separator: ", "))",
      others.isEmpty
        ? nil : "changed on both sides and no text to join: \(others.joined(separator: ", "))",
    ]
    return "only a person can decide here, so nothing is joined yet: "
      + words.compactMap(\.self).joined(separator: "; ")
  }

  /// Conflicts between the two histories.
  private var histories: (message: String, hint: String?) {
    switch self {
    case .noCommits: ("nothing is committed yet", "Keep a draft with draftdiff commit first.")
    case .detachedHead:
      (
        "HEAD is on no branch, so nothing says where its revisions belong",
        "Give it one: git switch -c NAME"
      )
    case .shallow:
      ("the clone is shallow: the beginning of its history is not here", "git fetch --unshallow")
    case .behind(let branch):
      (
        "the other side has revisions of \(branch) that are not here; nothing was sent",
        "Pull them first: draftdiff pull"
      )
    case .parted(let parting): (parting.message, parting.hint)
    case .undecided(let marked, let others):
      (
        undecided(marked, others),
        "Resolve them in the files, then run: draftdiff pull --merge"
          + (marked + others).map { " --joined \($0)" }.joined()
      )
    case .nothingToJoin(let path):
      ("\(path): was not changed on both sides", "Leave out --joined \(path).")
    case .unrelated(let branch):
      (
        "\(branch) there and here have no common beginning",
        "Is it the right repository? draftdiff log shows what is here."
      )
    case .uncommitted(let paths):
      (
        "would replace what no revision has: \(paths.prefix(8).joined(separator: ", "))"
          + (paths.count > 8 ? " and \(paths.count - 8) more" : ""),
        "Nothing has changed. Commit it with draftdiff commit, or undo it with draftdiff restore."
      )
    case .needsGit(let path, let cause):
      ("\(path): git's settings (\(cause)) have a program write it", "Use git pull here.")
    case .stoppedMidway(let done, let count, let error):
      (
        "\(done) of \(count) files are as the other side has them; the branch has not moved: "
          + error.explanation.message,
        "Fix that and pull again to finish. No commit is lost."
      )
    default: ("\(self)", nil)
    }
  }
}

extension RemoteError.Parting {
  fileprivate var message: String {
    func count(_ number: Int) -> String { "\(number) revision\(number == 1 ? "" : "s")" }
    let both =
      drafts.isEmpty
      ? "no draft was changed on both sides" : "both changed \(drafts.joined(separator: ", "))"
    return "\(branch) and \(theirName) have gone on apart: \(count(ours)) here, \(count(theirs)) "
      + "there; \(both). Nothing was handed over"
  }

  fileprivate var hint: String {
    "Merge them: draftdiff pull --merge"
  }
}

/// Refusals of the other side.
struct RefusedPush: Explained {
  private let result: PushResult
  private let refusal: PushResult.Refusal

  init(_ result: PushResult, _ refusal: PushResult.Refusal) {
    (self.result, self.refusal) = (result, refusal)
  }

  var explanation: (message: String, hint: String?) {
    let what = refusal.label.map { "the label \($0.label) (\($0.document))" } ?? result.branch
    return (
      "\(result.remote): did not take \(what): \(refusal.reason)", hint
    )
  }

  private var hint: String? {
    let reason = refusal.reason
    let isMoved = ["fast-forward", "fetch first", "failed to update", "lock"]
      .contains { reason.contains($0) }
    return isMoved && refusal.label == nil
      ? "Somebody else may have been faster: draftdiff pull, then push again." : nil
  }
}
