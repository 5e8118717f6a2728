package import DraftChange
import DraftText

/// The sentence changes of each section change, each in exactly one: in its new section, or in the one
/// that it was removed from. O(sentences).
package struct SectionGroups {
  private var starts: [Int32]
  private var members: [SentenceChangeIndex]

  package init(_ comparison: Comparison, _ lookup: SectionLookup) {
    starts = [Int32](repeating: 0, count: comparison.sections.count + 1)
    let sections = comparison.sentences.map { lookup.section(of: $0).offset }
    for section in sections { starts[section + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    members = Array(repeating: 0, count: sections.count)
    var next = starts
    for (index, section) in sections.enumerated() {
      members[Int(next[section])] = SentenceChangeIndex(index)
      next[section] += 1
    }
  }

  /// In the order of the comparison.
  package subscript(section: SectionChangeIndex) -> ArraySlice<SentenceChangeIndex> {
    members[Int(starts[section.offset])..<Int(starts[section.offset + 1])]
  }
}
