/// The parts that hold a document's comments, and which of them answer which.
struct CommentPart {
  struct Comment {
    var id: String
    var comment: WordComment
    /// Index of the first comment of its thread.
    var root: Int
  }

  private(set) var comments: [Comment] = []
  /// By the names of their last paragraphs, which is how answers refer to them.
  private var byParagraph: [String: Int] = [:]

  init(
    _ package: DocxPackage, _ name: String, _ styles: Styles, _ numbering: Numbering
  ) throws(WordProblem) {
    let tree = try RevisionResolver.resolved(try package.tree(name), .accepted, part: name)
    for node in tree.children(tree.root) where tree.tag(node) == .comment {
      add(tree, node, styles, numbering)
    }
    if let extended = package.optionalTree(package.related("commentsExtended")) {
      thread(extended)
    }
    for index in comments.indices { comments[index].root = root(of: index) }
  }

  private mutating func add(
    _ tree: XMLTree, _ node: Int, _ styles: Styles, _ numbering: Numbering
  ) {
    var reader = StoryReader(tree, styles, NumberCounter(numbering), NoteList())
    let text = TextLines(story: reader.story(node)).text
    for paragraph in BlockWalk.blocks(tree, node) {
      if let name = tree.value(paragraph, "paraId", in: .word2010) {
        byParagraph[name] = comments.count
      }
    }
    comments.append(
      Comment(
        id: tree.value(node, "id") ?? "",
        comment: WordComment(
          author: tree.value(node, "author") ?? "", date: tree.value(node, "date"),
          text: Array(text.dropLast()), isResolved: false, words: [], isOnDeleted: false),
        root: comments.count))
  }

  private mutating func thread(_ tree: XMLTree) {
    for node in tree.children(tree.root) where tree.tag(node) == .commentExtended {
      guard let name = tree.value(node, "paraId", in: .word2012), let index = byParagraph[name]
      else { continue }
      comments[index].comment.isResolved =
        ["1", "true", "on"].contains(tree.value(node, "done", in: .word2012) ?? "")
      let parent = tree.value(node, "paraIdParent", in: .word2012).flatMap { byParagraph[$0] }
      if let parent, parent != index { comments[index].comment.parent = parent }
    }
  }

  /// What the comment answers in the end; a circle, which no program writes, ends where it closes.
  private func root(of index: Int) -> Int {
    var at = index
    for _ in comments.indices {
      guard let parent = comments[at].comment.parent else { return at }
      at = parent
    }
    return index
  }
}
