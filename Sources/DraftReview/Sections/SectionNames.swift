package import DraftDocument
package import DraftText

/// What a section is called where a person or a program names it.
package enum SectionNames {
  /// One step of a path: the label, or the title where there is no label, or where the label says
  /// nothing about which section it is (the `##` of Markdown).
  package static func step(of section: Section, in bytes: TextView) -> ByteRange {
    guard !section.label.isEmpty else { return section.title }
    guard !isOnlyMarkup(section.label, in: bytes) else { return section.title }
    return ByteRange(section.label.start, bareEnd(of: section.label, in: bytes))
  }

  /// The label, unless it is only markup, and the title behind it.
  package static func title(
    of index: SectionIndex, in document: Document, bytes: TextView
  ) -> String {
    let section = document.sections[index]
    let title = document.text.string(section.title)
    guard !isOnlyMarkup(section.label, in: bytes) else { return title }
    let parting = title.isEmpty ? "" : separator(after: section.label, in: bytes)
    return document.text.string(section.label) + parting + title
  }

  /// Whether a label is the `##` of Markdown, the `==` of AsciiDoc or the `** TODO` of Org, which is no name.
  package static func isOnlyMarkup(_ label: ByteRange, in bytes: TextView) -> Bool {
    guard !label.isEmpty, "#=*".utf8.contains(bytes[label.start]) else { return label.isEmpty }
    let marks = label.range.prefix { bytes[$0] == bytes[label.start] }
    return marks.count == label.count || bytes[label.start] == "*" && bytes[marks.upperBound] == " "
  }

  /// Between a label and a title: nothing after a wide mark that has its own room (一、 （一）).
  package static func separator(after label: ByteRange, in bytes: TextView)
    -> String
  {
    guard !label.isEmpty else { return "" }
    var start = label.end - 1
    while start > label.start, bytes[start].isContinuation { start -= 1 }
    let last = bytes.decode(at: start).value
    return LineBreaking.kind(of: last, columns: 2) == .closing ? "" : " "
  }

  /// Where a label ends without the mark that only divides it from the title (一、 1. 附件一：).
  private static func bareEnd(
    of label: ByteRange, in bytes: TextView
  ) -> Int {
    var end = label.end
    while end > label.start + 1 {
      if bytes[end - 1] == "." || bytes[end - 1] == ":" {
        end -= 1
      } else if end >= label.start + 4, ["、", "．", "："].contains(bytes.scalar(before: end)) {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  /// The one heading without a number that everything stands under: the title of a Markdown file, which
  /// distinguishes no sections.
  package static func root(of document: Document) -> SectionIndex? {
    guard document.sections.count > 2 else { return nil }
    let first = SectionIndex.document + 1
    let section = document.sections[first]
    let isWhole = section.descendantsEnd == document.sections.endIndex
    return isWhole && section.ordinal.isEmpty ? first : nil
  }

  /// The steps from the outermost section to this one; none for the document.
  ///
  /// - Parameter root: A section to leave out where others stand in it.
  package static func path(
    of index: SectionIndex, in document: Document, bytes: TextView, but root: SectionIndex? = nil
  ) -> [ByteRange] {
    var steps: [ByteRange] = []
    var at = index
    while at != .document, at == index || at != root {
      let step = step(of: document.sections[at], in: bytes)
      if !step.isEmpty { steps.append(step) }
      at = document.sections[at].parent
    }
    return steps.reversed()
  }
}
