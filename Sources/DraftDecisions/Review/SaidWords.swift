import DraftChange
package import DraftReview

/// What was decided and said, in words.
extension ReportWords {
  /// Who decided what, now or in an earlier round.
  package func said(_ voice: ReviewVoice, _ verdict: ReviewVerdict) -> String {
    let person = Visible.text(voice.by)
    return voice.isEarlier
      ? earlier(verdict, by: person, verdict == .commented ? nil : voice.recurrence)
      : decided(verdict, by: person)
  }

  /// What was decided and said of words that belong to no change here, with these words.
  package func said(_ orphan: ReviewVoices.Orphan) -> String {
    let decision = orphan.decision
    var parts: [String] = []
    if let verdict = decision.verdict {
      var text = earlier(verdict.kind, by: orphan.by, nil)
      if case .text(let own) = verdict { text += colon + own }
      parts.append(text)
    }
    if let comment = decision.comment {
      parts.append(earlier(.commented, by: orphan.by, nil) + colon + comment)
    }
    let place = place(of: decision)
    let quote =
      decision.quote.map { quoted(orphan.isGone ? $0.exact : $0.shown) }
      ?? decision.change.description
    return parts.joined(separator: semicolon) + aside(place.isEmpty ? quote : place + colon + quote)
  }

  /// The section that a decision is about, and what became of the words: 第七条，删去.
  package func place(of decision: Decision) -> String {
    [decision.quote?.section, decision.kind.map(name)].compactMap(\.self).joined(separator: comma)
  }

  package func name(of kind: Decision.Kind) -> String {
    switch kind {
    case .added: name(of: ChangeKind.added)
    case .removed: name(of: ChangeKind.removed)
    case .edited: name(of: ChangeKind.edited)
    case .split: name(of: ChangeKind.split)
    case .merged: name(of: ChangeKind.merged)
    case .moved: name(of: SectionMarks.moved)
    }
  }
}

extension Decision.Verdict {
  package var kind: ReviewVerdict {
    switch self {
    case .accept: .accepted
    case .reject: .rejected
    case .text: .ownText
    }
  }
}
