import DraftLanguage

/// Definitions, which are known by the term that they begin with.
extension EnglishConsolidation {
  /// The way to the one definition of a term: where the act stands already, or else in the whole text.
  func definition(
    _ term: String, _ path: [Provision], _ whole: Address
  ) throws(Refusal) -> [Provision] {
    let ways = definitions(of: term, below: path)
    guard let way = ways.first else {
      throw .wordsNotThere(term, place(of: whole), nearest: nearestTerm(term, path))
    }
    guard ways.count == 1 else { throw .wordsThereOften(term, place(of: whole), count: ways.count) }
    return way
  }

  /// What the definition stands in, as the act says it.
  private func place(of whole: Address) -> Address {
    var place = whole
    place.steps.removeAll { $0.level >= .definition }
    return place.steps.isEmpty ? whole.around.last ?? .whole : place
  }

  /// The ways to the definitions of a term, in the clauses below a part too.
  func definitions(of term: String, below path: [Provision]) -> [[Provision]] {
    var ways: [[Provision]] = []
    for part in [path[path.count - 1]] + clauses(below: path[path.count - 1]) {
      let start = part === path[path.count - 1] ? path : [root, part]
      visit(start) { way in
        if let own = way.last, own.level == .clause, EnglishTerm.isDefinition(own, of: term) {
          ways.append(way)
        }
      }
    }
    return ways
  }

  private func visit(_ way: [Provision], _ body: ([Provision]) -> Void) {
    body(way)
    for child in way[way.count - 1].children { visit(way + [child], body) }
  }

  private func nearestTerm(_ term: String, _ path: [Provision]) -> WordsElsewhere? {
    var terms: [String] = []
    visit([path[path.count - 1]]) { way in
      if let own = way.last, own.level == .clause, !own.name.isEmpty { terms.append(own.name) }
    }
    let words = Letters(term)
    let alike = terms.max { Likeness.of(Letters($0), words) < Likeness.of(Letters($1), words) }
    guard let alike, Likeness.of(Letters(alike), words) > 0.3 else { return nil }
    return WordsElsewhere(address: .whole, words: alike)
  }
}
