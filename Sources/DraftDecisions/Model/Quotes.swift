package import DraftChange
import DraftDocument
import DraftText

extension DecisionEngine {
  /// How many bytes around a quotation are kept with it, at most.
  private static let around = 48

  /// The words that a decision on a sentence change quotes: the new ones, or what was removed.
  package func quote(ofChange index: SentenceChangeIndex) -> Quote {
    let change = comparison.sentences[index]
    let side: DraftSide = change.new.isEmpty ? .old : .new
    return quote(side, self[side].span(comparison, index))
  }

  /// The words that a decision on an edit quotes.
  package func quote(ofEdit index: EditIndex) -> Quote {
    let edit = comparison.edits[index]
    return edit.new.isEmpty ? quote(.old, edit.old.range) : quote(.new, edit.new.range)
  }

  /// The title of a section; where it has none, the sentence that it begins with, as its number may be any section's.
  package func quote(ofSection index: SectionChangeIndex) -> Quote {
    let change = comparison.sections[index]
    let side: DraftSide = change.new == nil ? .old : .new
    let document = self[side].document
    let section = document.sections[change.new ?? change.old ?? .document]
    if !section.title.isEmpty { return quote(side, section.title.range) }
    let first = document.sentences(in: section.extent).first
    return quote(side, (first.map { document.sentences[$0].range } ?? section.label).range)
  }

  private func quote(_ side: DraftSide, _ range: Range<Int>) -> Quote {
    let bytes = self[side].bytes
    var start = max(0, range.lowerBound - Self.around)
    while start < range.lowerBound, !isCharacterStart(at: start, in: bytes) { start += 1 }
    var end = min(bytes.count, range.upperBound + Self.around)
    while end > range.upperBound, !isCharacterStart(at: end, in: bytes) { end -= 1 }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return Quote(
      exact: text(range), prefix: text(start..<range.lowerBound),
      suffix: text(range.upperBound..<end), draft: side)
  }

  /// Decisions that were made on other drafts, for these: a change that is the same is found by its name, one
  /// whose words are the same by its quotation. O(decisions + changes).
  ///
  /// - Returns: the decisions under the names of this comparison, and those whose change is not here.
  package func found(_ decisions: [Decision]) -> (here: [Decision], missing: [Decision]) {
    let lookup = ChangeLookup(names.ids)
    var byText: [String: [SentenceChangeIndex]] = [:]
    for (index, change) in comparison.sentences.indexed()
    where change.kind != .same || change.moved != 0 {
      byText[quote(ofChange: index).exact, default: []].append(index)
    }
    var here: [Decision] = []
    var missing: [Decision] = []
    for decision in decisions {
      var decision = decision
      if !names.knows(decision.change, decision.part, lookup) {
        guard let quote = decision.quote, let index = change(quote, byText),
          names.knows(.id(names.ids.sentences[index]), decision.part, lookup)
        else {
          missing.append(decision)
          continue
        }
        decision.change = .id(names.ids.sentences[index])
      }
      here.append(decision)
    }
    return (here, missing)
  }

  /// The one change with these words; of several the one behind the same words.
  private func change(_ quote: Quote, _ byText: [String: [SentenceChangeIndex]])
    -> SentenceChangeIndex?
  {
    guard let list = byText[quote.exact] else { return nil }
    if list.count == 1 { return list[0] }
    let same = list.filter { self.quote(ofChange: $0).prefix == quote.prefix }
    return same.count == 1 ? same[0] : nil
  }
}
