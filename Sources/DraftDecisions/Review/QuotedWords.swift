import DraftChange
import DraftDocument
import DraftText

/// What a quotation shows of the words that were decided on.
extension Quote {
  /// Whether it is a label alone, as （五）, which any section may have.
  var isLabel: Bool {
    guard !exact.isEmpty, prefix.isEmpty || prefix.last?.isNewline == true else { return false }
    let line = Array((exact + suffix.prefix { !$0.isNewline }).utf8)
    let label = DecodedText(bytes: line).withView {
      DraftReader.label($0, ByteRange(0, line.count))
    }
    return label.map { $0.range.end >= exact.utf8.count } ?? false
  }

  /// What stands behind a label that was quoted alone, to the end of its line or of what was kept of it.
  var behindLabel: String {
    String(suffix.prefix { !$0.isNewline }.drop(while: \.isWhitespace))
  }

  /// The words in one line, as many as name them: behind their label where that was quoted, and among those around
  /// them where they alone say little.
  package var shown: String {
    if isLabel { return Self.shortened(exact + Self.joint(behind: exact) + behindLabel) }
    guard exact.count < Self.leastClear else { return Self.shortened(exact) }
    let before = prefix.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).last
    let behind = suffix.prefix { !$0.isNewline }.prefix(Self.around)
    let start = (before ?? "").suffix(Self.around)
    // To the end of a line the words are seen as they are, behind their label: 第二章　规划和建设.
    return behind.isEmpty ? start + exact : "\(start)[\(exact)]\(behind)"
  }

  /// In one line, and of what is long the beginning.
  package static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > longest ? line.prefix(longest - 1) + "…" : line
  }

  /// A wide mark at the end of a label has its own room.
  static func joint(behind label: String) -> String {
    label.isEmpty || "）、．】〕".contains(label.last ?? "）") ? "" : " "
  }

  private static let longest = 40
  /// Fewer characters are shown with this many at most on either side.
  private static let leastClear = 6
  private static let around = 10
}

extension ReviewPlan {
  /// The words of an item in one line, a section's behind its label.
  package func words(of item: ReviewItem) -> String {
    let words = item.quote?.shown ?? ""
    guard case .section(let index) = item.subject else { return words }
    let change = comparison.sections[index]
    let document = change.new == nil ? comparison.old : comparison.new
    let section = document.sections[change.new ?? change.old ?? .document]
    guard section.title.isEmpty, !section.label.isEmpty else { return words }
    return document.opening(of: change.new ?? change.old ?? .document)
  }
}

extension Document {
  /// The first words of a 款.
  func opening(of clause: Clause) -> String {
    Quote.shortened(source.string(sentences[clause.sentences.lowerBound].range))
  }

  /// The label and the first words of a section, in one line.
  func opening(of id: SectionIndex) -> String {
    let section = sections[id]
    let first = sentences(in: section.extent).first.map { sentences[$0].range } ?? .none
    let label = source.string(section.label)
    let words = source.string(section.title.isEmpty ? first : section.title)
    return Quote.shortened(label + Quote.joint(behind: label) + words)
  }
}
