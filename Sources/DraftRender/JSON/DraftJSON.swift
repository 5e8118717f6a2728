package import DraftDocument
import DraftLanguage
import DraftReview
import DraftText

/// A draft as it was understood: `draftdiff outline` and `draftdiff sentences` as JSON, and the two
/// drafts inside a comparison.
package enum DraftJSON {
  package static func write(
    _ document: Document, name: String, word: WordFacts? = nil, sentences: Bool, to sink: ByteSink
  ) {
    JSONWriter.write("draftdiff.draft", to: sink) { json in
      fields(of: document, name: name, word: word, sentences: sentences, &json)
    }
  }

  /// The fields of a draft, inside an object that the caller opened.
  static func fields(
    of document: Document, name: String, word: WordFacts?, sentences: Bool,
    _ json: inout JSONWriter
  ) {
    json.key("path")
    json.value(name)
    json.key("reader")
    json.value(document.reader.rawValue)
    json.key("encoding")
    json.value(document.text.encoding.rawValue)
    word?.write(&json)
    json.key("text")
    json.beginObject()
    json.key("bytes")
    json.value(document.text.bytes.count)
    json.key("sentences")
    json.value(document.sentences.count)
    json.endObject()
    document.text.withView { bytes in
      sectionList(document, bytes, &json)
      // A quotation over several lines has the marks before them, as `draftdiff text` has; a page number
      // inside a sentence is none of it.
      let shown = document.reader == .markdown ? document.source : document.text
      if sentences { shown.withView { sentenceList(document, $0, &json) } }
      diagnosticList(document, bytes, &json)
    }
  }

  private static func sectionList(
    _ document: Document, _ bytes: TextView, _ json: inout JSONWriter
  ) {
    json.key("sections")
    json.beginArray()
    var lines = LineCursor()
    for (index, section) in document.sections.indexed() {
      json.breakLine()
      json.beginObject()
      json.key("id")
      json.value(index)
      json.key("parent")
      if index == .document { json.null() } else { json.value(section.parent) }
      head(of: section, bytes, &json)
      json.key("path")
      json.text(
        SectionNames.path(of: index, in: document, bytes: bytes), separator: UInt8(ascii: "/"),
        of: bytes)
      json.key("start")
      json.value(section.extent.start)
      json.key("end")
      json.value(section.extent.end)
      json.key("line")
      json.value(lines.line(at: section.extent.start, in: bytes))
      json.endObject()
    }
    json.endArray()
  }

  private static func head(of section: Section, _ bytes: TextView, _ json: inout JSONWriter) {
    json.key("depth")
    json.value(section.depth)
    json.key("kind")
    json.value(section.kind.rawValue)
    json.key("family")
    json.value(section.scheme?.rawValue ?? section.markup?.rawValue)
    json.key("markup")
    json.value(section.markup?.rawValue)
    json.key("label")
    if section.label.isEmpty { json.null() } else { json.text(section.label, of: bytes) }
    json.key("ordinal")
    ordinal(section.ordinal, &json)
    json.key("title")
    if section.title.isEmpty { json.null() } else { json.text(section.title, of: bytes) }
  }

  private static func ordinal(_ numbers: [Int], _ json: inout JSONWriter) {
    guard !numbers.isEmpty else { return json.null() }
    json.beginArray()
    for number in numbers { json.value(number) }
    json.endArray()
  }

  private static func sentenceList(
    _ document: Document, _ bytes: TextView, _ json: inout JSONWriter
  ) {
    json.key("sentences")
    json.beginArray()
    var lines = LineCursor()
    for (index, sentence) in document.sentences.enumerated() {
      json.breakLine()
      json.beginObject()
      json.key("id")
      json.value(index)
      json.key("section")
      json.value(sentence.section)
      json.key("paragraph")
      json.value(sentence.paragraph)
      json.key("role")
      json.value(sentence.role.rawValue)
      json.key("start")
      json.value(sentence.range.start)
      json.key("end")
      json.value(sentence.range.end)
      json.key("line")
      json.value(lines.line(at: sentence.range.start, in: bytes))
      json.key("text")
      json.text(sentence.range, of: bytes)
      json.endObject()
    }
    json.endArray()
  }

  private static func diagnosticList(
    _ document: Document, _ bytes: TextView, _ json: inout JSONWriter
  ) {
    json.key("diagnostics")
    json.beginArray()
    var lines = LineCursor()
    let sorted = document.diagnostics.sorted { $0.place.lower < $1.place.lower }
    for diagnostic in sorted {
      json.breakLine()
      json.beginObject()
      json.key("kind")
      json.value(diagnostic.kind.rawValue)
      json.key("start")
      json.value(diagnostic.place.start)
      json.key("end")
      json.value(diagnostic.place.end)
      json.key("line")
      json.value(lines.line(at: diagnostic.place.start, in: bytes))
      json.endObject()
    }
    json.endArray()
  }
}
