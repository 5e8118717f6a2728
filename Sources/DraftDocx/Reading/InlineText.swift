import DraftText

/// The fields that are open at a place: inside their instructions nothing is text.
struct FieldStack {
  private var open: [(isInstruction: Bool, instruction: [UInt8])] = []

  var isInstruction: Bool { open.contains { $0.isInstruction } }
  var isEmpty: Bool { open.isEmpty }

  mutating func begin() { open.append((true, [])) }

  mutating func separate() {
    if !open.isEmpty { open[open.count - 1].isInstruction = false }
  }

  mutating func instruct(_ text: [UInt8]) {
    if let last = open.last, last.isInstruction { open[open.count - 1].instruction += text }
  }

  /// Closes a field and gives what a button without a result shows.
  mutating func end() -> [UInt8]? {
    guard let last = open.popLast(), last.isInstruction, !isInstruction else { return nil }
    var rest = last.instruction[...]
    func word() -> ArraySlice<UInt8> {
      rest = rest.drop { XMLText.isSpace($0) }
      defer { rest = rest.drop { !XMLText.isSpace($0) } }
      return rest.prefix { !XMLText.isSpace($0) }
    }
    guard String(decoding: word(), as: UTF8.self).lowercased() == "macrobutton" else { return nil }
    _ = word()
    return Array(rest.drop { XMLText.isSpace($0) })
  }
}

/// The text of a paragraph, with what stands in it beside text.
struct InlineText {
  private let tree: XMLTree
  private(set) var text: [UInt8] = []
  private(set) var fields: FieldStack
  private let notes: NoteList
  /// The contents of the text boxes that are anchored here.
  private(set) var boxes: [Int] = []
  /// Where comments start, end and are referred to, by bytes of the text.
  private(set) var anchors: [CommentAnchor] = []
  /// Which elements the text stands in; `nil` where nobody asks.
  private(set) var spans: [TextSpan]?

  /// An inline picture or object.
  static let object: [UInt8] = Array("\u{FFFC}".utf8)

  init(
    _ tree: XMLTree, _ fields: FieldStack, _ notes: NoteList, recordsSpans: Bool = false
  ) {
    self.tree = tree
    self.fields = fields
    self.notes = notes
    spans = recordsSpans ? [] : nil
  }

  /// What stands between the runs of a paragraph.
  mutating func children(_ node: Int) {
    for child in tree.children(node) {
      let tag = tree.tag(child)
      switch tag {
      case .run: run(child)
      case .simpleField: if !fields.isInstruction { children(child) }
      case .hyperlink, .smartTag, .customXML, .direction, .directionOverride, .inserted, .movedTo,
        .deleted, .movedFrom, .rubyBase:
        children(child)
      case .contentControl:
        if let content = tree.child(child, .contentControlContent) { children(content) }
      case .ruby: ruby(child)
      case .alternate: if let branch = branch(child) { children(branch) }
      case .commentStart, .commentEnd: anchor(child)
      case _ where tag.isMath: math(child)
      default: break
      }
    }
  }

  private mutating func anchor(_ node: Int) {
    if let anchor = CommentAnchor(tree, node, at: text.count) { anchors.append(anchor) }
  }

  private func branch(_ node: Int) -> Int? {
    tree.child(node, .choice) ?? tree.child(node, .fallback)
  }

  /// Of a phonetic guide the text that it guides.
  private mutating func ruby(_ node: Int) {
    if let base = tree.child(node, .rubyBase) { children(base) }
  }

  mutating func math(_ node: Int) {
    if tree.tag(node) == .mathText {
      text += tree.text(node)
      return
    }
    for child in tree.children(node) {
      switch tree.tag(child) {
      case .run: run(child)
      case .mathText: text += tree.text(child)
      case .mathControl, .mathRunProperties, .runProperties: break
      default: math(child)
      }
    }
  }

  private mutating func run(_ node: Int) {
    for child in tree.children(node) {
      let tag = tree.tag(child)
      let (start, known) = (text.count, spans?.count ?? 0)
      defer { record(child, tag, in: node, from: start, known) }
      switch tag {
      case .fieldCharacter: field(child)
      case .instruction, .deletedInstruction: fields.instruct(tree.text(child))
      case .runProperties: break
      case .commentReference: anchor(child)
      case _ where fields.isInstruction: break
      case .text, .deletedText: text += Self.text(of: child, in: tree)
      case .footnoteReference: reference(.footnote, child)
      case .endnoteReference: reference(.endnote, child)
      case .drawing, .vmlPicture, .object: drawing(child, tag)
      case .alternate: if let branch = branch(child) { run(branch) }
      case .ruby: ruby(child)
      case _ where tag.isMath: math(child)
      default: text += Self.sign(child, tag, in: tree)
      }
    }
  }

  /// Notes which element gave the text since `start`; it stands for those inside it.
  private mutating func record(
    _ node: Int, _ tag: XMLTag, in run: Int, from start: Int, _ known: Int
  ) {
    guard text.count > start, spans != nil else { return }
    spans?.removeSubrange(known...)
    let isPlain = fields.isEmpty && tree.parent(run).map { tree.tag($0) } == .paragraph
    spans?.append(
      TextSpan(
        range: start..<text.count, node: node, run: run,
        kind: tag == .text ? .text : tag == .fieldCharacter ? .fixed : .object, isPlain: isPlain))
  }

  private mutating func field(_ node: Int) {
    switch tree.value(node, "fldCharType") {
    case "begin": fields.begin()
    case "separate": fields.separate()
    case "end": if let caption = fields.end() { text += caption }
    default: break
    }
  }

  private mutating func reference(_ kind: WordNote.Kind, _ node: Int) {
    let number = notes.add(kind, tree.value(node, "id") ?? "")
    text += "[^\(kind == .footnote ? "" : "e")\(number)]".utf8
  }

  /// A text box is described behind its paragraph; a picture is one character.
  private mutating func drawing(_ node: Int, _ tag: XMLTag) {
    let found = Self.boxes(in: node, tree)
    let children = Array(tree.children(node))
    if tag == .vmlPicture, !children.isEmpty,
      children.allSatisfy({ tree.tag($0) == .shapeType })
    {
      return
    }
    boxes += found
    if found.isEmpty || tree.contains(node, where: { $0 == .pictureShape }) { text += Self.object }
  }

  /// The outermost text boxes, of alternatives the first.
  static func boxes(in node: Int, _ tree: XMLTree) -> [Int] {
    var result: [Int] = []
    for child in tree.children(node) {
      switch tree.tag(child) {
      case .textBoxContent: result.append(child)
      case .alternate:
        if let branch = tree.child(child, .choice) ?? tree.child(child, .fallback) {
          result += boxes(in: branch, tree)
        }
      default: result += boxes(in: child, tree)
      }
    }
    return result
  }

  /// The characters of an element that stands for one or none.
  static func sign(_ node: Int, _ tag: XMLTag, in tree: XMLTree) -> [UInt8] {
    switch tag {
    case .tab, .positionedTab: return [UInt8(ascii: "\t")]
    case .lineBreak:
      let type = tree.value(node, "type")
      return type == "page" || type == "column" ? [] : [UInt8(ascii: "\n")]
    case .carriageReturn: return [UInt8(ascii: "\n")]
    case .noBreakHyphen: return Array("\u{2011}".utf8)
    case .softHyphen: return Array("\u{AD}".utf8)
    case .symbol:
      let code = UInt32(tree.value(node, "char") ?? "FFFD", radix: 16) ?? 0xFFFD
      return Array(String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
    default: return []
    }
  }

  /// The characters of a `w:t`: blanks at its ends count only where it says so.
  static func text(of node: Int, in tree: XMLTree) -> [UInt8] {
    var text = tree.text(node)
    if let first = text.first, let last = text.last,
      XMLText.isSpace(first) || XMLText.isSpace(last), !preservesSpace(node, tree)
    {
      let start = text.firstIndex { !XMLText.isSpace($0) } ?? text.count
      let end = text.lastIndex { !XMLText.isSpace($0) } ?? start - 1
      text = Array(text[start..<max(start, end + 1)])
    }
    if text.contains(where: { $0.isControl }) {
      text = text.map { $0.isControl ? UInt8(ascii: " ") : $0 }
    }
    return text
  }

  private static func preservesSpace(_ node: Int, _ tree: XMLTree) -> Bool {
    var at: Int? = node
    while let place = at {
      if let space = tree.value(place, "space", in: .xml) { return space == "preserve" }
      at = tree.parent(place)
    }
    return false
  }
}
