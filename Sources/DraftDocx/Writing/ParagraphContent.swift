import DraftAlign
import DraftDocument
import DraftText

/// A paragraph's text with its map to the elements it stands in.
struct ParagraphContent {
  struct Piece {
    /// In the paragraph's text; what is no text has one character of it.
    var range: Range<Int>
    /// The `w:t`, or what stands for itself: a tab, a picture, a formula, a part of a field; `nil` in a text that
    /// is in no document.
    var node: Int?
    /// The run around it; `nil` for what stands beside runs.
    var run: Int?
    /// The hyperlink around it, if any.
    var link: Int?
    /// How many elements are around the run inside the paragraph.
    var depth: Int
    var isText: Bool
    /// A picture, a formula or the like, and no part of a field nor a note.
    var isObject = false
    /// Equal where it is the same; for text 0.
    var key: UInt64 = 0
  }

  /// The paragraph, or what stands for itself; `nil` for a text that is in no document.
  let node: Int?
  private(set) var text: [UInt8] = []
  private(set) var pieces: [Piece] = []

  init(_ tree: XMLTree, _ node: Int, _ keys: ObjectKeys) {
    self.node = node
    guard tree.tag(node) == .paragraph else {
      add(
        InlineText.object,
        Piece(
          range: 0..<0, node: node, depth: 0, isText: false, isObject: true,
          key: keys.key(node)))
      return
    }
    walk(tree, node, link: nil, depth: 0, keys)
  }

  /// A text with its pieces, which cover it.
  init(text: [UInt8], pieces: [Piece]) {
    node = nil
    self.text = text
    self.pieces = pieces
  }

  mutating func append(_ piece: Piece) { pieces.append(piece) }

  private mutating func add(_ bytes: [UInt8], _ piece: Piece) {
    guard !bytes.isEmpty else { return }
    var piece = piece
    piece.range = text.count..<text.count + bytes.count
    text += bytes
    pieces.append(piece)
  }

  private mutating func walk(
    _ tree: XMLTree, _ node: Int, link: Int?, depth: Int, _ keys: ObjectKeys
  ) {
    for child in tree.children(node) {
      let tag = tree.tag(child)
      switch tag {
      case .run: run(tree, child, link, depth, keys)
      case .contentControl:
        if let content = tree.child(child, .contentControlContent) {
          walk(tree, content, link: link, depth: depth + 1, keys)
        }
      case _ where tag.isTransparent:
        walk(tree, child, link: tag == .hyperlink ? child : link, depth: depth + 1, keys)
      case _ where tag.isMath || tag == .alternate:
        add(
          InlineText.object,
          Piece(
            range: 0..<0, node: child, link: link, depth: depth, isText: false,
            isObject: true, key: keys.key(child)))
      default: break
      }
    }
  }

  private mutating func run(
    _ tree: XMLTree, _ run: Int, _ link: Int?, _ depth: Int, _ keys: ObjectKeys
  ) {
    for child in tree.children(run) {
      let tag = tree.tag(child)
      var piece = Piece(
        range: 0..<0, node: child, run: run, link: link, depth: depth, isText: false)
      switch tag {
      case .runProperties, .lastRenderedPageBreak, .commentReference, .proofError: break
      case .text:
        piece.isText = true
        add(InlineText.text(of: child, in: tree), piece)
      default:
        piece.key = keys.key(child)
        switch tag {
        case .drawing, .vmlPicture, .object, .alternate: piece.isObject = true
        default: break
        }
        let sign = InlineText.sign(child, tag, in: tree)
        add(sign.isEmpty ? InlineText.object : sign, piece)
      }
    }
  }

  /// The index of the piece that has the byte at `place`.
  func piece(at place: Int) -> Int {
    pieces.partitioningIndex { $0.range.upperBound > place }
  }

  /// The words, with what is no text apart.
  func tokens(_ tokenizer: Tokenizer) -> [RedlineToken] {
    let found = text.withView { view in
      tokenizer.tokens(view, ByteRange(0, text.count), layout: .lines)
    }
    tokenizer.forget()
    var result: [RedlineToken] = []
    var next = 0
    let objects = pieces.filter { !$0.isText }
    for token in found {
      var start = token.range.start
      while next < objects.count, objects[next].range.lowerBound < token.range.end {
        let object = objects[next].range
        if object.lowerBound > start {
          result.append(RedlineToken(range: start..<object.lowerBound, kind: token.kind))
        }
        result.append(RedlineToken(range: object, kind: .mark))
        start = object.upperBound
        next += 1
      }
      if start < token.range.end {
        result.append(RedlineToken(range: start..<token.range.end, kind: token.kind))
      }
    }
    return result
  }

  /// Pictures, formulas and the like, by which a paragraph is known as by words.
  var objects: [UInt64] { pieces.compactMap { $0.isObject ? $0.key : nil } }

  /// A number that is the same for the same text and objects.
  var contentHash: UInt64 {
    var hash = WordHash()
    for byte in text { hash.add(byte) }
    for piece in pieces where !piece.isText { hash.add(number: piece.key) }
    return hash.value
  }
}

/// Tells whether two things that are no text are the same, whatever ids they have.
final class ObjectKeys {
  private let tree: XMLTree
  private let package: DocxPackage
  private let part: String
  private var targets: [String: UInt64] = [:]

  init(_ tree: XMLTree, _ package: DocxPackage, _ part: String) {
    self.tree = tree
    self.package = package
    self.part = part
  }

  func key(_ node: Int) -> UInt64 {
    var hash = WordHash()
    switch tree.tag(node) {
    case .footnoteReference, .endnoteReference: hash.add(tag(node))
    case .fieldCharacter:
      hash.add(tag(node))
      hash.add((tree.value(node, "fldCharType") ?? "").utf8)
    case .instruction: hash.add(tree.text(node))
    default: add(node, &hash)
    }
    return hash.value
  }

  private func tag(_ node: Int) -> UInt8 { tree.tag(node) == .footnoteReference ? 1 : 2 }

  private func add(_ node: Int, _ hash: inout WordHash) {
    let name = tree.bytes[tree.openTag(node)].dropFirst()
      .prefix { !XMLText.isSpace($0) && $0 != "/" && $0 != ">" }
    hash.add(name[(name.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex)...])
    for attribute in tree.attributes(node) { add(attribute, &hash) }
    var at = tree.content(node).lowerBound
    for child in tree.children(node) {
      hash.add(tree.bytes[at..<tree.range(child).lowerBound].drop { XMLText.isSpace($0) })
      add(child, &hash)
      at = tree.range(child).upperBound
    }
    hash.add(tree.bytes[at..<tree.content(node).upperBound])
  }

  private func add(_ attribute: XMLTree.Attribute, _ hash: inout WordHash) {
    let name = tree.bytes[attribute.name]
    let colon = name.firstIndex(of: UInt8(ascii: ":"))
    let local = String(decoding: name[(colon.map { $0 + 1 } ?? name.startIndex)...], as: UTF8.self)
    if local.hasPrefix("rsid") || name.starts(with: "xmlns".utf8) { return }
    switch local {
    case "id" where colon == nil, "paraId", "textId", "anchorId", "editId", "name", "spid",
      "gfxdata":
      return
    default: break
    }
    hash.add(local.utf8)
    let value = tree.bytes[attribute.value]
    if let colon, tree.namespace(of: name[..<colon]) == .relationships {
      hash.add(number: target(String(decoding: value, as: UTF8.self)))
    } else {
      hash.add(value)
    }
  }

  /// What a relationship leads to, as a number.
  private func target(_ id: String) -> UInt64 {
    if let known = targets[id] { return known }
    var hash = WordHash()
    let relation = (try? package.relationships(of: part))?.first { $0.id == id }
    if let relation, !relation.isExternal, let bytes = try? package.data(relation.target) {
      hash.add(bytes)
    } else {
      hash.add((relation?.target ?? id).utf8)
    }
    targets[id] = hash.value
    return hash.value
  }
}

/// A word, a mark or something that is no text.
struct RedlineToken {
  var range: Range<Int>
  var kind: Token.Kind
}
