import DraftChange
import DraftDocument

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
