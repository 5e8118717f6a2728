import DraftChange
import DraftDocument
import DraftLaws
import DraftText
import TestSupport
import Testing

/// What an edit of the structure leaves alone.
@Suite struct StructureTests {
  private func compared(_ round: EditingRound, _ genre: ModelDraft.Genre) -> Comparison {
    Comparison.between(
      read(RenderedDraft(round.old).text, genre), read(RenderedDraft(round.new).text, genre))
  }

  @Test(arguments: ModelDraft.Genre.allCases)
  func anInsertedSectionDragsNothingAlong(_ genre: ModelDraft.Genre) {
    for seed in UInt64(0)..<30 {
      let round = EditingRound(genre, seed: seed, count: 1 + Int(seed % 3), of: [.insertSection])
      let comparison = compared(round, genre)
      // In a statute the references follow their articles.
      let wrong = comparison.sentences.filter { change in
        switch change.kind {
        case .same: change.moved != 0
        case .added: false
        default: genre != .statute
        }
      }
      let marks: SectionMarks = [.moved, .retitled, .relevelled, .split, .merged]
      let sections = comparison.sections.filter { change in
        change.kind == .removed || !change.marks.isDisjoint(with: marks)
      }
      #expect(
        wrong.isEmpty && sections.isEmpty,
        "\(genre) \(seed): \(round.log) \(wrong.prefix(3)) \(sections.prefix(3))")
    }
  }

  @Test func aRenumberedStatuteKeepsItsArticles() {
    for seed in UInt64(0)..<30 {
      var round = EditingRound(.statute, seed: seed)
      while round.log.isEmpty { round.apply(.insertSection) }
      let before = RenderedDraft(round.old)
      let after = RenderedDraft(round.new)
      let comparison = compared(round, .statute)
      let pairs = Set(
        comparison.sections.compactMap { change -> [Int]? in
          guard let i = change.old, let j = change.new else { return nil }
          return [comparison.old.sections[i].extent.start, comparison.new.sections[j].extent.start]
        })
      for (id, start) in before.sections {
        #expect(
          pairs.contains([start, after.sections[id] ?? -1]), "statute \(seed): section \(id)")
      }
      let changed = comparison.sentences.filter { $0.kind != .same && $0.kind != .added }
      let onlyReferences = changed.allSatisfy { $0.kind == .edited && $0.moved == 0 }
      #expect(onlyReferences, "statute \(seed): \(changed)")
      for change in comparison.sections {
        guard let i = change.old, let j = change.new, i > 0 else { continue }
        let isOther = comparison.old.sections[i].ordinal != comparison.new.sections[j].ordinal
        #expect(change.marks.contains(.renumbered) == isOther, "statute \(seed): \(change)")
      }
    }
  }

  @Test func reWrappedLinesShowNothing() {
    for seed in UInt64(0)..<30 {
      let text = RenderedDraft(EditingRound(.policy, seed: seed).old).text
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let wrapped = lines.map { wrap(String($0), at: 30 + Int(seed)) }.joined(separator: "\n")
      let comparison = Comparison.between(read(text, .policy), read(wrapped, .policy))
      let broken = ComparisonLaws(comparison).nothingChanged()
      #expect(text != wrapped && broken.isEmpty, "policy \(seed): \(broken.prefix(3))")
    }
  }

  private func wrap(_ line: String, at width: Int) -> String {
    guard !line.hasPrefix("#") else { return line }
    var text = ""
    var column = 0
    for word in line.split(separator: " ") {
      // A figure first in its line could be read as a list's label.
      let breaks = column + word.count > width && word.first?.isLetter == true
      text += column == 0 ? "" : breaks ? "\n" : " "
      column = breaks ? word.count : column + word.count + 1
      text += word
    }
    return text
  }
}
