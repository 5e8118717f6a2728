package import DraftLanguage

/// The grammars of acts, as one parser reads them and one printer writes them; their tables stand with the languages.
enum ActGrammar {
  static let chinese = rows(ChineseActGrammar.rows)
  static let taiwanLeads = rows(TaiwanActGrammar.leads)
  static let taiwanLines = rows(TaiwanActGrammar.lines)
  static let japanese = rows(JapaneseActGrammar.rows)
  /// What is read of any English act.
  static let english = rows(EnglishActGrammar.rows)
  /// What is written, the first of a verb.
  static let american = rows(EnglishActGrammar.us)
  static let british = rows(EnglishActGrammar.uk + EnglishActGrammar.us)

  private static func rows(_ phrases: [ActPhrase]) -> [GrammarRow] { phrases.map(GrammarRow.init) }
}

/// One row of a grammar, its wording taken apart.
package struct GrammarRow: Sendable {
  package let verb: ActVerb
  package let phrasing: Phrasing

  init(_ phrase: ActPhrase) {
    verb = phrase.verb
    phrasing = Phrasing(phrase.wording)
  }
}
