/// Puts comments into a document: on the words that they are about, or on its first paragraph where it has none of
/// them.
package enum CommentWriter {
  /// What somebody says of some words.
  package struct Remark: Sendable {
    package var author: String
    package var text: String
    /// Whole sentences as they stand after the tracked changes, and as they stood before them; empty where they don't.
    package var words: (new: String, old: String)

    package init(author: String, text: String, words: (new: String, old: String)) {
      self.author = author
      self.text = text
      self.words = words
    }

    /// What it is about, as far as anybody knows.
    fileprivate var quote: String { words.new.isEmpty ? words.old : words.new }
  }

  /// The document with the comments, which come in the order of the text. What it has stays as it is, its own
  /// comments, too. O(bytes · comments) at most.
  package static func adding(
    _ remarks: [Remark], to bytes: [UInt8], date: String?
  ) throws(WordProblem) -> [UInt8] {
    guard !remarks.isEmpty else { return bytes }
    let package = try DocxPackage(bytes)
    let tree = try package.tree(package.main)
    guard let prefix = tree.prefix(of: .word).map({ String(decoding: $0, as: UTF8.self) + ":" })
    else { throw .damagedPart(package.main, reason: "no prefix for its words") }
    let known = package.related("comments")
    let present = try known.map { name throws(WordProblem) in try package.tree(name) }
    let own = present.flatMap { $0.prefix(of: .word) }.map {
      String(decoding: $0, as: UTF8.self) + ":"
    }
    let (main, comments) = placed(
      remarks, from: (present.map(highest) ?? -1) + 1, in: tree, date, (prefix, own ?? prefix))
    let importer = PartImporter(old: package, new: package)
    var changes = [(name: package.main, bytes: main)]
    if let known, let present {
      changes.append((known, present.appending(comments)))
    } else {
      importer.add(
        "word/comments.xml", part(comments, prefix, tree), kind: "comments",
        type: "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
        like: package.main)
    }
    changes += try importer.written()
    return try package.archive.written(changes)
  }

  /// The text with the marks of the comments, and the comments.
  ///
  /// - Parameter start: The first number that is free.
  private static func placed(
    _ remarks: [Remark], from start: Int, in tree: XMLTree, _ date: String?,
    _ prefix: (text: String, comments: String)
  ) -> (main: [UInt8], comments: [UInt8]) {
    var paragraphs = CommentedParagraphs(tree)
    var edits = PartEdits()
    var comments: [UInt8] = []
    for (index, remark) in remarks.enumerated() {
      let found = paragraphs.find(remark.words)
      guard let place = found ?? paragraphs.first else { continue }
      mark(place, start + index, prefix.text, tree, &edits)
      comments += comment(
        remark, start + index, date, prefix.comments,
        quotes: found == nil && !remark.quote.isEmpty)
    }
    edits.sort()
    return (edits.applied(to: 0..<tree.bytes.count, of: tree.bytes), comments)
  }

  private static func highest(_ tree: XMLTree) -> Int {
    tree.children(tree.root).map { tree.number($0, "id", missing: -1) }.max() ?? -1
  }

  // MARK: XML

  /// Around the children of a paragraph, with the sign of the comment behind them.
  private static func mark(
    _ place: (first: Int, last: Int), _ id: Int, _ w: String, _ tree: XMLTree,
    _ edits: inout PartEdits
  ) {
    let attribute = "\(w)id=\"\(id)\""
    edits.insert(
      Array("<\(w)commentRangeStart \(attribute)/>".utf8), at: tree.range(place.first).lowerBound)
    edits.insert(
      Array(
        "<\(w)commentRangeEnd \(attribute)/><\(w)r><\(w)commentReference \(attribute)/></\(w)r>"
          .utf8),
      at: tree.range(place.last).upperBound)
  }

  /// - Parameter quotes: Whether it begins with the words that it is about, as they are not beside it.
  private static func comment(
    _ remark: Remark, _ id: Int, _ date: String?, _ w: String, quotes: Bool
  ) -> [UInt8] {
    let initials = String(remark.author.prefix(2))
    var result = Array("<\(w)comment \(w)id=\"\(id)\" \(w)author=\"".utf8)
    result += XMLText.escaped(remark.author)
    result += Array("\" \(w)initials=\"".utf8) + XMLText.escaped(initials) + Array("\"".utf8)
    if let date { result += Array(" \(w)date=\"".utf8) + XMLText.escaped(date) + Array("\"".utf8) }
    result += Array(">".utf8)
    let text = (quotes ? "“\(remark.quote)”\n" : "") + remark.text
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      result += Array("<\(w)p><\(w)r><\(w)t xml:space=\"preserve\">".utf8)
      result += XMLText.escaped(String(line))
      result += Array("</\(w)t></\(w)r></\(w)p>".utf8)
    }
    return result + Array("</\(w)comment>".utf8)
  }

  /// A part for comments in the vocabulary of the document, whose address differs from one edition to the other.
  private static func part(_ comments: [UInt8], _ w: String, _ tree: XMLTree) -> [UInt8] {
    let name = Array("xmlns:\(w.dropLast())".utf8)
    let declared = tree.attributes(tree.root).first { tree.bytes[$0.name].elementsEqual(name) }
    let address =
      declared.map { Array(tree.bytes[$0.value]) }
      ?? Array("http://schemas.openxmlformats.org/wordprocessingml/2006/main".utf8)
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
      + Array("<\(w)comments xmlns:\(w.dropLast())=\"".utf8) + address + Array("\">".utf8)
      + comments
      + Array("</\(w)comments>".utf8)
  }
}
