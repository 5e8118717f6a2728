import DraftChange
import DraftDocument
import DraftText

/// What others decided or said of an item, or what was decided of it in an earlier round.
package struct ReviewVoice: Hashable, Sendable {
  package var by: String
  package var verdict: Decision.Verdict?
  package var comment: String?
  /// Whether it was said of other drafts, before these.
  package var isEarlier: Bool
  /// Whether it was rejected there, and is here again.
  package var isBack: Bool
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
            isEarlier: false, isBack: false), to: index)
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
        orphans.append(Orphan(by: person, decision: decision))
        continue
      }
      let isStanding = decision.verdict == .reject && place.isKept
      if isStanding { standing.append(Orphan(by: person, decision: decision)) }
      // What was decided, and does not change here, needs no word more; what was said is listed.
      guard let item = place.item else {
        if decision.comment != nil, !isStanding {
          settled.append(Orphan(by: person, decision: decision))
        }
        continue
      }
      let isSame = place.isSameChange
      let voice = ReviewVoice(
        by: person, verdict: isSame ? decision.verdict : nil, comment: decision.comment,
        isEarlier: true, isBack: isSame && decision.verdict == .reject)
      if voice.verdict != nil || voice.comment != nil { add(voice, to: item) }
    }
  }
}

extension ReviewVoices.Orphan {
  /// Who remarked what on which words, in one line.
  package var words: String {
    let verdict: String? =
      switch decision.verdict {
      case .accept: "accept"
      case .reject: "reject"
      case .text(let text): "“\(text)”"
      case nil: nil
      }
    let said = [verdict, decision.comment].compactMap(\.self).joined(separator: ", ")
    return "\(by): \(said) – \(decision.quote?.shown ?? decision.change.description)"
  }
}
