/// The words of a language that carry what a rule or a contract says: how far somebody is bound, on what
/// condition, with what exception, how soon. Blanks part the words of a list; `_` stands for a blank inside one.
package struct MeaningWords: Sendable {
  /// By how far they bind: 0 permission, 1 recommendation, 2 intention, 3 duty or prohibition.
  package var modality: [(force: Int, words: String)] = []
  /// Words that soften a duty beside them.
  package var softeners = ""
  package var negations = ""
  /// What denies by itself, as a word or as part of one: 不, the 't of can't.
  package var negationSigns = ""
  /// What makes a prohibition of a word of duty: 不得, must not.
  package var prohibitionSigns = ""
  /// What makes of a word its contrary, with the ends of the words that it does so to; all where there are none.
  package var negatingPrefixes: [(prefix: String, ends: [String])] = []
  /// Verbs that negation needs beside it: attracts, does not attract.
  package var auxiliaries = ""
  package var conditions = ""
  /// What is a condition only behind one of `consentLeads`: 批准 behind 经.
  package var consents = ""
  package var consentLeads = ""
  /// They announce cases, any of which is enough: a mark that parts two of them parts two conditions.
  package var cases = ""
  package var exceptions = ""
  /// They say what a word of the text is to mean.
  package var definitions = ""
  package var conjunctions = ""
  package var disjunctions = ""
  /// By how soon they ask for it, higher for sooner.
  package var haste: [(force: Int, words: String)] = []
  /// How often in a year.
  package var frequency: [(force: Int, words: String)] = []
  /// Beside a number they make a limit of it, by the part of it that is inside.
  package var bounds: [(bound: Bound, words: String)] = []
  /// What a period behind or before these is of that somebody must have: three years' service, 从业满三年.
  package var standing = ""
  package var standingBefore = ""
  /// A sentence with one of these sets a penalty.
  package var penalties = ""
  /// A sentence with one of these is about money, liability or ownership.
  package var stakes = ""
  /// Words that hold another of these by chance: 反应, 非常.
  package var harmless = ""

  /// Which side of a number a bound leaves inside.
  package enum Bound: Int, Sendable {
    case atLeast, above, atMost, below, inclusive, beyond
  }
}
