package import DraftReview

/// Remarks of earlier rounds that belong to no change here, by why.
package protocol LooseRemarks {
  /// What was rejected in the round before these drafts, and stands in both as if nobody had.
  var standing: [ReviewVoices.Orphan] { get }
  /// Comments on text that is here and does not change.
  var settled: [ReviewVoices.Orphan] { get }
  /// What was said of text that is in neither draft.
  var orphans: [ReviewVoices.Orphan] { get }
}

/// Remarks that belong to no change, under what they have in common.
public struct ReviewNote: Hashable, Sendable {
  /// What they have in common.
  public let head: String
  /// A line each.
  public let entries: [String]
  /// Whether there is nothing to be done about them.
  package let isQuiet: Bool
}

extension LooseRemarks {
  /// All of them, as every report and review tells them.
  package func notes(_ words: any ReportWords) -> [ReviewNote] {
    [
      (words.standing(standing.count), standing, false),
      (words.settled(settled.count), settled, true),
      (words.orphaned(orphans.count), orphans, false),
    ].filter { !$0.1.isEmpty }.map {
      ReviewNote(head: $0.0, entries: $0.1.map(words.said), isQuiet: $0.2)
    }
  }
}

extension ReviewVoices: LooseRemarks {}
extension ReviewRemarks: LooseRemarks {}
