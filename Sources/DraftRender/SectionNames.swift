package import DraftDocument
package import DraftText

/// What a section is called where a person or a program names it.
package enum SectionNames {
  /// One step of a path: the label, or the title where there is no label, or where the label says
  /// nothing about which section it is (the `##` of Markdown).
  package static func step(of section: Section, in bytes: UnsafeBufferPointer<UInt8>) -> ByteRange {
    guard !section.label.isEmpty else { return section.title }
    let isOnlyMarkup = section.label.range.allSatisfy { bytes[$0] == 0x23 }
    return isOnlyMarkup ? section.title : section.label
  }

  /// The steps from the outermost section to this one; none for the document.
  package static func path(
    of index: Int, in document: Document, bytes: UnsafeBufferPointer<UInt8>
  ) -> [ByteRange] {
    var steps: [ByteRange] = []
    var at = index
    while at > 0 {
      let step = step(of: document.sections[at], in: bytes)
      if !step.isEmpty { steps.append(step) }
      at = document.sections[at].parent
    }
    return steps.reversed()
  }
}
