import DraftLanguage
import DraftText

/// What kind of meaning a substantive edit changes, and which way, by the words of `DraftLanguage` that it
/// touches and the numbers in it.
struct MeaningRules: Sendable {
  enum Kind: Sendable, Hashable {
    case modality, softener, negation, condition, exception, conjunction, disjunction, haste,
      frequency
    case auxiliary, consent, cases, definition, bound, penalty, stake, harmless
  }

  struct Word: Sendable {
    var kind: Kind
    /// How far a verb binds, how soon or how often something is to be done; of a bound its raw value.
    var force: Int
  }

  static let all = MeaningRules(Language.all.map(\.meaning))

  private var lexicon = Lexicon()
  /// By word of the lexicon.
  private var meanings: [Word] = []

  private init(_ languages: [MeaningWords]) {
    for words in languages {
      for (force, list) in words.modality { add(list, .modality, force: force) }
      for (force, list) in words.haste { add(list, .haste, force: force) }
      for (force, list) in words.frequency { add(list, .frequency, force: force) }
      for (bound, list) in words.bounds { add(list, .bound, force: bound.rawValue) }
      let lists: [(String, Kind)] = [
        (words.softeners, .softener), (words.negations, .negation), (words.conditions, .condition),
        (words.exceptions, .exception), (words.consents, .consent),
        (words.auxiliaries, .auxiliary), (words.cases, .cases),
        (words.definitions, .definition), (words.conjunctions, .conjunction),
        (words.disjunctions, .disjunction), (words.penalties, .penalty),
        (words.stakes, .stake), (words.harmless, .harmless),
      ]
      for (list, kind) in lists { add(list, kind) }
    }
    lexicon.sort()
  }

  private mutating func add(_ words: String, _ kind: Kind, force: Int = 0) {
    let count = lexicon.add(words)
    meanings += Array(repeating: Word(kind: kind, force: force), count: count)
  }

  /// The words of a list in all languages; for the short ones that are asked for now and then. O(words).
  static func all(_ list: (MeaningWords) -> String) -> [[Unicode.Scalar]] {
    Language.all.flatMap { language in
      list(language.meaning).unicodeScalars.split { $0 == " " }.map(Array.init)
    }
  }

  /// A capital inside a sentence makes a name of a word: May, Will; capitals throughout make it loud: MUST, MAY.
  func words(of text: SentenceText) -> MeaningMap {
    MeaningMap(
      lexicon.matches(in: text.scalars).compactMap { match in
        let (start, meaning) = (match.range.lowerBound, meanings[match.word])
        let isName =
          start > 0 && meaning.kind == .modality && text.written[start] != text.scalars[start]
          && !Self.isLoud(text, match.range)
        return isName
          ? nil : MeaningMap.Match(range: match.range, word: match.word, value: meaning)
      })
  }
}

extension MeaningRules {
  private static func isLoud(_ text: SentenceText, _ word: Range<Int>) -> Bool {
    word.count > 1
      && word.allSatisfy {
        text.scalars[$0] == text.written[$0] ? !Latin.isLetter(text.scalars[$0]) : true
      }
  }
}
