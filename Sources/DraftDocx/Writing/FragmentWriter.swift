import DraftText

/// Copies elements of an old part into the new one, with what they refer to put right.
struct FragmentWriter {
  let pair: PartPair
  private var tree: XMLTree { pair.old }

  init(_ pair: PartPair) { self.pair = pair }

  /// - Parameter isDeleted: whether it goes into a deleted run, where text has another name.
  func copy(_ node: Int, isDeleted: Bool) -> [UInt8] {
    var output: [UInt8] = []
    write(node, isDeleted, &output)
    return output
  }

  func children(_ node: Int, except: (XMLTag) -> Bool = { _ in false }) -> [[UInt8]] {
    tree.children(node).filter { !except(tree.tag($0)) }.map { copy($0, isDeleted: false) }
  }

  private func write(_ node: Int, _ isDeleted: Bool, _ output: inout [UInt8]) {
    let tag = tree.tag(node)
    guard !Self.isLeftOut(tag) else { return }
    // Of a text box in a deleted run, only the anchor is deleted.
    let isDeleted = isDeleted && tag != .textBoxContent
    let name = self.name(node, tag, isDeleted)
    output.append(UInt8(ascii: "<"))
    output += name
    attributes(node, tag, &output)
    if isDeleted, tag == .text, tree.value(node, "space", in: .xml) == nil {
      output += " xml:space=\"preserve\"".utf8
    }
    if tree.isEmptyElement(node) {
      output += "/>".utf8
      return
    }
    output.append(UInt8(ascii: ">"))
    if isDeleted, tag == .text {
      output += XMLText.escaped(InlineText.text(of: node, in: tree))
    } else {
      content(node, isDeleted, &output)
    }
    output += "</".utf8
    output += name
    output.append(UInt8(ascii: ">"))
  }

  private func content(_ node: Int, _ isDeleted: Bool, _ output: inout [UInt8]) {
    var at = tree.content(node).lowerBound
    for child in tree.children(node) {
      output += tree.bytes[at..<tree.range(child).lowerBound]
      write(child, isDeleted, &output)
      at = tree.range(child).upperBound
    }
    output += tree.bytes[at..<tree.content(node).upperBound]
  }

  /// Marks whose other end, or whose comment, stays behind.
  private static func isLeftOut(_ tag: XMLTag) -> Bool {
    switch tag {
    case .bookmarkStart, .bookmarkEnd, .commentStart, .commentEnd, .commentReference,
      .permissionStart, .permissionEnd, .proofError, .lastRenderedPageBreak:
      true
    default: tag.isRevisionRange
    }
  }

  private func name(_ node: Int, _ tag: XMLTag, _ isDeleted: Bool) -> [UInt8] {
    let open = tree.bytes[tree.openTag(node)].dropFirst()
    let written = open.prefix { !XMLText.isSpace($0) && $0 != "/" && $0 != ">" }
    if isDeleted, tag == .text { return Array("\(pair.word)delText".utf8) }
    if isDeleted, tag == .instruction { return Array("\(pair.word)delInstrText".utf8) }
    return renamed(written, isAttribute: false)
  }

  private func renamed(_ name: ArraySlice<UInt8>, isAttribute: Bool) -> [UInt8] {
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else {
      guard !isAttribute, tree.prefixes.contains(where: { $0.prefix.isEmpty }) else {
        return Array(name)
      }
      let prefix = pair.mapped([])
      return prefix.isEmpty ? Array(name) : prefix + [UInt8(ascii: ":")] + name
    }
    let prefix = name[..<colon]
    if prefix.elementsEqual("xml".utf8) || prefix.elementsEqual("xmlns".utf8) {
      return Array(name)
    }
    return pair.mapped(prefix) + name[colon...]
  }

  // MARK: Attributes

  private func attributes(_ node: Int, _ tag: XMLTag, _ output: inout [UInt8]) {
    for attribute in tree.attributes(node) {
      let name = tree.bytes[attribute.name]
      let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
      if Self.isPrivate(local) { continue }
      var value = Array(tree.bytes[attribute.value])
      if let prefix = name.firstIndex(of: UInt8(ascii: ":")).map({ name[..<$0] }),
        tree.namespace(of: prefix) == .relationships
      {
        let id = String(decoding: value, as: UTF8.self)
        value = Array(pair.context.importer.relationship(id, of: pair).utf8)
      } else if let other = reference(tag, local, node) {
        value = XMLText.escaped(other)
      }
      output.append(UInt8(ascii: " "))
      output += renamed(name, isAttribute: true)
      output += "=\"".utf8
      output += value.flatMap { $0 == "\"" ? Array("&quot;".utf8) : [$0] }
      output.append(UInt8(ascii: "\""))
    }
  }

  /// Names of editing sessions and of elements, which must not stand twice.
  private static func isPrivate(_ local: ArraySlice<UInt8>) -> Bool {
    local.starts(with: "rsid".utf8) || local.elementsEqual("paraId".utf8)
      || local.elementsEqual("textId".utf8)
  }

  /// What an attribute that refers to a style, a list or a note says in the new document.
  private func reference(_ tag: XMLTag, _ local: ArraySlice<UInt8>, _ node: Int) -> String? {
    let context = pair.context
    switch tag {
    case .paragraphStyle, .runStyle, .tableStyle:
      guard local.elementsEqual("val".utf8), let id = tree.value(node, "val") else { return nil }
      return context.styles.mapped(id, context)
    case .numberingID:
      guard local.elementsEqual("val".utf8), let id = tree.value(node, "val") else { return nil }
      return context.numbering.mapped(id)
    case .footnoteReference, .endnoteReference:
      guard local.elementsEqual("id".utf8), let id = tree.value(node, "id") else { return nil }
      return context.idOfDeletedNote(tag == .footnoteReference ? .footnote : .endnote, id)
    default: return nil
    }
  }
}
