package import DraftText

extension Document {
  /// The sentences of a stretch of the draft, a section with those inside it. O(log sentences).
  package func sentences(in extent: ByteRange) -> Range<SentenceIndex> {
    let first = firstSentence(from: extent.start)
    return first..<max(first, firstSentence(from: extent.end))
  }

  /// By section, the first sentence of its own; `nil` where all its text is in the sections inside it, or there is
  /// none. O(sentences).
  package func firstSentences() -> IndexedArray<Section, SentenceIndex?> {
    var first = IndexedArray<Section, SentenceIndex?>(repeating: nil, count: sections.count)
    for (index, sentence) in sentences.indexed() where first[sentence.section] == nil {
      first[sentence.section] = index
    }
    return first
  }

  private func firstSentence(from place: Int) -> SentenceIndex {
    partitionPoint(sentences.indices) { sentences[$0].range.start < place }
  }
}
