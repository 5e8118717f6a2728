import CXML2
import DraftDocument
import DraftText

/// Walks a page and writes its text, a block a line.
struct HTMLBlocks {
  private(set) var text: [UInt8] = []
  private(set) var blocks: [Block] = []

  /// Where the block at hand starts, and its marker before that.
  private var start = 0
  private var marker = ByteRange.none
  private var kind = Block.Kind.paragraph
  /// Lists around, with the number of the next item where they are numbered.
  private var lists: [Int?] = []
  private var quotes = 0
  private var isBehindRule = false
  /// How many elements around keep their line ends, or hide what is in them, or are cells of rows.
  private var code = 0
  private var hidden = 0
  private var rows = 0
  private var raised = 0
  /// How many cells the row has.
  private var cells = 0

  /// O(bytes).
  mutating func read(_ source: TextView) {
    let page = source.withPointer { bytes in
      bytes.baseAddress.flatMap { base in
        base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          draftdiff_html_open($0, Int32(truncatingIfNeeded: bytes.count))
        }
      }
    }
    guard let page else { return }
    defer { draftdiff_html_close(page) }
    while draftdiff_html_next(page) == 1 { take(page) }
    close()
  }

  private mutating func take(_ page: OpaquePointer) {
    switch Int(draftdiff_html_kind(page)) {
    case draftdiff_html_element:
      let element = HTMLElement(name(page))
      open(element, page)
      if draftdiff_html_is_empty(page) == 1 { end(element, isHidden: isHidden(page)) }
    case draftdiff_html_end: end(HTMLElement(name(page)), isHidden: isHidden(page))
    case draftdiff_html_text, draftdiff_html_cdata,
      draftdiff_html_space:
      if let value = draftdiff_html_value(page) { add(String(cString: value)) }
    default: break
    }
  }

  private func name(_ page: OpaquePointer) -> String {
    draftdiff_html_name(page).map { String(cString: $0).lowercased() } ?? ""
  }

  private func attribute(_ name: String, _ page: OpaquePointer) -> String? {
    draftdiff_html_attribute(page, name).map { String(cString: $0) }
  }

  /// `hidden`, and what a style takes off the page.
  private func isHidden(_ page: OpaquePointer) -> Bool {
    if attribute("hidden", page) != nil { return true }
    guard let style = attribute("style", page)?.lowercased() else { return false }
    return style.filter { $0 != " " }.contains("display:none")
  }

  // MARK: Elements

  private mutating func open(_ element: HTMLElement, _ page: OpaquePointer) {
    if isHidden(page) { hidden += 1 }
    if case .hidden = element { hidden += 1 }
    guard hidden == 0 else { return }
    if element.isBlock { close() }
    switch element {
    case .inline, .hidden, .block: break
    case .heading(let level):
      kind = .heading(level: Int32(truncatingIfNeeded: level), setext: false)
    case .list(let isOrdered):
      lists.append(isOrdered ? attribute("start", page).flatMap { Int($0) } ?? 1 : nil)
    case .item: openItem(attribute("value", page).flatMap { Int($0) })
    case .quotation: quotes += 1
    case .row: openRow()
    case .cell: openCell()
    case .code:
      if rows == 0 { kind = .opaque }
      code += 1
    case .lineBreak: breakLine()
    case .rule: isBehindRule = true
    case .image: if let alternative = attribute("alt", page) { add(alternative) }
    case .raised: raised += 1
    }
  }

  /// A row inside another one is a part of its cell.
  private mutating func openRow() {
    if rows == 0 { close() }
    rows += 1
    if rows == 1 { (kind, cells) = (.row, 0) }
  }

  private mutating func openCell() {
    guard rows == 1 else { return separate() }
    trim()
    if cells > 0 { text.append(UInt8(ascii: "\t")) }
    cells += 1
  }

  private mutating func end(_ element: HTMLElement, isHidden: Bool) {
    let wasShown = hidden == 0
    if isHidden { hidden -= 1 }
    if case .hidden = element { hidden -= 1 }
    guard wasShown else { return }
    switch element {
    case .block, .heading, .item: close()
    case .list:
      close()
      if !lists.isEmpty { lists.removeLast() }
    case .quotation:
      close()
      quotes = max(0, quotes - 1)
    case .row:
      rows = max(0, rows - 1)
      if rows == 0 { close() }
    case .code:
      close()
      code = max(0, code - 1)
    case .raised: raised = max(0, raised - 1)
    default: break
    }
  }

  /// An item with the number that a browser shows, or a hyphen.
  private mutating func openItem(_ value: Int?) {
    guard rows == 0 else { return }
    let number = lists.last.flatMap { $0 }.map { value ?? $0 }
    let label = number.map { "\($0)." } ?? "-"
    if let number, number < Int.max { lists[lists.count - 1] = number + 1 }
    marker = ByteRange(text.count, text.count + label.utf8.count)
    text += Array(label.utf8) + [UInt8(ascii: " ")]
    start = text.count
    kind = .item(depth: Int32(truncatingIfNeeded: max(1, lists.count)), ordered: number != nil)
  }

  private mutating func breakLine() {
    if code > 0 {
      text.append(UInt8(ascii: "\n"))
    } else if rows > 0 {
      separate()
    } else if case .heading = kind {
      separate()
    } else {
      close()
    }
  }

  // MARK: Text

  private mutating func add(_ value: String) {
    guard hidden == 0 else { return }
    if code > 0, rows == 0 {
      text += value.utf8
      return
    }
    let digits = raised > 0 ? Self.raised(value) : nil
    for byte in (digits ?? value).utf8 {
      switch byte {
      case " ", "\t"..."\r": separate()
      default: text.append(byte)
      }
    }
  }

  /// The digits as raised ones, where there is nothing else.
  private static func raised(_ value: String) -> String? {
    let forms: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      guard let digit = Scalars.digit(scalar) else { return nil }
      result.append(forms[digit])
    }
    return String(result)
  }

  /// One blank, however many stand in the page, and none at the start of a block or a cell.
  private mutating func separate() {
    guard text.count > start, let last = text.last, last != " ", last != "\t" else { return }
    text.append(UInt8(ascii: " "))
  }

  private mutating func trim() {
    while text.count > start, text.last == " " { text.removeLast() }
  }

  /// Ends the block at hand, where it has any text.
  private mutating func close() {
    guard rows == 0 else { return separate() }
    if kind == .opaque {
      while text.count > start, let last = text.last, last.isBlank { text.removeLast() }
    } else {
      while text.count > start, text.last == " " || text.last == "\t" { text.removeLast() }
    }
    if text.count == start {
      // An item without text of its own: its parts are items, too.
      if !marker.isEmpty { text.removeSubrange(marker.start...) }
    } else {
      finish()
    }
    start = text.count
    marker = .none
    kind = code > 0 ? .opaque : .paragraph
  }

  private mutating func finish() {
    var block = Block(kind: kind, marker: marker, content: ByteRange(start, text.count))
    if case .heading = kind { block.markup = .html }
    block.layout = ParagraphLayout(depth: lists.count, quotes: quotes, isBehindRule: isBehindRule)
    if case .item(_, let isOrdered) = kind {
      block.layout.list = isOrdered ? .numbered : .bulleted
    }
    isBehindRule = false
    blocks.append(block)
    text.append(UInt8(ascii: "\n"))
  }
}
