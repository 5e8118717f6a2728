import DraftText

/// Writes the content of a made document.
struct DraftBody {
  private let draft: WordDraft
  private let styles: DraftStyles
  private let page: WordPage
  /// The addresses that links lead to, in the order of their relationships.
  private(set) var links: [String] = []
  private var output: [UInt8] = []

  /// What the relationship of a link is called.
  static func id(ofLink index: Int) -> String { "rIdLink\(index + 1)" }

  init(_ draft: WordDraft, _ styles: DraftStyles, _ page: WordPage) {
    self.draft = draft
    self.styles = styles
    self.page = page
  }

  private mutating func put(_ text: String) { output += text.utf8 }

  /// The document part.
  mutating func document(footers: String) -> [UInt8] {
    put("<w:document \(DraftPackage.namespaces)><w:body>")
    for block in draft.blocks {
      switch block {
      case .paragraph(let paragraph): put(paragraph)
      case .table(let table): put(table)
      }
    }
    // A document does not end with a table, nor is it empty.
    if case .paragraph = draft.blocks.last {} else { put("<w:p/>") }
    put(page.properties(footers: footers))
    put("</w:body></w:document>")
    defer { output = [] }
    return output
  }

  /// The footnotes part.
  mutating func notes() -> [UInt8] {
    put("<w:footnotes \(DraftPackage.namespaces)>")
    for (id, name) in [(-1, "separator"), (0, "continuationSeparator")] {
      put(
        "<w:footnote w:type=\"\(name)\" w:id=\"\(id)\"><w:p><w:r><w:\(name)/></w:r></w:p></w:footnote>"
      )
    }
    for (index, runs) in draft.notes.enumerated() {
      put(
        "<w:footnote w:id=\"\(index + 1)\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>")
      put("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>")
      put(WordDraft.Run(Array(" ".utf8)))
      // Links of the footnotes would need relationships of their own part: their text stays.
      for run in runs where run.note == nil { put(WordDraft.Run(run.text, run.style)) }
      put("</w:p></w:footnote>")
    }
    put("</w:footnotes>")
    defer { output = [] }
    return output
  }

  // MARK: Paragraphs

  private mutating func put(_ paragraph: WordDraft.Paragraph) {
    put("<w:p><w:pPr><w:pStyle w:val=\"\(DraftStyles.id(of: paragraph.kind))\"/>")
    switch paragraph.kind {
    case .item(let list, let depth):
      put(
        "<w:numPr><w:ilvl w:val=\"\(min(depth, 8))\"/><w:numId w:val=\"\(list + 1)\"/></w:numPr>")
    case .itemBody(let depth): put("<w:ind w:left=\"\(480 * (min(depth, 8) + 1))\"/>")
    default: break
    }
    put("</w:pPr>")
    for run in paragraph.runs {
      guard let link = run.link else {
        put(run)
        continue
      }
      links.append(link)
      put("<w:hyperlink r:id=\"\(Self.id(ofLink: links.count - 1))\">")
      put(run)
      put("</w:hyperlink>")
    }
    put("</w:p>")
  }

  private mutating func put(_ run: WordDraft.Run) {
    if let note = run.note {
      return put(
        "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"\(note + 1)\"/></w:r>"
      )
    }
    guard !run.text.isEmpty else { return }
    let style = run.link == nil ? "" : "<w:rStyle w:val=\"Hyperlink\"/>"
    let properties = style + styles.properties(of: run.style)
    put("<w:r>")
    if !properties.isEmpty { put("<w:rPr>\(properties)</w:rPr>") }
    var start = run.text.startIndex
    for at in run.text.indices where run.text[at] == "\t" || run.text[at] == "\n" {
      text(run.text[start..<at])
      put(run.text[at] == "\t" ? "<w:tab/>" : "<w:br/>")
      start = at + 1
    }
    text(run.text[start...])
    put("</w:r>")
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    put("<w:t xml:space=\"preserve\">")
    output += XMLText.escaped(Self.shown(bytes))
    put("</w:t>")
  }

  /// Characters that XML does not allow are shown by the signs for them.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.unicodeScalars.allSatisfy({ XMLText.isCharacter($0.value) }) else {
      return Array(bytes)
    }
    return text.unicodeScalars.flatMap { scalar -> [UInt8] in
      if XMLText.isCharacter(scalar.value) { return Array(String(Character(scalar)).utf8) }
      let sign = scalar < " " ? Unicode.Scalar(0x2400 + scalar.value) : nil
      return Array(String(Character(sign ?? "\u{FFFD}")).utf8)
    }
  }

  // MARK: Tables

  private mutating func put(_ table: WordDraft.Table) {
    let whole = max(1, table.columns.reduce(0, +))
    let widths = table.columns.map { page.room * $0 / whole }
    put(
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"\(page.room)\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    )
    for width in widths { put("<w:gridCol w:w=\"\(width)\"/>") }
    put("</w:tblGrid>")
    for row in table.rows { put(row, widths) }
    put("</w:tbl>")
  }

  private mutating func put(_ row: WordDraft.Row, _ widths: [Int]) {
    put("<w:tr>")
    if row.isHeading {
      put("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    } else if row.isShort {
      put("<w:trPr><w:cantSplit/></w:trPr>")
    }
    for (index, cell) in row.cells.enumerated() {
      let span = index == row.cells.count - 1 ? max(1, widths.count - index) : 1
      let width = widths.dropFirst(index).prefix(span).reduce(0, +)
      put("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>")
      if span > 1 { put("<w:gridSpan w:val=\"\(span)\"/>") }
      if row.isHeading || span > 1 {
        put("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>")
      }
      if row.isHeading { put("<w:vAlign w:val=\"center\"/>") }
      put("</w:tcPr>")
      for paragraph in cell { put(paragraph) }
      if cell.isEmpty { put(WordDraft.Paragraph(.cell)) }
      put("</w:tc>")
    }
    put("</w:tr>")
  }
}
