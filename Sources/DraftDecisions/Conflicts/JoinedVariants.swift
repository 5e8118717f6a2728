import DraftDocument
import DraftMerge
import DraftReview
import DraftText

/// Puts what several people wrote at one place behind each other. Where one has all lines of the other, in whatever order,
/// no line comes again.
enum JoinedVariants {
  /// - Parameters:
  ///   - isApart: Whether there are empty lines around the place, so that there is one between the texts, too.
  ///   - read: Reads a text as the drafts are read.
  static func of(
    _ texts: [[UInt8]], isApart: Bool, read: ([UInt8]) -> Document
  ) -> [UInt8] {
    var joined: [UInt8] = []
    for text in texts {
      let text = newLines(of: text, behind: joined)
      if text.isEmpty { continue }
      if joined.isEmpty {
        joined = text
      } else if joined.last == UInt8(ascii: "\n") {
        let hasLine = joined.suffix(2).elementsEqual("\n\n".utf8)
        if !hasLine, isApart || runTogether(joined, text, read) {
          joined.append(UInt8(ascii: "\n"))
        }
        joined += text
      } else {
        let (first, label) = (startLabel(read(joined)), startLabel(read(text)))
        if let label, label != first {
          // Another item is on a line of its own.
          joined += [UInt8](repeating: UInt8(ascii: "\n"), count: isApart ? 2 : 1) + text
        } else {
          // Sentences behind each other are of one item, and its number stands before the first.
          let text = label.map { withoutLabel(text, $0) } ?? text
          joined += blank(joined, text) + text
        }
      }
    }
    return joined
  }

  /// A text without what stands before it already, if one has all lines of the other: nothing, or what is around the
  /// earlier text where that stands in it as it is. Lines that come apart in it, as fences of code do, stay together.
  private static func newLines(of text: [UInt8], behind joined: [UInt8]) -> [UInt8] {
    let known = lines(joined)
    guard !known.isEmpty else { return text }
    let own = lines(text)
    if own.isSubset(of: known) { return [] }
    guard known.isSubset(of: own), let place = place(of: joined, in: text) else { return text }
    return Array(text[..<place.lowerBound] + text[place.upperBound...])
  }

  /// Where whole lines stand in a text, with the line breaks behind them.
  private static func place(of lines: [UInt8], in text: [UInt8]) -> Range<Int>? {
    let newline = UInt8(ascii: "\n")
    let words = lines.dropLast(lines.reversed().prefix { $0 == newline }.count)
    let starts = text.indices.filter { $0 == 0 || text[$0 - 1] == newline }
    for start in starts where text[start...].starts(with: words) {
      let behind = text[(start + words.count)...]
      let breaks = behind.prefix { $0 == newline }.count
      if breaks > 0 || behind.isEmpty { return start..<behind.startIndex + breaks }
    }
    return nil
  }

  /// Those with words.
  private static func lines(_ text: [UInt8]) -> Set<ArraySlice<UInt8>> {
    Set(text.split(separator: UInt8(ascii: "\n")).filter { !$0.allSatisfy(\.isBlank) })
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

  private static func withoutLabel(_ text: [UInt8], _ label: String) -> [UInt8] {
    Array(NumberSign.words(behindLabel: text.dropFirst(label.utf8.count)))
  }

  /// The label that a text starts with.
  private static func startLabel(_ document: Document) -> String? {
    guard document.sections.count > 1 else { return nil }
    let label = document.sections[.document + 1].label
    return label.start == 0 && !label.isEmpty ? document.text.string(label) : nil
  }
}
