package import DraftText

extension Document {
  /// The sentences of a stretch of the draft, a section with those inside it. O(log sentences).
  package func sentences(in extent: ByteRange) -> Range<Int> {
    let first = firstSentence(from: extent.start)
    return first..<max(first, firstSentence(from: extent.end))
  }

  private func firstSentence(from place: Int) -> Int {
    partitionPoint(sentences.indices) { sentences[$0].range.start < place }
  }
}
