package import DraftDocument
import DraftText

/// The lines of a law, each with what stands before it, so that all of them together are its text.
package struct LawLines: Sendable {
  package struct Line: Sendable {
    package var lead: Letters
    package var text: Letters
    /// Byte offset of the text in the draft; `nil` in an act.
    package var start: Int?

    /// The byte offset of the letter at `place` of a line that is not wrapped.
    func offset(_ place: Int) -> Int? {
      start.map { $0 + text[..<place].utf8Count }
    }
  }
  package private(set) var lines: [Line] = []
  /// White space behind the last line.
  package private(set) var tail: Letters = []

  /// - Parameter goesOn: Whether a line may go on with the one before, which the reader of drafts takes it to
  ///   do: no line that begins a part of its own.
  package init(_ document: Document, goesOn: (Letters, Letters) -> Bool) {
    let joined = LawLines.joinedPlaces(document)
    var lead: Letters = []
    var place = 0
    let bytes = document.source.bytes
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = Letters(utf8: bytes[place..<end])
      let text = line.trimmed
      if text.isEmpty {
        lead += line
      } else {
        let start = line.firstIndex { !$0.isSpace } ?? 0
        let mark = LawLines.markup(text)
        lead += line[..<start] + text[..<mark]
        let words = Letters(text[mark...])
        let bytesBefore = (line[..<start] + text[..<mark]).utf8Count
        if joined.contains(place + bytesBefore),
          mark == 0, let last = lines.indices.last, goesOn(lines[last].text, words)
        {
          lines[last].text += lead + words
        } else {
          lines.append(Line(lead: lead, text: words, start: place + bytesBefore))
        }
        lead = Letters(line[(start + text.count)...])
      }
      if end < bytes.count { lead.append("\n") }
      place = end + 1
    }
    tail = lead
  }

  /// `#` and blanks before a Markdown heading.
  private static func markup(_ text: Letters) -> Int {
    let hashes = text.prefix { $0 == "#" }.count
    guard hashes > 0, hashes <= 6, hashes < text.count, text[hashes].isBlank else { return 0 }
    return text.skippingBlanks(hashes)
  }

  /// Where lines begin that go on with a paragraph.
  private static func joinedPlaces(_ document: Document) -> Set<Int> {
    var places: Set<Int> = []
    let bytes = document.source.bytes
    for paragraph in document.paragraphs {
      var place = paragraph.range.start
      while let feed = bytes[place..<paragraph.range.end].firstIndex(of: UInt8(ascii: "\n")) {
        place = feed + 1
        while place < paragraph.range.end, bytes[place] == " " || bytes[place] == "\t" {
          place += 1
        }
        places.insert(place)
      }
    }
    return places
  }
}
