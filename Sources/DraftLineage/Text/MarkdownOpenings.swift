import DraftText

/// The opening line of a code fence.
struct MarkdownFence {
  private let mark: UInt8
  private let count: Int

  /// nil where the line opens none, wherever it stands; with marks of lists before it, it opens none
  /// at the margin.
  init?(_ start: LineStart, _ bytes: TextView) {
    guard start.indent <= 3, start.mark == "`" || start.mark == "~" else { return nil }
    mark = start.mark
    count = start.run(bytes)
    guard count >= 3 else { return nil }
    // Back-ticks on the same line make it code inside a sentence.
    if mark == "`", start.rest.dropFirst(count).contains(where: { bytes[$0] == "`" }) { return nil }
  }

  func isClosed(by start: LineStart, _ bytes: TextView) -> Bool {
    guard start.indent <= 3, start.mark == mark, start.run(bytes) >= count else { return false }
    return start.rest.dropFirst(start.run(bytes)).allSatisfy {
      bytes[$0] == " " || bytes[$0] == "\t"
    }
  }
}

/// What ends HTML that goes on over blank lines.
enum HTMLBlockEnd {
  case comment, instruction, declaration, characterData, verbatim

  /// nil for HTML that ends at a blank line, and for what is no HTML.
  init?(_ start: LineStart, _ bytes: TextView) {
    let rest = bytes.part(start.rest)
    if rest.begins("<!--") {
      self = .comment
    } else if rest.begins("<?") {
      self = .instruction
    } else if rest.begins("<![CDATA[") {
      self = .characterData
    } else if rest.begins("<!"), rest.count > 2, "A"..."Z" ~= rest[2] {
      self = .declaration
    } else if rest.beginsTag("pre") || rest.beginsTag("script") || rest.beginsTag("style") {
      self = .verbatim
    } else {
      return nil
    }
  }

  /// Whether versions of Markdown differ on a line: some have it begin what others don't.
  static func isDisputed(_ start: LineStart, _ bytes: TextView) -> Bool {
    let rest = bytes.part(start.rest)
    return rest.beginsTag("textarea") || rest.begins("<!") && !rest.holds(">")
  }

  /// Whether the end stands in a line. Of verbatim text any end tag counts.
  func isIn(_ line: Range<Int>, _ bytes: TextView) -> Bool {
    let line = bytes.part(line)
    return switch self {
    case .comment: line.holds("-->")
    case .instruction: line.holds("?>")
    case .declaration: line.holds(">")
    case .characterData: line.holds("]]>")
    case .verbatim:
      line.holds("</pre>") || line.holds("</script>") || line.holds("</style>")
    }
  }
}

private func lowercased(_ byte: UInt8) -> UInt8 { byte.lowercased }

extension TextView {
  /// Whether they begin with a text.
  fileprivate func begins(_ text: StaticString) -> Bool {
    let text = TextView(text)
    return count >= text.count && text.indices.allSatisfy { self[$0] == text[$0] }
  }

  /// Whether they begin with an opening tag, in letters of either size.
  fileprivate func beginsTag(_ name: StaticString) -> Bool {
    let name = TextView(name)
    guard count > name.count, self[0] == "<",
      name.indices.allSatisfy({ lowercased(self[$0 + 1]) == name[$0] })
    else { return false }
    guard count > name.count + 1 else { return true }
    let next = self[name.count + 1]
    return next == ">" || next == " " || next == "\t"
  }

  /// Whether a text stands in these bytes, in letters of either size. O(bytes × text).
  fileprivate func holds(_ text: StaticString) -> Bool {
    let text = TextView(text)
    guard count >= text.count else { return false }
    return (0...count - text.count).contains { at in
      text.indices.allSatisfy { lowercased(self[at + $0]) == text[$0] }
    }
  }
}

/// Display formulas, which the reader joins over blank lines where they do not end before one.
struct FormulaLines {
  private var isOpen = false
  private var endsWithMark = false

  /// Takes a line that is not blank; false where a formula may reach over the blocks of a list.
  mutating func take(_ text: Range<Int>, _ bytes: TextView) -> Bool {
    if isOpen {
      endsWithMark = ends(text, bytes)
      return true
    }
    let content = behindMarks(text, bytes)
    guard content.count >= 2, bytes[content.lowerBound] == "$",
      bytes[content.lowerBound + 1] == "$"
    else { return true }
    guard content.lowerBound == text.lowerBound else { return false }
    isOpen = true
    endsWithMark = content.count >= 4 && ends(text, bytes)
    return true
  }

  /// False where an open one goes on over the blank line.
  mutating func endsAtBlank() -> Bool {
    defer { isOpen = false }
    return !isOpen || endsWithMark
  }

  private func ends(_ text: Range<Int>, _ bytes: TextView) -> Bool {
    text.count >= 2 && bytes[text.upperBound - 1] == "$" && bytes[text.upperBound - 2] == "$"
  }

  /// What is left behind the marks of lists and quotations.
  private func behindMarks(_ text: Range<Int>, _ bytes: TextView) -> Range<Int> {
    let first = text.first { at in
      switch bytes[at] {
      case " ", "\t", ">", "-", "*", "+", "0"..."9", ".", ")": false
      default: true
      }
    }
    return (first ?? text.upperBound)..<text.upperBound
  }
}

/// What lists, quotations and notes a line may stand in.
struct MarkdownContainers {
  /// Where a line stands: at the margin, surely inside an item, or who knows.
  enum Place { case margin, inside, unsure }

  /// The column where the text of the open item begins, where that is sure.
  private var offset: Int?
  /// Whether what is indented may belong to one.
  private(set) var mayBeOpen = false

  mutating func place(
    _ start: LineStart, _ bytes: TextView, afterBlank: Bool, mayBeHTML: Bool
  ) -> Place {
    if let offset, start.indent >= offset { return .inside }
    // Text of the same paragraph may belong to the item all the same, or to none.
    let wasInItem = offset != nil
    offset = nil
    guard start.indent == 0 else { return mayBeOpen ? .unsure : .margin }
    switch start.mark {
    case "-", "*", "+", "0"..."9", ">", "[":
      mayBeOpen = true
      if !mayBeHTML { offset = itemOffset(start, bytes, afterBlank || wasInItem) }
    default: break
    }
    return .margin
  }

  /// Of an item that surely begins here.
  private func itemOffset(_ start: LineStart, _ bytes: TextView, _ mayCount: Bool) -> Int? {
    let rest = bytes.part(start.rest)
    var width = 1
    switch start.mark {
    case "-", "*", "+":
      // A rule is no item.
      if rest.allSatisfy({ $0 == start.mark || $0 == " " || $0 == "\t" }) { return nil }
    case "0"..."9":
      width = rest.firstIndex { !("0"..."9" ~= $0) } ?? rest.count
      // Only a list that begins with 1 interrupts a paragraph.
      guard width < 10, width < rest.count, rest[width] == "." || rest[width] == ")",
        mayCount || width == 1 && start.mark == "1"
      else { return nil }
      width += 1
    default: return nil
    }
    let blanks = rest.dropFirst(width).prefix { $0 == " " }.count
    guard 1...4 ~= blanks, width + blanks < rest.count, rest[width + blanks] != "\t" else {
      return nil
    }
    return width + blanks
  }
}
