extension EnglishWords {
  func name(of kind: FindingKind) -> String {
    switch kind {
    case .danglingReference, .staleReference: "refers to nothing in this draft"
    case .danglingNote: "there is no such note or source"
    case .unusedNote: "nothing refers to this note"
    case .danglingLink: "there is no such heading"
    case .placeholder: "still to be filled in"
    case .conflictMarker: "a conflict of a merge is still to be decided"
    case .numberSkipped: "a number is skipped"
    case .numberRepeated: "a number stands twice"
    case .numberOutOfOrder: "a number is out of order"
    case .announcedCount: "another number was announced"
    case .tableTotal: "the total is wrong"
    case .amountMismatch: "words and figures disagree"
    case .impossibleDate: "there is no such day"
    case .termVariant: "not as the term is defined"
    case .termRedefined: "the term is defined twice"
    }
  }
  var missingPart: String { "the section has no such part" }
  var missingAttachment: String { "there is no such attachment" }
  func comes(after label: String, _ said: String) -> String { "\(said): it comes after \(label)" }
  func counted(announced: Int, found: Int) -> String {
    "\(announced) announced, \(found) follow"
  }
  func total(stated: String, sum: String) -> String {
    "says \(stated), adds up to \(sum)"
  }
  func amounts(words: String, figures: String) -> String {
    "\(words) in words, \(figures) in figures"
  }
  func definedOtherwise(line: Int) -> String { "was defined otherwise in line \(line)" }
  func defined(as term: String, line: Int) -> String { "was defined as “\(term)” in line \(line)" }
}
