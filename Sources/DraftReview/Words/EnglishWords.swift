import DraftChange
import DraftDocument

/// The words of reports in English.
struct EnglishWords: ReportWords {
  let code = "en"
  let blank = " "
  let colon = ": "
  let comma = ", "
  let semicolon = "; "
  let fullStop = "."
  let listSeparator = ", "
  let and = " and "
  let through = " to "
  let ellipsis = "…"
  let longestNeighbour = 32

  func bracketed(_ note: String) -> String { "[\(note)]" }
  func aside(_ note: String) -> String { " (\(note))" }
  func quoted(_ text: String) -> String { Quotation.english.around(text) }
}

// MARK: - Sections

extension EnglishWords {
  var outside: String { "(outside any section)" }
  var outsideAnySection: String { "outside any section" }
  var aroundTheDraft: String { "(around the draft)" }
  func name(of place: FramePlace) -> String {
    switch place {
    case .title: "the title"
    case .subtitle: "the subtitle"
    case .byline: "the byline"
    case .dateline: "the date line"
    case .number: "the document number"
    case .addressee: "the addressee"
    case .salutation: "the salutation"
    case .attachments: "the list of attachments"
    case .signature: "the signature block"
    case .date: "the date"
    case .note: "the note"
    case .imprint: "the imprint"
    case .table: "the table"
    case .paragraph(0): "the text"
    case .paragraph(let number): "paragraph \(number)"
    case .opening(0): "the opening"
    case .opening(let number): "the opening, paragraph \(number)"
    case .closing(0): "the closing"
    case .closing(let number): "the closing, paragraph \(number)"
    }
  }
  var newSection: String { "new section" }
  var sectionRemoved: String { "section removed" }
  func rehomed(_ names: String, from place: String) -> String {
    "\(names) moved here from \(place)"
  }
  func rehomed(_ names: String, to place: String) -> String { "\(names) moved to \(place)" }
  func swapped(with name: String) -> String { "swapped with \(name)" }
  func movedOver(from place: String, to other: String) -> String {
    "moved from \(place) to \(other)"
  }
  func splitOff(from place: String) -> String { "split off from \(place)" }
  func merged(into place: String) -> String { "merged into \(place)" }
  func moved(from place: String) -> String { "moved from \(place)" }
  func moved(to place: String) -> String { "moved to \(place)" }
  func moved(from old: String, to new: String) -> String { "moved from \(old) to \(new)" }
  var sectionMoved: String { "a section moved" }
  func movedAway(_ old: String, to new: String) -> String { "\(old) moved, now \(new)" }
  func sentences(_ count: Int, movedTo place: String) -> String {
    "\(sentences(count)) moved to \(place)"
  }
  func sentences(_ count: Int, _ said: String) -> String { "\(sentences(count)) \(said)" }
  func sentences(_ count: Int, movedFrom place: String) -> String {
    "\(count) moved" + (place.isEmpty ? "" : " here from \(place)")
  }
  func movedInside(_ count: Int) -> String { "\(count) moved within it" }
  func moved(isUp: Bool, past neighbour: String) -> String {
    (isUp ? "moved up, now " : "moved down, now ") + place(isUp: isUp, past: neighbour)
  }
  func place(isUp: Bool, past neighbour: String) -> String {
    (isUp ? "before" : "after") + " “\(neighbour)”"
  }
  func becomes(_ old: String, _ new: String) -> String { "\(old) becomes \(new)" }
  func become(_ old: String, _ new: String, isEarlier: Bool) -> String { "\(old) become \(new)" }
  func inside(_ place: String) -> String { "in \(place), " }
  func joined(_ names: String, as name: String) -> String { "\(names) joined as \(name)" }
  func parted(_ name: String, into names: String) -> String { "\(name) split into \(names)" }
  func name(of mark: SectionMarks) -> String {
    switch mark {
    case .moved: "moved"
    case .renumbered: "renumbered"
    case .retitled: "retitled"
    case .relevelled: "level changed"
    case .split: "split"
    default: "merged"
    }
  }
  func said(of limit: ComparisonLimit) -> String {
    switch limit {
    case .sentencesTooLong(1): "1 sentence was too long to look inside"
    case .sentencesTooLong(let count): "\(count) sentences were too long to look inside"
    }
  }
  func said(of border: ParagraphChange.Kind) -> String {
    border == .split ? "new paragraph" : "no longer a new paragraph"
  }
  func came(_ names: String) -> String { "\(names) new" }
  func went(_ names: String) -> String { "\(names) deleted" }
}

// MARK: - Counts

extension EnglishWords {
  var noDifferences: String { "No differences." }
  var mainChanges: String { "Main changes:" }
  func sentences(_ count: Int) -> String { count == 1 ? "1 sentence" : "\(count) sentences" }
  func count(_ count: Int, _ what: Counted) -> String {
    let name =
      switch what {
      case .edited: "edited"
      case .added: "added"
      case .removed: "removed"
      case .mergedIntoOthers: "merged into others"
      case .moved: "moved"
      case .renumbered: "renumbered"
      case .retitled: "retitled"
      case .relevelled: "level changed"
      case .split: "split"
      case .merged: "merged"
      case .joined: "joined"
      case .substantive: "substantive"
      case .consequential: "consequential"
      case .editorial: "editorial"
      }
    return "\(count) \(name)"
  }
  func head(_ group: CountGroup) -> String {
    switch group {
    case .sections: "sections: "
    case .sentences: "sentences: "
    case .paragraphs: "paragraphs: "
    case .layout: "layout: "
    case .weight: "weight: "
    case .characters: "characters: "
    }
  }
  func relabelled(_ count: Int, _ old: String, _ new: String) -> String {
    "numbering style: \(count) changed, the first \(old) → \(new)"
  }
  func layout(_ kind: LayoutChange.Kind, count: Int, line: Int) -> String {
    func many(_ noun: String, _ rest: String) -> String {
      "\(count) \(noun)\(count == 1 ? "" : "s") \(rest) (line \(line))"
    }
    switch kind {
    case .numbered: return many("list item", "numbered")
    case .bulleted: return many("list item", "bulleted")
    case .listed: return many("paragraph", "made a list item")
    case .unlisted: return many("list item", "made a paragraph")
    case .nestedDeeper: return many("list item", "nested deeper")
    case .nestedLess: return many("list item", "nested less deep")
    case .quoted: return many("paragraph", "set as quotation")
    case .unquoted: return many("paragraph", "no longer set as quotation")
    case .ruleAdded: return many("thematic break", "added")
    case .ruleRemoved: return many("thematic break", "removed")
    case .breakAdded: return many("paragraph", "with line breaks added")
    case .breakRemoved: return many("paragraph", "with line breaks removed")
    }
  }
  func below(_ shown: Int, of all: Int) -> String {
    "below: \(shown) of the \(sentences(all)) that changed"
  }
  func left(_ sections: Int) -> String {
    "\(sections) more section\(sections == 1 ? "" : "s") changed, for which there is no room here"
  }
  func folded(_ count: Int, isFiltered: Bool) -> String {
    sentences(count) + (isFiltered ? " not shown" : " unchanged")
  }
  func lines(_ count: Int) -> String {
    count == 1 ? "1 line unchanged" : "\(count) lines unchanged"
  }
  func name(of kind: ChangeKind) -> String {
    switch kind {
    case .same: "unchanged"
    case .edited: "edited"
    case .split: "split"
    case .merged: "joined"
    case .added: "added"
    case .removed: "removed"
    }
  }
  func name(of weight: ChangeClass) -> String {
    switch weight {
    case .none: "unchanged"
    case .editorial: "editorial"
    case .consequential: "consequential"
    case .substantive: "substantive"
    }
  }
  func name(of category: ChangeCategories) -> String? {
    switch category {
    case .date: "date"
    case .figure: "figure"
    case .name: "name"
    case .reference: "reference"
    case .term: "term"
    case .modality: "duty or right"
    case .negation: "negation"
    case .condition: "condition"
    case .exception: "exception"
    case .deadline: "deadline"
    case .definition: "definition"
    case .threshold: "threshold"
    case .penalty: "penalty"
    case .connective: "and/or"
    default: nil
    }
  }
  func name(of kind: Diagnostic.Kind) -> String {
    switch kind {
    case .numberSkipped: "number out of order"
    case .numberRepeated: "number repeated"
    case .placeholder: "left open"
    }
  }
  func split(into count: Int) -> String { "split in \(count)" }
  func joined(of count: Int) -> String { "\(count) joined" }
}

// MARK: - References

extension EnglishWords {
  var throughout: String { "throughout: " }
  func leftAsItWas(_ count: Int, in places: String) -> String {
    ", \(count) left as \(count == 1 ? "it was" : "they were")"
      + (places.isEmpty ? "" : " (\(places))")
  }
  var note: String { "note: " }
  func warning(line: Int) -> String { "⚠ line \(line): " }
  func part(clause: Int, item: Int, attachment: Int) -> String {
    var parts: [String] = []
    if clause > 0 { parts.append("paragraph \(clause)") }
    if item > 0 { parts.append(letter(item)) }
    if attachment > 0 { parts.append("attachment \(attachment)") }
    return parts.joined(separator: ", ")
  }
  /// (c), as the items of a contract are numbered; item 30 beyond the alphabet.
  private func letter(_ number: Int) -> String {
    (1...26).contains(number)
      ? "(\(Unicode.Scalar(UInt8(0x60 + number))))" : "item \(number)"
  }
  func place(_ part: String, of article: String) -> String { "\(article), \(part)" }
  func reference(_ text: String, in place: String) -> String {
    (place.isEmpty ? "the text" : place).capitalizedFirst + " refers to “\(text)”"
  }
  func said(of finding: ReferenceFinding) -> String {
    switch finding {
    case .isNow(let place): ", which is now \(place)"
    case .reaches(let place, let was, _): ", which was \(was) and is \(place) now"
    case .isGone(let was): ", \(was), which was deleted"
    case .partIsGone, .attachmentIsGone, .noteIsGone: ", which was deleted"
    case .partIsElsewhere: ", which stands elsewhere now"
    }
  }
  func asked(of finding: ReferenceFinding) -> String {
    switch finding {
    case .isNow(let place), .reaches(_, _, let place): ", which is now \(place): should it follow?"
    case .isGone, .partIsGone, .attachmentIsGone, .noteIsGone:
      ", which was deleted: what should it say?"
    case .partIsElsewhere: ", which stands elsewhere now: what should it say?"
    }
  }
}

// MARK: - Pages

extension EnglishWords {
  func markedTitle(_ old: String, _ new: String) -> String {
    "Marked copy of \(new) (against \(old))"
  }
  var signedBy: String { "By: ________ Date: ________" }
  var skip: String { "Skip to the changes" }
  var sections: String { "Sections" }
  var section: String { "section" }
  var filters: String { "Filters" }
  var unfold: String { "unfold/fold" }
  var theme: String { "light/dark" }
  var keys: String { "changes · n/p: next, previous" }
  var inline: String { "inline" }
  var sideBySide: String { "side by side" }
  func name(of filter: PageFilter) -> String {
    switch filter {
    case .substantive, .consequential, .editorial, .moved: filter.rawValue
    case .figure: "figures"
    case .date: "dates"
    case .reference: "references"
    case .term: "terms"
    }
  }
  func name(ofBlank scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n", "\r": "a line break"
    case "\t": "a tab"
    case "\u{3000}": "an ideographic space"
    default: "a space"
    }
  }
  func tooNarrow(_ columns: Int, needed: Int) -> String {
    "(\(columns) columns are too few for two texts side by side, which takes \(needed))"
  }
}

// MARK: - Tables

extension EnglishWords {
  func tableTitle(_ old: String, _ new: String) -> String { "Comparison of \(old) and \(new)" }
  func tableTitle(of title: String, _ old: String, _ new: String) -> String {
    "\(title): comparison of \(old) and \(new)"
  }
  var reasonHead: String { "Reason" }
  var noRow: String { "no change there" }
  var tableHeads: [String] { ["No.", "Before", "After", "Change"] }
  var nothingListed: String { "No differences are listed." }
  func leftOut(_ count: Int) -> String {
    let changes = count == 1 ? "change" : "changes"
    return "Not listed: \(count) \(changes) of numbering, punctuation or terms replaced throughout."
  }
  func throughout(_ count: Int) -> String { "throughout, \(count) times" }
  var new: String { "new" }
  var deleted: String { "deleted" }
  func edited(isEditorial: Bool) -> String { isEditorial ? "editorial" : "edited" }
  func tableCount(_ count: Int, _ kind: ChangeKind) -> String {
    "\(count) \(kind == .removed ? "deleted" : name(of: kind))"
  }
  func borders(_ count: Int, _ kind: ParagraphChange.Kind) -> String {
    let noun = count == 1 ? "paragraph" : "paragraphs"
    return "\(count) \(noun) \(kind == .split ? "split" : "joined")"
  }
}

// MARK: - Amendments

extension EnglishWords {
  func memoTitle(_ old: String, _ new: String) -> String { "What changed from \(old) to \(new)" }
  func memoTitle(of title: String, _ old: String, _ new: String) -> String {
    "\(title): what changed from \(old) to \(new)"
  }
  var nothingChanged: String { "Nothing changed." }
  var nothingAskedForChanged: String { "Nothing of what was asked for changed." }
  func thisRound(_ counts: [String]) -> String {
    "This round: \(counts.joined(separator: "; "))."
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

  func amendment(_ change: Amendment, at place: ClausePlace) -> String {
    let text: String =
      switch change {
      case .replaced(let old, let new): "replace \(old) with \(new)"
      case .inserted(let text, nil): "begin with \(text)"
      case .inserted(let text, let after?): "insert \(text) after \(after)"
      case .deleted(let text, let after): "delete \(text)" + (after.map { " after " + $0 } ?? "")
      case .sentenceAdded(let text): "add \(text)"
      case .sentenceDeleted(let text): "delete \(text)"
      case .sentenceReplaced(let old, let new): "replace \(old) with \(new)"
      case .rewritten(let text): "replace it with \(text)"
      case .retitled(let old, let new): "replace the title \(old) with \(new)"
      case .sentenceSplit(let text, let count): "split \(text) into \(count) sentences"
      case .sentencesJoined(let text, let count):
        "join \(text) with the next " + (count == 2 ? "sentence" : "\(count - 1) sentences")
      case .sentenceMoved(let text, let from): "move \(text) here from \(from)"
      case .sentenceMovedInside(let text, let place): "move \(text) \(place)"
      case .paragraphStarted(let text, _): "start a paragraph with \(text)"
      case .paragraphJoined(let text, _): "join \(text) to the paragraph before it"
      case .partsAdded(let names, _, let text):
        "insert \(names.joined(separator: and))" + (text.map { ": " + $0 } ?? "")
      case .partsDeleted(let names): "delete \(names.joined(separator: and))"
      case .partMoved(let old, let new): "move \(old) to \(new)"
      case .partRenumbered(let old, let new): old == new ? new : "\(old) becomes \(new)"
      case .partsJoined(let names, let new): joins(names, as: new)
      case .partParted(let old, let names): parts(old, into: names)
      case .clausesRenumbered(let old, let new): "\(old) becomes \(new)"
      }
    return (place.name.isEmpty ? "" : "in \(place.name), ") + text
  }
}
