package import DraftChange
package import DraftGit
package import DraftReview

/// A draft's whole history, to be looked at: what every revision did to every section, how the draft grew,
/// and where each sentence of the newest revision comes from.
public struct DraftChronicle: Sendable {
  /// A revision, what it did, and how large it left the draft.
  package struct Stage: Sendable {
    package let revision: LabelledRevision
    /// nil for a first revision, and where the text can't be read as a draft.
    package let counts: RevisionCounts?
    /// nil where the text can't be read as a draft.
    package let size: DraftSize?
  }

  /// A section, followed through renumbering, moving and retitling.
  package struct SectionRow: Sendable {
    /// As it was last called.
    package let name: SectionName
    /// No longer in the newest revision.
    package let isGone: Bool
    /// What the revisions that touched it did to it, oldest first.
    package let cells: [Cell]
  }

  /// What one revision did to one section, without the sections in it.
  package struct Cell: Sendable {
    /// The revision's number.
    package let revision: Int
    /// As it was called then, or before it went.
    package let name: SectionName
    /// As it had been called before; nil where it is new or gone, or the same.
    package let before: SectionName?
    /// Where it stood among the sections of the revision, or before it went.
    package let place: Int
    package let change: SectionDeed
  }

  package let path: String
  /// Oldest first.
  package let stages: [Stage]
  /// In the order of the newest revision; those that are gone stand behind what they stood behind.
  package let sections: [SectionRow]
  /// Where the sentences of the newest revision come from.
  public let blame: Blame
  /// Labels that stand for none of the revisions: their commits are not here, or are none of the draft's.
  package let strayLabels: [RoundName]
  /// Of the newest revision.
  package let language: ReportLanguage

  /// What each revision did, oldest first.
  public var entries: [LogEntry] {
    stages.map { LogEntry(revision: $0.revision, counts: $0.counts) }
  }
}

/// How large a draft is.
package struct DraftSize: Hashable, Sendable {
  /// Without white space.
  package let characters: Int
  package let sentences: Int
  /// The document itself not counted.
  package let sections: Int
}

/// What a section is called.
package struct SectionName: Hashable, Sendable {
  /// 一/（二）; empty for text in no section.
  package let path: String
  /// The label with the title; empty where it has none.
  package let heading: String
  package let depth: Int
}

/// What became of a section in a revision.
package struct SectionDeed: Sendable {
  package enum State: String, Sendable { case added, removed, changed }

  package let state: State
  package let marks: SectionMarks
  package var sentences: [SentenceDeed]
}

/// What became of a sentence, with its words.
package struct SentenceDeed: Sendable {
  package enum Piece: Hashable, Sendable {
    case same(String)
    case deleted(String)
    case inserted(String)
  }

  package let kind: ChangeKind
  package let isMoved: Bool
  package let pieces: [Piece]
}
