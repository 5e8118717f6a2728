package import DraftDocument
import DraftText

/// A section as a person types it: 二/（一）, `二/(一)`, `3/Scope`.
///
/// Each step is a label, or the beginning of a title; width, case and white space do not count. A label typed with
/// its mark (二、) is that label and no other.
public struct SectionPath: Sendable {
  /// As it was typed.
  public let text: String
  private let steps: [[Unicode.Scalar]]

  /// `nil` where there is nothing between the strokes.
  public init?(_ text: String) {
    self.text = text
    steps = text.split(whereSeparator: { $0 == "/" || $0 == "／" })
      .map { SectionPath.folded(Array($0.unicodeScalars)) }
      .filter { !$0.isEmpty }
    if steps.isEmpty { return nil }
  }

  /// The sections it names, in reading order: those that match its last step and whose parents
  /// match the steps before, other levels between them allowed.
  package func matches(in document: Document) -> [SectionIndex] {
    document.text.withView { bytes in
      document.sections.indices.filter { isNamed($0, document, bytes) }
    }
  }

  private func isNamed(
    _ index: SectionIndex, _ document: Document, _ bytes: TextView
  ) -> Bool {
    var remaining = steps[...]
    var at = index
    guard index != .document, let last = remaining.last,
      step(last, fits: document.sections[index], bytes)
    else { return false }
    remaining.removeLast()
    while let next = remaining.last {
      at = document.sections[at].parent
      if at == .document { return false }
      if step(next, fits: document.sections[at], bytes) { remaining.removeLast() }
    }
    return true
  }

  private func step(
    _ step: [Unicode.Scalar], fits section: Section, _ bytes: TextView
  ) -> Bool {
    let whole = SectionPath.folded(section.label, in: bytes)
    let label = SectionPath.trimmed(whole)
    if whole == step || label == step || SectionPath.bare(label).elementsEqual(step) { return true }
    if SectionPath.number(label).elementsEqual(step) { return true }
    let title = SectionPath.folded(section.title, in: bytes)
    if title.starts(with: step) { return true }
    // Typed with its label: 三、落实责任, 三 落实责任.
    return step.count > label.count
      && ((whole + title).starts(with: step) || (label + title).starts(with: step))
  }

  private static func folded(_ range: ByteRange, in bytes: TextView) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var at = range.start
    while at < range.end {
      let (scalar, length) = bytes.decode(at: at)
      scalars.append(scalar)
      at += length
    }
    return folded(scalars)
  }

  /// For comparison: no white space, ASCII for its wide forms, lower case.
  private static func folded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.filter { !WhiteSpace.contains($0) }.map { Scalars.small(Scalars.narrow($0)) }
  }

  /// The number behind a word: 3.1 of Section 3.1, 4 of Article 4.
  private static func number(_ key: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    key.drop { "a"..."z" ~= $0 }
  }

  /// Without the brackets around a number, which few people type: 一 for （一）.
  private static func bare(_ key: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    let isBracketed = key.count > 2 && key.first == "(" && key.last == ")"
    return isBracketed ? key[1..<key.count - 1] : key[...]
  }

  /// Without the mark that ends a number (一、 1. 附件一：).
  private static func trimmed(_ key: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var key = key
    while key.count > 1, let last = key.last, last == "、" || last == "." || last == ":" {
      key.removeLast()
    }
    return key
  }
}
