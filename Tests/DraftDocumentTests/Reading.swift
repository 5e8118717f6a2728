import DraftDocument
import DraftText

/// Reads `text` as a plain draft.
func read(_ text: String, _ options: ReadingOptions = ReadingOptions()) -> Document {
  DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: "draft.txt", options: options)
}

/// `marked` without its bars, read and marked again: a bar stands behind each sentence but the last.
func reading(_ marked: String, clauses: Bool = false) -> String {
  var options = ReadingOptions()
  options.clauses = clauses
  let document = read(marked.replacing("|", with: ""), options)
  var bytes = document.text.bytes
  for sentence in document.sentences.dropLast().reversed() {
    bytes.insert(0x7C, at: sentence.range.end)
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension Document {
  /// The sections without the document, each as depth, kind and label or title: `1 heading 一、`.
  var outline: [String] {
    sections.dropFirst().map {
      "\($0.depth) \($0.kind.rawValue) \(text.string($0.label.isEmpty ? $0.title : $0.label))"
    }
  }

  var labels: [String] { sections.dropFirst().map { text.string($0.label) } }

  var titles: [String] { sections.dropFirst().map { text.string($0.title) } }

  /// Each sentence's role and text.
  var roles: [String] { sentences.map { "\($0.role.rawValue): \(text.string($0.range))" } }

  /// The text of the sentences with `role`.
  func texts(_ role: SentenceRole) -> [String] {
    sentences.filter { $0.role == role }.map { text.string($0.range) }
  }
}
