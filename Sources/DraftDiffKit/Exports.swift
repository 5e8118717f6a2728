// The public names that are declared in the rooms they belong to: who imports DraftDiffKit sees these, and of the
// rooms nothing else.

@_exported public import enum DraftChange.ChangeClass
@_exported public import enum DraftChange.ChangeDirection
@_exported public import enum DraftChange.ChangeKind
@_exported public import enum DraftChange.FileRelation
@_exported public import enum DraftDecisions.DecisionNotice
@_exported public import enum DraftDocument.ReaderKind
@_exported public import enum DraftDocx.WordProblem
@_exported public import enum DraftDocx.XMLProblem
@_exported public import enum DraftGit.RemoteError
@_exported public import enum DraftGit.RepositoryError
@_exported public import enum DraftGit.SetupOverride
@_exported public import enum DraftHTML.HTMLError
@_exported public import enum DraftLanguage.ActStyle
@_exported public import enum DraftLineage.HistoryError
@_exported public import enum DraftRender.Theme
@_exported public import enum DraftReview.FindingKind
@_exported public import struct DraftGit.GitError
@_exported public import struct DraftGit.ImportStep
@_exported public import struct DraftGit.LabelledRevision
@_exported public import struct DraftGit.PullOutcome
@_exported public import struct DraftGit.PushOutcome
@_exported public import struct DraftGit.RemoteAccess
@_exported public import struct DraftGit.RoundLabel
@_exported public import struct DraftGit.RoundName
@_exported public import struct DraftGit.SetupItem
@_exported public import struct DraftLineage.ActSubmission
@_exported public import struct DraftLineage.Blame
@_exported public import struct DraftLineage.CommitReport
@_exported public import struct DraftLineage.DraftError
@_exported public import struct DraftLineage.LogEntry
@_exported public import struct DraftLineage.RevisionCounts
@_exported public import struct DraftText.DecodingProblem
@_exported public import struct DraftText.TextEncoding
