/// What a revision did to its draft, as it is counted in a log and in the message of a commit.
package enum RevisionDeed: Sendable {
  case addedSection, removedSection, movedSection, retitledSection
  case editedSentence, addedSentence, removedSentence, movedSentence, splitSentence, mergedSentence
}
