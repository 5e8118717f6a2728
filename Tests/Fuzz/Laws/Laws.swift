package import DraftDocument
package import DraftText

/// What holds of every draft and every comparison, whatever the input. Each stops the process
/// where it does not, which is what a fuzzer looks for.
package enum Laws {
  package static func check(_ text: DecodedText) {
    precondition(String(validating: text.bytes, as: UTF8.self) != nil, "not UTF-8")
    precondition(!text.bytes.contains(0), "holds a NUL")
  }

  /// Sections stand before what is in them; sentences are disjoint and in order, hold something,
  /// and begin and end at characters.
  package static func check(_ document: Document) {
    let size = document.text.bytes.count
    precondition(!document.sections.isEmpty && document.sections[0].parent == -1)
    for (index, section) in document.sections.enumerated() {
      precondition(index == 0 || section.parent >= 0 && section.parent < index, "parent behind")
      precondition(section.extent.start <= section.extent.end && section.extent.end <= size)
      precondition(section.label.end <= size && section.title.end <= size)
      precondition(section.descendantsEnd > index, "holds no self")
      precondition(section.descendantsEnd <= document.sections.count, "holds too much")
    }
    var last = 0
    for sentence in document.sentences {
      precondition(sentence.range.start >= last, "sentences overlap or are out of order")
      precondition(sentence.range.end > sentence.range.start && sentence.range.end <= size)
      precondition(isBoundary(document, sentence.range.start), "begins inside a character")
      precondition(isBoundary(document, sentence.range.end), "ends inside a character")
      precondition(document.sections.indices.contains(Int(sentence.section)))
      precondition(document.paragraphs.indices.contains(Int(sentence.paragraph)))
      last = sentence.range.end
    }
  }

  private static func isBoundary(_ document: Document, _ at: Int) -> Bool {
    at == document.text.bytes.count || document.text.bytes[at] & 0xC0 != 0x80
  }

  /// In plain text every character but white space is in a sentence or a label, or is markup: the
  /// line under or over a title, and what stands before `= 1. Title`.
  package static func checkCovering(_ document: Document) {
    var isCovered = [Bool](repeating: false, count: document.text.bytes.count)
    for sentence in document.sentences {
      for at in sentence.range.range { isCovered[at] = true }
    }
    for section in document.sections { for at in section.label.range { isCovered[at] = true } }
    coverRules(document.text.bytes, &isCovered)
    var at = 0
    document.text.withView { bytes in
      while at < bytes.count {
        let (scalar, length) = bytes.decode(at: at)
        precondition(isCovered[at] || isBlank(scalar), "a character is in no sentence")
        at += length
      }
    }
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
