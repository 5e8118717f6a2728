import DraftText

/// Reads an XML part: well-formed or not at all, without entities, document types or network.
///
/// The library's own, as the writer needs the byte range of every element, which the usual readers
/// do not tell, and the language without document types is small.
struct XMLParser {
  /// Elements inside one another.
  static let deepest = 256

  /// More attributes of one element, or prefixes of one part, than any program writes.
  static let most = 1024

  private let part: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var nodes: [XMLTree.Node] = []
  /// The elements that are open, with the last child of each.
  private var open: [(node: Int32, lastChild: Int32, bindings: Int, scope: Int)] = []
  private var bindings: [Binding] = []
  private var declared: [(prefix: [UInt8], uri: String, namespace: XMLNamespace)] = []
  private var names = NameTable()
  /// Numbers the sets of bindings, so that names are looked up once in each.
  private var scope = 0
  private var scopes = 0
  private var hasRevisions = false

  private struct Binding {
    var prefix: [UInt8]
    var namespace: XMLNamespace
  }

  /// O(bytes).
  static func parse(_ data: [UInt8], part: String) throws(DocxError) -> XMLTree {
    let text = try decoded(data, part: part)
    var failure: DocxError?
    let tree = text.withUnsafeBufferPointer { bytes -> XMLTree? in
      var parser = XMLParser(part, bytes)
      do throws(DocxError) {
        try parser.run()
        return XMLTree(
          bytes: text, nodes: parser.nodes, prefixes: parser.declared,
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

  private init(_ part: String, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.part = part
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 32)
  }

  // MARK: Encoding

  /// UTF-8 without its mark, whatever the part was written in.
  private static func decoded(_ data: [UInt8], part: String) throws(DocxError) -> [UInt8] {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      return try decoded(data, as: nil, part)
    }
    guard let name = declaredEncoding(data) else { return try decoded(data, as: .utf8, part) }
    guard let encoding = TextEncoding(named: name) else {
      throw .malformed(part: part, .badEncoding, offset: 0)
    }
    return try decoded(data, as: encoding, part)
  }

  private static func decoded(
    _ data: [UInt8], as encoding: TextEncoding?, _ part: String
  ) throws(DocxError) -> [UInt8] {
    do throws(DecodingProblem) {
      return try TextDecoder.decode(data, as: encoding).bytes
    } catch {
      throw .malformed(part: part, .badEncoding, offset: error.offset)
    }
  }

  /// What `<?xml … encoding="…"?>` says, in text whose ASCII is ASCII.
  private static func declaredEncoding(_ data: [UInt8]) -> String? {
    let head = data.prefix(200)
    guard let start = head.firstIndex(of: 0x3C), head[start...].starts(with: "<?xml".utf8),
      let end = head[start...].firstIndex(of: 0x3E)
    else { return nil }
    let words = String(decoding: head[start..<end], as: UTF8.self)
    guard let key = words.firstRange(of: "encoding") else { return nil }
    let value = words[key.upperBound...].drop { $0 != "\"" && $0 != "'" }
    guard let quote = value.first else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  // MARK: The document

  private func fail(_ problem: XMLProblem) -> DocxError {
    .malformed(part: part, problem, offset: at)
  }

  private mutating func run() throws(DocxError) {
    if bytes.count >= 5, has("<?xml"), XMLText.isSpace(bytes[5 < bytes.count ? 5 : 4]) {
      try skip(to: "?>", .badTag)
    }
    var hasRoot = false
    while at < bytes.count {
      if bytes[at] == 0x3C {
        if has("<?") || has("<!--") {
          try skipMarkup()
        } else if has("<!DOCTYPE") {
          throw .documentType(part: part)
        } else {
          guard !hasRoot else { throw fail(.textOutside) }
          hasRoot = true
          try element()
        }
      } else {
        guard XMLText.isSpace(bytes[at]) else { throw fail(.textOutside) }
        at += 1
      }
    }
    if !hasRoot { throw fail(.noRoot) }
  }

  /// The root with all that is in it; a loop, as hostile parts are deep.
  private mutating func element() throws(DocxError) {
    try startTag()
    while !open.isEmpty {
      try characters()
      guard at < bytes.count else { throw fail(.unexpectedEnd) }
      if has("</") {
        try endTag()
      } else if has("<!--") || has("<?") {
        try skipMarkup()
      } else if has("<![CDATA[") {
        try checked(to: "]]>")
      } else if has("<!") {
        throw .documentType(part: part)
      } else {
        try startTag()
      }
    }
  }

  private func has(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard at + length <= bytes.count else { return false }
    for index in 0..<length where bytes[at + index] != text.utf8Start[index] { return false }
    return true
  }

  private mutating func skip(to end: StaticString, _ problem: XMLProblem) throws(DocxError) {
    while at < bytes.count {
      if has(end) {
        at += end.utf8CodeUnitCount
        return
      }
      at += 1
    }
    throw fail(problem)
  }

  private mutating func skipMarkup() throws(DocxError) {
    if has("<!--") {
      at += 4
      try skip(to: "-->", .badComment)
    } else {
      try skip(to: "?>", .badTag)
    }
  }

  /// Passes over a stretch that may hold any character of XML.
  private mutating func checked(to end: StaticString) throws(DocxError) {
    while at < bytes.count, !has(end) {
      try character()
      at += 1
    }
    guard at < bytes.count else { throw fail(.unexpectedEnd) }
    at += end.utf8CodeUnitCount
  }

  @inline(__always)
  private func character() throws(DocxError) {
    let byte = bytes[at]
    if byte < 0x20, !XMLText.isSpace(byte) { throw fail(.badCharacter) }
    if byte == 0xEF, at + 2 < bytes.count, bytes[at + 1] == 0xBF, bytes[at + 2] >= 0xBE {
      throw fail(.badCharacter)
    }
  }

  /// Text up to the next tag.
  private mutating func characters() throws(DocxError) {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x3C { return }
      if byte == 0x26 {
        try reference()
        continue
      }
      if byte == 0x3E, at >= 2, bytes[at - 1] == 0x5D, bytes[at - 2] == 0x5D {
        throw fail(.badCharacter)
      }
      try character()
      at += 1
    }
  }

  private mutating func reference() throws(DocxError) {
    let start = at + 1
    var end = start
    while end < bytes.count, end - start < 12, bytes[end] != 0x3B { end += 1 }
    guard end < bytes.count, bytes[end] == 0x3B,
      XMLText.reference(Array(bytes[start..<end])[...]) != nil
    else { throw fail(.badReference) }
    at = end + 1
  }

  // MARK: Tags

  private mutating func startTag() throws(DocxError) {
    guard open.count < Self.deepest else { throw .tooLarge(.depth, part: part) }
    let start = at
    at += 1
    let name = try self.name()
    let before = (bindings: bindings.count, scope: scope)
    var seen: [Range<Int>] = []
    var prefixed = false
    while true {
      let hadSpace = skipSpace()
      guard at < bytes.count else { throw fail(.unexpectedEnd) }
      if bytes[at] == 0x3E || bytes[at] == 0x2F { break }
      guard hadSpace else { throw fail(.badTag) }
      prefixed = try attribute(&seen) || prefixed
    }
    if prefixed { try checkPrefixes(seen) }
    let isEmpty = bytes[at] == 0x2F
    if isEmpty { at += 1 }
    guard at < bytes.count, bytes[at] == 0x3E else { throw fail(.badTag) }
    at += 1
    try add(name, start: start, isEmpty: isEmpty, before)
  }

  private mutating func add(
    _ name: Range<Int>, start: Int, isEmpty: Bool, _ before: (bindings: Int, scope: Int)
  ) throws(DocxError) {
    let tag = try tag(of: name)
    if tag.isRevision { hasRevisions = true }
    let index = Int32(truncatingIfNeeded: nodes.count)
    var node = XMLTree.Node(
      tag: tag, parent: open.last?.node ?? -1, start: UInt32(truncatingIfNeeded: start))
    node.openEnd = UInt32(truncatingIfNeeded: at)
    node.closeStart = node.openEnd
    node.end = node.openEnd
    if let parent = open.last {
      if parent.lastChild >= 0 {
        nodes[Int(parent.lastChild)].next = index
      } else {
        nodes[Int(parent.node)].first = index
      }
      open[open.count - 1].lastChild = index
    }
    nodes.append(node)
    if isEmpty {
      bindings.removeSubrange(before.bindings...)
      scope = before.scope
    } else {
      open.append((index, -1, before.bindings, before.scope))
    }
  }

  private mutating func endTag() throws(DocxError) {
    let start = at
    at += 2
    let name = try self.name()
    _ = skipSpace()
    guard at < bytes.count, bytes[at] == 0x3E else { throw fail(.badTag) }
    at += 1
    let closing = open.removeLast()
    let first = Int(nodes[Int(closing.node)].start) + 1
    guard first + name.count < bytes.count,
      (0..<name.count).allSatisfy({ bytes[first + $0] == bytes[name.lowerBound + $0] }),
      !Self.isNameByte(bytes[first + name.count])
    else {
      at = start
      throw fail(.mismatchedEnd)
    }
    nodes[Int(closing.node)].closeStart = UInt32(truncatingIfNeeded: start)
    nodes[Int(closing.node)].end = UInt32(truncatingIfNeeded: at)
    bindings.removeSubrange(closing.bindings...)
    scope = closing.scope
  }

  private mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.count, XMLText.isSpace(bytes[at]) { at += 1 }
    return at > start
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x3A, 0x5F, 0x2D, 0x2E, 0x80...0xFF: true
    default: false
    }
  }

  private mutating func name() throws(DocxError) -> Range<Int> {
    let start = at
    while at < bytes.count, Self.isNameByte(bytes[at]) { at += 1 }
    guard at > start else { throw fail(.badName) }
    switch bytes[start] {
    case 0x30...0x3A, 0x2D, 0x2E: throw fail(.badName)
    default: return start..<at
    }
  }

  /// Reads an attribute, and says whether its name has a prefix.
  private mutating func attribute(_ seen: inout [Range<Int>]) throws(DocxError) -> Bool {
    let name = try self.name()
    for other in seen where bytes[other].elementsEqual(bytes[name]) {
      throw fail(.duplicateAttribute)
    }
    guard seen.count < Self.most, declared.count < Self.most else {
      throw .tooLarge(.depth, part: part)
    }
    seen.append(name)
    _ = skipSpace()
    guard at < bytes.count, bytes[at] == 0x3D else { throw fail(.badAttribute) }
    at += 1
    _ = skipSpace()
    guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 else {
      throw fail(.badAttribute)
    }
    let quote = bytes[at]
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != quote {
      switch bytes[at] {
      case 0x3C: throw fail(.badAttribute)
      case 0x26: try reference()
      default:
        try character()
        at += 1
      }
    }
    guard at < bytes.count else { throw fail(.unexpectedEnd) }
    let value = start..<at
    at += 1
    if bytes[name].starts(with: "xmlns".utf8) {
      if name.count == 5 {
        bind([], value)
        return false
      }
      if bytes[name.lowerBound + 5] == 0x3A {
        bind(Array(bytes[name.dropFirst(6)]), value)
        return false
      }
    }
    return bytes[name].contains(0x3A)
  }

  // MARK: Namespaces

  private mutating func bind(_ prefix: [UInt8], _ value: Range<Int>) {
    let uri = String(decoding: XMLText.decoded(Array(bytes[value])[...]), as: UTF8.self)
    let namespace = XMLNamespace.of(uri)
    bindings.append(Binding(prefix: prefix, namespace: namespace))
    if !declared.contains(where: { $0.prefix == prefix }) {
      declared.append((prefix, uri, namespace))
    }
    scopes += 1
    scope = scopes
  }

  private func namespace(of prefix: Slice<UnsafeBufferPointer<UInt8>>) -> XMLNamespace? {
    if prefix.elementsEqual("xml".utf8) { return .xml }
    if let binding = bindings.last(where: { $0.prefix.elementsEqual(prefix) }) {
      return binding.namespace
    }
    return prefix.isEmpty ? XMLNamespace.none : nil
  }

  private func checkPrefixes(_ names: [Range<Int>]) throws(DocxError) {
    for name in names {
      guard let colon = bytes[name].firstIndex(of: 0x3A) else { continue }
      let prefix = bytes[name.lowerBound..<colon]
      if prefix.elementsEqual("xmlns".utf8) { continue }
      if namespace(of: prefix) == nil { throw fail(.unboundPrefix) }
    }
  }

  private mutating func tag(of name: Range<Int>) throws(DocxError) -> XMLTag {
    let symbol = names.symbol(bytes, name)
    if names.known[symbol].scope == scope { return names.known[symbol].tag }
    let colon = bytes[name].firstIndex(of: 0x3A)
    guard let namespace = namespace(of: bytes[name.lowerBound..<(colon ?? name.lowerBound)]) else {
      throw fail(.unboundPrefix)
    }
    let local = bytes[(colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound]
    let tag = XMLTag.of(namespace, String(decoding: local, as: UTF8.self))
    names.known[symbol] = (scope, tag)
    return tag
  }
}

/// The names of a part's elements, each with what it meant last.
private struct NameTable {
  var known: [(scope: Int, tag: XMLTag)] = []
  private var texts: [[UInt8]] = []
  private var places = [Int32](repeating: -1, count: 256)

  /// O(length) for the few names that a part has.
  mutating func symbol(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for at in name { hash = (hash ^ UInt32(bytes[at])) &* 0x0100_0193 }
    var place = Int(hash ^ hash >> 15) & (places.count - 1)
    while places[place] >= 0 {
      let symbol = Int(places[place])
      if texts[symbol].count == name.count, texts[symbol].elementsEqual(bytes[name]) {
        return symbol
      }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = Int32(truncatingIfNeeded: texts.count)
    texts.append(Array(bytes[name]))
    known.append((-1, .unknown))
    if texts.count * 2 > places.count { grow() }
    return texts.count - 1
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    for (symbol, text) in texts.enumerated() {
      var hash: UInt32 = 0x811C_9DC5
      for byte in text { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
      var place = Int(hash ^ hash >> 15) & (places.count - 1)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(truncatingIfNeeded: symbol)
    }
  }
}
