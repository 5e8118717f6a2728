import DraftDecisions
import DraftMerge
import DraftReview

/// What the keys do where conflicts are decided, on a screen and on a page.
enum ConflictKeys {
  typealias Key = (key: String, short: String, long: String)

  /// In the order of the list.
  static func all(_ words: any ReportWords) -> [Key] {
    let shared = shared(words)
    let middle = shared.firstIndex { $0.key == "/" } ?? shared.count
    return words.conflictKeys + shared[..<middle] + words.manyConflictsKeys + shared[middle...]
  }

  /// Those for one conflict and no other: `b` where there are texts to put behind each other, and a proposal where
  /// there is one.
  static func own(_ words: any ReportWords, _ item: ConflictItem) -> [Key] {
    words.conflictKeys.compactMap { key, short, long in
      switch key {
      case "b" where item.variants.count < 2: nil
      case "b" where item.variants.count > 2: (key, words.allVariants, long)
      case "p" where item.conflict.proposal == nil: nil
      default: (key, short, long)
      }
    }
  }

  /// The keys that do what they do in a review of changes.
  static func shared(_ words: any ReportWords) -> [Key] {
    words.reviewKeys.filter { "cuxjkJK][/g?q".contains($0.key) }
  }
}
