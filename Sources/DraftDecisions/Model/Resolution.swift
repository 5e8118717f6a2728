import DraftChange
import DraftText

/// What one person decided.
package struct Decider: Sendable {
  package var name: String
  package var decisions: [Decision]

  package init(name: String, decisions: [Decision]) {
    self.name = name
    self.decisions = decisions
  }
}

/// The decisions of several people on one comparison, joined.
package struct Resolution: Sendable {
  /// Two people, or one, want different things done in one place.
  package struct Contradiction: Hashable, Sendable {
    package var name: DecisionName
    package var verdicts: [Verdict]

    package struct Verdict: Hashable, Sendable {
      package var by: String
      package var verdict: Decision.Verdict
    }
  }

  package internal(set) var choices: Choices = [:]
  /// In the order of the text.
  package internal(set) var undecided: [Choice] = []
  package internal(set) var contradictions: [Contradiction] = []
}

extension DecisionEngine {
  /// Joins what people decided: the same result in whatever order they are given.
  ///
  /// O(decisions + changes).
  package func resolve(_ people: [Decider]) throws(DecisionsError) -> Resolution {
    let lookup = ChangeLookup(names.ids)
    var resolution = Resolution()
    var joined: [Choice: [Resolution.Contradiction.Verdict]] = [:]
    for person in people {
      let table = try table(of: person, lookup, &resolution)
      for (choice, verdict) in verdicts(table, lookup) {
        let entry = Resolution.Contradiction.Verdict(by: person.name, verdict: verdict)
        joined[choice, default: []].append(entry)
      }
    }
    for choice in decidable(joined.keys) {
      guard let verdicts = joined[choice], let first = verdicts.first else {
        if choice != .layout || choices == [.layout] { resolution.undecided.append(choice) }
        continue
      }
      resolution.choices[choice] = first.verdict
      if verdicts.contains(where: { $0.verdict != first.verdict }) {
        resolution.contradictions.append(
          Resolution.Contradiction(name: name(of: choice), verdicts: verdicts))
      }
    }
    return resolution
  }

  /// All choices in the order of the text, with those that only an own text makes.
  private func decidable(_ decided: some Sequence<Choice>) -> [Choice] {
    let known = Set(choices)
    let more = decided.filter { !known.contains($0) && $0 != .layout }
      .sorted { (names.change(of: $0) ?? 0) < (names.change(of: $1) ?? 0) }
    return choices + more + (known.contains(.layout) ? [] : [.layout])
  }

  /// What a choice is of a sentence.
  private func name(of choice: Choice) -> DecisionName {
    guard let change = names.change(of: choice) else {
      return DecisionName(change: .layout, part: .all)
    }
    let part: Decision.Part =
      switch choice {
      case .presence, .layout: .all
      case .place: .place
      case .words: .words
      case .split, .paragraph, .heading: .border
      case .edit(let edit): .edit(names.number(of: edit))
      }
    return DecisionName(change: .id(names.ids.sentences[change]), part: part)
  }

  private func table(
    of person: Decider, _ lookup: ChangeLookup, _ resolution: inout Resolution
  ) throws(DecisionsError) -> [ChoiceNames.Name: Decision.Verdict] {
    var table: [ChoiceNames.Name: Decision.Verdict] = [:]
    for decision in person.decisions {
      guard names.knows(decision.change, decision.part, lookup) else {
        throw .unknownChange(
          change: decision.change.description, part: decision.part.description, by: person.name)
      }
      guard let verdict = decision.verdict else { continue }
      if case .text = verdict, !takesText(decision, lookup) {
        throw .noPlaceForText(
          change: decision.change.description, part: decision.part.description, by: person.name)
      }
      let name = ChoiceNames.Name(change: decision.change, part: decision.part)
      if let before = table[name], before != verdict {
        resolution.contradictions.append(
          Resolution.Contradiction(
            name: name, verdicts: [before, verdict].map { .init(by: person.name, verdict: $0) }))
      }
      table[name] = verdict
    }
    return table
  }

  private func takesText(_ decision: Decision, _ lookup: ChangeLookup) -> Bool {
    if decision.change == .layout || lookup.isSection(decision.change) { return false }
    switch decision.part {
    case .place, .border: return false
    case .edit(let number):
      guard let change = lookup.sentence(decision.change) else { return false }
      return choices.contains(.edit(comparison.sentences[change].edits.lowerBound + number - 1))
    case .all, .words:
      return lookup.edit(decision.change).map { choices.contains(.edit($0)) } ?? true
    }
  }

  private func verdicts(
    _ table: [ChoiceNames.Name: Decision.Verdict], _ lookup: ChangeLookup
  ) -> [(Choice, Decision.Verdict)] {
    var found: [(Choice, Decision.Verdict)] = []
    for choice in decidable([]) {
      guard let name = names.names(choice).first(where: { table[$0] != nil }),
        let verdict = table[name]
      else { continue }
      found.append((choice, own(verdict, name, choice)))
    }
    // An own text stands for a sentence of which nothing else is to be decided, too.
    for (name, verdict) in table {
      guard case .text = verdict, name.part == .all || name.part == .words,
        let change = lookup.sentence(name.change), !scripts[change].isEmpty
      else { continue }
      found.removeAll { $0.0 == .words(change: change) }
      found.append((.words(change: change), verdict))
    }
    return found
  }

  /// An own text for a sentence decides nothing else about it than that it is taken.
  private func own(
    _ verdict: Decision.Verdict, _ name: ChoiceNames.Name, _ choice: Choice
  ) -> Decision.Verdict {
    guard case .text = verdict else { return verdict }
    switch choice {
    case .presence, .words: return verdict
    case .edit:
      if case .edit = name.part { return verdict }
      let isOfEdit = names.names(choice).first == name
      return isOfEdit ? verdict : .accept
    default: return .accept
    }
  }
}
