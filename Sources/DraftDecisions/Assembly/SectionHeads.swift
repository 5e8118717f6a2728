import DraftChange
import DraftDocument
import DraftText

/// What labels and marks stand before each text: a section has its head once, before whichever of its sentences comes
/// first.
struct SectionHeads: Sendable {
  private let old: DraftOrder
  private let new: DraftOrder
  let partners: SectionPartners

  /// O(sections).
  init(_ comparison: Comparison, _ old: DraftOrder, _ new: DraftOrder) {
    self.old = old
    self.new = new
    partners = SectionPartners(comparison)
  }

  enum Kind {
    /// The same sections begin in both drafts, or each is in its draft alone: how they are written is a matter of
    /// layout.
    case same
    /// A section begins there in one draft and not in the other, or on another level.
    case decided
    /// A section of both drafts begins there in one and with another of its sentences in the other.
    case shared
  }

  /// Of a change that stands in both drafts. O(sections that begin with it).
  func kind(of placement: Skeleton.Placement) -> Kind {
    let change = placement.change
    let begun = (old: begun(change, .old), new: begun(change, .new))
    let (onlyOld, onlyNew) = apart(begun.old, begun.new)
    let areSame =
      begun.old.count == begun.new.count
      && zip(begun.old, begun.new).allSatisfy {
        old.document.sections[$0].depth == new.document.sections[$1].depth
      }
      && onlyOld.allSatisfy { partners[.old, $0] == nil }
      && onlyNew.allSatisfy { partners[.new, $0] == nil }
    if areSame { return .same }
    guard isOnOneLevel(begun.old) else { return .decided }
    // What was moved has the head of the place where it stands.
    let isShared =
      placement.slot != .stayed
      || onlyOld.allSatisfy { holds(partners[.old, $0], change, new) }
        && onlyNew.allSatisfy { holds(partners[.new, $0], change, old) }
    return isShared ? .shared : .decided
  }

  private func begun(_ change: SentenceChangeIndex, _ side: DraftSide) -> [SectionIndex] {
    order(side).sections(beginningWith: change)
  }

  /// The sections that begin there in one draft alone.
  private func apart(
    _ old: [SectionIndex], _ new: [SectionIndex]
  ) -> (old: [SectionIndex], new: [SectionIndex]) {
    (
      old.filter { section in !(partners[.old, section].map(new.contains) ?? false) },
      new.filter { section in !(partners[.new, section].map(old.contains) ?? false) }
    )
  }

  private func isOnOneLevel(_ sections: [SectionIndex]) -> Bool {
    sections.allSatisfy { section in
      partners[.old, section].map {
        new.document.sections[$0].depth == old.document.sections[section].depth
      } ?? true
    }
  }

  /// Whether a change is text of a section that begins with another one. What begins inside of one goes with that.
  private func holds(
    _ section: SectionIndex?, _ change: SentenceChangeIndex, _ order: DraftOrder
  ) -> Bool {
    guard let section, order.starts[section] != nil, let place = order.places[change] else {
      return false
    }
    let extent = order.document.sections[section].extent
    let start = order.gaps[place].head.upperBound
    return extent.start <= start && start < extent.end
  }

  /// The labels and marks of some sections, as they stand in one draft.
  struct Head {
    var side: DraftSide
    /// The change that they stand before there.
    var change: SentenceChangeIndex
    var sections: [SectionIndex]
    /// Where they are written before another change, as theirs is gone.
    var isBorrowed = false
  }

  /// What is written before each text that stands, in its order.
  ///
  /// - Parameter wanted: Of a change in both drafts whose head no other change has, the draft.
  func heads(
    of standing: [Skeleton.Placement], _ wanted: (SentenceChangeIndex) -> DraftSide
  ) -> [[Head]] {
    var written = WrittenSections(partners: partners, standing: Set(standing.map(\.change)))
    return standing.map { placement in
      let heads = heads(of: placement, behind: written, wanted)
      for head in heads {
        for section in head.sections { written.add(section, head.side) }
      }
      return heads
    }
  }

  private func heads(
    of placement: Skeleton.Placement, behind written: WrittenSections,
    _ wanted: (SentenceChangeIndex) -> DraftSide
  ) -> [Head] {
    let change = placement.change
    let side = side(of: placement, behind: written, wanted)
    let own = Head(side: side, change: change, sections: begun(change, side))
    let heads = borrowed(change, side, beside: own.sections, written) + [own]
    guard heads.allSatisfy(\.sections.isEmpty), let section = section(of: change, side),
      isElsewhere(section, side, written), !isOpen(section, side, written)
    else { return heads }
    // What it is text of there stands elsewhere, but what it is text of in the other draft may be here.
    let begun = begun(change, side.other)
    let others =
      borrowed(change, side.other, beside: begun, written)
      + [Head(side: side.other, change: change, sections: begun)]
    let isNew = others.contains { head in
      !head.sections.isEmpty && !head.sections.contains { written.contains($0, head.side) }
    }
    return isNew ? others : heads
  }

  private func side(
    of placement: Skeleton.Placement, behind written: WrittenSections,
    _ wanted: (SentenceChangeIndex) -> DraftSide
  ) -> DraftSide {
    let change = placement.change
    let isInBoth = old.places[change] != nil && new.places[change] != nil
    if isInBoth, kind(of: placement) != .shared { return wanted(change) }
    if !isInBoth { return placement.side ?? .new }
    let (first, second) = (begun(change, .old), begun(change, .new))
    let twice = (
      old: first.count { written.contains($0, .old) },
      new: second.count { written.contains($0, .new) }
    )
    if placement.slot != .stayed, twice.old == twice.new { return placement.side ?? .new }
    let (one, other) = ((twice.old, -first.count), (twice.new, -second.count))
    return one == other ? wanted(change) : one < other ? .old : .new
  }

  /// The heads of sections that a change is text of and whose first text is gone. One with a title goes with that.
  private func borrowed(
    _ change: SentenceChangeIndex, _ side: DraftSide, beside own: [SectionIndex],
    _ written: WrittenSections
  ) -> [Head] {
    let order = order(side)
    guard var section = section(of: change, side) else { return [] }
    var heads: [Head] = []
    while section != .document {
      let found = order.document.sections[section]
      if found.title.isEmpty, !found.label.isEmpty, !own.contains(section),
        !written.contains(section, side), let first = order.starts[section],
        !written.standing.contains(first)
      {
        heads.append(Head(side: side, change: first, sections: [section], isBorrowed: true))
      }
      section = found.parent
    }
    return heads.reversed()
  }

  /// Whether the head of a section is written before some other text.
  private func isElsewhere(
    _ section: SectionIndex, _ side: DraftSide, _ written: WrittenSections
  ) -> Bool {
    written.contains(section, side)
      || order(side).starts[section].map(written.standing.contains) ?? false
  }

  /// Whether text of a section may go on where the last head was written: its own, or that of a part of it.
  private func isOpen(
    _ section: SectionIndex, _ side: DraftSide, _ written: WrittenSections
  ) -> Bool {
    guard let last = written.last(side) else { return false }
    return section == last || order(side).document.isSection(last, inside: section)
  }

  /// The innermost section that a change is text of in a draft. O(log sentences).
  private func section(
    of change: SentenceChangeIndex, _ side: DraftSide
  ) -> SectionIndex? {
    order(side).places[change].flatMap { order(side).sentence(at: $0) }?.section
  }

  private func order(_ side: DraftSide) -> DraftOrder { side == .old ? old : new }
}
