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

extension DecisionEngine {
  /// The contradictions, a line each: the change, where it is, its words and who wants what.
  package func words(ofContradictions contradictions: [Resolution.Contradiction]) -> [String] {
    let lookup = ChangeLookup(names.ids)
    let changes = contradictions.map { contradiction in
      lookup.sentence(contradiction.change)
        ?? lookup.edit(contradiction.change).flatMap { names.change(of: .edit($0)) }
    }
    return zip(contradictions, places(of: changes)).map { contradiction, place in
      let place = place.map { " (\($0))" } ?? ""
      let verdicts = contradiction.verdicts.map { entry in
        switch entry.verdict {
        case .accept: "\(entry.by): accept"
        case .reject: "\(entry.by): reject"
        case .text(let text): "\(entry.by): “\(text)”"
        }
      }
      return "\(contradiction.change) \(contradiction.part)\(place): "
        + verdicts.joined(separator: ", ")
    }
  }

  /// Where changed sentences are, in words.
  fileprivate func places(of changes: [SentenceChangeIndex?]) -> [String?] {
    comparison.old.text.withView { old in
      comparison.new.text.withView { new in
        let places = ChangePlaces(
          self, (SectionCitation(comparison.old, old), SectionCitation(comparison.new, new)))
        return changes.map { $0.map(places.words) }
      }
    }
  }
}

extension ReviewPlan {
  /// What is undecided, as a review goes through it: the name of each, where it is and its words.
  func words(ofUndecided resolution: Resolution) -> [String] {
    let undecided = Set(resolution.undecided)
    let open = items.filter { $0.choices.contains(where: undecided.contains) }
    return zip(open, engine.places(of: open.map(\.sentences.first))).map { item, place in
      let name = item.names.first?.change.description ?? ChangeKey.layout.description
      return place.map { "\(name) (\($0))" } ?? name
    }
  }
}

/// Where changed sentences are, for messages: in the new draft, or in the old one where they went.
private struct ChangePlaces {
  /// As much of a sentence as names it, in characters, and at most as many bytes as that may be.
  private static let longest = (characters: 30, bytes: 120)

  private let engine: DecisionEngine
  private let citations: (old: SectionCitation, new: SectionCitation)

  init(_ engine: DecisionEngine, _ citations: (old: SectionCitation, new: SectionCitation)) {
    self.engine = engine
    self.citations = citations
  }

  /// The section, the line and the words: 第三条, line 7: 市人民政府…
  func words(_ change: SentenceChangeIndex) -> String {
    let sentences = engine.comparison.sentences[change]
    let isNew = !sentences.new.isEmpty
    let order = isNew ? engine.new : engine.old
    let document = isNew ? engine.comparison.new : engine.comparison.old
    let span = order.span(engine.comparison, change)
    let line = 1 + order.bytes[..<span.lowerBound].count { $0 == UInt8(ascii: "\n") }
    let words = String(
      decoding: order.bytes[span].prefix(ChangePlaces.longest.bytes), as: UTF8.self
    ).prefix(ChangePlaces.longest.characters)
    let section = (isNew ? sentences.new : sentences.old).first.map {
      (isNew ? citations.new : citations.old).name(of: document.sentences[$0].section)
    }
    let name = section.map { $0.isEmpty ? "" : $0 + ", " } ?? ""
    return "\(name)line \(line): \(words)"
  }
}
