import DraftChange
import DraftDocument
import DraftLanguage
import DraftMerge
import DraftText

/// The numbers of the sections of a decided text: as in the draft whose sections stand there, and counted on
/// where sections of both do.
struct Numbering: Sendable {
  /// A section that stands in the text.
  struct Standing: Sendable {
    var old: SectionIndex?
    var new: SectionIndex?
    /// The draft whose label is written.
    var side: DraftSide
    var ordinal: [Int] = []

    func section(in side: DraftSide) -> SectionIndex? { side == .old ? old : new }
  }

  private let orders: Sides<NumberingOrder>
  private let running: RunningLists
  private let documents: Sides<Document>
  private(set) var standing: [Standing] = []
  private var places: Sides<IndexedArray<Section, Int?>>

  /// By section, the change that it begins with; `nil` where it begins inside one.
  private let starts: Sides<IndexedArray<Section, SentenceChangeIndex?>>

  /// O(sections).
  init(_ comparison: Comparison, _ old: DraftOrder, _ new: DraftOrder) {
    starts = Sides(old: old.starts, new: new.starts)
    documents = Sides(old: comparison.old, new: comparison.new)
    orders = Sides(old: NumberingOrder(comparison.old), new: NumberingOrder(comparison.new))
    running = RunningLists([orders.old, orders.new])
    places = Sides(
      old: IndexedArray(repeating: nil, count: comparison.old.sections.count),
      new: IndexedArray(repeating: nil, count: comparison.new.sections.count))
  }

  /// By section of a draft, the one that stands for it; `nil` where it does not.
  subscript(side: DraftSide) -> IndexedArray<Section, Int?> { places[side] }

  /// The number that a section of a draft has in the text; `nil` where it does not stand there.
  func ordinal(of section: SectionIndex, in side: DraftSide) -> [Int]? {
    if let index = places[side][section] { return standing[index].ordinal }
    // Inside a change it goes with that.
    let start = starts[side][section]
    return start == nil ? documents[side].sections[section].ordinal : nil
  }

  /// Counts sections that stand in this order; those without a number too, as they have parts.
  mutating func count(_ list: [Standing]) {
    standing = list
    name()
    var lists: [NumberedList<Int?>: Int] = [:]
    var latest: [LabelScheme: Int] = [:]
    var open: [(depth: Int, index: Int)] = []
    for index in standing.indices {
      let own = standing[index]
      guard let id = own.section(in: own.side) else { continue }
      let section = documents[own.side].sections[id]
      while let last = open.last, last.depth >= section.depth { open.removeLast() }
      // Points of a list inside a paragraph may stand between an item and the section around it.
      let around = places[own.side][section.parent].flatMap { $0 < index ? $0 : nil }
      let parent = around ?? open.last?.index
      open.append((section.depth, index))
      guard let scheme = section.scheme, !section.ordinal.isEmpty else { continue }
      let key = NumberedList(parent: parent, scheme: scheme)
      let list = parent.flatMap { labelScheme(of: standing[$0]) }
      let last =
        running.contains(scheme, under: list)
        ? latest[scheme] : lists[key] ?? (orders[own.side].runsOn[id] ? latest[scheme] : nil)
      standing[index].ordinal = number(own, id, section, after: last, in: parent)
      lists[key] = index
      latest[scheme] = index
    }
  }

  private func labelScheme(of own: Standing) -> LabelScheme? {
    own.section(in: own.side).flatMap { documents[own.side].sections[$0].scheme }
  }

  /// Where both of a pair stand for themselves, each is its own.
  private mutating func name() {
    for (index, own) in standing.enumerated() {
      if let section = own.section(in: own.side) { places[own.side][section] = index }
    }
    for (index, own) in standing.enumerated() {
      for side in [DraftSide.old, .new] {
        if let section = own.section(in: side), places[side][section] == nil {
          places[side][section] = index
        }
      }
    }
  }

  private func number(
    _ own: Standing, _ id: SectionIndex, _ section: Section, after last: Int?, in parent: Int?
  ) -> [Int] {
    guard let last else { return first(own.side, id, section, in: parent) }
    let base = standing[last].ordinal
    for side in [own.side, own.side.other] {
      guard let here = own.section(in: side), let there = standing[last].section(in: side),
        before(here, in: side) == there
      else { continue }
      let sections = documents[side].sections
      // As the draft has it, whatever it is.
      if sections[there].ordinal == base { return sections[here].ordinal }
      if let next = NumberStep.on(
        from: base, sections[there].ordinal, to: sections[here].ordinal)
      {
        return next
      }
    }
    return NumberStep.next(after: base, section.ordinal)
  }

  /// The section that one is numbered on from, past those that begin inside a change and go with it.
  private func before(_ section: SectionIndex, in side: DraftSide) -> SectionIndex? {
    let (before, starts) = (orders[side].before, starts[side])
    var last = before[section]
    while let inside = last, starts[inside] == nil { last = before[inside] }
    return last
  }

  /// Of the first in a list: what the list begins with, under the number of the section around it.
  private func first(
    _ side: DraftSide, _ id: SectionIndex, _ section: Section, in parent: Int?
  ) -> [Int] {
    let sections = documents[side].sections
    let isFirst = before(id, in: side) == nil
    let first = isFirst ? section.ordinal : sections[orders[side].first(of: id)].ordinal
    let ordinal = first.count == section.ordinal.count ? first : section.ordinal
    guard let parent, section.parent != .document, ordinal.count > 1,
      sections[section.parent].ordinal == Array(ordinal.dropLast()),
      standing[parent].ordinal.count == ordinal.count - 1
    else { return ordinal }
    return standing[parent].ordinal + [ordinal[ordinal.count - 1]]
  }
}
