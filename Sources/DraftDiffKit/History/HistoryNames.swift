public import DraftGit
public import DraftLineage

/// A state of a draft in the history.
public typealias DraftRevision = LabelledRevision
/// What one revision did to a draft.
public typealias DraftLogEntry = LogEntry
/// For every sentence of a draft the revisions that it comes from.
public typealias DraftBlame = Blame
/// How much a revision changed.
public typealias ChangeCounts = RevisionCounts
/// What became of a commit.
public typealias CommitResult = CommitReport
/// How the caller reaches other repositories: the library starts no program, asks nobody and keeps no password.
public typealias DraftRemoteAccess = RemoteAccess
/// What was handed on, and what was not.
public typealias PushResult = PushOutcome
/// What was brought here.
public typealias PullResult = PullOutcome
