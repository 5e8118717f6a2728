import DraftDocument
import DraftMerge
import DraftReview
import DraftText

/// Puts what several people wrote at one place behind each other. What is the same lines in another order is there once.
enum JoinedVariants {
  /// - Parameters:
  ///   - isApart: Whether there are empty lines around the place, so that there is one between the texts, too.
  ///   - read: Reads a text as the drafts are read.
  static func of(
    _ texts: [[UInt8]], isApart: Bool, read: ([UInt8]) -> Document
  ) -> [UInt8] {
    var joined: [UInt8] = []
    var known: Set<[[UInt8]]> = []
    for text in texts where !text.isEmpty {
      guard known.insert(lines(text)).inserted else { continue }
      if joined.isEmpty {
        joined = text
      } else if joined.last == UInt8(ascii: "\n") {
        let hasLine = joined.suffix(2).elementsEqual("\n\n".utf8)
        if !hasLine, isApart || runTogether(joined, text, read) {
          joined.append(UInt8(ascii: "\n"))
        }
        joined += text
      } else {
        let text = withoutLabel(text, of: read(joined), read)
        joined += blank(joined, text) + text
      }
    }
    return joined
  }

  /// Those with words, in an order that does not depend on the text's.
  private static func lines(_ text: [UInt8]) -> [[UInt8]] {
    text.split(separator: UInt8(ascii: "\n")).filter { $0.contains { $0 > 0x20 } }.map(Array.init)
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Whether two texts would be one paragraph.
  private static func runTogether(
    _ first: [UInt8], _ second: [UInt8], _ read: ([UInt8]) -> Document
  ) -> Bool {
    let apart = read(first).paragraphs.count + read(second).paragraphs.count
    return read(first + second).paragraphs.count < apart
  }

  /// Between sentences, where the language writes one.
  private static func blank(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    guard let left = String(decoding: first, as: UTF8.self).unicodeScalars.last,
      let right = String(decoding: second, as: UTF8.self).unicodeScalars.first,
      !left.properties.isWhitespace, !right.properties.isWhitespace
    else { return [] }
    return LineJoint.hasBlank(between: left, right) ? [UInt8(ascii: " ")] : []
  }

  /// Sentences behind each other are of one item, and its number stands before the first.
  private static func withoutLabel(
    _ text: [UInt8], of first: Document, _ read: ([UInt8]) -> Document
  ) -> [UInt8] {
    let document = read(text)
    guard let label = startLabel(document), startLabel(first) == label else { return text }
    return Array(NumberSign.words(behindLabel: text.dropFirst(label.utf8.count)))
  }

  /// The label that a text starts with.
  private static func startLabel(_ document: Document) -> String? {
    guard document.sections.count > 1 else { return nil }
    let label = document.sections[.document + 1].label
    return label.start == 0 && !label.isEmpty ? document.text.string(label) : nil
  }
}
