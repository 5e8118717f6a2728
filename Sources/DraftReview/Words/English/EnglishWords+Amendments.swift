import DraftChange
import DraftDocument

extension EnglishWords {
  func memoTitle(_ old: String, _ new: String) -> String { "What changed from \(old) to \(new)" }
  func memoTitle(of title: String) -> String { "\(title): what changed" }
  var nothingChanged: String { "Nothing changed." }
  var nothingAskedForChanged: String { "Nothing of what was asked for changed." }
  func thisRound(_ counts: [String], of drafts: (old: String, new: String)?) -> String {
    let compared = drafts.map { " (\($0.new) against \($0.old))" } ?? ""
    return "This round\(compared): \(counts.joined(separator: "; "))."
  }
  func count(_ count: Int, _ what: MemoCounted) -> String {
    func one(_ noun: String, _ rest: String) -> String {
      "\(count) \(noun)\(count == 1 ? "" : "s") \(rest)"
    }
    switch what {
    case .substantive: return "\(count) substantive change\(count == 1 ? "" : "s")"
    case .consequential: return "\(count) consequential"
    case .editorial: return "\(count) editorial"
    case .edited: return one("sentence", "edited")
    case .added: return "\(count) added"
    case .removed: return "\(count) deleted"
    case .split: return "\(count) split"
    case .joined: return "\(count) joined"
    case .moved: return "\(count) moved"
    case .paragraphsSplit: return one("paragraph", "split")
    case .paragraphsJoined: return one("paragraph", "joined")
    case .sectionsAdded: return one("section", "added")
    case .sectionsRemoved: return one("section", "deleted")
    case .sectionsJoined: return one("section", "joined of several")
    case .sectionsParted: return one("section", "split")
    case .sectionsMoved: return one("section", "moved")
    case .sectionsRenumbered: return one("section", "renumbered")
    case .sectionsRelevelled: return one("section", "of another level")
    }
  }
  func heading(_ part: MemoPart) -> String {
    switch part {
    case .references: "References to check"
    case .amendments: "Amendments"
    case .others: "Other amendments"
    case .figures: "Figures and dates"
    case .renumbering: "Renumbered only"
    case .small: "Editorial and consequential"
    }
  }
  func summedUp(_ weight: ChangeClass, count: Int, places: String) -> String {
    let what =
      weight == .consequential ? "Brought into line with other changes" : "Wording and marks tidied"
    return "\(what) in \(sentences(count))" + (places.isEmpty ? "" : ": \(places)") + "."
  }
  func replacedThroughout(_ old: String, with new: String, count: Int) -> String {
    "Throughout, replace \(old) with \(new) (\(count) \(count == 1 ? "place" : "places"))"
  }
  var asks: String { " refers to “" }
  var theText: String { "The text" }
  var renumberedArticles: String { "" }
  var noFigure: String { "(none)" }
  var figureHeads: [String] { ["What", "Before → after", "Where"] }
  var elsewhereInIt: String { "elsewhere in it" }
  var behindAmendment: String { "; " }
  var countsClauses: Bool { false }
  func clausesJoined(_ names: String) -> String { "\(names) joined" }
  func clausesParted(_ names: String) -> String { "now \(names)" }
  func row(_ head: String, in place: String) -> String {
    "the row \(head)" + (place.isEmpty ? "" : " of \(place)")
  }
  var consequentially: String { "consequentially, " }

  func inserted(_ name: String, isArticle: Bool, title: String, text: String) -> String {
    "Insert" + spaced(name) + spaced(title) + (text.isEmpty ? "." : ": " + text)
  }
  func movedHere(_ beginning: String, from place: String) -> String {
    " (of this, \(beginning) moved here from \(place))"
  }
  func deleted(_ name: String, title: String) -> String { "Delete \(name)\(spaced(title))." }
  func deletedText(_ text: String) -> String { "Delete \(text)" }
  func renumbered(_ old: String, as new: String, isMoved: Bool) -> String {
    "\(old) becomes \(new)"
  }
  func former(_ name: String) -> String { "former \(name)" }
  func movedHere(from place: String) -> String { "moved here from \(place)" }
  func sentenceMovedHere(from place: String) -> String { " (moved here from \(place))" }
  func was(_ name: String) -> String { " (was \(name))" }
  func joins(_ names: String, as name: String) -> String { "join \(names) as \(name)" }
  func parts(_ name: String, into names: String) -> String { "split \(name) into \(names)" }

  private func spaced(_ text: String) -> String { text.isEmpty ? "" : " " + text }

  private func columns(_ heads: [String]) -> String {
    (heads.count == 1 ? "column " : "columns ") + heads.joined(separator: ", ")
  }

  func amendment(_ change: Amendment, at place: ClausePlace) -> String {
    let text: String =
      switch change {
      case .replaced(let old, let new): "replace \(old) with \(new)"
      case .inserted(let text, nil): "begin with \(text)"
      case .inserted(let text, let after?): "insert \(text) after \(after)"
      case .deleted(let text, let after): "delete \(text)" + (after.map { " after " + $0 } ?? "")
      case .sentenceAdded(let text): "add \(text)"
      case .sentenceDeleted(let text): "delete \(text)"
      case .rowAdded(let text): "add the row \(text)"
      case .rowDeleted(let text): "delete the row \(text)"
      case .columnsAdded(let heads): "add the \(columns(heads))"
      case .columnsDeleted(let heads): "delete the \(columns(heads))"
      case .sentenceReplaced(let old, let new): "replace \(old) with \(new)"
      case .rewritten(let text): "replace it with \(text)"
      case .titleAdded(let text): "add the title \(text)"
      case .titleDeleted(let text): "delete the title \(text)"
      case .retitled(let old, let new): "replace the title \(old) with \(new)"
      case .sentenceSplit(let text, let count): "split \(text) into \(count) sentences"
      case .sentencesJoined(let text, let count):
        "join \(text) with the next " + (count == 2 ? "sentence" : "\(count - 1) sentences")
      case .sentenceMoved(let text, let from): "move \(text) here from \(from)"
      case .sentenceMovedInside(let text, let place): "move \(text) \(place)"
      case .paragraphStarted(let text, _): "start a paragraph with \(text)"
      case .paragraphJoined(let text, _): "join \(text) to the paragraph before it"
      case .part(let change): amendment(change)
      }
    return (place.name.isEmpty ? "" : "in \(place.name), ") + text
  }

  private func amendment(_ change: PartAmendment) -> String {
    switch change {
    case .added(let names, _, let text):
      "insert \(names.joined(separator: and))" + (text.map { ": " + $0 } ?? "")
    case .deleted(let names): "delete \(names.joined(separator: and))"
    case .moved(let old, let new): "move \(old) to \(new)"
    case .swapped(let one, let other): "transpose \(one) and \(other)"
    case .renumbered(let old, let new): old == new ? new : "\(old) becomes \(new)"
    case .joined(let names, let new): joins(names, as: new)
    case .parted(let old, let names): parts(old, into: names)
    case .clausesRenumbered(let old, let new): "\(old) becomes \(new)"
    }
  }
}
