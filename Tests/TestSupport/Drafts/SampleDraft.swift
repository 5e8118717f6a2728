package import DraftDocument
import DraftLanguage
import DraftText

/// Builds a draft by hand, part by part, so that renderers are tested without any reader.
package struct SampleDraft {
  private var bytes: [UInt8] = []
  private var sections: IndexedArray<Section, Section> = [
    Section(parent: .document, depth: 0, kind: .document, extent: .none)
  ]
  private var paragraphs: IndexedArray<Paragraph, Paragraph> = []
  private var sentences: IndexedArray<Sentence, Sentence> = []
  private var current = SectionIndex.document

  package init() {}

  /// Starts a section with a heading on a line of its own; the title is a sentence.
  package mutating func section(_ label: String, _ title: String, depth: Int = 1) {
    let start = bytes.count
    bytes += Array(label.utf8)
    let middle = bytes.count
    bytes += Array(title.utf8)
    let end = bytes.count
    var parent = sections.endIndex - 1
    while sections[parent].depth >= depth { parent = sections[parent].parent }
    sections.append(
      Section(
        parent: parent, depth: depth, kind: .heading, scheme: .zhL1,
        label: ByteRange(start, middle), ordinal: [sections.count], title: ByteRange(middle, end),
        extent: ByteRange(start, end)))
    current = sections.endIndex - 1
    sentence(ByteRange(middle, end), .heading)
    self.end(ByteRange(start, end), sentences.endIndex - 1)
  }

  /// A paragraph of sentences in the section begun last.
  package mutating func paragraph(_ texts: String...) {
    let start = bytes.count
    let first = sentences.endIndex
    for text in texts {
      let from = bytes.count
      bytes += Array(text.utf8)
      sentence(ByteRange(from, bytes.count), .body)
    }
    end(ByteRange(start, bytes.count), first)
  }

  private mutating func sentence(_ range: ByteRange, _ role: SentenceRole) {
    sentences.append(
      Sentence(range: range, section: current, paragraph: paragraphs.endIndex, role: role))
  }

  private mutating func end(_ range: ByteRange, _ first: SentenceIndex) {
    paragraphs.append(
      Paragraph(section: current, range: range, sentences: first..<sentences.endIndex))
    bytes.append(0x0A)
  }

  package func document() -> Document {
    var sections = sections
    for index in sections.indices {
      var end = index + 1
      while end < sections.endIndex, sections[end].depth > sections[index].depth { end += 1 }
      sections[index].descendantsEnd = end
      let last = end < sections.endIndex ? sections[end].extent.start : bytes.count
      sections[index].extent = ByteRange(
        index == .document ? 0 : sections[index].extent.start, last)
    }
    return Document(
      text: DecodedText(bytes: bytes), reader: .plain, sections: sections, paragraphs: paragraphs,
      sentences: sentences)
  }
}
