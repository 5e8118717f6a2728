/// Ways of writing that say the same: pairs parted by blanks, the two of a pair by `/`, `_` for a blank inside.
///
/// Only what nobody would mean differently stands here: 订金 and 定金 do not.
package struct Variants: Sendable {
  /// Characters and words that are mistaken for each other, the wrong one first.
  package var misspellings = ""
  /// Two spellings of which both are right.
  package var spellings = ""
  /// Forms of one word that only its neighbours choose between, or short and full forms.
  package var grammar = ""
  /// Words for the same.
  package var synonyms = ""
  /// Words that may come or go.
  package var articles = ""
  /// Before and behind these an article says how many or whom.
  package var articleGuards = ""
  /// Words that join what follows by a blank or a hyphen, as one pleases.
  package var combining = ""
  /// Words that belong to what stands before or behind a compound as well, so that a hyphen behind them shows
  /// which: small, more.
  package var compoundGuards = ""
  /// First parts that mean the same with a hyphen and without one.
  package var closedPrefixes = ""
  /// Second parts of nouns made of a verb, which a hyphen parts or nothing: lay-off, layoff.
  package var closedParticles = ""
  /// Words behind a measure that say what it is of: a wall ten feet high.
  package var extents = ""
  /// Plurals that no ending shows.
  package var irregularPlurals = ""
  /// Words that join a clause to a noun, of which any serves where no comma and no preposition stands before.
  package var relatives = ""
  /// Pronouns whose verb stands behind them.
  package var subjects = ""
  /// Words that the object of a verb is, or begins with.
  package var objects = ""
  /// Words that a noun in the plural follows, and those that one in the singular follows.
  package var plurals = ""
  package var singulars = ""
  /// The words of `singulars` that become one of the others before a plural: this, these.
  package var demonstratives = ""
  /// Words that begin a phrase of one among several, and those that go on with it: one of, the.
  package var parts = ""
  package var definites = ""
  /// Plurals that stand before a noun: a goods train.
  package var nounPlurals = ""
  /// Words behind which a relative asks or stands for a noun.
  package var relativeGuards = ""
  /// Words that stand twice by mistake where they stand twice.
  package var doubled = ""
  /// Words that mean something else with a capital: may, Polish.
  package var capitalized = ""
  /// Characters that are one particle in speech, where none of `particleGuards` stands before: 的, 地, 得.
  package var particles = ""
  package var particleGuards = ""
}
