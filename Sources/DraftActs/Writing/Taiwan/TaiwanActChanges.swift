import DraftLanguage

/// What an act of Taiwan says: articles go by their numbers, which never shift, and each is given whole.
struct TaiwanActChanges {
  private let old: Provision
  private let new: Provision

  init(_ old: Provision, _ new: Provision) {
    self.old = old
    self.new = new
  }

  /// Articles and headings in the order of the new law. What is nowhere in it has no text to stand below the lead,
  /// and is left to the changes by lines.
  func draft() -> ActDraft {
    var draft = ActDraft()
    for part in new.children {
      if let operation = part.level == .article ? article(part) : heading(part) {
        draft.items.append([Instruction(operation)])
      }
    }
    return draft
  }

  private func article(_ article: Provision) -> Operation? {
    let at = Address([.init(.article, article.name)])
    let text = [Passage(article.lines)]
    guard
      let before = old.children.first(where: { $0.level == .article && $0.name == article.name })
    else { return .insert(at: [at], of: .article, near: nil, .after, text: text) }
    guard before.content != article.content else { return nil }
    return article.content.string == TaiwanActGrammar.repealed
      ? .delete([at]) : .rewrite([at], text: text, from: [])
  }

  private func heading(_ heading: Provision) -> Operation? {
    guard heading.level.isHeading,
      let before = old.children.first(where: {
        $0.level == heading.level && $0.name == heading.name
      }), before.text != heading.text
    else { return nil }
    let at = Address([.init(heading.level, heading.name)], piece: .heading)
    return .rewrite([at], text: [Passage([heading.label + heading.gap + heading.text])], from: [])
  }
}
