import DraftChange
import DraftDocument

extension EnglishWords {
  func tableTitle(_ old: String, _ new: String) -> String { "Comparison of \(old) and \(new)" }
  func tableTitle(of title: String) -> String { "\(title): comparison" }
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
