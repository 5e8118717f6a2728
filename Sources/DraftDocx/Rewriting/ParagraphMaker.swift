import DraftText

/// Makes paragraphs like others of the document: with their properties, and other text.
struct ParagraphMaker {
  let tree: XMLTree
  let numbering: Numbering
  let texts: ParagraphText
  private var word: String { texts.word }

  init(_ document: WordDocument, _ texts: ParagraphText) {
    tree = texts.tree
    numbering = document.numbering
    self.texts = texts
  }

  // MARK: Numbers

  /// The edits that put a paragraph into the list that its label asks for.
  func edits(_ paragraph: WordParagraph, _ number: LabelChoice.Number) -> PartEdits {
    var edits = PartEdits()
    guard let element = element(number) else { return edits }
    guard let node = tree.child(paragraph.node, .paragraphProperties) else {
      let properties = Array("<\(word)pPr>".utf8) + element + Array("</\(word)pPr>".utf8)
      let open = tree.openTag(paragraph.node)
      if tree.isEmptyElement(paragraph.node) {
        edits.replace(
          open.upperBound - 2..<open.upperBound,
          with: [UInt8(ascii: ">")] + properties + Array("</\(word)p>".utf8))
      } else {
        edits.insert(properties, at: open.upperBound)
      }
      return edits
    }
    if let own = tree.child(node, .numberingProperties) {
      edits.replace(tree.range(own), with: element)
    } else if tree.isEmptyElement(node) {
      edits.replace(
        tree.range(node), with: Array("<\(word)pPr>".utf8) + element + Array("</\(word)pPr>".utf8))
    } else {
      let before = tree.children(node).filter { isBeforeNumbers($0) }.last
      edits.insert(
        element, at: before.map { tree.range($0).upperBound } ?? tree.content(node).lowerBound)
    }
    return edits
  }

  /// The edits that give a paragraph the properties of another; the end of its section stays.
  func edits(
    _ paragraph: WordParagraph, like model: WordParagraph, _ number: LabelChoice.Number
  ) -> PartEdits {
    var edits = PartEdits()
    var properties = properties(of: model, number)
    guard let own = tree.child(paragraph.node, .paragraphProperties) else {
      if !tree.isEmptyElement(paragraph.node) {
        edits.insert(properties, at: tree.openTag(paragraph.node).upperBound)
      }
      return edits
    }
    if let section = tree.child(own, .sectionProperties) {
      let content = Array(tree.bytes[tree.range(section)])
      let close = Array("</\(word)pPr>".utf8)
      let open = Array("<\(word)pPr>".utf8)
      properties =
        (properties.reversed().starts(with: close.reversed())
          ? Array(properties.dropLast(close.count)) : open) + content + close
    }
    edits.replace(tree.range(own), with: properties)
    return edits
  }

  private func element(_ number: LabelChoice.Number) -> [UInt8]? {
    switch number {
    case .asItIs: nil
    case .written: list("0", level: 0)
    case .list(let id, let level): list(id, level: level)
    }
  }

  private func list(_ id: String, level: Int) -> [UInt8] {
    Array(
      "<\(word)numPr><\(word)ilvl \(word)val=\"\(level)\"/><\(word)numId \(word)val=\"\(id)\"/></\(word)numPr>"
        .utf8)
  }

  /// Whether the schema has a property of a paragraph before its number.
  private func isBeforeNumbers(_ node: Int) -> Bool {
    let name = tree.bytes[tree.openTag(node)].dropFirst()
      .prefix { !XMLText.isSpace($0) && $0 != "/" && $0 != ">" }
    let local = name[(name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex)...]
    return ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"]
      .contains { local.elementsEqual($0.utf8) }
  }

  // MARK: Making

  /// A paragraph with the properties of `model`, whose line is `line`.
  func paragraph(
    like model: WordParagraph, _ line: LineText, _ choice: LabelChoice, _ text: LineText
  ) -> [UInt8] {
    Array("<\(word)p>".utf8) + properties(of: model, choice.number)
      + runs(like: model, line, choice, text) + Array("</\(word)p>".utf8)
  }

  /// A paragraph of a document that has none to follow.
  func paragraph(_ text: [UInt8]) -> [UInt8] {
    Array("<\(word)p>".utf8) + texts.run(text, []) + Array("</\(word)p>".utf8)
  }

  private func properties(of model: WordParagraph, _ number: LabelChoice.Number) -> [UInt8] {
    var edits = edits(model, number)
    guard let node = tree.child(model.node, .paragraphProperties) else {
      return edits.edits.first.map(\.bytes) ?? []
    }
    for child in tree.children(node) {
      switch tree.tag(child) {
      case .sectionProperties, .paragraphChange: edits.remove(tree.range(child))
      default: break
      }
    }
    edits.sort()
    // What replaces the whole of empty properties stands at their ends.
    return edits.edits.first { $0.range == tree.range(node) }?.bytes
      ?? edits.applied(to: tree.range(node), of: tree.bytes)
  }

  /// The text in the format that the label and the body of the model have.
  private func runs(
    like model: WordParagraph, _ line: LineText, _ choice: LabelChoice, _ text: LineText
  ) -> [UInt8] {
    let counted = model.label.map { TextLines.shown($0).count } ?? 0
    let labelEnd = max(0, line.labelEnd - counted)
    let bodyStart = min(model.text.count, max(0, line.bodyStart - counted))
    let body = texts.format(of: model, bodyStart..<max(bodyStart, model.text.count))
    let written = choice.content.count - (text.bytes.count - text.labelEnd)
    guard text.labelEnd > 0, written > 0 else { return texts.run(choice.content, body) }
    let label =
      labelEnd > 0
      ? texts.format(of: model, 0..<labelEnd)
      : choice.number == .written ? labelFormat(of: model) ?? body : body
    if label == body { return texts.run(choice.content, body) }
    return texts.run(choice.content[..<written], label)
      + texts.run(choice.content[written...], body)
  }

  /// How the list of a paragraph writes its labels.
  private func labelFormat(of model: WordParagraph) -> [UInt8]? {
    guard let tree = numbering.tree, let list = model.numberingID,
      let abstract = numbering.abstractID(of: list), let known = numbering.abstracts[abstract],
      let level = tree.children(known.node).first(where: {
        tree.tag($0) == .numberingLevel && tree.number($0, "ilvl") == model.level
      }), let format = tree.child(level, .runProperties),
      tree.prefix(of: .word) == self.tree.prefix(of: .word)
    else { return nil }
    return Array(tree.bytes[tree.content(format)])
  }

  // MARK: Copies

  /// The edits that take out of a copied element what may not stand twice: names of elements, and marks whose
  /// other end stays behind.
  func forCopy(_ node: Int) -> PartEdits {
    var edits = PartEdits()
    for inside in node..<tree.subtreeEnd(node) {
      switch tree.tag(inside) {
      case .bookmarkStart, .bookmarkEnd, .commentStart, .commentEnd, .commentReference,
        .permissionStart, .permissionEnd, .proofError, .lastRenderedPageBreak, .sectionProperties:
        edits.remove(tree.range(inside))
      case .paragraph, .row, .run, .cell:
        for attribute in tree.attributes(inside) where isName(attribute) {
          edits.remove(attribute.name.lowerBound - 1..<attribute.value.upperBound + 1)
        }
      default: break
      }
    }
    return edits
  }

  private func isName(_ attribute: XMLTree.Attribute) -> Bool {
    let name = tree.bytes[attribute.name]
    let local = name[(name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex)...]
    return local.starts(with: "rsid".utf8) || local.elementsEqual("paraId".utf8)
      || local.elementsEqual("textId".utf8)
  }
}
