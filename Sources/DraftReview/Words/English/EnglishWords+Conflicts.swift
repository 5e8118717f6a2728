extension EnglishWords {
  var conflictBase: String { "base" }
  var conflictProposal: String { "proposal: all edits together" }
  var nothingWritten: String { "(nothing)" }
  var staysConflict: String { "undecided: stays between markers" }
  func conflictsToDecide(_ count: Int) -> String {
    switch count {
    case 0: "Everything is joined: there is no conflict."
    case 1: "1 conflict to decide; everything else is joined."
    default: "\(count) conflicts to decide; everything else is joined."
    }
  }
  func joinedSentences(_ count: Int) -> String {
    count == 1 ? "1 joined sentence" : "\(count) joined sentences"
  }
  func inOrder(_ names: [String]) -> String { names.joined(separator: ", then ") }
  func alsoDisputed(in numbers: [Int]) -> String {
    let list = numbers.map(String.init).joined(separator: ", ")
    return
      "The same text is disputed in \(numbers.count == 1 ? "conflict" : "conflicts") \(list): decide both, so that "
      + "it is neither lost nor twice."
  }
  var allVariants: String { "all" }
  var orderPrompt: String { "Which comes first? " }
  var conflictKeys: [(key: String, short: String, long: String)] {
    [
      ("1", "", "what draft 1 has (o, too, and t for draft 2), and on; 2 to 9 are the others"),
      ("b", "both", "what all of them have, in the order that you give"),
      ("0", "base", "what the base has"),
      ("p", "proposal", "take the proposal: all edits together"),
      ("e", "edit", "an own text in its place, in $VISUAL or $EDITOR or here"),
    ]
  }
  var manyConflictsKeys: [(key: String, short: String, long: String)] {
    [
      ("O", "", "draft 1 wherever this section is undecided"),
      ("T", "", "draft 2 wherever this section is undecided"),
      ("P", "", "take all proposals"),
    ]
  }
}
