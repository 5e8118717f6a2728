import DraftChange
import DraftDocument
import DraftLanguage
import DraftText

/// Terms that one item replaces in every article that has them: 将第三条、第五条中的“A”修改为“B”.
///
/// To the other items these articles have the new term already: none of them says it again.
struct ReplacedTerms {
  private var items: [(pair: Replacement, articles: [Provision])] = []

  /// Takes the terms that two articles or more have, and puts them into these articles of the base.
  ///
  /// - Parameter kept: Articles of the base whose words are changed one by one, and what became of them.
  /// - Complexity: O(terms × text).
  init(_ comparison: Comparison, in kept: [(old: Provision, new: Provision)]) {
    for term in comparison.terms {
      let pair = Replacement(
        Letters(comparison.old.text.string(term.old)), Letters(comparison.new.text.string(term.new))
      )
      guard pair.old.count >= 2, pair.old.isQuotable, pair.new.isQuotable, isApart(pair) else {
        continue
      }
      let articles = kept.filter { Self.isReplaced(pair, $0.old.content, $0.new.content) }
      if articles.count > 1 { items.append((pair, articles.map(\.old))) }
    }
    for (old, _) in kept { replace(in: old) }
  }

  /// Whether no words of the pair stand in those of another: they would be replaced twice.
  private func isApart(_ pair: Replacement) -> Bool {
    items.allSatisfy { item in
      [item.pair.old, item.pair.new].allSatisfy { other in
        [pair.old, pair.new].allSatisfy {
          other.places(of: $0).isEmpty && $0.places(of: other).isEmpty
        }
      }
    }
  }

  /// Whether an article has the new words wherever it had the old ones.
  private static func isReplaced(_ pair: Replacement, _ old: Letters, _ new: Letters) -> Bool {
    let count = old.places(of: pair.old).count
    return count > 0 && new.places(of: pair.new).count >= count + old.places(of: pair.new).count
  }

  private func replace(in article: Provision) {
    let pairs = items.filter { $0.articles.contains { $0 === article } }.map(\.pair)
    guard !pairs.isEmpty else { return }
    article.visit { line in
      let found = pairs.flatMap { pair in
        line.text.places(of: pair.old).map { (range: $0, new: pair.new) }
      }.sorted { $0.range.lowerBound < $1.range.lowerBound }
      for place in found.reversed() { line.text.replaceSubrange(place.range, with: place.new) }
      line.followed = found
    }
  }

  /// Whether a part that has a term is written anew, so that its item need not name the article.
  func isRewritten(_ article: Provision, by operations: [Operation]) -> Bool {
    operations.contains { operation in
      guard case .rewrite(let at, _, _) = operation else { return false }
      return at.contains { address in
        var isReplaced = false
        part(of: article, address)?.visit { isReplaced = isReplaced || !$0.followed.isEmpty }
        return isReplaced
      }
    }
  }

  private func part(of article: Provision, _ address: Address) -> Provision? {
    func child(_ part: Provision, _ level: Address.Level) -> Provision? {
      guard let number = address.step(level).flatMap({ Int($0) }) else { return part }
      return part.children.indices.contains(number - 1) ? part.children[number - 1] : nil
    }
    let isOnly = article.children.count == 1 && address.step(.clause) == nil
    let clause =
      isOnly && address.step(.item) != nil ? article.children[0] : child(article, .clause)
    return clause.flatMap { child($0, .item) }
  }

  /// Leaves an article out and gives it its words back.
  mutating func leave(_ article: Provision) {
    for index in items.indices { items[index].articles.removeAll { $0 === article } }
    article.visit { line in
      line.text = line.baseText
      line.followed = []
    }
  }

  /// Leaves out what only one article is named for: that is described with the rest of the article.
  mutating func leaveSingle() {
    while let item = items.first(where: { $0.articles.count == 1 }) { leave(item.articles[0]) }
  }

  /// What is replaced, with the articles of the base that are named for it.
  var replacements: [(pair: Replacement, articles: [Provision])] {
    items.filter { !$0.articles.isEmpty }
  }
}
