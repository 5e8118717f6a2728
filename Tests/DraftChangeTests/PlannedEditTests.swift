import DraftChange
import DraftDocument
import DraftText
import TestSupport
import Testing

/// What the writer did is what the comparison says.
@Suite struct PlannedEditTests {
  struct Outcome {
    var planned = 0
    var found = 0
    var misses: [String] = []

    mutating func add(_ round: EditingRound, _ genre: ModelDraft.Genre, _ name: String) {
      let before = RenderedDraft(round.old)
      let after = RenderedDraft(round.new)
      let comparison = Comparison.between(read(before.text, genre), read(after.text, genre))
      // A heading in other words altogether may be one edited or two; its section's mark counts.
      let plan = round.plan(before, after).filter { planned in
        round.retitled.isDisjoint(with: planned.old + planned.new)
      }
      let retitled = Set(
        comparison.sections.filter { $0.marks.contains(.retitled) }.compactMap(\.new)
          .map { comparison.new.sections[$0].extent.start })
      planned += round.retitled.count
      found += round.retitled.count { id in
        after.sections[id].map(retitled.contains) ?? true
      }
      let said = Set(
        comparison.sentences.map { change in
          EditingRound.Planned(
            kind: change.kind.rawValue,
            old: change.old.map { id(before, comparison.old, $0) },
            new: change.new.map { id(after, comparison.new, $0) })
        })
      let moved = Set(
        comparison.sentences.filter { $0.moved != 0 }.flatMap { change in
          change.new.map { id(after, comparison.new, $0) }
        })
      planned += round.movedSentences.count
      found += round.movedSentences.count { moved.contains($0) || after.sentences[$0] == nil }
      let edits = plan.filter { $0.kind != "same" }
      planned += edits.count
      found += edits.count { said.contains($0) }
      let missed = plan.subtracting(said)
      if !missed.isEmpty {
        misses.append(
          "\(name) \(round.log): \(missed.map(\.description).sorted()) said \(said.subtracting(plan).map(\.description).sorted())"
        )
      }
    }

    private func id(_ draft: RenderedDraft, _ document: Document, _ sentence: SentenceIndex) -> Int
    {
      draft.sentence(at: document.sentences[sentence].range.range) ?? -1
    }
  }

  @Test(arguments: ModelDraft.Genre.allCases)
  func draftsAreReadAsTheyWereWritten(_ genre: ModelDraft.Genre) {
    for seed in UInt64(0)..<20 {
      let draft = RenderedDraft(EditingRound(genre, seed: seed).old)
      let document = read(draft.text, genre)
      let wrong = document.sentences.filter { draft.sentence(at: $0.range.range) == nil }
      #expect(
        wrong.isEmpty && document.sentences.count == draft.sentences.count,
        "\(genre) \(seed): \(wrong.prefix(3).map { document.text.string($0.range) })")
      #expect(
        document.sections.count == draft.sections.count + (genre == .policy ? 2 : 1),
        "\(genre) \(seed): \(document.sections.count) sections")
    }
  }

  @Test(arguments: ModelDraft.Genre.allCases)
  func mixedRounds(_ genre: ModelDraft.Genre) {
    var outcome = Outcome()
    for seed in UInt64(0)..<50 {
      outcome.add(
        EditingRound(genre, seed: seed, count: 2 + Int(seed % 9)), genre, "\(genre) \(seed)")
    }
    let share = Double(outcome.found) / Double(max(1, outcome.planned))
    #expect(
      share > 0.97,
      "\(genre): \(outcome.found) of \(outcome.planned)\n\(outcome.misses.joined(separator: "\n"))")
  }

  @Test(arguments: EditingRound.Operation.allCases)
  func oneKindOfEdit(_ operation: EditingRound.Operation) {
    var outcome = Outcome()
    for genre in ModelDraft.Genre.allCases {
      for seed in UInt64(0)..<12 {
        outcome.add(
          EditingRound(genre, seed: 1000 + seed, count: 3, of: [operation]), genre,
          "\(genre) \(1000 + seed)")
      }
    }
    let share = Double(outcome.found) / Double(max(1, outcome.planned))
    #expect(
      share > 0.97,
      "\(operation): \(outcome.found) of \(outcome.planned)\n\(outcome.misses.joined(separator: "\n"))"
    )
  }
}
