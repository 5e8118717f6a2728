package import DraftChange
import DraftDocument
package import DraftText

/// What moved inside its section has the same place before and after: it is described by the direction and a
/// neighbour that stayed.
package struct MoveWithin {
  private let comparison: Comparison
  private let lookup: SectionLookup
  private let words: any ReportWords
  private let new: TextView
  /// By the number of a move of sentences: each is looked up once, however many they are.
  private var steps: [Int: Step] = [:]

  /// O(sentences), and from each move to the nearest sentence that stayed.
  package init(
    _ comparison: Comparison, _ lookup: SectionLookup, _ words: any ReportWords,
    _ new: TextView
  ) {
    self.comparison = comparison
    self.lookup = lookup
    self.words = words
    self.new = new
    if comparison.summary.sentences.moved > 0 { findSteps() }
  }

  package struct Step {
    package let isUp: Bool
    /// The beginning of the neighbour that it now stands before, or behind where it went down.
    package let neighbour: String
  }

  // MARK: - Sections

  /// Of a section among its siblings; `nil` where there is no such neighbour.
  package func step(ofSection index: SectionChangeIndex) -> Step? {
    let change = comparison.sections[index]
    guard let old = change.old, let new = change.new else { return nil }
    let start = comparison.old.sections[old].extent.start
    let siblings = comparison.new.sections
    let parent = siblings[new].parent
    // Before it, the first that was before it in the old draft; else behind it, the last that was behind it.
    var at = siblings[new].descendantsEnd
    while at < siblings.endIndex, siblings[at].parent == parent {
      if let place = placeOfStayed(section: at) {
        if place < start { return Step(isUp: true, neighbour: name(of: at)) }
        break
      }
      at = siblings[at].descendantsEnd
    }
    at = new - 1
    while at > parent {
      if siblings[at].parent == parent, let place = placeOfStayed(section: at) {
        if place > start { return Step(isUp: false, neighbour: name(of: at)) }
        break
      }
      at -= 1
    }
    return nil
  }

  /// Where a section of the new draft that did not move stood in the old one.
  private func placeOfStayed(section: SectionIndex) -> Int? {
    let change = comparison.sections[lookup.index(ofNew: section)]
    guard !change.marks.contains(.moved), let old = change.old else { return nil }
    return comparison.old.sections[old].extent.start
  }

  private func name(of section: SectionIndex) -> String {
    let step = SectionNames.step(of: comparison.new.sections[section], in: new)
    return shortened(comparison.new.text.string(step))
  }

  // MARK: - Sentences

  /// Of a sentence that moved, and those beside it that moved with it; `nil` where they came from another
  /// section, or where there is no such neighbour.
  package func step(of change: SentenceChange) -> Step? { steps[change.moved] }

  private mutating func findSteps() {
    let changes = comparison.sentences
    var start = changes.startIndex
    while start < changes.endIndex {
      let first = changes[start]
      var end = start + 1
      if first.moved != 0 {
        while end < changes.endIndex, changes[end].moved == first.moved { end += 1 }
        if isInsideSection(first), !lookup.movedWithItsSection(first) {
          steps[first.moved] = step(from: first, to: changes[end - 1])
        }
      }
      start = end
    }
  }

  private func isInsideSection(_ change: SentenceChange) -> Bool {
    !change.old.isEmpty && !change.new.isEmpty
      && lookup.oldSection(of: change) == lookup.newSection(of: change)
  }

  private func step(from first: SentenceChange, to last: SentenceChange) -> Step? {
    let sentences = comparison.new.sentences
    let section = sentences[first.new.lowerBound].section
    var at = last.new.upperBound
    while at < sentences.endIndex, sentences[at].section == section {
      if let place = placeOfStayed(sentence: at) {
        if place < first.old.lowerBound { return Step(isUp: true, neighbour: beginning(of: at)) }
        break
      }
      at += 1
    }
    at = first.new.lowerBound - 1
    while at >= 0, sentences[at].section == section {
      if let place = placeOfStayed(sentence: at) {
        if place > first.old.lowerBound { return Step(isUp: false, neighbour: beginning(of: at)) }
        break
      }
      at -= 1
    }
    return nil
  }

  private func placeOfStayed(sentence: SentenceIndex) -> SentenceIndex? {
    guard let index = lookup.change(ofNew: sentence) else { return nil }
    let change = comparison.sentences[index]
    return change.moved == 0 && isInsideSection(change) ? change.old.first : nil
  }

  private func beginning(of sentence: SentenceIndex) -> String {
    shortened(comparison.new.text.string(comparison.new.sentences[sentence].range))
  }

  // MARK: - Words

  private func shortened(_ text: String) -> String {
    let most = words.longestNeighbour
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars
    return Visible.text(
      line.count > most
        ? String(String.UnicodeScalarView(line.prefix(most - 1))) + "…" : String(line))
  }

  /// "moved up, now before “one apple”".
  package func said(_ step: Step) -> String {
    words.moved(isUp: step.isUp, past: step.neighbour)
  }

  /// "before “one apple”", for a sentence that has its verb.
  package func place(_ step: Step) -> String {
    words.place(isUp: step.isUp, past: step.neighbour)
  }
}
