/// Words by which a rule tells whether a sentence begins behind a dot, in small letters and parted by blanks; of a
/// longer word the first eight letters stand here.
package struct StarterWords: Sendable {
  /// They begin sentences and hardly ever names.
  package var all = ""
  /// Those of them that can be nobody's name: the, it.
  package var plain = ""
  /// Prepositions of time: at 5 a.m.
  package var times = ""
  /// A number belongs to them: Section 2, of 2.
  package var numbered = ""
  /// Letters distinguish their instances: Plan B.
  package var lettered = ""
  /// Two-letter words that end sentences and abbreviate nothing.
  package var short = ""
  /// Verbs behind a thing that a letter names: Figure A shows.
  package var verbs = ""
  /// What the name of a time zone ends in: Eastern Time.
  package var timeZones = ""
}
