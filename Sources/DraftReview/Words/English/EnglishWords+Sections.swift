import DraftChange
import DraftDocument

extension EnglishWords {
  var outside: String { "(outside any section)" }
  var outsideAnySection: String { "outside any section" }
  var aroundTheDraft: String { "(around the draft)" }
  func section(numbered number: String) -> String { "Section \(number)" }
  func item(numbered number: String) -> String { "item \(number)" }
  func name(of place: FramePlace) -> String {
    switch place {
    case .title: "the title"
    case .noteUnderTitle: "the note under the title"
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
