package import DraftDocument
import DraftLanguage
import DraftText

/// The attachments that a draft names by number in a list, and that are no sections of it.
package struct AttachmentList: Sendable {
  /// By sentence, the entry that it is.
  package private(set) var entries: [SentenceIndex: AttachmentEntry] = [:]
  private var sentences: [Int: SentenceIndex] = [:]

  /// O(paragraphs).
  package init(_ document: Document) {
    document.text.withView { bytes in
      for paragraph in document.paragraphs {
        guard let first = paragraph.sentences.first else { continue }
        let sentence = document.sentences[first]
        let isNote = sentence.role == .attachmentNote
        guard isNote || bytes.has(ChineseCitation.attaching, at: sentence.range.start),
          let entry = AttachmentEntry(bytes, sentence.range, isNote: isNote)
        else { continue }
        entries[first] = entry
        if sentences[entry.number] == nil { sentences[entry.number] = first }
      }
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The sentence of the entry with a number.
  func sentence(of number: Int) -> SentenceIndex? { sentences[number] }

  package func number(of sentence: SentenceIndex) -> Int? { entries[sentence]?.number }

  /// The entries in the order in which they stand. O(entries · log entries).
  package var inOrder: [AttachmentEntry] { entries.sorted { $0.key < $1.key }.map(\.value) }
}
