import DraftChange

extension EnglishWords {
  var file: String { "file" }
  var sameFile: String { "unchanged" }
  var sameFolders: String { "no differences" }
  func name(of relation: FileRelation) -> String {
    switch relation {
    case .kept: "edited"
    case .renamed: "renamed"
    case .split: "split"
    case .joined: "joined"
    case .added: "added"
    case .removed: "removed"
    }
  }
}

// MARK: - Opinions

extension EnglishWords {
  func opinionTitle(of draft: String, isTitle: Bool) -> String { "Opinions on \(draft)" }
  var opinionHeads: [String] {
    ["Provision", "Text", "Proposal", "From", "Outcome", "Reason"]
  }
  var wholeText: String { "whole text" }
  var noProposals: String { "There are no proposals" }
  var baseText: String { "Base" }
  var nothingThere: String { "(nothing)" }
  func conflicts(_ count: Int) -> String {
    "\(count) places left as they were, for people differ"
  }
  var adopted: String { "in the combined draft" }
  var disputed: String { "people differ: open" }
  var besideDisputed: String { "nobody objects; open with what stands beside it" }
  var changeTo: String { "Change to: " }
  var addThis: String { "Add: " }
  var deleteThis: String { "Delete" }
  func move(to place: String) -> String { "Move to \(place)" }
}

// MARK: - Documents with tracked changes

extension EnglishWords {
  var beforeChanges: String { "before changes" }
  var withChanges: String { "with changes" }
}

// MARK: - Files

extension EnglishWords {
  var cleanCopy: String { "clean" }
  var markedCopy: String { "marked" }
  var tableFile: String { "table" }
  var memoFile: String { "summary" }
  var reviewFile: String { "review" }
  var combinedDraft: String { "combined" }
  var opinions: String { "opinions" }
  var openOpinions: String { "open" }
  var itemOfAct: String { "Item of the act" }
}
