package import TestSupport

/// A long history of one draft whose sentences' origins are known, made of rounds of edits.
package struct ModelHistory {
  package struct Origin: Hashable, Sendable {
    package var wording: Int
    /// nil for a title that was replaced by another: with nothing in common it may count as new.
    package var first: Int?
    package var restored: Int?

    package init(wording: Int, first: Int?, restored: Int?) {
      (self.wording, self.first, self.restored) = (wording, first, restored)
    }
  }

  package private(set) var texts: [String] = []
  /// Of the newest revision, with the text of each sentence.
  package private(set) var origins: [(text: String, origin: Origin)] = []
  /// What was done in each round, for messages.
  package private(set) var log: [String] = []

  private var known: [Int: Origin] = [:]
  /// Sentences that were taken out, with their origins then.
  private var taken: [(sentence: ModelSentence, origin: Origin)] = []

  package init(_ genre: ModelDraft.Genre, seed: UInt64, revisions: Int, edits: Int = 2) {
    var random = SplitMix64(seed: seed &+ 99)
    var round = EditingRound(genre, seed: seed)
    var before = RenderedDraft(round.old)
    for id in before.sentences.keys { known[id] = Origin(wording: 1, first: 1, restored: nil) }
    texts.append(before.text)
    while texts.count < revisions {
      round = EditingRound(after: round)
      var back: ModelSentence?
      if !taken.isEmpty, random.happens(25) {
        back = taken[random.below(taken.count)].sentence
        round.putBack(back!)
      }
      for _ in 0..<1 + random.below(edits) {
        round.apply(random.pick(EditingRound.Operation.allCases.filter { $0 != .term }))
      }
      let after = RenderedDraft(round.new)
      guard after.text != before.text else { continue }
      follow(round, before, after, back)
      before = after
    }
    origins = before.sentences.sorted { $0.value.lowerBound < $1.value.lowerBound }
      .map { (before.text($0.value), known[$0.key]!) }
  }

  private mutating func follow(
    _ round: EditingRound, _ before: RenderedDraft, _ after: RenderedDraft, _ back: ModelSentence?
  ) {
    let revision = texts.count + 1
    texts.append(after.text)
    log.append("\(revision): " + round.log.joined(separator: ", "))
    let sentences = round.old.holders.flatMap { round.old[$0].sentences }
    for sentence in sentences
    where after.sentences[sentence.id] == nil && !isMerged(sentence.id, round) {
      // Only what stands there in the same words is known again; references change theirs.
      if !sentence.clauses.joined().contains(where: { $0.hasPrefix("@") }) {
        taken.append((sentence, known[sentence.id]!))
      }
    }
    var next: [Int: Origin] = [:]
    for (id, place) in after.sentences {
      let fresh = Origin(wording: revision, first: revision, restored: nil)
      if let parts = round.merges[id] {
        next[id] = Origin(
          wording: revision, first: parts.compactMap { known[$0]!.first }.min(), restored: nil)
      } else if let whole = round.splits.first(where: { $0.value.contains(id) })?.key {
        next[id] = Origin(wording: revision, first: known[whole]!.first, restored: nil)
      } else if let back, back.id == id {
        next[id] = taken.first { $0.sentence.id == id }!.origin
        next[id]!.restored = revision
        taken.removeAll { $0.sentence.id == id }
      } else if let old = known[id], let was = before.sentences[id] {
        next[id] = old
        if before.text(was) != after.text(place) {
          let first = round.retitled.contains(id) ? nil : old.first
          next[id] = Origin(wording: revision, first: first, restored: nil)
        }
      } else {
        next[id] = fresh
      }
    }
    known = next
  }

  private func isMerged(_ id: Int, _ round: EditingRound) -> Bool {
    round.merges.contains { $0.value.contains(id) }
  }
}

extension String {
  /// Lines of at most `columns` bytes where there are blanks, paragraphs apart.
  package func wrapped(_ columns: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var lines: [String] = []
      var current = ""
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        if !current.isEmpty, current.utf8.count + 1 + word.utf8.count > columns {
          lines.append(current)
          current = String(word)
        } else {
          current += (current.isEmpty ? "" : " ") + word
        }
      }
      return (lines + [current]).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
