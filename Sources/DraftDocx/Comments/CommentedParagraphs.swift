import DraftText

/// The paragraphs of a document with tracked changes, by what they say before and after them, white space aside.
struct CommentedParagraphs {
  /// A stretch of text with the child of the paragraph that holds it.
  private struct Piece {
    var child: Int
    var end: Int
  }

  /// What a paragraph says in one of both views.
  private struct View {
    var text: [UInt8] = []
    var pieces: [Piece] = []

    mutating func add(_ more: [UInt8], _ child: Int) {
      text += more.filter { !$0.isBlank }
      pieces.append(Piece(child: child, end: text.count))
    }

    /// The first and the last child that hold some of these words.
    func children(of words: [UInt8]) -> (first: Int, last: Int)? {
      guard let start = text.firstRange(of: words)?.lowerBound,
        let first = pieces.first(where: { $0.end > start }),
        let last = pieces.first(where: { $0.end >= start + words.count })
      else { return nil }
      return (first.child, last.child)
    }
  }

  private struct Paragraph {
    var node: Int
    var accepted = View()
    var rejected = View()
  }

  private var paragraphs: [Paragraph] = []
  /// Behind the paragraph where words were found last: comments come in the order of the text.
  private var next = 0

  /// O(bytes).
  init(_ tree: XMLTree) {
    for node in 0..<tree.subtreeEnd(tree.root) {
      let tag = tree.tag(node)
      guard tag == .text || tag == .deletedText, let place = Self.place(of: node, tree) else {
        continue
      }
      if paragraphs.last?.node != place.paragraph {
        paragraphs.append(Paragraph(node: place.paragraph))
      }
      let text = tree.text(node)
      let last = paragraphs.count - 1
      if !place.isDeleted { paragraphs[last].accepted.add(text, place.child) }
      if !place.isInserted { paragraphs[last].rejected.add(text, place.child) }
    }
  }

  private static func place(
    of node: Int, _ tree: XMLTree
  ) -> (paragraph: Int, child: Int, isInserted: Bool, isDeleted: Bool)? {
    var (child, isInserted, isDeleted) = (node, false, false)
    while let parent = tree.parent(child) {
      switch tree.tag(parent) {
      case .inserted, .movedTo: isInserted = true
      case .deleted, .movedFrom: isDeleted = true
      case .paragraph: return (parent, child, isInserted, isDeleted)
      default: break
      }
      child = parent
    }
    return nil
  }

  /// The children of a paragraph that hold some words, behind where others were found last and then from the start.
  ///
  /// What somebody decided not to change stands in both views as it was.
  mutating func find(_ words: (new: String, old: String)) -> (first: Int, last: Int)? {
    find(words.new, in: \.accepted) ?? find(words.old, in: \.rejected)
  }

  private mutating func find(
    _ words: String, in view: KeyPath<Paragraph, View>
  ) -> (first: Int, last: Int)? {
    let wanted = words.utf8.filter { !$0.isBlank }
    guard !wanted.isEmpty else { return nil }
    for offset in paragraphs.indices {
      let index = (next + offset) % paragraphs.count
      let paragraph = paragraphs[index]
      if let found = paragraph[keyPath: view].children(of: wanted) {
        next = index
        return found
      }
    }
    return nil
  }

  /// The first child of the first paragraph that has text: for what has no words here.
  var first: (first: Int, last: Int)? {
    let first = paragraphs.first { !$0.accepted.pieces.isEmpty } ?? paragraphs.first
    let child = first?.accepted.pieces.first?.child ?? first?.rejected.pieces.first?.child
    return child.map { ($0, $0) }
  }
}
