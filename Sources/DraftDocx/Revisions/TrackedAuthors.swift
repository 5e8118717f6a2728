import DraftText

/// Who made the tracked changes of a document, so that what is left of them keeps their names.
package struct TrackedAuthors: Sendable {
  /// By paragraph, where one person changed it.
  package let ofParagraphs: ParagraphAuthors
  /// Who made all of them, and when, where that is one person; at different times no time is said.
  package let only: (author: String, date: String?)?

  private typealias Signature = ParagraphAuthors.Signature

  /// A paragraph in both of its states.
  private struct Paragraph {
    var old: [UInt8] = []
    var new: [UInt8] = []
    var signatures: Set<Signature> = []
  }

  /// Where an element stands.
  private struct Place {
    var paragraph: Int?
    var isOld = true
    var isNew = true
  }

  /// O(bytes).
  package init(_ bytes: [UInt8]) throws(WordProblem) {
    let package = try DocxPackage(bytes)
    let notes = ["footnotes", "endnotes"].compactMap { package.related($0) }
    let trees = [try package.tree(package.main)] + notes.compactMap { package.optionalTree($0) }
    let paragraphs = trees.filter(\.hasRevisions).flatMap(Self.paragraphs)
    var old: [String: Signature] = [:]
    var new: [String: Signature] = [:]
    for paragraph in paragraphs {
      guard let signature = Self.common(paragraph.signatures) else { continue }
      old[String(decoding: paragraph.old, as: UTF8.self)] = signature
      new[String(decoding: paragraph.new, as: UTF8.self)] = signature
    }
    (old[""], new[""]) = (nil, nil)
    ofParagraphs = ParagraphAuthors(old: old, new: new)
    let all = paragraphs.reduce(into: Set()) { $0.formUnion($1.signatures) }
    only = Self.common(all).map { ($0.author, $0.date) }
  }

  /// One person's, with the time where it is one.
  private static func common(_ signatures: Set<Signature>) -> Signature? {
    guard let first = signatures.first, signatures.allSatisfy({ $0.author == first.author }) else {
      return nil
    }
    return signatures.count == 1 ? first : Signature(author: first.author)
  }

  private static func paragraphs(_ tree: XMLTree) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var places: [Place] = []
    // Parents stand before their children.
    for node in tree.nodes.indices {
      var place = tree.parent(node).map { places[$0] } ?? Place()
      switch tree.tag(node) {
      case .paragraph:
        place.paragraph = paragraphs.count
        paragraphs.append(Paragraph())
      case .inserted, .movedTo: place.isOld = false
      case .deleted, .movedFrom: place.isNew = false
      default: break
      }
      places.append(place)
      guard let index = place.paragraph else { continue }
      switch tree.tag(node) {
      case .text:
        if place.isOld { paragraphs[index].old += tree.text(node) }
        if place.isNew { paragraphs[index].new += tree.text(node) }
      case .deletedText: paragraphs[index].old += tree.text(node)
      case .inserted, .deleted, .movedFrom, .movedTo:
        guard let author = tree.value(node, "author") else { continue }
        paragraphs[index].signatures.insert(
          Signature(author: author, date: tree.value(node, "date")))
      default: break
      }
    }
    return paragraphs
  }
}
