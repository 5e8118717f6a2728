import DraftLanguage
import DraftChange
import DraftDocument

/// Which articles of an English text got other numbers, and which went, as the comparison of the drafts has it.
struct EnglishRenumbering {
  private let before: [Provision]
  private let after: [Provision]
  private let isDecimal: Bool
  /// For each new article the index of the old one.
  private var partners: [Int?]
  /// Articles that have another number now, old and new.
  private(set) var moves: [(old: Provision, new: Provision)] = []
  /// Articles that went, without those that go with the clause they stand below.
  private(set) var gone: [Provision] = []

  init(_ old: Provision, _ new: Provision, _ comparison: Comparison) {
    before = old.children.filter { $0.level == .article }
    after = new.children.filter { $0.level == .article }
    isDecimal = before.contains { $0.name.contains(".") }
    partners =
      ArticlePairs(before, after, comparison, start: EnglishRenumbering.labelStart).partners
    partners = checked()
    for (place, index) in partners.enumerated() {
      guard let index, before[index].name != after[place].name else { continue }
      moves.append((before[index], after[place]))
    }
    let kept = Set(partners.compactMap(\.self).map { before[$0].name })
    gone = before.filter { article in
      !kept.contains(article.name) && (holder(of: article.name).map(kept.contains) ?? true)
    }
  }

  /// Where the label begins in the draft; the words of a clause are its first line.
  private static func labelStart(_ article: Provision) -> Int? {
    let start = article.start ?? article.children.first?.start
    return start.map { $0 - article.label.utf8Count - article.gap.utf8Count }
  }

  /// The number of the clause that a clause stands below: 4 for 4.2.
  private func holder(of name: String) -> String? {
    guard isDecimal, name.contains(".") else { return nil }
    return name.split(separator: ".").dropLast().joined(separator: ".")
  }

  /// Pairs that a new number alone can make: the label is written alike, and what the clause stands below stays.
  private func checked() -> [Int?] {
    var partners = self.partners
    var kept: Set<String> = []
    let order = after.indices.sorted {
      (EnglishRenumbering.depth(after[$0]), $0) < (EnglishRenumbering.depth(after[$1]), $1)
    }
    var taken = Set(partners.compactMap(\.self))
    for place in order {
      if let index = partners[place], !fits(index, place, kept) {
        partners[place] = nil
        taken.remove(index)
      }
      // What is left under its old number was written anew.
      if partners[place] == nil,
        let index = before.firstIndex(where: { $0.name == after[place].name }),
        !taken.contains(index), fits(index, place, kept)
      {
        partners[place] = index
        taken.insert(index)
      }
      if let index = partners[place] { kept.insert(before[index].name) }
    }
    return partners
  }

  private func fits(_ index: Int, _ place: Int, _ kept: Set<String>) -> Bool {
    let (old, new) = (before[index], after[place])
    guard EnglishRenumbering.depth(old) == EnglishRenumbering.depth(new),
      holder(of: old.name).map(kept.contains) ?? true,
      let range = old.label.places(of: Letters(old.name)).first
    else { return false }
    var label = old.label
    label.replaceSubrange(range, with: Letters(new.name))
    return label == new.label
  }

  private static func depth(_ article: Provision) -> Int {
    article.name.count { $0 == "." }
  }

  // MARK: Instructions

  /// The numbers that have to be said: 4.1 goes with 4.
  var told: [(old: String, new: String)] {
    let names = Dictionary(
      partners.enumerated().compactMap { place, index in
        index.map { (before[$0].name, after[place].name) }
      }, uniquingKeysWith: { first, _ in first })
    return before.compactMap { article in
      guard let new = names[article.name] else { return nil }
      var own = article.name
      if let holder = holder(of: article.name), let outer = names[holder] {
        own = outer + article.name.dropFirst(holder.count)
      }
      return own == new ? nil : (article.name, new)
    }
  }

  /// Whether the text of the base refers to an article that has another number now.
  func isReferredTo(in old: Provision) -> Bool {
    let names = Dictionary(moves.map { ($0.old.name, $0.new.name) }) { first, _ in first }
    let references = EnglishReferences(names)
    var isFound = false
    old.visit { line in
      if !isFound, !references.changes(in: line.text).isEmpty { isFound = true }
    }
    return isFound
  }
}
