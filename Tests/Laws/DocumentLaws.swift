package import DraftDocument
import DraftText

/// What holds of every draft, whatever the input; each law gives the places where it is broken.
package struct DocumentLaws {
  package let document: Document

  package init(_ document: Document) { self.document = document }

  package func broken() -> [String] { preorder() + sentences() }

  /// Sections stand before what is in them and lie inside their parents.
  package func preorder() -> [String] {
    let size = document.text.bytes.count
    guard document.sections.first?.parent == .document else { return ["no document around all"] }
    var broken: [String] = []
    for (index, section) in document.sections.indexed() {
      if section.extent.start > section.extent.end || section.extent.end > size
        || section.label.end > size || section.title.end > size
      {
        broken.append("section \(index) reaches out of the text")
      }
      if section.descendantsEnd <= index || section.descendantsEnd > document.sections.endIndex {
        broken.append("section \(index) holds parts up to \(section.descendantsEnd)")
      }
      guard index != .document else { continue }
      guard document.sections.startIndex..<index ~= section.parent else {
        broken.append("section \(index) has the parent \(section.parent)")
        continue
      }
      let parent = document.sections[section.parent]
      if section.depth != parent.depth + 1 || !parent.extent.contains(section.extent)
        || section.descendantsEnd > parent.descendantsEnd
      {
        broken.append("section \(index) is not inside its parent")
      }
    }
    return broken
  }

  /// Sentences are disjoint and in order, hold something, begin and end at characters, and lie inside
  /// their sections.
  package func sentences() -> [String] {
    var broken: [String] = []
    var last = 0
    for (index, sentence) in document.sentences.enumerated() {
      let range = sentence.range
      guard range.start >= last, range.end > range.start, range.end <= document.text.bytes.count
      else {
        broken.append("sentence \(index) overlaps, is empty or out of order")
        continue
      }
      last = range.end
      if !isBoundary(range.start) || !isBoundary(range.end) {
        broken.append("sentence \(index) cuts a character")
      }
      guard document.sections.indices.contains(sentence.section),
        document.paragraphs.indices.contains(sentence.paragraph),
        document.sections[sentence.section].extent.contains(range)
      else {
        broken.append("sentence \(index) is not inside its section")
        continue
      }
    }
    return broken
  }

  private func isBoundary(_ at: Int) -> Bool {
    at == document.text.bytes.count || document.text.bytes[at] & 0xC0 != 0x80
  }

  /// In plain text every character but white space is in a sentence or a label, or is markup: the
  /// line under or over a title, and what stands before `= 1. Title`.
  package func covering() -> [String] {
    var broken: [String] = []
    var isCovered = [Bool](repeating: false, count: document.text.bytes.count)
    for sentence in document.sentences {
      for at in sentence.range.range { isCovered[at] = true }
    }
    for section in document.sections { for at in section.label.range { isCovered[at] = true } }
    DocumentLaws.coverRules(document.text.bytes, &isCovered)
    var at = 0
    document.text.withView { bytes in
      while at < bytes.count {
        let (scalar, length) = bytes.decode(at: at)
        if !isCovered[at], !DocumentLaws.isBlank(scalar) {
          broken.append("the character at \(at) is in no sentence")
        }
        at += length
      }
    }
    return broken
  }

  /// Lines of one mark repeated, and the marks of headings at the start of a line.
  private static func coverRules(_ bytes: [UInt8], _ isCovered: inout [Bool]) {
    let marks = Set("\"#'*+-:=^~".unicodeScalars)
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }) {
      var places: [Int] = []
      var scalars: Set<Unicode.Scalar> = []
      line.withView { text in
        var at = 0
        while at < text.count {
          let (scalar, length) = text.decode(at: at)
          if scalars.count == 1, isBlank(scalar), text[0] == 0x3D || text[0] == 0x2A {
            for place in places { isCovered[line.startIndex + place] = true }
          }
          if !isBlank(scalar) {
            scalars.insert(scalar)
            places.append(at)
          }
          at += length
        }
      }
      guard scalars.count == 1, !marks.isDisjoint(with: scalars) else { continue }
      for place in places { isCovered[line.startIndex + place] = true }
    }
  }

  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar > " " else { return true }
    let properties = scalar.properties
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || properties.generalCategory == .control || properties.generalCategory == .format
  }
}
