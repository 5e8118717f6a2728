import DraftChange
import DraftDocument
import DraftMerge
import DraftText

/// One decided text while it is put together.
struct Assembly {
  private typealias Placement = Skeleton.Placement

  private let engine: DecisionEngine
  private let choices: Choices
  private let layout: DraftSide
  private var numbering: Numbering
  private var traced = TracedText()
  private var notices: [DecisionNotice] = []

  init(_ engine: DecisionEngine, _ choices: Choices) {
    self.engine = engine
    self.choices = choices
    layout = Self.layout(choices)
    numbering = Numbering(engine.comparison, engine.old, engine.new)
  }

  /// Asked for, or with the new draft unless all that was decided was rejected.
  private static func layout(_ choices: Choices) -> DraftSide {
    if let verdict = choices[.layout] { return verdict == .reject ? .old : .new }
    return choices.values.allSatisfy { $0 == .reject } ? .old : .new
  }

  mutating func text() -> DecidedText {
    let standing = engine.skeleton.placements.filter(stands)
    let heads = engine.heads.heads(of: standing, headSide)
    number(heads)
    let joints = Joints(engine, choices, layout: layout)
    var last: Skeleton.Placement?
    for (placement, heads) in zip(standing, heads) {
      let heads = joints.heads(heads, behind: last, of: placement)
      add(joints.between(last, placement, heads))
      for head in heads { write(head) }
      write(placement)
      last = placement
    }
    add(joints.between(last, nil, []))
    noteHeadings(Set(standing.map(\.change)))
    if let lists = engine.lists { traced = lists.counted(traced) }
    if let attachments = engine.attachments { traced = attachments.counted(traced) }
    var text = engine.references.followed(traced, numbering)
    text.notices = notices + text.notices
    text.isAsOld = layout == .old
    return text
  }

  private func accepts(_ choice: Choice) -> Bool {
    choices[choice].map { $0 != .reject } ?? false
  }

  private func isInBoth(_ change: SentenceChangeIndex) -> Bool {
    engine.old.places[change] != nil && engine.new.places[change] != nil
  }

  // MARK: What stands

  private func stands(_ placement: Skeleton.Placement) -> Bool {
    let change = placement.change
    if placement.slot == .stayed { return true }
    guard isInBoth(change) else {
      let isThere =
        placement.stands(in: .new) == accepts(.presence(change: change)) || hasOwnText(change)
      guard isThere, let anchor = placement.anchor else { return isThere }
      return (placement.stands(in: .new) == accepts(.place(change: anchor))) != placement.isAway
    }
    return placement.stands(in: .new) == accepts(.place(change: change))
  }

  /// Whether somebody's own text stands for the whole change.
  private func hasOwnText(_ change: SentenceChangeIndex) -> Bool {
    ownText(change) != nil
  }

  private func ownText(_ change: SentenceChangeIndex) -> String? {
    for choice in [Choice.presence(change: change), .words(change: change)] {
      if case .text(let text) = choices[choice] { return text }
    }
    return nil
  }

  /// The draft whose label and marks a change of both has before it.
  private func headSide(_ change: SentenceChangeIndex) -> DraftSide {
    guard let verdict = choices[.heading(change: change)] else { return layout }
    return verdict == .reject ? .old : .new
  }

  private mutating func number(_ heads: [[SectionHeads.Head]]) {
    let partners = engine.heads.partners
    numbering.count(
      heads.joined().flatMap { head in
        head.sections.map { section in
          head.side == .old
            ? Numbering.Standing(old: section, new: partners[.old, section], side: .old)
            : Numbering.Standing(old: partners[.new, section], new: section, side: .new)
        }
      })
  }

  private mutating func add(_ joint: Joints.Joint) {
    if let tail = joint.tail { traced.add(tail.parts.tail, of: tail.order) }
    if let border = joint.border { traced.add(border.parts.border, of: border.order) }
  }

  // MARK: Text

  private mutating func write(_ head: SectionHeads.Head) {
    let order = engine[head.side]
    guard let place = order.places[head.change] else { return }
    let range = range(of: head, order, place)
    var at = range.lowerBound
    for section in head.sections {
      let label = order.document.sections[section]
      guard let scheme = label.scheme, !label.ordinal.isEmpty, label.label.start >= at,
        label.label.end <= range.upperBound,
        let ordinal = numbering.ordinal(of: section, in: order.side), ordinal != label.ordinal,
        let written = NumberText.text(
          order.bytes[label.label.range], scheme, from: label.ordinal, to: ordinal)
      else { continue }
      traced.add(at..<label.label.start, of: order)
      traced.add(written[...])
      at = label.label.end
    }
    traced.add(at..<range.upperBound, of: order)
  }

  /// All that stands before the text, or of what is borrowed the label alone.
  private func range(
    of head: SectionHeads.Head, _ order: DraftOrder, _ place: Int
  ) -> Range<Int> {
    let whole = order.gaps[place].head
    guard head.isBorrowed, let section = head.sections.first else { return whole }
    let label = order.document.sections[section].label.start
    let labels = order.sections[place].map { order.document.sections[$0].label.start }
    let start = labels.contains { $0 < label } ? label : whole.lowerBound
    return start..<(labels.filter { $0 > label }.min() ?? whole.upperBound)
  }

  private mutating func write(_ placement: Skeleton.Placement) {
    let change = placement.change
    if let text = ownText(change) { return traced.add(Array(text.utf8)[...]) }
    guard isInBoth(change) else {
      let order = engine[placement.side ?? .new]
      return traced.add(order.span(engine.comparison, change), of: order)
    }
    for step in engine.scripts[change] { write(step) }
  }

  private mutating func write(_ step: ChangeScript.Step) {
    guard let choice = step.choice else {
      return traced.add(
        engine.new.bytes[step.new], old: step.old.lowerBound, new: step.new.lowerBound)
    }
    if case .text(let text) = choices[choice] { return traced.add(Array(text.utf8)[...]) }
    if side(of: choice) == .old {
      traced.add(step.old, of: engine.old)
    } else {
      traced.add(step.new, of: engine.new)
    }
  }

  private func side(of choice: Choice) -> DraftSide {
    if choice == .layout { return layout }
    if case .edit(let edit) = choice, engine.following.contains(edit),
      let pair = engine.references.pair(of: engine.comparison.edits[edit])
    {
      return engine.references.side(pair, numbering)
    }
    return accepts(choice) ? .new : .old
  }

  // MARK: Notices

  /// Text of a section stands whose heading does not.
  private mutating func noteHeadings(_ standing: Set<SentenceChangeIndex>) {
    for (side, other) in [(engine.old, engine.new), (engine.new, engine.old)] {
      for (section, start) in zip(side.document.sections, side.starts) {
        guard let start, !standing.contains(start), other.places[start] == nil,
          !section.title.isEmpty, let place = side.places[start],
          hasText(in: section.extent, side, standing, behind: place)
        else { continue }
        notices.append(.headingGone(title: side.document.text.string(section.title)))
      }
    }
  }

  /// Whether text that only this draft has stands behind the heading of a section.
  private func hasText(
    in extent: ByteRange, _ order: DraftOrder, _ standing: Set<SentenceChangeIndex>,
    behind place: Int
  ) -> Bool {
    let other = engine[order.side.other]
    for change in order.changes[(place + 1)...] {
      guard order.span(engine.comparison, change).lowerBound < extent.end else { return false }
      if standing.contains(change), other.places[change] == nil { return true }
    }
    return false
  }
}
