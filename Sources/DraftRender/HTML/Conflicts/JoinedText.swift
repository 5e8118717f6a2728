import DraftDocument
import DraftReview
import DraftText

/// A stretch of joined text as a page shows it: the sentences next to conflicts, and what is folded between them. Together
/// they are the whole of it but for white space at the borders, and for the titles that it ends with: they stand above
/// the next conflict.
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
    let titles =
      isBefore
      ? Self.titles(Array(sentences.dropLast(tail).dropFirst(head)), document)
      : (count: 0, start: nil)
    count = sentences.count - head - tail - titles.count
    let size = document.source.bytes.count
    // A label stands before its sentence.
    let start = head == sentences.count ? size : head == 0 ? 0 : sentences[head - 1].range.end
    let border = sentences.count - tail
    let end = tail == 0 ? size : border == 0 ? 0 : sentences[border - 1].range.end
    func part(_ from: Int, _ to: Int) -> String {
      document.source.string(ByteRange(from, max(from, to))).trimmingBlanks
    }
    (behind, middle, before) = (
      part(0, start), part(start, titles.start ?? end), part(max(start, end), size)
    )
  }

  /// The titles of the last section and of those around it that sentences end with, and where the first one's section
  /// starts.
  private static func titles(
    _ sentences: [Sentence], _ document: Document
  ) -> (count: Int, start: Int?) {
    var (section, count, start) = (document.sections.indices.last ?? .document, 0, Int?.none)
    for sentence in sentences.reversed() {
      while section != .document, !isTitle(sentence, of: document.sections[section]) {
        section = document.sections[section].parent
      }
      if section == .document { break }
      (count, start) = (count + 1, document.sections[section].extent.start)
      section = document.sections[section].parent
    }
    return (count, start)
  }

  private static func isTitle(_ sentence: Sentence, of section: Section) -> Bool {
    section.title.start <= sentence.range.start && sentence.range.end <= section.title.end
  }

  /// How many sentences at the end are of the last section and not its title.
  private static func last(_ sentences: [Sentence], _ document: Document) -> Int {
    guard let section = document.sections.indices.last else { return 0 }
    return sentences.reversed().prefix {
      $0.section == section && !isTitle($0, of: document.sections[section])
    }.count
  }
}
