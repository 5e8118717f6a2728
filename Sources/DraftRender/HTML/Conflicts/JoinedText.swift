import DraftDocument
import DraftReview
import DraftText

/// A stretch of joined text as a page shows it: the sentences next to conflicts, and what is folded between them. Together
/// they are the whole of it but for white space at the borders.
struct JoinedText {
  /// How many sentences stand beside a conflict.
  private static let most = 2

  /// The sentences behind the conflict that stands before, in its section.
  private(set) var behind = ""
  private(set) var middle = ""
  /// The sentences before the conflict that comes next, in its section.
  private(set) var before = ""
  /// How many sentences are folded.
  private(set) var count = 0

  /// O(bytes).
  ///
  /// - Parameters:
  ///   - isBehind: Whether a conflict stands before the text.
  ///   - isBefore: Whether one comes behind it.
  init(_ document: Document, isBehind: Bool, isBefore: Bool) {
    let sentences = Array(document.sentences)
    let first = isBehind ? sentences.prefix { $0.section == .document }.count : 0
    let last = isBefore ? Self.last(sentences, document) : 0
    // What is short is read as one.
    let isWhole = first == sentences.count && first <= 2 * Self.most
    let head = isWhole ? first : min(first, Self.most)
    let tail = isWhole ? 0 : min(last, Self.most, sentences.count - head)
    count = sentences.count - head - tail
    let size = document.source.bytes.count
    // A label stands before its sentence.
    let start = head == sentences.count ? size : head == 0 ? 0 : sentences[head - 1].range.end
    let end =
      tail == 0 ? size : tail == sentences.count ? 0 : sentences[head + count - 1].range.end
    func part(_ from: Int, _ to: Int) -> String {
      document.source.string(ByteRange(from, max(from, to))).trimmingBlanks
    }
    (behind, middle, before) = (part(0, start), part(start, end), part(max(start, end), size))
  }

  /// How many sentences at the end are of the last section and not its title.
  private static func last(_ sentences: [Sentence], _ document: Document) -> Int {
    guard let section = document.sections.indices.last else { return 0 }
    let title = document.sections[section].title
    return sentences.reversed().prefix {
      $0.section == section && !(title.start <= $0.range.start && $0.range.end <= title.end)
    }.count
  }
}
