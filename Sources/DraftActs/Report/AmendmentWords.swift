import DraftDocument
import DraftLanguage
import DraftReview

/// What the report on an act says: its words from the catalogue of a language, the parts of the law as acts name them.
struct AmendmentWords {
  /// As much of the act's words as names them, in characters.
  private static let longestQuotation = 60

  private let words: any ReportWords
  private let law: ActLanguage
  /// What an English text calls its articles.
  private let noun: String

  init(_ language: ReportLanguage, of base: Document) {
    words = language.words
    law = ActLanguage(of: base)
    noun = law == .english ? EnglishPartNames.noun(of: base) : ""
  }

  var comma: String { words.listSeparator }
  var silent: String { words.saysNoChange }

  func place(_ place: ActPlace) -> String {
    let line = words.actLine(place.line)
    return place.name.isEmpty ? line : words.actItem(place.name, line)
  }

  func quoted(_ place: ActPlace) -> String {
    guard !place.words.isEmpty else { return "" }
    let isLong = place.words.count > AmendmentWords.longestQuotation
    return words.beforeActWords + place.words.prefix(AmendmentWords.longestQuotation)
      + (isLong ? "…" : "")
  }

  /// In the language of the law, whatever that of the report.
  func address(_ address: Address) -> String {
    if address.steps.isEmpty, address.around.isEmpty { return words.wholeText }
    return switch law {
    case .chinese: ChineseAddressWriter.text(address)
    case .japanese: JapaneseAddressWriter.text(address)
    case .english: EnglishAddressWriter.text(address, noun: noun)
    }
  }

  func done(_ kind: Outcome.Kind, _ count: Int) -> String { words.done(effect(kind), count: count) }

  private func effect(_ kind: Outcome.Kind) -> ActEffect {
    switch kind {
    case .rewritten: .rewritten
    case .replaced: .replaced
    case .wordsInserted: .wordsInserted
    case .inserted: .inserted
    case .deleted: .deleted
    case .renumbered: .renumbered
    case .merged: .merged
    case .divided: .divided
    case .moved: .moved
    case .checked: .checked
    case .alreadySo: .alreadySo
    }
  }

  func reason(_ refusal: Refusal) -> String { words.reason(fault(refusal)) }

  private func fault(_ refusal: Refusal) -> ActFault {
    switch refusal {
    case .noSuchPart(let at, let nearest): .noSuchPart(address(at), nearest: nearest.map(address))
    case .noPartNamed: .noPartNamed
    case .wordsNotThere(let words, let at, let nearest):
      .wordsNotThere(words, in: address(at), nearest.map { self.nearest($0, words) })
    case .wordsThereOften(let words, let at, let count):
      .wordsThereOften(words, in: address(at), count: count)
    case .insideWord(let words, let word): .insideWord(words, word)
    case .oldTextDiffers(let at, let text): .oldTextDiffers(address(at), is: text)
    case .restatementDiffers(let at, let text): .restatementDiffers(address(at), is: text)
    case .listsDiffer(let one, let other): .listsDiffer(one, other)
    case .placeOutOfRange(let at, let count): .placeOutOfRange(address(at), count: count)
    case .numberNotReached(let at, let counted):
      .numberNotReached(address(at), counted: counted.map(address))
    case .numberGivenTwice(let at): .numberGivenTwice(address(at))
    case .toldTwice(let at): .toldTwice(address(at))
    case .linesUncertain: .linesUncertain
    case .noText: .noText
    case .notListed(let at): .notListed(address(at))
    case .listedWithoutText(let at): .listedWithoutText(address(at))
    case .quotationOpen: .quotationOpen
    case .tooVague: .tooVague
    case .notUnderstood: .notUnderstood
    }
  }

  private func nearest(_ place: WordsElsewhere, _ words: String) -> ActNearest {
    place.words == words ? .part(address(place.address)) : .words(place.words)
  }
}
