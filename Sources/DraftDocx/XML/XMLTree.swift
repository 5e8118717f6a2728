import DraftText

/// An XML part as its elements with their byte ranges, so that what is not changed can be copied as
/// it stands.
///
/// Flat arrays: an element is an index, and 0 the root. Text is not stored: only a few elements
/// hold any, and `text(_:)` decodes it from between their tags.
package struct XMLTree: Sendable {
  struct Node: Sendable {
    var tag: XMLTag
    /// The element around it; the root has none.
    var parent: OptionalIndex
    /// The first child and the next sibling.
    var first = OptionalIndex.none
    var next = OptionalIndex.none
    /// Where the start tag begins and ends, where the end tag begins (both ends are one for
    /// `<w:p/>`), and one past the element.
    var start: UInt32
    var openEnd: UInt32 = 0
    var closeStart: UInt32 = 0
    var end: UInt32 = 0
  }

  /// The text of the part, in UTF-8 without a byte order mark.
  let bytes: [UInt8]
  let nodes: [Node]
  /// What the prefixes mean, in the order of their first declarations.
  let prefixes: [(prefix: [UInt8], uri: String, namespace: XMLNamespace)]
  /// Whether any element marks a tracked change.
  let hasRevisions: Bool

  var root: Int { 0 }

  // MARK: Elements

  func tag(_ node: Int) -> XMLTag { nodes[node].tag }
  func parent(_ node: Int) -> Int? { nodes[node].parent.value }
  func range(_ node: Int) -> Range<Int> { Int(nodes[node].start)..<Int(nodes[node].end) }
  func openTag(_ node: Int) -> Range<Int> { Int(nodes[node].start)..<Int(nodes[node].openEnd) }
  func closeTag(_ node: Int) -> Range<Int> { Int(nodes[node].closeStart)..<Int(nodes[node].end) }
  func content(_ node: Int) -> Range<Int> {
    Int(nodes[node].openEnd)..<Int(nodes[node].closeStart)
  }
  func isEmptyElement(_ node: Int) -> Bool { nodes[node].openEnd == nodes[node].end }

  struct Children: Sequence, IteratorProtocol {
    let tree: XMLTree
    var at: OptionalIndex

    mutating func next() -> Int? {
      guard let node = at.value else { return nil }
      at = tree.nodes[node].next
      return node
    }
  }

  func children(_ node: Int) -> Children { Children(tree: self, at: nodes[node].first) }

  func child(_ node: Int, _ tag: XMLTag) -> Int? {
    var at = nodes[node].first
    while let child = at.value {
      if nodes[child].tag == tag { return child }
      at = nodes[child].next
    }
    return nil
  }

  /// One past the last element inside `node`, as elements are numbered in document order.
  func subtreeEnd(_ node: Int) -> Int {
    let end = nodes[node].end
    return partitionPoint(node + 1..<nodes.count) { nodes[$0].start < end }
  }

  func contains(_ node: Int, where isWanted: (XMLTag) -> Bool) -> Bool {
    (node..<subtreeEnd(node)).contains { isWanted(nodes[$0].tag) }
  }

  // MARK: Text

  /// The characters between an element's tags; of comments and the like none. O(length).
  func text(_ node: Int) -> [UInt8] {
    let content = content(node)
    let slice = bytes[content]
    guard slice.contains(where: { $0 == "&" || $0 == "<" || $0 == "\r" }) else {
      return Array(slice)
    }
    return XMLText.decoded(slice)
  }

  // MARK: Attributes

  struct Attribute {
    var name: Range<Int>
    /// Between the quotation marks.
    var value: Range<Int>
  }

  /// The attributes of an element in their order; the start tag is well-formed by now.
  func attributes(_ node: Int) -> [Attribute] {
    var result: [Attribute] = []
    eachAttribute(node) {
      result.append($0)
      return true
    }
    return result
  }

  /// Gives the attributes until `body` says that it has enough.
  private func eachAttribute(_ node: Int, _ body: (Attribute) -> Bool) {
    var at = Int(nodes[node].start) + 1
    let end = Int(nodes[node].openEnd) - 1
    while at < end, !XMLText.isSpace(bytes[at]), bytes[at] != "/" { at += 1 }
    while true {
      while at < end, XMLText.isSpace(bytes[at]) { at += 1 }
      guard at < end, bytes[at] != "/" else { return }
      let name = at
      while bytes[at] != "=", !XMLText.isSpace(bytes[at]) { at += 1 }
      let nameEnd = at
      while bytes[at] != "\"", bytes[at] != "'" { at += 1 }
      let quote = bytes[at]
      at += 1
      let value = at
      while bytes[at] != quote { at += 1 }
      if !body(Attribute(name: name..<nameEnd, value: value..<at)) { return }
      at += 1
    }
  }

  /// The value of an attribute, where the element has it. Word writes `w:val` and, in parts whose
  /// prefix is another, `x:val`.
  func value(_ node: Int, _ local: StaticString, in namespace: XMLNamespace = .word) -> String? {
    var found: Range<Int>?
    eachAttribute(node) { attribute in
      guard isNamed(attribute.name, local, namespace) else { return true }
      found = attribute.value
      return false
    }
    guard let found else { return nil }
    let slice = bytes[found]
    return String(
      decoding: slice.contains(UInt8(ascii: "&")) ? XMLText.decoded(slice)[...] : slice,
      as: UTF8.self)
  }

  private func isNamed(
    _ name: Range<Int>, _ local: StaticString, _ namespace: XMLNamespace
  ) -> Bool {
    let length = local.utf8CodeUnitCount
    let prefixEnd = name.upperBound - length
    guard prefixEnd >= name.lowerBound else { return false }
    for index in 0..<length where bytes[prefixEnd + index] != local.utf8Start[index] {
      return false
    }
    if prefixEnd == name.lowerBound { return namespace == .none }
    guard bytes[prefixEnd - 1] == ":" else { return false }
    return self.namespace(of: bytes[name.lowerBound..<prefixEnd - 1]) == namespace
  }

  func namespace(of prefix: ArraySlice<UInt8>) -> XMLNamespace {
    if prefix.elementsEqual("xml".utf8) { return .xml }
    return prefixes.first { $0.prefix.elementsEqual(prefix) }?.namespace ?? .other
  }

  /// The prefix by which a vocabulary is called here; `nil` where it is not declared with one.
  func prefix(of namespace: XMLNamespace) -> [UInt8]? {
    prefixes.first { $0.namespace == namespace && !$0.prefix.isEmpty }?.prefix
  }

  /// A whole number in an attribute; anything else counts as `missing`.
  func number(_ node: Int, _ local: StaticString = "val", missing: Int = 0) -> Int {
    guard let text = value(node, local) else { return missing }
    if let number = Int(text) { return number }
    return Double(text).flatMap { Int(exactly: $0.rounded(.towardZero)) } ?? missing
  }

  /// Whether a switch is on: `<w:b/>` is, `<w:b w:val="0"/>` is not.
  func isOn(_ node: Int?) -> Bool {
    guard let node else { return false }
    switch value(node, "val") {
    case "0", "false", "off", "none": return false
    default: return true
    }
  }
}
