import DraftChange
import DraftDocument
package import DraftReview
import DraftText

/// What others decided or said of an item, or what was decided of it in an earlier round.
package struct ReviewVoice: Hashable, Sendable {
  package var by: String
  package var verdict: Decision.Verdict?
  package var comment: String?
  /// Whether it was said of other drafts, before these.
  package var isEarlier: Bool
  /// How it comes up here once more, against what was decided.
  package var recurrence: Recurrence?
}

/// The voices by item, and what has no text here any more.
package struct ReviewVoices: Hashable, Sendable {
  package internal(set) var byItem: [Int: [ReviewVoice]] = [:]
  /// What was said of text that is in neither draft, with who said it.
  package internal(set) var orphans: [Orphan] = []
  /// What was rejected in the round before these drafts, and stands in both as if nobody had.
  package internal(set) var standing: [Orphan] = []
  /// Comments on text that is here and does not change.
  package internal(set) var settled: [Orphan] = []

  package struct Orphan: Hashable, Sendable {
    package var by: String
    package var decision: Decision
    /// Whether its words are in neither draft, so that they are told in full.
    package var isGone = true
  }

  package init() {}
}

extension ReviewVoices {
  /// What somebody else decides on the same drafts.
  package mutating func add(
    _ decisions: [Decision], by person: String, of plan: ReviewPlan
  ) throws(DecisionsError) {
    let marks = try plan.marks(of: decisions)
    for (index, entry) in marks.entries.enumerated() {
      for mark in entry.isSplit ? entry.parts : [entry.whole] where !mark.isEmpty {
        add(
          ReviewVoice(
            by: person, verdict: mark.verdict ?? mark.kept.first?.verdict, comment: mark.comment,
            isEarlier: false, recurrence: nil), to: index)
      }
    }
    for other in marks.others { orphans.append(Orphan(by: person, decision: other)) }
  }

  private mutating func add(_ voice: ReviewVoice, to item: Int) {
    if byItem[item]?.contains(voice) != true { byItem[item, default: []].append(voice) }
  }

  /// What was decided and said of earlier drafts: it stays with its words, wherever they stand now.
  ///
  /// O(decisions + changes), and for each decision that is found only by its words, O(bytes).
  ///
  /// - Parameter endsHere: Whether the new draft there is the old one here: then what was accepted is in it,
  ///   and every sentence there is followed to where it is now.
  package mutating func addEarlier(
    _ decisions: [Decision], by person: String, of plan: ReviewPlan, endsHere: Bool
  ) throws(DecisionsError) {
    let owners = QuoteOwners(plan)
    for decision in decisions {
      guard let place = owners.place(of: decision, endsHere: endsHere) else {
        if !decision.takesItsWordsOut || decision.comment != nil {
          orphans.add(Orphan(by: person, decision: decision))
        }
        continue
      }
      let isStanding = decision.verdict == .reject && place.isKept
      if isStanding { standing.add(Orphan(by: person, decision: decision, isGone: false)) }
      // What was decided, and does not change here, needs no word more; what was said is listed.
      guard let item = place.item else {
        if decision.comment != nil, !isStanding {
          settled.add(Orphan(by: person, decision: decision, isGone: false))
        }
        continue
      }
      let (verdict, recurrence) = decision.verdict(on: plan.items[item], place.likeness)
      let voice = ReviewVoice(
        by: person, verdict: verdict, comment: decision.comment, isEarlier: true,
        recurrence: recurrence)
      if voice.verdict != nil || voice.comment != nil { add(voice, to: item) }
    }
  }
}

extension [ReviewVoices.Orphan] {
  /// Parts of one change that were decided alike are told once.
  fileprivate mutating func add(_ orphan: ReviewVoices.Orphan) {
    if var before = last {
      before.decision.part = orphan.decision.part
      if before == orphan { return }
    }
    append(orphan)
  }
}

extension Decision {
  /// Whether nobody misses its words once it is carried out: they were to go, or to give way to others.
  fileprivate var takesItsWordsOut: Bool {
    guard let draft = quote?.draft, let kind, kind != .moved else { return false }
    return switch verdict {
    case .accept: draft == .old
    case .reject: draft == .new
    case .text: true
    case nil: false
    }
  }

  /// What it says of a change that is made later, where it says something.
  fileprivate func verdict(
    on item: ReviewItem, _ likeness: QuoteOwners.Likeness
  ) -> (Verdict?, Recurrence?) {
    switch likeness {
    case .other: return (nil, nil)
    case .alike: return verdict == .reject ? (.reject, .alike) : (nil, nil)
    case .reworded: return verdict == .reject ? (.reject, .reworded) : (nil, nil)
    case .same where isUndone(by: item): return verdict == .accept ? (.accept, .undone) : (nil, nil)
    case .same: return (verdict, verdict == .reject ? .again : nil)
    }
  }

  /// Whether the words that were to come are to go, or those that were to go are to come.
  private func isUndone(by item: ReviewItem) -> Bool {
    switch (kind, item.kind) {
    case (.added, .removed), (.removed, .added): true
    default: false
    }
  }
}
