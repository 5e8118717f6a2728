import DraftMerge

/// What a reviewer of conflicts sees and what keys do: a session with what is open before it.
package struct ConflictDesk: SessionDesk {
  package var session: ConflictSession
  package var view: DeskView
  /// The conflict whose order is asked, and what was named so far.
  private var ordering: (at: Int, order: [Int])?

  package init(_ session: ConflictSession, hasEditor: Bool = false) {
    self.session = session
    view = DeskView(hasEditor: hasEditor)
  }

  package mutating func decide(key: Character) -> ReviewEffect {
    switch key {
    case "1"..."9": return take(variant: (key.wholeNumberValue ?? 0) - 1)
    case "o": return take(side: 0)
    case "t": return take(side: 1)
    case "0": return decide(.base)
    case "p": return decide(.proposal, otherwise: .noProposal)
    case "b": return startOrdering()
    case "e": return edit()
    case "O": return settled(session.decideSection(side: 0))
    case "T": return settled(session.decideSection(side: 1))
    case "P": return settled(session.takeProposals())
    default: return .none
    }
  }

  package mutating func decide(text: String) -> ReviewEffect { decide(.text(text)) }

  private mutating func decide(
    _ choice: ConflictChoice, otherwise answer: ReviewAnswer = .nothingToDecide
  ) -> ReviewEffect {
    settled(session.decide(choice), otherwise: answer)
  }

  private mutating func take(variant index: Int) -> ReviewEffect {
    guard let variants = session.item?.variants, variants.indices.contains(index) else {
      return settled(false, otherwise: .noSuchDraft)
    }
    return decide(.drafts([variants[index].sides[0]]))
  }

  private mutating func take(side: Int) -> ReviewEffect {
    guard let variant = session.item?.variant(ofSide: side) else {
      return settled(false, otherwise: .noSuchDraft)
    }
    return decide(.drafts([variant.sides[0]]))
  }

  /// With what was decided, or else with all there is to choose from.
  private mutating func edit() -> ReviewEffect {
    guard let item = session.item else { return refuse(.nothingToDecide) }
    let choice =
      session.mark?.choice
      ?? (item.conflict.proposal == nil ? .drafts(item.variants.map { $0.sides[0] }) : .proposal)
    let bare = ConflictEdges(item.conflict).bare(session.plan.text(choice, of: item))
    let text = String(decoding: bare, as: UTF8.self)
    if view.hasEditor { return .edit(text) }
    ask(.text, text)
    return .none
  }

  // MARK: The order of all

  /// All variants are taken, and those that were named so far come in this order: indexes of them. `nil` where
  /// the order of this conflict is not asked.
  package private(set) var order: [Int]? {
    get { ordering.flatMap { $0.at == session.at ? $0.order : nil } }
    set { ordering = newValue.map { (session.at, $0) } }
  }

  private mutating func startOrdering() -> ReviewEffect {
    if session.isEmpty { return refuse(.nothingToDecide) }
    order = []
    return .none
  }

  package mutating func answer(_ key: ReviewKey) -> ReviewEffect? {
    guard let order, let variants = session.item?.variants else { return nil }
    switch key {
    case .character(let letter):
      guard let next = index(letter, variants), !order.contains(next) else {
        return ReviewEffect.none
      }
      // The last one has but one place.
      let more = order + [next]
      if more.count + 1 < variants.count {
        self.order = more
      } else {
        return take(more + variants.indices.filter { !more.contains($0) }, of: variants)
      }
    case .backspace: self.order = order.dropLast()
    case .enter where order.count > 1: return take(order, of: variants)
    case .escape: self.order = nil
    default: break
    }
    return ReviewEffect.none
  }

  private mutating func take(_ order: [Int], of variants: [ConflictVariant]) -> ReviewEffect {
    self.order = nil
    return decide(.drafts(order.map { variants[$0].sides[0] }))
  }

  private func index(_ letter: Character, _ variants: [ConflictVariant]) -> Int? {
    switch letter {
    case "o": variants.firstIndex { $0.sides.contains(0) }
    case "t": variants.firstIndex { $0.sides.contains(1) }
    case "1"..."9":
      letter.wholeNumberValue.flatMap { variants.indices.contains($0 - 1) ? $0 - 1 : nil }
    default: nil
    }
  }
}

extension ConflictSession: DeskSession {
  package var isEmpty: Bool { marks.isEmpty }
  package var count: Int { marks.count }
  package var comment: String? { mark?.comment }
  package var sectionCount: Int { plan.sections.count }
  package var currentSection: Int? { item?.section }
}
