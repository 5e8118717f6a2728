/// What one language looks like, as far as the rules of this room ask: a folder holds one, and `all` has
/// every one of them active at once, as no rule looks at the language of the whole (S12).
package struct Language: Sendable {
  /// As in ISO 639.
  package var code: String
  package var abbreviations = AbbreviationWords()
  package var months: [MonthName] = []
  /// Names of the days of the week, from Monday.
  package var weekdays: [StaticString] = []
  package var units: [UnitWord] = []
  package var referenceWords = ReferenceLexicon()
  /// Small words behind which a sentence goes on, parted by blanks.
  package var leadingWords = ""
  /// The same where no blank parts words.
  package var joinedLeadingWords: [StaticString] = []
  /// Whether a dot makes a number an ordinal (1. Mai), and the words that stand before one, parted by
  /// blanks.
  package var dotsOrdinals = false
  package var ordinalWords = ""
  /// Small words that every text of some sentences has, and no other language, parted by blanks. A language
  /// that reports have words in needs them: by them they find the language of a draft.
  package var commonWords = ""
  package var frame = FrameWords()
  package var headings = HeadingWords()
  /// Words of the names of files that say at which stage a draft is; of two the first counts.
  package var stages: [StageWord] = []
  package var meaning = MeaningWords()
  package var variants = Variants()
  package var punctuation = PunctuationWords()
  package var starters = StarterWords()
  package var points = PointWords()
  package var terms = TermWords()
  package var edits = EditWords()
  package var time = TimeWords()
  package var figures = FigureWords()
  package var announcements = AnnouncementWords()
  package var definitions = DefinitionWords()
  /// Verbs by which a short line is a sentence and no heading, parted by blanks.
  package var sentenceVerbs = ""
  /// Characters that begin no sentence behind a mark.
  package var notStarting = ""
  package var openWords = OpenWords()
  /// Behind an X they make a word of it that is no place left open: X光.
  package var behindX: [StaticString] = []

  /// A language is added here and nowhere else.
  package static let all: [Language] = [.chinese, .english, .german, .french, .russian]
}

/// Words that end in a dot without ending a sentence, in small letters and without their last dot,
/// parted by blanks.
package struct AbbreviationWords: Sendable {
  /// Always followed by what they name: Mr. Smith, bzw.
  package var always = ""
  /// Go on before a name and end before a word that only starts sentences: Mt. Fuji.
  package var unlessStarter = ""
  /// Go on unless a capital follows: Inc., usw.
  package var unlessCapital = ""
  /// Those that a number or a letter follows: Fig. A, Art. II.
  package var beforeNumbers = ""
  /// Units behind a number, whatever they abbreviate elsewhere: 3 ms. and Ms. Moss, 1999 г. and г. Тула.
  package var units = ""
  /// Written together with the word that they abbreviate a part of: str of Hauptstr.
  package var endings: [StaticString] = []
}

/// The name of a month with its number from 0, and whether it is a word or a person's name, too.
package struct MonthName: Sendable {
  let name: StaticString
  let month: Int
  let isDoubtful: Bool

  init(_ name: StaticString, _ month: Int, isDoubtful: Bool = false) {
    self.name = name
    self.month = month
    self.isDoubtful = isDoubtful
  }
}

/// How a unit is written. Longer ones stand before those that they begin with.
package struct UnitWord: Sendable {
  let text: StaticString
  let unit: NumberUnit

  init(_ text: StaticString, _ unit: NumberUnit) {
    self.text = text
    self.unit = unit
  }
}
