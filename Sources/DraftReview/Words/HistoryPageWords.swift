package import DraftChange

/// What is said of a history: on its page, in its log, and in the messages of commits.
package protocol HistoryWords {
  var historyPage: HistoryPageWords { get }
  /// How many times a revision did something: 新增 1 节.
  func counted(_ count: Int, _ deed: RevisionDeed) -> String
  /// What a commit did to a draft that is new, or whose changes are not counted.
  func added(draft name: String) -> String
  func updated(draft name: String) -> String
  /// What the signs between revisions mean where the origins of sentences are listed.
  var originSigns: OriginSigns { get }
}

/// What the signs of a list of origins mean, each with its sign.
package struct OriginSigns: Sendable {
  /// ←: the revision that has the present wording, and the one that first had the sentence.
  package var first: String
  /// ↻: a sentence that was taken out and put back.
  package var restored: String
  /// §: an item of an amending act.
  package var actItem: String
}

/// The words of a history's page in one language.
package struct HistoryPageWords: Sendable {
  /// The link past everything, the dark switch and what the keys do.
  package var skip: String
  package var theme: String
  package var keys: String

  /// The headings of the page's parts.
  package var rounds: String
  package var figures: String
  package var map: String
  package var changes: String
  package var text: String

  /// How the map and the text are to be read.
  package var signs: String
  package var ages: String

  /// What the figures count.
  package var characters: String
  package var sentences: String
  package var sections: String
  package var changed: String

  /// What stands before the first section.
  package var opening: String
  package var gone: String
  package var added: String
  package var removed: String
  package var marks: Marks

  /// What a round without changes is.
  package var first: String
  package var unreadable: String
  /// What stands before the names of rounds that can't be read, and of labels of no round that is here.
  package var unread: String
  package var stray: String
  /// The clone has only the end of the history.
  package var shallow: String
  package var none: String

  /// So many rounds, sentences that changed, and further people.
  package var countOfRounds: @Sendable (Int) -> String
  package var countOfSentences: @Sendable (Int) -> String
  package var others: @Sendable (Int) -> String

  /// What happened to a section beside its sentences.
  package struct Marks: Sendable {
    package var moved: String
    package var renumbered: String
    package var retitled: String
    package var relevelled: String
    package var split: String
    package var merged: String

    package func names(of marks: SectionMarks) -> [String] {
      [
        (SectionMarks.moved, moved), (.renumbered, renumbered), (.retitled, retitled),
        (.relevelled, relevelled), (.split, split), (.merged, merged),
      ].filter { marks.contains($0.0) }.map(\.1)
    }
  }
}
