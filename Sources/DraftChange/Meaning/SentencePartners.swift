import DraftAlign
import DraftDocument
import DraftText

/// For each sentence of both drafts the first one that it became or came from.
struct SentencePartners: Sendable {
  private var newOf: IndexedArray<Sentence, SentenceIndex?> = []
  private var oldOf: IndexedArray<Sentence, SentenceIndex?> = []

  init() {}

  /// O(sentences).
  init(_ old: Document, _ new: Document, _ links: [SentenceLink]) {
    newOf = IndexedArray(repeating: nil, count: old.sentences.count)
    oldOf = IndexedArray(repeating: nil, count: new.sentences.count)
    for link in links {
      for i in link.old { newOf[i] = link.new.lowerBound }
      for j in link.new { oldOf[j] = link.old.lowerBound }
    }
  }

  func new(of sentence: SentenceIndex) -> SentenceIndex? { newOf[sentence] }

  func old(of sentence: SentenceIndex) -> SentenceIndex? { oldOf[sentence] }
}
