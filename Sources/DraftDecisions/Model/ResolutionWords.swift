import DraftChange
import DraftDocument
import DraftReview
import DraftText

extension Resolution {
  /// One verdict for everything that nobody decided.
  package mutating func decideRest(_ verdict: Decision.Verdict) {
    for choice in undecided { choices[choice] = verdict }
    undecided = []
  }
}

extension ReviewPlan {
  /// What people differ on, a line each: where it is, what becomes of which words, and who wants what.
  func words(
    ofContradictions contradictions: [Resolution.Contradiction], _ words: any ReportWords
  ) -> [String] {
    var lines: [String] = []
    for contradiction in contradictions {
      let item = item(named: contradiction.name)
      let about =
        item.map { told($0, words) } ?? contradiction.name.change.description
      let verdicts = contradiction.verdicts.map { entry in
        var line = words.decided(entry.verdict.kind, by: entry.by)
        if case .text(let text) = entry.verdict { line += words.colon + words.quoted(text) }
        return line
      }
      // The edits of a sentence, and the sentences of a section, on which the same people want the same are one line.
      let line = about + words.colon + verdicts.joined(separator: words.comma)
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  /// What is undecided, as a review goes through it: where it is, what becomes of which words, and its name.
  func words(ofUndecided resolution: Resolution, _ words: any ReportWords) -> [String] {
    let undecided = Set(resolution.undecided)
    return items.filter { $0.choices.contains(where: undecided.contains) }
      .map { told($0, words) }
  }

  /// The item that is decided under a name.
  private func item(named name: DecisionName) -> ReviewItem? {
    items.first { $0.names.contains(name) || names(about: $0).contains(name) }
  }

  /// 第九条，新增 cmm74fck：“经批准的投放数量有效期为2年。”
  private func told(_ item: ReviewItem, _ words: any ReportWords) -> String {
    guard item.subject != .layout, let name = item.names.first else { return words.layoutOfLines }
    let decision = Decision(change: name.change, verdict: nil, kind: item.kind, quote: item.quote)
    let place = words.place(of: decision)
    let id = (place.isEmpty ? "" : place + " ") + name.change.description
    guard let quote = item.quote?.shown, !quote.isEmpty else { return id }
    return id + words.colon + words.quoted(quote)
  }
}
