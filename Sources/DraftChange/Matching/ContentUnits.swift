import DraftDocument
import DraftText

/// The sections of a draft that are matched by what they say: headings with text of their own.
///
/// Items and points belong to the unit around them, as they are a sentence or two and repeat;
/// a chapter that holds only articles has no text and is matched by what matched inside it.
struct ContentUnits: Sendable {
  /// The section of each unit, in reading order; the document first.
  private(set) var sections: [SectionIndex] = [.document]
  /// The sentences of each unit, in reading order.
  private(set) var sentences: [[SentenceIndex]] = [[]]
  /// By section, whether a unit or not, the key of its title; 0 where it has none.
  let titles: IndexedArray<Section, UInt64>

  init(_ document: Document) {
    titles = IndexedArray(
      document.sections.indices.map { index in
        let title = document.sections[index].title
        return title.isEmpty ? 0 : Titles.key(document, title) | 1
      })
    var unitOfSection = IndexedArray<Section, Int?>(repeating: 0, count: document.sections.count)
    let isUnit = Self.unitSections(document)
    for index in document.sections.indices.dropFirst() {
      if isUnit[index] {
        unitOfSection[index] = sections.count
        sections.append(index)
        sentences.append([])
      } else {
        unitOfSection[index] =
          Self.isList(document.sections[index].kind)
          ? unitOfSection[document.sections[index].parent] : nil
      }
    }
    for (index, sentence) in document.sentences.indexed() {
      if let unit = unitOfSection[sentence.section] { sentences[unit].append(index) }
    }
  }

  /// The unit and those of the sections inside its section. O(units inside).
  func inside(_ unit: Int, _ document: Document) -> Range<Int> {
    let end = document.sections[sections[unit]].descendantsEnd
    return unit..<(sections[unit...].firstIndex { $0 >= end } ?? sections.count)
  }

  static func isList(_ kind: SectionKind) -> Bool { kind == .item || kind == .point }

  /// Sections with a sentence beyond their heading, or without sections inside that are no lists.
  private static func unitSections(_ document: Document) -> IndexedArray<Section, Bool> {
    let sections = document.sections
    var hasText = IndexedArray<Section, Bool>(repeating: false, count: sections.count)
    var hasChildren = hasText
    for sentence in document.sentences where sentence.role != .heading {
      var section = sentence.section
      while isList(sections[section].kind), section != .document,
        isList(sections[sections[section].parent].kind)
      {
        section = sections[section].parent
      }
      hasText[section] = true
      if isList(sections[section].kind) { hasText[sections[section].parent] = true }
    }
    for index in sections.indices.dropFirst() where !isList(sections[index].kind) {
      hasChildren[sections[index].parent] = true
    }
    return IndexedArray(
      sections.indices.map { index in
        index != .document && !isList(sections[index].kind)
          && (hasText[index] || !hasChildren[index])
      })
  }
}
