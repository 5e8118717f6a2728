import DraftAlign
import DraftDocument

/// For each sentence of both drafts the first one that it became or came from.
struct SentencePartners: Sendable {
  private var newOf: [Int32] = []
  private var oldOf: [Int32] = []

  init() {}

  /// O(sentences).
  init(_ old: Document, _ new: Document, _ links: [Link]) {
    newOf = Array(repeating: -1, count: old.sentences.count)
    oldOf = Array(repeating: -1, count: new.sentences.count)
    for link in links {
      for i in link.old { newOf[i] = Int32(truncatingIfNeeded: link.new.lowerBound) }
      for j in link.new { oldOf[j] = Int32(truncatingIfNeeded: link.old.lowerBound) }
    }
  }

  func new(of sentence: Int) -> Int? { newOf[sentence] < 0 ? nil : Int(newOf[sentence]) }

  func old(of sentence: Int) -> Int? { oldOf[sentence] < 0 ? nil : Int(oldOf[sentence]) }
}
