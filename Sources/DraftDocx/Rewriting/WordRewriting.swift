import DraftDocument
import DraftText

/// Gives a Word document another text: what stays is copied as it is, what changed keeps its formatting, and what
/// came has that of its like.
///
/// Numbers that Word counts itself are not written; where a line is to have another number than Word counts, its
/// paragraph starts a list of its own or is taken out of its list.
package struct WordRewriting {
  let document: WordDocument
  let story: StoryLines
  let lines: [LineText]
  let pairs: LinePairs
  let texts: ParagraphText
  let maker: ParagraphMaker
  var labels: LabelChooser
  /// Edits inside of paragraphs and rows that stay.
  var inner = PartEdits()
  /// What comes between them, and what goes.
  var outer = PartEdits()
  var coming: [(place: Int, content: Coming)] = []
  var notes: [WordNote.Kind: PartEdits] = [:]
  /// The lines as they will be read.
  var expected: [[UInt8]] = []
  /// The first line that can't be put into the document.
  var failure: Int?
  /// Rows of a table that came as a whole, where it stands, and the table that it is made after.
  var newTable: (place: Int, model: Int, rows: [UInt8])?

  enum Coming {
    case bytes([UInt8])
    case moved(Range<Int>)
  }

  /// The document with `text` for its own, a paragraph, a row or a note a line as `draftdiff text` prints them.
  /// Tracked changes that it has are resolved first. O(text + document).
  ///
  /// - Throws: `noPlace` where a line can't be put into the document: a row with other cells than its table has,
  ///   a note that nothing refers to.
  package static func write(
    _ bytes: [UInt8], view: RevisionView = .accepted, text: [UInt8]
  ) throws(WordProblem) -> [UInt8] {
    let clean = try CleanCopy.write(bytes, view)
    let document = try WordDocument(DocxPackage(clean), recordsSpans: true)
    var rewriting = WordRewriting(document, text)
    rewriting.plan()
    rewriting.removeOthers()
    let result = try rewriting.package()
    try rewriting.check(result)
    return result
  }

  private init(_ document: WordDocument, _ text: [UInt8]) {
    self.document = document
    let story = StoryLines(document)
    self.story = story
    lines = story.described(text)
    pairs = LinePairs(story.lines.map(\.text), lines)
    texts = ParagraphText(document.tree)
    maker = ParagraphMaker(document, texts)
    labels = LabelChooser(document.numbering)
  }

  // MARK: The package

  private func package() throws(WordProblem) -> [UInt8] {
    let tree = document.tree
    var inner = inner
    inner.sort()
    var all = inner
    for (place, content) in coming {
      switch content {
      case .bytes(let bytes): all.insert(bytes, at: place)
      case .moved(let range): all.insert(inner.applied(to: range, of: tree.bytes), at: place)
      }
    }
    all.add(outer)
    all.sort()
    let part = all.applied(to: 0..<tree.bytes.count, of: tree.bytes)
    var changes = [(name: document.package.main, bytes: part)]
    for kind in [WordNote.Kind.footnote, .endnote] {
      guard var edits = notes[kind], let (name, tree) = document.noteTrees[kind] else { continue }
      edits.sort()
      changes.append((name, edits.applied(to: 0..<tree.bytes.count, of: tree.bytes)))
    }
    if let name = document.package.related("numbering"), let bytes = numberingPart() {
      changes.append((name, bytes))
    }
    return try document.package.archive.written(changes)
  }

  /// The lists with those that start anew.
  private func numberingPart() -> [UInt8]? {
    guard !labels.restarts.isEmpty, let tree = document.numbering.tree else { return nil }
    let prefix = tree.prefix(of: .word).map { String(decoding: $0, as: UTF8.self) + ":" } ?? ""
    let lists = labels.restarts.map { restart in
      let abstract = document.numbering.lists[restart.list]?.abstractID ?? ""
      return "<\(prefix)num \(prefix)numId=\"\(restart.id)\">"
        + "<\(prefix)abstractNumId \(prefix)val=\"\(abstract)\"/>"
        + "<\(prefix)lvlOverride \(prefix)ilvl=\"\(restart.level)\">"
        + "<\(prefix)startOverride \(prefix)val=\"\(restart.start)\"/></\(prefix)lvlOverride>"
        + "</\(prefix)num>"
    }
    let last = tree.children(tree.root).filter { tree.tag($0) == .numbering }.last
    let place = last.map { tree.range($0).upperBound } ?? tree.content(tree.root).upperBound
    return Array(tree.bytes[..<place]) + lists.joined().utf8 + tree.bytes[place...]
  }

  // MARK: Checking

  /// Reads what was written: it has the lines it was to have, or is not given.
  private func check(_ result: [UInt8]) throws(WordProblem) {
    if let failure {
      throw .noPlace(
        line: failure + 1, words: String(decoding: lines[failure].bytes, as: UTF8.self))
    }
    let read = try WordText(result).text.bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).map(Self.withoutNoteNumbers)
    var at = 0
    for (index, line) in expected.enumerated() {
      let wanted = Self.withoutNoteNumbers(line[...])
      if at < read.count, read[at] == wanted {
        at += 1
      } else if lines[index].kind != .note {
        throw .noPlace(line: index + 1, words: String(decoding: lines[index].bytes, as: UTF8.self))
      }
    }
    // Behind the last line end nothing stands.
    guard at >= read.count - 1 else {
      throw .noPlace(line: expected.count + 1, words: String(decoding: read[at], as: UTF8.self))
    }
  }

  /// Notes are counted anew where one of them went.
  private static func withoutNoteNumbers(_ line: ArraySlice<UInt8>) -> [UInt8] {
    guard line.firstRange(of: Array("[^".utf8)) != nil else { return Array(line) }
    let content = ParagraphContent(text: Array(line))
    return content.pieces.flatMap { piece in
      let text = content.text[piece.range]
      return !piece.isText && text.starts(with: "[^".utf8) ? Array("[^]".utf8) : Array(text)
    }
  }
}
