package import DraftChange

/// What was decided and said elsewhere, by the sentence change behind which a report shows it.
package struct ReviewRemarks: Sendable {
  private let byChange: [SentenceChangeIndex: [ReviewVoice]]
  /// What was said of the layout.
  package let ofLayout: [ReviewVoice]
  package let orphans: [ReviewVoices.Orphan]
  package let standing: [ReviewVoices.Orphan]
  package let settled: [ReviewVoices.Orphan]

  package init() { (byChange, ofLayout, orphans, standing, settled) = ([:], [], [], [], []) }

  /// A section's are shown behind the first of its sentences.
  package init(_ voices: ReviewVoices, _ plan: ReviewPlan) {
    var byChange: [SentenceChangeIndex: [ReviewVoice]] = [:]
    var ofLayout: [ReviewVoice] = []
    for (index, item) in plan.items.enumerated() {
      guard let said = voices.byItem[index] else { continue }
      if let first = item.sentences.first {
        byChange[first, default: []] += said
      } else {
        ofLayout += said
      }
    }
    (self.byChange, self.ofLayout) = (byChange, ofLayout)
    (orphans, standing, settled) = (voices.orphans, voices.standing, voices.settled)
  }

  /// Remarks on single changes of sentences, with their authors.
  package init(_ comments: [(change: SentenceChangeIndex, by: String, text: String)]) {
    var byChange: [SentenceChangeIndex: [ReviewVoice]] = [:]
    for comment in comments {
      byChange[comment.change, default: []].append(
        ReviewVoice(
          by: comment.by, verdict: nil, comment: comment.text, isEarlier: false, recurrence: nil))
    }
    self.byChange = byChange
    (ofLayout, orphans, standing, settled) = ([], [], [], [])
  }

  package subscript(change: SentenceChangeIndex) -> [ReviewVoice] { byChange[change] ?? [] }
  package var isEmpty: Bool {
    byChange.isEmpty && ofLayout.isEmpty && orphans.isEmpty && standing.isEmpty
      && settled.isEmpty
  }

  /// The comments by sentence change, in order, each with who made it.
  package var comments: [(change: SentenceChangeIndex, text: String)] {
    byChange.keys.sorted().flatMap { change in
      (byChange[change] ?? []).compactMap { voice in
        voice.comment.map { (change, "\(voice.by): \($0)") }
      }
    }
  }
}
