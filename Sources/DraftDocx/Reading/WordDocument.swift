/// A Word document as it was read: the blocks of its body and its notes.
struct WordDocument {
  let package: DocxPackage
  let styles: Styles
  let numbering: Numbering
  /// The body's part with its tracked changes resolved.
  let tree: XMLTree
  let bodyNode: Int
  var body: [WordBlock] = []
  var notes: [WordNote] = []
  /// The parts of the notes, by kind, likewise.
  private(set) var noteTrees: [WordNote.Kind: (part: String, tree: XMLTree)] = [:]
  /// Whether any part that was read has tracked changes.
  var hadRevisions = false
  private let recordsSpans: Bool

  /// - Parameter recordsSpans: Whether paragraphs are to know which elements their text stands in.
  init(
    _ package: DocxPackage, view: RevisionView = .accepted, recordsSpans: Bool = false
  ) throws(WordProblem) {
    self.package = package
    self.recordsSpans = recordsSpans
    styles = Styles(package.optionalTree(package.related("styles")))
    numbering = Numbering(package.optionalTree(package.related("numbering")), styles)
    let source = try package.tree(package.main)
    tree = try RevisionResolver.resolved(source, view, part: package.main)
    hadRevisions = source.hasRevisions
    guard let body = tree.child(tree.root, .body) else {
      throw .missingPart("\(package.main): body")
    }
    bodyNode = body
    let notes = NoteList()
    var reader = StoryReader(
      tree, styles, NumberCounter(numbering), notes, recordsSpans: recordsSpans)
    self.body = reader.story(body)
    try readNotes(notes, view)
  }

  private mutating func readNotes(_ list: NoteList, _ view: RevisionView) throws(WordProblem) {
    let footnotes = try noteTree(.footnote, view)
    let endnotes = try noteTree(.endnote, view)
    var counters = (
      footnotes: NumberCounter(numbering), endnotes: NumberCounter(numbering)
    )
    var numbers = (footnotes: 0, endnotes: 0)
    for (kind, id) in list.order {
      let isFootnote = kind == .footnote
      let number = isFootnote ? numbers.footnotes + 1 : numbers.endnotes + 1
      if isFootnote { numbers.footnotes = number } else { numbers.endnotes = number }
      var note = WordNote(kind: kind, number: number)
      if let notes = isFootnote ? footnotes : endnotes, let node = notes.byID[id] {
        var reader = StoryReader(
          notes.tree, styles, isFootnote ? counters.footnotes : counters.endnotes, NoteList(),
          recordsSpans: recordsSpans)
        note.blocks = reader.story(node)
        if isFootnote {
          counters.footnotes = reader.counter
        } else {
          counters.endnotes = reader.counter
        }
      }
      notes.append(note)
    }
  }

  private mutating func noteTree(
    _ kind: WordNote.Kind, _ view: RevisionView
  ) throws(WordProblem) -> (tree: XMLTree, byID: [String: Int])? {
    let name = package.related(kind == .footnote ? "footnotes" : "endnotes")
    guard let name, let source = package.optionalTree(name) else { return nil }
    hadRevisions = hadRevisions || source.hasRevisions
    let tree = try RevisionResolver.resolved(source, view, part: name)
    noteTrees[kind] = (name, tree)
    var byID: [String: Int] = [:]
    for node in tree.children(tree.root) {
      guard tree.tag(node) == .footnote || tree.tag(node) == .endnote else { continue }
      byID[tree.value(node, "id") ?? ""] = node
    }
    return (tree, byID)
  }
}

/// The notes that were referred to, in order. One for all that read a document: it would be copied by each note.
final class NoteList {
  private(set) var order: [(kind: WordNote.Kind, id: String)] = []
  private var footnotes = 0

  /// The number that a reference shows.
  func add(_ kind: WordNote.Kind, _ id: String) -> Int {
    order.append((kind, id))
    if kind == .footnote { footnotes += 1 }
    return kind == .footnote ? footnotes : order.count - footnotes
  }
}
