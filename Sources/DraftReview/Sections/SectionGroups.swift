package import DraftChange
import DraftText

/// The sentence changes of each section change, each in exactly one: in its new section, or in the one
/// that it was removed from. O(sentences).
package struct SectionGroups {
  private var starts: [Int32]
  private var members: [Int32]

  package init(_ comparison: Comparison, _ lookup: SectionLookup) {
    starts = [Int32](repeating: 0, count: comparison.sections.count + 1)
    let sections = comparison.sentences.map { lookup.section(of: $0).offset }
    for section in sections { starts[section + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    members = [Int32](repeating: 0, count: sections.count)
    var next = starts
    for (index, section) in sections.enumerated() {
      members[Int(next[section])] = Int32(index)
      next[section] += 1
    }
  }

  /// Indexes into `Comparison.sentences`, in the order of the comparison.
  package subscript(section: SectionChangeIndex) -> some RandomAccessCollection<Int> {
    members[Int(starts[section.offset])..<Int(starts[section.offset + 1])].lazy.map { Int($0) }
  }
}
