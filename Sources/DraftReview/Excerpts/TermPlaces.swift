import DraftChange
import DraftDocument
import DraftText

/// Where a term that was replaced throughout stayed as it was.
extension Review {
  /// Sections that are named; of a term in more of them the rest is only counted.
  private static let named = 3

  /// What is said behind the term: “，另有 1 处未改（第四条）”; empty where it is gone. O(places × log sentences).
  func left(of term: TermChange) -> String {
    guard !term.left.isEmpty else { return "" }
    var places: [String] = []
    for range in term.left {
      let place = place(ofSentence: sentence(at: range), new)
      if !place.isEmpty, !places.contains(place) { places.append(place) }
    }
    let said = places.count > Self.named ? [] : places
    return words.leftAsItWas(term.left.count, in: said.joined(separator: words.listSeparator))
  }

  /// The sentence of the new draft that a range begins in, or the first behind it.
  private func sentence(at range: ByteRange) -> SentenceIndex {
    let sentences = comparison.new.sentences
    let found = partitionPoint(sentences.indices) { sentences[$0].range.end <= range.start }
    return min(found, sentences.endIndex - 1)
  }
}
