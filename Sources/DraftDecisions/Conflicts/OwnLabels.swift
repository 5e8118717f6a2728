import DraftDocument
import DraftMerge
import DraftText

/// Signs the labels of an own text that stand in a draft's text, too: so they are counted with all others.
///
/// Who writes an own text starts with a draft's, and leaves the number that stands there. It is the section's number
/// and no part of what was written.
struct OwnLabels {
  /// By label as it is shown, the label and the sign that it has while numbers are counted.
  private var signed: [ArraySlice<UInt8>: (label: ArraySlice<UInt8>, sign: ArraySlice<UInt8>)] = [:]
  private let read: ([UInt8]) -> Document

  /// O(bytes).
  ///
  /// - Parameters:
  ///   - shown: The conflict with the numbers that somebody sees.
  ///   - conflict: The same with signs.
  ///   - read: Reads a text as the drafts are read.
  init(
    shown: MergeConflict, signed conflict: MergeConflict, read: @escaping ([UInt8]) -> Document
  ) {
    self.read = read
    for (text, signs) in zip([shown.base] + shown.sides, [conflict.base] + conflict.sides)
    where text != signs {
      let (own, other) = (labels(in: text), labels(in: signs))
      guard own.count == other.count else { continue }
      for (label, range) in zip(own, other) where signed[text[label]] == nil {
        guard let sign = NumberSign.sign(behindLabel: signs[range.upperBound...]) else { continue }
        signed[text[label]] = (signs[range], sign)
      }
    }
  }

  private func labels(in text: [UInt8]) -> [Range<Int>] {
    read(text).sections.map(\.label.range).filter { !$0.isEmpty }
  }

  /// The own text with signs. O(bytes).
  func signed(_ text: [UInt8]) -> [UInt8] {
    if signed.isEmpty { return text }
    var result: [UInt8] = []
    var at = 0
    for label in labels(in: text) {
      guard label.lowerBound >= at, let known = signed[text[label]] else { continue }
      let words = NumberSign.words(behindLabel: text[label.upperBound...])
      let end = text.count - words.count
      result +=
        text[at..<label.lowerBound] + known.label + text[label.upperBound..<end] + known.sign
      at = end
    }
    return result + text[at...]
  }
}
