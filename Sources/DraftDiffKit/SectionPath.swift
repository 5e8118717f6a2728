import DraftDocument
import DraftText

/// A section as a person names it: `二/（一）`, `第三条`, `总体要求`.
struct SectionPath {
  private let steps: [[Unicode.Scalar]]

  init(_ text: String) {
    steps = text.split(separator: "/").map { SectionPath.plain(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// The first section whose path, from the outside in, has these steps; those between may be
  /// left out. nil where there is none. O(sections × depth).
  func find(in document: Document) -> Int? {
    guard let last = steps.last else { return nil }
    for at in document.sections.indices.dropFirst() where matches(last, at, document) {
      var rest = steps.dropLast()
      var above = document.sections[at].parent
      while above > 0, let step = rest.last {
        if matches(step, above, document) { rest = rest.dropLast() }
        above = document.sections[above].parent
      }
      if rest.isEmpty { return at }
    }
    return nil
  }

  private func matches(_ step: [Unicode.Scalar], _ at: Int, _ document: Document) -> Bool {
    let section = document.sections[at]
    let label = SectionPath.plain(document.text.string(section.label))
    let title = SectionPath.plain(document.text.string(section.title))
    return label == step || title == step || !label.isEmpty && label + title == step
  }

  /// Without the marks and spaces around a number: 一、 and 一 are the same, as are （一） and 一.
  private static func plain(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      !"、（）()．. \t\u{3000}#【】[]".unicodeScalars.contains($0)
    }
  }
}
