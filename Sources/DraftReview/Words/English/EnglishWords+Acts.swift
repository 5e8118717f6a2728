extension EnglishWords {
  func actLine(_ number: Int) -> String { "line \(number)" }
  func actItem(_ name: String, _ line: String) -> String { "\(name) (\(line))" }
  var beforeActWords: String { " | " }
  var saysNoChange: String { "says that something is changed and not what" }
  var noKeptAct: String { "(no act is kept; this one makes it)" }

  func done(_ effect: ActEffect, count: Int) -> String {
    switch effect {
    case .rewritten: "rewritten"
    case .replaced: "words replaced, \(count)×"
    case .wordsInserted: "words inserted, \(count)×"
    case .inserted: "inserted"
    case .deleted: "deleted"
    case .renumbered: "renumbered"
    case .merged: "joined"
    case .divided: "divided"
    case .moved: "moved"
    case .checked: "checked against the text restated"
    case .alreadySo: "already so"
    }
  }

  func reason(_ fault: ActFault) -> String {
    switch fault {
    case .noSuchPart(let at, let nearest):
      "there is no \(at)" + (nearest.map { "; the nearest is \($0)" } ?? "")
    case .noPartNamed: "it does not say what it amends"
    case .wordsNotThere(let words, let at, let nearest):
      "“\(words)” is not in \(at)" + said(nearest)
    case .wordsThereOften(let words, let at, let count):
      "“\(words)” is in \(at) \(count) times; say which, or “in each place”"
    case .insideWord(let words, let word):
      "“\(words)” was replaced, but not inside “\(word)”; say what becomes of that"
    case .oldTextDiffers(let at, let text): "\(at) reads otherwise: “\(text)”"
    case .restatementDiffers(let at, let text):
      "\(at) as restated is not what the edits give, and was taken; they give “\(text)”"
    case .listsDiffer(let one, let other): "the lists differ in length: \(one) and \(other)"
    case .placeOutOfRange(let at, let count): "there is no place for \(at) among \(count)"
    case .numberNotReached(let at, let counted):
      "counting does not give \(at)" + (counted.map { " but \($0)" } ?? "")
        + "; no number was changed"
    case .numberGivenTwice(let at): "\(at) is given twice; no number was changed"
    case .toldTwice(let at): "\(at) is changed twice"
    case .linesUncertain: "items before were refused, so the lines can’t be counted"
    case .noText: "it gives no new text"
    case .notListed(let at): "the lead does not list \(at) so"
    case .listedWithoutText(let at): "the lead lists \(at), and its text is missing"
    case .quotationOpen: "a quotation is never closed"
    case .tooVague: "it does not say how"
    case .notUnderstood: "it is not understood"
    }
  }

  private func said(_ nearest: ActNearest?) -> String {
    switch nearest {
    case .part(let at): "; \(at) has them"
    case .words(let words): "; the nearest is “\(words)”"
    case nil: ""
    }
  }
}
