/// The styles of a made document, under the names that Word has for them, so that they are found again in
/// documents of others.
struct DraftStyles {
  private let fonts: WordFonts
  private let layout: WordLayout
  private let language: WordLanguage
  private var styles: [String] = []

  init(_ layout: WordLayout, _ language: WordLanguage) {
    fonts = WordFonts(layout, language)
    self.layout = layout
    self.language = language
    addBody()
    addHeadings()
    addOthers()
    addRuns()
    addTable()
  }

  private var isWide: Bool { language != .other }
  private var isOfficial: Bool { layout == .official }

  /// Half points: 三号 in official documents, 小四 elsewhere; five in tables on their side.
  private var size: Int {
    switch layout {
    case .official: 32
    case .plain: isWide ? 24 : 22
    case .landscape: 21
    }
  }

  /// Between lines: 22 a page in official documents.
  private var lines: String {
    isOfficial
      ? "<w:spacing w:line=\"579\" w:lineRule=\"exact\"/>"
      : "<w:spacing w:line=\"\(isWide ? 360 : 276)\" w:lineRule=\"auto\"/>"
  }

  /// Sixteen points are a little wider than 1/28 of an official document's lines. A grid of characters would
  /// do it, too, but LibreOffice sets those far apart.
  private var spacing: String { isOfficial ? "<w:spacing w:val=\"-5\"/>" : "" }

  private var indent: String {
    isWide ? "<w:ind w:firstLineChars=\"200\" w:firstLine=\"\(size * 20)\"/>" : ""
  }

  /// The styles part.
  var part: String {
    let defaults = """
      <w:docDefaults><w:rPrDefault><w:rPr>\(fonts.element(fonts.body))\(spacing)<w:sz w:val="\(size)"/>\
      <w:szCs w:val="\(size)"/><w:lang w:val="en-US" w:eastAsia="\(isWide ? language.rawValue : "zh-CN")"/>\
      </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
      """
    return "<w:styles \(DraftPackage.namespaces)>\(defaults)\(styles.joined())</w:styles>"
  }

  // MARK: Paragraphs

  private mutating func paragraph(
    _ id: String, _ name: String, _ properties: String, _ run: String = "",
    basedOn: String? = "Normal", next: String? = nil
  ) {
    let isFirst = basedOn == nil ? " w:default=\"1\"" : ""
    let base = basedOn.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? ""
    let follower = next.map { "<w:next w:val=\"\($0)\"/>" } ?? ""
    let runs = run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>"
    styles.append(
      """
      <w:style w:type="paragraph"\(isFirst) w:styleId="\(id)"><w:name w:val="\(name)"/>\(base)\(follower)\
      <w:qFormat/><w:pPr>\(properties)</w:pPr>\(runs)</w:style>
      """)
  }

  private mutating func addBody() {
    // Justified text of wide characters may break anywhere; the grid does not move them apart.
    let sides = isWide ? "<w:jc w:val=\"both\"/>" : ""
    paragraph(
      "Normal", "Normal", (isWide ? "<w:widowControl w:val=\"0\"/>" : "") + lines + sides,
      basedOn: nil)
    let after = isWide ? "" : "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>"
    paragraph("BodyText", "Body Text", after)
    paragraph(
      "BodyTextFirstIndent", "Body Text First Indent", indent, basedOn: "BodyText")
  }

  private mutating func addHeadings() {
    let titleSize = isOfficial ? 44 : layout == .landscape ? 32 : 36
    let around =
      isOfficial
      ? "<w:spacing w:after=\"579\" w:line=\"640\" w:lineRule=\"exact\"/>"
      : "<w:spacing w:before=\"120\" w:after=\"240\"/>"
    paragraph(
      "Title", "Title", "<w:keepNext/>\(around)<w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>",
      fonts.element(fonts.title) + (isOfficial ? "" : "<w:b/>") + size(titleSize),
      next: "BodyTextFirstIndent")
    paragraph(
      "Subtitle", "Subtitle", "<w:jc w:val=\"center\"/>", fonts.element(fonts.second),
      next: "BodyTextFirstIndent")
    for level in 1...6 {
      let space =
        isOfficial
        ? "" : "<w:spacing w:before=\"\(level == 1 ? 240 : 160)\" w:after=\"80\"/>"
      let own = isWide && layout != .landscape ? indent : ""
      paragraph(
        "Heading\(level)", "heading \(level)",
        "<w:keepNext/>\(space)\(own)<w:outlineLvl w:val=\"\(level - 1)\"/>", heading(level),
        next: "BodyTextFirstIndent")
    }
  }

  private func heading(_ level: Int) -> String {
    if isOfficial {
      switch level {
      case 1: return fonts.element(fonts.heading)
      case 2: return fonts.element(fonts.second)
      case 3: return fonts.element(fonts.body) + "<w:b/>"
      default: return fonts.element(fonts.body)
      }
    }
    let font = level == 2 ? fonts.second : fonts.heading
    return fonts.element(font) + "<w:b/>" + size(max(size, size + 10 - 4 * level))
  }

  private func size(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }

  private mutating func addOthers() {
    paragraph("Salutation", "Salutation", "", next: "BodyTextFirstIndent")
    paragraph(
      "Signature", "Signature",
      "<w:ind w:rightChars=\"\(isWide ? 400 : 0)\" w:right=\"\(isWide ? size * 40 : 0)\"/><w:jc w:val=\"right\"/>"
    )
    paragraph(
      "Quote", "Quote", "<w:ind w:left=\"720\" w:right=\"720\"/>", fonts.element(fonts.second))
    paragraph(
      "HTMLPreformatted", "HTML Preformatted",
      "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"left\"/>", mono + size(18))
    paragraph("ListParagraph", "List Paragraph", isWide ? "" : "<w:spacing w:after=\"60\"/>")
    // Lines of a page's grid are too far apart for a table's small letters.
    let cell =
      "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>"
    paragraph("TableText", "Table Text", cell + "<w:jc w:val=\"left\"/>", size(21))
    paragraph(
      "TableHeading", "Table Heading", cell + "<w:jc w:val=\"center\"/>",
      fonts.element(fonts.heading) + (isWide ? "" : "<w:b/>"), basedOn: "TableText")
    paragraph(
      "TableGroup", "Table Group", "<w:keepNext/>", fonts.element(fonts.heading),
      basedOn: "TableText")
    paragraph(
      "TableNote", "Table Note", "<w:spacing w:before=\"120\"/><w:jc w:val=\"left\"/>", size(21))
    paragraph("TableNumber", "Table Number", "<w:jc w:val=\"center\"/>", basedOn: "TableText")
    paragraph(
      "FootnoteText", "footnote text",
      "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"left\"/>", size(18))
    paragraph(
      "Footer", "footer", "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>",
      size(isOfficial ? 28 : 18))
  }

  // MARK: Runs and tables

  private var mono: String {
    "<w:rFonts w:ascii=\"\(fonts.mono)\" w:hAnsi=\"\(fonts.mono)\" w:cs=\"\(fonts.mono)\"/>"
  }

  private mutating func run(_ id: String, _ name: String, _ properties: String) {
    styles.append(
      "<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:rPr>\(properties)</w:rPr></w:style>"
    )
  }

  private mutating func addRuns() {
    run("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>")
    run("Hyperlink", "Hyperlink", "<w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/>")
  }

  private mutating func addTable() {
    styles.append(
      """
      <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>\
      <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
      <w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>\
      </w:tblCellMar></w:tblPr></w:style>
      """)
    let border = { (name: String) in
      "<w:\(name) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).joined()
    styles.append(
      """
      <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>\
      <w:tblPr><w:tblBorders>\(borders)</w:tblBorders></w:tblPr></w:style>
      """)
  }

  // MARK: By kind

  static func id(of kind: WordDraft.Kind) -> String {
    switch kind {
    case .title: "Title"
    case .subtitle: "Subtitle"
    case .heading(let level): "Heading\(min(max(level, 1), 6))"
    case .body: "BodyTextFirstIndent"
    case .flush: "Salutation"
    case .signature: "Signature"
    case .quote: "Quote"
    case .code: "HTMLPreformatted"
    case .item, .itemBody: "ListParagraph"
    case .cell: "TableText"
    case .cellHeading: "TableHeading"
    case .centredCell: "TableNumber"
    case .cellGroup: "TableGroup"
    case .tableNote: "TableNote"
    }
  }

  /// The properties of a run, in the order of the schema.
  func properties(of style: WordDraft.RunStyle) -> String {
    guard style != .plain else { return "" }
    var result = ""
    if style.contains(.code) {
      result += mono
    } else if style.contains(.runIn2) {
      result += fonts.element(isOfficial ? fonts.second : fonts.heading)
    }
    let isBold = style.contains(.strong) || style.contains(.runIn3) || style.contains(.inserted)
    if isBold { result += "<w:b/>" }
    if style.contains(.emphasis) { result += "<w:i/>" }
    if style.contains(.struck) || style.contains(.deleted) { result += "<w:strike/>" }
    if style.contains(.deleted) { result += "<w:color w:val=\"A01818\"/>" }
    if style.contains(.inserted) { result += "<w:color w:val=\"0B5C2B\"/><w:u w:val=\"single\"/>" }
    return result
  }
}
