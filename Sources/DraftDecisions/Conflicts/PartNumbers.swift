import DraftChange
import DraftDocument
import DraftText

/// By their first words, what the 款 of a draft and the attachments of its list are numbered; what stands twice has no
/// number.
struct PartNumbers {
  private var numbers: [ArraySlice<UInt8>: Int] = [:]
  private let document: Document
  private let attachments: AttachmentList

  /// O(paragraphs).
  init(_ document: Document) {
    self.document = document
    attachments = AttachmentList(document)
    var seen: Set<ArraySlice<UInt8>> = []
    func add(_ words: ArraySlice<UInt8>, _ number: Int) {
      numbers[words] = seen.insert(words).inserted ? number : nil
    }
    for clause in document.clauses { add(words(clause.sentences.lowerBound), clause.ordinal) }
    for (sentence, entry) in attachments.entries.sorted(by: { $0.key < $1.key }) {
      add(words(sentence, behind: entry.place), entry.number)
    }
  }

  subscript(words: ArraySlice<UInt8>) -> Int? { numbers[words] }

  /// What a reference names below an article, or in the list; `nil` where it names neither.
  func part(of reference: TargetedReference) -> (words: ArraySlice<UInt8>, number: Int)? {
    if let clause = reference.clause {
      return (words(clause.sentences.lowerBound), clause.ordinal)
    }
    guard let listed = reference.listed, let entry = attachments.entries[listed] else { return nil }
    return (words(listed, behind: entry.place), entry.number)
  }

  private func words(
    _ sentence: SentenceIndex, behind label: ByteRange? = nil
  ) -> ArraySlice<UInt8> {
    let range = document.sentences[sentence].range
    return document.text.bytes[(label?.end ?? range.start)..<range.end]
  }
}

extension Document {
  /// The references to a 款 or to an attachment of a list. O(bytes) where there is more than one of either.
  func referencesToParts() -> [TargetedReference] {
    let hasParts = clauses.contains { $0.ordinal > 1 } || !AttachmentList(self).entries.isEmpty
    return hasParts ? targetedReferences().filter { $0.clause != nil || $0.listed != nil } : []
  }
}
