import DraftChange
import DraftDocument
import DraftText

/// What stands between two texts of a decided text: what a draft has between them, or what comes nearest to that.
struct Joints {
  /// A gap of one draft.
  struct Gap {
    var order: DraftOrder
    var index: Int

    var parts: GapParts { order.gaps[index] }
    var isStrong: Bool { order.isStrong[index] }
  }

  /// The gaps that the end of the text before and the border come from; `nil` where there is nothing.
  typealias Joint = (tail: Gap?, border: Gap?)

  private typealias Placement = Skeleton.Placement

  private let engine: DecisionEngine
  private let choices: Choices
  private let layout: DraftSide

  init(_ engine: DecisionEngine, _ choices: Choices, layout: DraftSide) {
    self.engine = engine
    self.choices = choices
    self.layout = layout
  }

  /// Before the first text and behind the last there is none, in both drafts.
  ///
  /// - Parameter heads: What is written before the text behind. What starts a line in its draft starts one here.
  func between(
    _ last: Skeleton.Placement?, _ next: Skeleton.Placement?, _ heads: [SectionHeads.Head]
  ) -> Joint {
    let (tail, border) = between(last, next)
    guard let border, !border.isStrong, let head = heads.first(where: { !$0.sections.isEmpty })
    else { return (tail, border) }
    let own = before(head.change, head.side)
    return (tail, own.isStrong && own.index > 0 ? own : border)
  }

  private func between(_ last: Placement?, _ next: Placement?) -> Joint {
    if let last, let next, let order = orderOfCompany(last, next) {
      let gaps = order.gap(behind: last.change)...order.gap(before: next.change)
      return (Gap(order: order, index: gaps.lowerBound), widest(gaps, order))
    }
    let (last, next) = (last.map(company), next.map(company))
    if let side = chosen(neighbours(last, next), before: next?.change) {
      let gap = before(next?.change, side)
      return (gap, gap)
    }
    let tail = last.map { last in
      let own = engine[last.side ?? layout]
      return Gap(order: own, index: own.gap(behind: last.change))
    }
    let sides = shared(last, next)
    return (tail, sides.isEmpty ? strangers(last, next) : onTheWay(last, next, sides))
  }

  /// The marks of what begins no section, as of a list's item, are those of the draft in which it stands behind what
  /// is before it here.
  func heads(
    _ heads: [SectionHeads.Head], behind last: Skeleton.Placement?, of next: Skeleton.Placement
  ) -> [SectionHeads.Head] {
    let isInBoth = engine.old.places[next.change] != nil && engine.new.places[next.change] != nil
    guard isInBoth, heads.allSatisfy(\.sections.isEmpty) else { return heads }
    let sides = neighbours(last, next)
    guard sides.count == 1, engine[sides[0]].sections(beginningWith: next.change).isEmpty else {
      return heads
    }
    return [SectionHeads.Head(side: sides[0], change: next.change, sections: [])]
  }

  // MARK: Drafts

  private func before(_ change: SentenceChangeIndex?, _ side: DraftSide) -> Gap {
    Gap(order: engine[side], index: engine[side].gap(before: change))
  }

  /// The drafts that have both where they stand here.
  private func shared(_ last: Placement?, _ next: Placement?) -> [DraftSide] {
    [DraftSide.old, .new].filter { side in
      (last?.stands(in: side) ?? true) && (next?.stands(in: side) ?? true)
    }
  }

  /// Those of them in which nothing is between the two.
  private func neighbours(_ last: Placement?, _ next: Placement?) -> [DraftSide] {
    shared(last, next).filter {
      engine[$0].gap(before: next?.change) == engine[$0].gap(behind: last?.change)
    }
  }

  /// Of drafts in which two changes are neighbours, the one that parts them as was decided.
  private func chosen(_ sides: [DraftSide], before change: SentenceChangeIndex?) -> DraftSide? {
    guard sides.count == 2 else { return sides.first }
    guard let change, let verdict = choices[.paragraph(change: change)] else { return layout }
    return verdict == .reject ? .old : .new
  }

  // MARK: Company

  /// The draft that has texts as they are here that have gone with the same moved text, and that.
  private func orderOfCompany(_ last: Placement, _ next: Placement) -> DraftOrder? {
    guard last.isAway || next.isAway, company(last).change == company(next).change else {
      return nil
    }
    return [engine.old, engine.new].first { order in
      guard let first = order.places[last.change], let second = order.places[next.change] else {
        return false
      }
      return first < second
    }
  }

  /// What others beside it see of text that has gone with what was moved: that.
  private func company(_ placement: Placement) -> Placement {
    guard placement.isAway, let anchor = placement.anchor else { return placement }
    return Placement(change: anchor, side: placement.side?.other, slot: placement.slot)
  }

  // MARK: Gaps

  private func widest(_ gaps: ClosedRange<Int>, _ order: DraftOrder) -> Gap {
    Gap(order: order, index: gaps.last { order.isStrong[$0] } ?? gaps.upperBound)
  }

  /// Between two changes of one draft whose neighbours are gone: the widest of the gaps between them.
  private func onTheWay(_ last: Placement?, _ next: Placement?, _ sides: [DraftSide]) -> Gap? {
    let gaps = sides.map { side in
      let order = engine[side]
      return widest(order.gap(behind: last?.change)...order.gap(before: next?.change), order)
    }
    guard gaps.count == 2 else { return gaps.first }
    if gaps[0].isStrong != gaps[1].isStrong { return gaps[gaps[0].isStrong ? 0 : 1] }
    return gaps[layout == .old ? 0 : 1]
  }

  /// Between two changes that no draft has together.
  private func strangers(_ last: Placement?, _ next: Placement?) -> Gap? {
    let a = engine[last?.side ?? .new]
    let b = engine[next?.side ?? .new]
    let around = [
      Gap(order: b, index: b.gap(before: next?.change)),
      Gap(order: a, index: a.gap(behind: last?.change)),
    ].filter { $0.index > 0 && $0.index < $0.order.changes.count }
    let needsParagraph: Bool
    switch (last?.slot, next?.slot) {
    case (.leading, .leading), (.trailing, .trailing): needsParagraph = false
    default: needsParagraph = true
    }
    if let gap = around.first(where: { $0.isStrong == needsParagraph }) { return gap }
    guard needsParagraph else { return nil }
    return [b, a].lazy.compactMap { order in
      order.isStrong.indices.dropFirst().dropLast().first { order.isStrong[$0] }
        .map { Gap(order: order, index: $0) }
    }.first
  }
}
