import DraftChange
import DraftDocument

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
