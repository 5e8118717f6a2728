import DraftText

/// Reads an XML part: well-formed or not at all, without entities, document types or network.
///
/// The library's own, as the writer needs the byte range of every element, which the usual readers
/// do not give, and the language without document types is small.
struct XMLParser {
  /// Elements inside one another.
  static let deepest = 256

  /// More attributes of one element, or prefixes of one part, than any program writes.
  static let most = 1024

  private var scanner: XMLScanner
  private var namespaces = XMLNamespaces()
  private var names = XMLNameTable()
  private var nodes: [XMLTree.Node] = []
  /// The elements that are open, with the last child of each.
  private var open: [(node: Int, lastChild: Int?, before: XMLNamespaces.Mark)] = []
  private var hasRevisions = false

  /// O(bytes).
  static func parse(_ data: [UInt8], part: String) throws(WordProblem) -> XMLTree {
    let text = try XMLEncoding.decoded(data, part: part)
    var failure: WordProblem?
    let tree = text.withView { bytes -> XMLTree? in
      var parser = XMLParser(part, bytes)
      do throws(WordProblem) {
        try parser.run()
        return XMLTree(
          bytes: text, nodes: parser.nodes, prefixes: parser.namespaces.declared,
          hasRevisions: parser.hasRevisions)
      } catch {
        failure = error
        return nil
      }
    }
    if let failure { throw failure }
    guard let tree else { throw .malformed(part: part, .noRoot, offset: 0) }
    return tree
  }

  private init(_ part: String, _ bytes: TextView) {
    scanner = XMLScanner(part, bytes)
    nodes.reserveCapacity(bytes.count / 32)
  }

  // MARK: The document

  private mutating func run() throws(WordProblem) {
    var hasRoot = false
    while !scanner.isAtEnd {
      if scanner.byte == "<" {
        if scanner.has("<?") || scanner.has("<!--") {
          try scanner.markup()
        } else if scanner.has("<!DOCTYPE") {
          throw .documentType(part: scanner.part)
        } else {
          guard !hasRoot else { throw scanner.failure(.textOutside) }
          hasRoot = true
          try root()
        }
      } else {
        guard scanner.skipSpace() else { throw scanner.failure(.textOutside) }
      }
    }
    if !hasRoot { throw scanner.failure(.noRoot) }
  }

  /// The root with all that is in it; a loop, as hostile parts are deep.
  private mutating func root() throws(WordProblem) {
    try startTag()
    while !open.isEmpty {
      try scanner.characters()
      guard !scanner.isAtEnd else { throw scanner.failure(.unexpectedEnd) }
      if scanner.has("</") {
        try endTag()
      } else if scanner.has("<!--") || scanner.has("<?") {
        try scanner.markup()
      } else if scanner.has("<![CDATA[") {
        try scanner.verbatim(to: "]]>")
      } else if scanner.has("<!") {
        throw .documentType(part: scanner.part)
      } else {
        try startTag()
      }
    }
  }

  // MARK: Tags

  private mutating func startTag() throws(WordProblem) {
    guard open.count < Self.deepest else { throw .tooLarge(.depth, part: scanner.part) }
    let start = scanner.at
    scanner.advance()
    let name = try scanner.name()
    let before = namespaces.mark
    try attributes()
    let isEmpty = scanner.byte == "/"
    if isEmpty { scanner.advance() }
    guard scanner.byte == ">" else { throw scanner.failure(.badTag) }
    scanner.advance()
    add(try tag(of: name), start: start)
    if isEmpty {
      namespaces.goBack(to: before)
    } else {
      open.append((nodes.count - 1, nil, before))
    }
  }

  private mutating func add(_ tag: XMLTag, start: Int) {
    if tag.isRevision { hasRevisions = true }
    let index = nodes.count
    var node = XMLTree.Node(
      tag: tag, parent: OptionalIndex(open.last?.node), start: UInt32(truncatingIfNeeded: start))
    node.openEnd = UInt32(truncatingIfNeeded: scanner.at)
    node.closeStart = node.openEnd
    node.end = node.openEnd
    if let parent = open.last {
      if let last = parent.lastChild {
        nodes[last].next = OptionalIndex(index)
      } else {
        nodes[parent.node].first = OptionalIndex(index)
      }
      open[open.count - 1].lastChild = index
    }
    nodes.append(node)
  }

  private mutating func endTag() throws(WordProblem) {
    let start = scanner.at
    scanner.advance(2)
    let name = try scanner.name()
    _ = scanner.skipSpace()
    guard scanner.byte == ">" else { throw scanner.failure(.badTag) }
    scanner.advance()
    let closing = open.removeLast()
    let node = closing.node
    guard scanner.isName(at: Int(nodes[node].start) + 1, name) else {
      scanner.goBack(to: start)
      throw scanner.failure(.mismatchedEnd)
    }
    nodes[node].closeStart = UInt32(truncatingIfNeeded: start)
    nodes[node].end = UInt32(truncatingIfNeeded: scanner.at)
    namespaces.goBack(to: closing.before)
  }

  private mutating func tag(of name: Range<Int>) throws(WordProblem) -> XMLTag {
    let symbol = names.symbol(scanner.bytes, name)
    let known = names.known[symbol]
    if known.scope == namespaces.scope { return known.tag }
    let (prefix, local) = parts(of: name)
    guard let namespace = namespaces.meaning(of: prefix) else {
      throw scanner.failure(.unboundPrefix)
    }
    let tag = XMLTag.of(namespace, String(decoding: local, as: UTF8.self))
    names.known[symbol] = (namespaces.scope, tag)
    return tag
  }

  private typealias Part = Slice<TextView>

  private func parts(of name: Range<Int>) -> (prefix: Part, local: Part) {
    let bytes = scanner.bytes
    let colon = bytes[name].firstIndex(of: UInt8(ascii: ":"))
    return (
      bytes[name.lowerBound..<(colon ?? name.lowerBound)],
      bytes[(colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound]
    )
  }

  // MARK: Attributes

  private mutating func attributes() throws(WordProblem) {
    var seen: [Range<Int>] = []
    var hasPrefix = false
    while true {
      let hadSpace = scanner.skipSpace()
      guard !scanner.isAtEnd else { throw scanner.failure(.unexpectedEnd) }
      if scanner.byte == ">" || scanner.byte == "/" { break }
      guard hadSpace else { throw scanner.failure(.badTag) }
      hasPrefix = try attribute(&seen) || hasPrefix
    }
    if hasPrefix { try checkPrefixes(seen) }
  }

  /// Reads an attribute, and says whether its name has a prefix.
  private mutating func attribute(_ seen: inout [Range<Int>]) throws(WordProblem) -> Bool {
    let bytes = scanner.bytes
    let name = try scanner.name()
    for other in seen where bytes[other].elementsEqual(bytes[name]) {
      throw scanner.failure(.duplicateAttribute)
    }
    guard seen.count < Self.most, namespaces.declared.count < Self.most else {
      throw .tooLarge(.depth, part: scanner.part)
    }
    seen.append(name)
    _ = scanner.skipSpace()
    guard scanner.byte == "=" else { throw scanner.failure(.badAttribute) }
    scanner.advance()
    _ = scanner.skipSpace()
    let value = try scanner.value()
    if bytes[name].starts(with: "xmlns".utf8) {
      if name.count == 5 {
        bind([], value)
        return false
      }
      if bytes[name.lowerBound + 5] == ":" {
        bind(Array(bytes[name.dropFirst(6)]), value)
        return false
      }
    }
    return bytes[name].contains(UInt8(ascii: ":"))
  }

  private mutating func bind(_ prefix: [UInt8], _ value: Range<Int>) {
    let decoded = XMLText.decoded(Array(scanner.bytes[value])[...])
    namespaces.bind(prefix, to: String(decoding: decoded, as: UTF8.self))
  }

  private func checkPrefixes(_ names: [Range<Int>]) throws(WordProblem) {
    for name in names {
      let prefix = parts(of: name).prefix
      if prefix.isEmpty || prefix.elementsEqual("xmlns".utf8) { continue }
      if namespaces.meaning(of: prefix) == nil { throw scanner.failure(.unboundPrefix) }
    }
  }
}
