import DraftChange
import DraftDocument
import DraftText

/// By sentence of a draft, the change that it is in; `nil` where a comparison says nothing of it.
struct ChangePlaces {
  private(set) var old: IndexedArray<Sentence, SentenceChangeIndex?>
  private(set) var new: IndexedArray<Sentence, SentenceChangeIndex?>

  /// O(sentences).
  init(_ comparison: Comparison) {
    old = IndexedArray(repeating: nil, count: comparison.old.sentences.count)
    new = IndexedArray(repeating: nil, count: comparison.new.sentences.count)
    for (index, change) in comparison.sentences.indexed() {
      for sentence in change.old { old[sentence] = index }
      for sentence in change.new { new[sentence] = index }
    }
  }
}
