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
    var side: DraftOrder.Side
    var ordinal: [Int] = []

    func section(in side: DraftOrder.Side) -> SectionIndex? { side == .old ? old : new }
  }

  private let orders: (old: NumberingOrder, new: NumberingOrder)
  private let documents: (old: Document, new: Document)
  private(set) var standing: [Standing] = []
  /// By section of a draft, the one that stands for it; `nil` where it does not.
  private(set) var old: IndexedArray<Section, Int?>
  private(set) var new: IndexedArray<Section, Int?>

  /// By section, the change that it begins with; `nil` where it begins inside one.
  private let starts:
    (
      old: IndexedArray<Section, SentenceChangeIndex?>,
      new: IndexedArray<Section, SentenceChangeIndex?>
    )

  /// O(sections).
  init(_ comparison: Comparison, _ old: DraftOrder, _ new: DraftOrder) {
    starts = (old.starts, new.starts)
    documents = (comparison.old, comparison.new)
    orders = (NumberingOrder(comparison.old), NumberingOrder(comparison.new))
    self.old = IndexedArray(repeating: nil, count: comparison.old.sections.count)
    self.new = IndexedArray(repeating: nil, count: comparison.new.sections.count)
  }

  private func document(_ side: DraftOrder.Side) -> Document {
    side == .old ? documents.old : documents.new
  }

  private func order(_ side: DraftOrder.Side) -> NumberingOrder {
    side == .old ? orders.old : orders.new
  }

  /// The number that a section of a draft has in the text; `nil` where it does not stand there.
  func ordinal(of section: SectionIndex, in side: DraftOrder.Side) -> [Int]? {
    if let index = (side == .old ? old : new)[section] { return standing[index].ordinal }
    // Inside a change it goes with that.
    let start = (side == .old ? starts.old : starts.new)[section]
    return start == nil ? document(side).sections[section].ordinal : nil
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
      let section = document(own.side).sections[id]
      while let last = open.last, last.depth >= section.depth { open.removeLast() }
      let parent = open.last?.index
      open.append((section.depth, index))
      guard let scheme = section.scheme, !section.ordinal.isEmpty else { continue }
      let key = NumberedList(parent: parent, scheme: scheme)
      let runsOn = order(own.side).runsOn[id]
      let last = lists[key] ?? (runsOn ? latest[scheme] : nil)
      standing[index].ordinal = number(own, id, section, after: last, in: parent)
      lists[key] = index
      latest[scheme] = index
    }
  }

  /// Where both of a pair stand for themselves, each is its own.
  private mutating func name() {
    for (index, own) in standing.enumerated() {
      if own.side == .old, let section = own.old { old[section] = index }
      if own.side == .new, let section = own.new { new[section] = index }
    }
    for (index, own) in standing.enumerated() {
      if let section = own.old, old[section] == nil { old[section] = index }
      if let section = own.new, new[section] == nil { new[section] = index }
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
      let sections = document(side).sections
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
  private func before(_ section: SectionIndex, in side: DraftOrder.Side) -> SectionIndex? {
    let (before, starts) = (order(side).before, side == .old ? starts.old : starts.new)
    var last = before[section]
    while let inside = last, starts[inside] == nil { last = before[inside] }
    return last
  }

  /// Of the first in a list: what the list begins with, under the number of the section around it.
  private func first(
    _ side: DraftOrder.Side, _ id: SectionIndex, _ section: Section, in parent: Int?
  ) -> [Int] {
    let sections = document(side).sections
    let isFirst = before(id, in: side) == nil
    let first = isFirst ? section.ordinal : sections[order(side).first(of: id)].ordinal
    let ordinal = first.count == section.ordinal.count ? first : section.ordinal
    guard let parent, section.parent != .document, ordinal.count > 1,
      sections[section.parent].ordinal == Array(ordinal.dropLast()),
      standing[parent].ordinal.count == ordinal.count - 1
    else { return ordinal }
    return standing[parent].ordinal + [ordinal[ordinal.count - 1]]
  }
}
