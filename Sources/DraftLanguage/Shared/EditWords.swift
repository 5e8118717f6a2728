/// Words that the borders of edits hang on.
package struct EditWords: Sendable {
  /// They join the last member of a list to the others; one that a blank parts from it stands with that blank.
  package var conjunctions: [StaticString] = []
  /// Words that join two sentences into one, and are gone where they are parted.
  package var sentenceJoints: [String] = []
  /// Words of duty, each of which may stand in another's place.
  package var modals: [StaticString] = []
  /// Characters that are words by themselves and no part of a name or a compound.
  package var particles = ""
  /// The commonest of these: kept alone between two edits they are confetti.
  package var commonParticles = ""
  /// Characters that are verbs by themselves, and so not cut from the word behind them.
  package var verbs = ""
  /// Characters of duty, behind which a phrase is whole by itself: 要.
  package var phraseHeads = ""
  /// What a number begins with: 周 of 周三.
  package var numberHeads: [StaticString] = []
  /// What says behind a number how exact it is: 左右.
  package var bounds: [StaticString] = []
  /// What stands between the two numbers of a range: 至.
  package var ranges: [StaticString] = []
}
