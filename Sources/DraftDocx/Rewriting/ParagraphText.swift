import DraftDocument
import DraftText

/// Changes the text of a paragraph where it differs, so that what stays keeps its runs.
struct ParagraphText {
  let tree: XMLTree
  /// `w:` as the part has it.
  let word: String
  private let tokenizer = Tokenizer()

  init(_ tree: XMLTree) {
    self.tree = tree
    word = tree.prefix(of: .word).map { String(decoding: $0, as: UTF8.self) + ":" } ?? ""
  }

  // MARK: Edits

  /// The edits that give a paragraph `content`, in which soft line ends are U+000A.
  func edits(_ paragraph: WordParagraph, _ content: [UInt8]) -> PartEdits {
    guard content != paragraph.text else { return PartEdits() }
    var changes = TextChanges(paragraph.spans)
    for step in steps(paragraph, content) {
      switch step.kind {
      case .deleted: changes.delete(step.old)
      case .inserted: changes.insert(content[step.new], at: step.old.lowerBound)
      default: break
      }
    }
    return written(changes, paragraph)
  }

  /// What is deleted and inserted, with the place in the old text for both.
  private func steps(_ paragraph: WordParagraph, _ content: [UInt8]) -> [RedlineStep] {
    let old = ParagraphContent(text: paragraph.text)
    var place = 0
    return TokenEdits.steps([old], [ParagraphContent(text: content)], tokenizer).map { step in
      var step = step
      if step.kind == .inserted {
        step.old = place..<place
      } else {
        place = step.old.upperBound
      }
      return step
    }
  }

  private func written(_ changes: TextChanges, _ paragraph: WordParagraph) -> PartEdits {
    var edits = PartEdits()
    var gone: [Int: Int] = [:]
    for (index, span) in paragraph.spans.enumerated() {
      guard let text = changes.text(of: index, in: paragraph.text) else { continue }
      let node = tree.range(span.node)
      let bytes =
        text.isEmpty && changes.isGone(index) ? [] : texts(text, keeping: span, changes, index)
      edits.replace(node, with: bytes)
      if bytes.isEmpty { gone[span.run, default: 0] += 1 }
    }
    // A run of which nothing is left goes, too.
    for (run, count) in gone.sorted(by: { $0.key < $1.key }) {
      let children = tree.children(run).filter { tree.tag($0) != .runProperties }
      if children.count == count { edits.remove(tree.range(run)) }
    }
    if !changes.loose.isEmpty {
      let properties = markProperties(paragraph.node)
      edits.add(appended(run(changes.loose, properties), to: paragraph.node))
    }
    return edits
  }

  /// A span with what came in it or behind it.
  private func texts(
    _ text: [UInt8], keeping span: TextSpan, _ changes: TextChanges, _ index: Int
  ) -> [UInt8] {
    guard span.kind != .text else { return texts(text[...]) }
    // What stands for itself is copied, with what came behind it.
    let own = changes.isGone(index) ? [] : Array(tree.bytes[tree.range(span.node)])
    return own + texts(text[...])
  }

  private func appended(_ bytes: [UInt8], to node: Int) -> PartEdits {
    var edits = PartEdits()
    if tree.isEmptyElement(node) {
      let open = tree.openTag(node)
      edits.replace(
        open.upperBound - 2..<open.upperBound,
        with: [UInt8(ascii: ">")] + bytes + Array("</\(word)p>".utf8))
    } else {
      edits.insert(bytes, at: tree.content(node).upperBound)
    }
    return edits
  }

  // MARK: Writing

  /// Text as `w:t`, with tabs and line ends as what Word has for them.
  func texts(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var start = text.startIndex
    func put(_ part: ArraySlice<UInt8>) {
      guard !part.isEmpty else { return }
      output += "<\(word)t xml:space=\"preserve\">".utf8
      output += XMLText.escaped(part)
      output += "</\(word)t>".utf8
    }
    for at in text.indices where text[at] == "\t" || text[at] == "\n" {
      put(text[start..<at])
      output += "<\(word)\(text[at] == "\t" ? "tab" : "br")/>".utf8
      start = at + 1
    }
    put(text[start...])
    return output
  }

  /// - Parameter properties: The content of `w:rPr`.
  func run(_ text: some Collection<UInt8>, _ properties: [UInt8]) -> [UInt8] {
    guard !text.isEmpty else { return [] }
    let head =
      properties.isEmpty
      ? [] : Array("<\(word)rPr>".utf8) + properties + Array("</\(word)rPr>".utf8)
    return Array("<\(word)r>".utf8) + head + texts(Array(text)[...]) + Array("</\(word)r>".utf8)
  }

  /// The format of the paragraph's mark.
  func markProperties(_ node: Int) -> [UInt8] {
    guard let own = tree.child(node, .paragraphProperties),
      let mark = tree.child(own, .runProperties)
    else { return [] }
    return Array(tree.bytes[tree.content(mark)])
  }

  /// The format that most of a stretch of a paragraph's text has.
  func format(of paragraph: WordParagraph, _ range: Range<Int>) -> [UInt8] {
    var shares: [(run: Int, bytes: Int)] = []
    for span in paragraph.spans where span.kind == .text {
      let part = span.range.clamped(to: range).count
      guard part > 0 else { continue }
      if let known = shares.firstIndex(where: { $0.run == span.run }) {
        shares[known].bytes += part
      } else {
        shares.append((span.run, part + (span.isPlain ? 1 << 20 : 0)))
      }
    }
    guard let most = shares.max(by: { $0.bytes < $1.bytes }) else {
      return markProperties(paragraph.node)
    }
    guard let own = tree.child(most.run, .runProperties) else { return [] }
    return Array(tree.bytes[tree.content(own)])
  }
}
