import DraftText

/// Who changed the document, and when.
package struct RevisionStamp: Sendable {
  package var author: String
  /// As Word writes it, `2024-03-15T09:30:00Z`; `nil` leaves it out.
  package var date: String?
  /// Who changed single paragraphs, where somebody else did.
  package var authors: ParagraphAuthors?

  package init(author: String, date: String? = nil) {
    self.author = author
    self.date = date
  }

  /// Where a date must be said and none is known.
  static let noDate = "2000-01-01T00:00:00Z"

  /// A date that no program takes for the same: two minutes from it, in the same hour.
  var otherDate: String {
    guard let date else { return Self.noDate }
    // Minutes are the fifteenth and sixteenth character: 2024-03-15T09:30:00Z.
    var signs = Array(date.utf8)
    guard signs.count >= 16, signs[14].isDigit, signs[15].isDigit else { return Self.noDate }
    signs[15] = signs[15] < UInt8(ascii: "8") ? signs[15] + 2 : signs[15] - 2
    return String(decoding: signs, as: UTF8.self)
  }
}

/// Who changed paragraphs of the two documents, by their text: the items of an act, or those who changed the new one
/// before.
package struct ParagraphAuthors: Sendable {
  /// Somebody, and when that is known.
  struct Signature: Hashable {
    var author: String
    var date: String?
  }

  private let old: [String: Signature]
  private let new: [String: Signature]

  /// - Parameters:
  ///   - old: For paragraphs of the old document who changed them or took them out.
  ///   - new: For paragraphs of the new one who changed them or brought them in.
  package init(old: [String: String], new: [String: String]) {
    self.init(
      old: old.mapValues { Signature(author: $0) }, new: new.mapValues { Signature(author: $0) })
  }

  init(old: [String: Signature], new: [String: Signature]) {
    func keyed(_ authors: [String: Signature]) -> [String: Signature] {
      Dictionary(authors.map { (Self.key($0.key), $0.value) }) { first, _ in first }
    }
    (self.old, self.new) = (keyed(old), keyed(new))
  }

  func signature(ofOld text: String) -> Signature? { old[Self.key(text)] }

  func signature(ofNew text: String) -> Signature? { new[Self.key(text)] }

  private static func key(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

/// The kinds of tracked text.
enum TrackedKind: String {
  case inserted = "ins"
  case deleted = "del"
  case movedFrom = "moveFrom"
  case movedTo = "moveTo"
}

/// What all parts of a document with tracked changes share: the two documents, the ids, and what of the
/// old one had to be taken over.
final class RedlineContext {
  let old: RedlineSide
  let new: RedlineSide
  /// Of whoever made the change that is being written.
  private(set) var stamp: RevisionStamp
  private let own: RevisionStamp
  let styles: StyleMap
  let numbering: NumberingMap
  let importer: PartImporter
  let tracksFormat: Bool
  let tracksMoves: Bool
  private var lastID: Int
  private var moves = 0
  /// Notes that both documents have, by the ids of the new one and the old one.
  var notePairs: [WordNote.Kind: [String: String]] = [:]
  /// Old notes that went, with the ids that they have in the new package, in order.
  private(set) var deletedNotes: [WordNote.Kind: [(old: String, new: String)]] = [:]

  init(
    _ old: RedlineSide, _ new: RedlineSide, _ stamp: RevisionStamp, tracksFormat: Bool = true,
    tracksMoves: Bool = true
  ) {
    self.tracksFormat = tracksFormat
    self.tracksMoves = tracksMoves
    self.old = old
    self.new = new
    self.stamp = stamp
    own = stamp
    importer = PartImporter(old: old.package, new: new.package)
    numbering = NumberingMap(old, new)
    styles = StyleMap(old, new)
    lastID = new.largestID
  }

  /// What follows is signed by whoever changed the paragraph with this text on one of the sides.
  func sign(old: String?, new: String?) {
    guard let authors = stamp.authors else { return }
    let signature =
      new.flatMap(authors.signature(ofNew:)) ?? old.flatMap(authors.signature(ofOld:))
    sign((signature?.author ?? own.author, signature?.date ?? own.date))
  }

  /// What follows is signed by somebody at some time.
  func sign(_ signature: (author: String, date: String?)) {
    (stamp.author, stamp.date) = signature
  }

  func nextID() -> Int {
    lastID += 1
    return lastID
  }

  func nextMove() -> String {
    moves += 1
    return "move\(moves)"
  }

  /// The id that a reference to an old note has once the note stands in the new package.
  func idOfDeletedNote(_ kind: WordNote.Kind, _ id: String) -> String {
    let next = new.notes[kind]?.largestID ?? 1
    let copy = "\(next + 1 + (deletedNotes[kind]?.count ?? 0))"
    deletedNotes[kind, default: []].append((id, copy))
    return copy
  }
}

/// One of the two documents that are compared.
package struct RedlineSide {
  struct Notes {
    var part: String
    var tree: XMLTree
    var byID: [String: Int]
    var largestID: Int
  }

  let package: DocxPackage
  let view: RevisionView
  let styles: Styles
  let numbering: Numbering
  let main: XMLTree
  let body: Int
  private(set) var notes: [WordNote.Kind: Notes] = [:]

  package init(_ bytes: [UInt8], _ view: RevisionView) throws(WordProblem) {
    self.view = view
    package = try DocxPackage(bytes)
    styles = Styles(package.optionalTree(package.related("styles")))
    numbering = Numbering(package.optionalTree(package.related("numbering")), styles)
    main = try RevisionResolver.resolved(
      try package.tree(package.main), view, part: package.main)
    guard let body = main.child(main.root, .body) else {
      throw .missingPart("\(package.main): body")
    }
    self.body = body
    for (kind, name) in [(WordNote.Kind.footnote, "footnotes"), (.endnote, "endnotes")] {
      guard let part = package.related(name), let source = package.optionalTree(part) else {
        continue
      }
      let tree = try RevisionResolver.resolved(source, view, part: part)
      var notes = Notes(part: part, tree: tree, byID: [:], largestID: 0)
      for node in tree.children(tree.root) {
        guard tree.tag(node) == .footnote || tree.tag(node) == .endnote else { continue }
        notes.byID[tree.value(node, "id") ?? ""] = node
        notes.largestID = max(notes.largestID, tree.number(node, "id"))
      }
      self.notes[kind] = notes
    }
  }

  /// The largest id of anything in the document's parts, which those of revisions must differ from.
  var largestID: Int {
    var largest = 1000
    let names = package.names.filter { $0.hasPrefix("word/") && $0.hasSuffix(".xml") }
    for name in names {
      guard let tree = package.optionalTree(name) else { continue }
      for node in tree.nodes.indices {
        switch tree.tag(node) {
        case .bookmarkStart, .commentStart, .comment, .moveFromStart, .moveToStart:
          largest = max(largest, tree.number(node, "id"))
        case let tag where tag.isRevision: largest = max(largest, tree.number(node, "id"))
        default: break
        }
      }
    }
    return min(largest, 1 << 30)
  }
}
