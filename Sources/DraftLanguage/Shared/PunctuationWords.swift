/// Words by which a rule tells whether a comma that came or went says something. Blanks part those of a list.
package struct PunctuationWords: Sendable {
  /// Adverbs that a comma sets apart as one pleases.
  package var asides = ""
  /// Words that begin a phrase which a comma parts from the rest of its sentence.
  package var openers = ""
  /// Verbs that go on with the sentence behind an aside.
  package var finites = ""
  /// Words that begin a phrase at the end of a sentence, before which a comma may stand.
  package var prepositions = ""
  /// Words before which a comma makes of a clause that defines one that adds.
  package var relatives = ""
  /// They join the last member of a list, before which a comma may stand.
  package var conjunctions = ""
  /// Verbs that go on with the sentence behind a name in an aside.
  package var asideVerbs = ""
  /// Characters that deny what follows; a mark behind one changes of what.
  package var negations = ""
  /// Characters that end what says more of a noun: a comma behind one is none of a list of clauses.
  package var attributes = ""
  /// Words of two characters that make an exception, in which a mark says of what.
  package var exceptions: [String] = []
}
