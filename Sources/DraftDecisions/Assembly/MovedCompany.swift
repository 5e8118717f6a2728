import DraftChange
import DraftDocument
import DraftText

/// Finds text of one draft alone that goes with text that was moved: a sentence that came into a section which moved
/// stands where the section does, whatever is decided of the move.
struct MovedCompany {
  /// The moved change, and whether the text stands before it.
  struct Anchor {
    var change: SentenceChangeIndex
    var isBefore: Bool
  }

  private let order: DraftOrder
  private let other: DraftOrder
  private let stayed: Set<SentenceChangeIndex>
  /// The sections and, outside of sections, the paragraphs that some text of stayed where it was.
  private var kept: (sections: Set<SectionIndex>, paragraphs: Set<ParagraphIndex>) = ([], [])
  /// By change of this draft alone.
  private(set) var anchors: [SentenceChangeIndex: Anchor] = [:]

  /// O(changes · depth of sections).
  init(_ order: DraftOrder, _ other: DraftOrder, stayed: Set<SentenceChangeIndex>) {
    self.order = order
    self.other = other
    self.stayed = stayed
    for place in order.changes.indices where stayed.contains(order.changes[place]) {
      guard let sentence = order.sentence(at: place) else { continue }
      kept.sections.formUnion(order.document.sections(around: sentence.section))
      kept.paragraphs.insert(sentence.paragraph)
    }
    for place in order.changes.indices where isAlone(order.changes[place]) {
      anchors[order.changes[place]] = before(place)
    }
    for place in order.changes.indices.reversed() where isAlone(order.changes[place]) {
      guard anchors[order.changes[place]] == nil, let anchor = behind(place) else { continue }
      anchors[order.changes[place]] = anchor
    }
  }

  private func isAlone(_ change: SentenceChangeIndex) -> Bool { other.places[change] == nil }

  private func hasMoved(_ change: SentenceChangeIndex) -> Bool {
    !isAlone(change) && !stayed.contains(change)
  }

  /// Whether all of the section that it is a part of, or outside of sections of its paragraph, went elsewhere.
  private func isOfWhatMoved(_ place: Int) -> Bool {
    guard let sentence = order.sentence(at: place) else { return false }
    let section = self.section(around: place)
    return section == .document
      ? !kept.paragraphs.contains(sentence.paragraph) : !kept.sections.contains(section)
  }

  /// What stands before it in its paragraph, or else in the section that it is a part of.
  private func before(_ place: Int) -> Anchor? {
    guard place > 0, isOfWhatMoved(place), !order.isStrong[place] || isOfOneSection(place) else {
      return nil
    }
    let last = order.changes[place - 1]
    if hasMoved(last) { return Anchor(change: last, isBefore: false) }
    return isAlone(last) ? anchors[last] : nil
  }

  /// Whether the text before stands in the section that this is text or a part of.
  private func isOfOneSection(_ place: Int) -> Bool {
    let section = section(around: place)
    guard section != .document, let last = order.sentence(at: place - 1)?.section else {
      return false
    }
    return last == section || order.document.isSection(last, inside: section)
  }

  private func behind(_ place: Int) -> Anchor? {
    guard place + 1 < order.changes.count, !order.isStrong[place + 1], isOfWhatMoved(place) else {
      return nil
    }
    let next = order.changes[place + 1]
    if hasMoved(next) { return Anchor(change: next, isBefore: true) }
    return isAlone(next) ? anchors[next].flatMap { $0.isBefore ? $0 : nil } : nil
  }

  /// The section that text is text of or, where it begins one, that this is a part of.
  private func section(around place: Int) -> SectionIndex {
    order.sections[place].first.map { order.document.sections[$0].parent }
      ?? order.sentence(at: place)?.section ?? .document
  }
}
