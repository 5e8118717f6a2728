import DraftDocument
import DraftText

extension Document {
  /// The sentences of a stretch of the draft, a section with those inside it. O(log sentences).
  func sentences(in extent: ByteRange) -> Range<Int> {
    let first = firstSentence(from: extent.start)
    return first..<max(first, firstSentence(from: extent.end))
  }

  private func firstSentence(from place: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.start < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
