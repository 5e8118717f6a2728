import DraftDocx
import Foundation

/// A law as a Word document in the manner of different offices.
struct LawDocument {
  enum Numbers: String, CaseIterable {
    /// Labels are written, in a run of their own.
    case written
    /// The list stands in each paragraph.
    case listed
    /// The list stands in the styles.
    case styled
  }

  private let numbers: Numbers
  private let body: String
  private let lists: Int

  private static let font = "<w:rFonts w:eastAsia=\"仿宋\"/><w:sz w:val=\"32\"/>"
  private static let heavy = "<w:rFonts w:eastAsia=\"黑体\"/><w:b/>"
  private static let indent = "<w:ind w:firstLineChars=\"200\"/>"

  /// - Parameters:
  ///   - text: Chapters, articles, 项 and 款, a line each.
  ///   - rows: Of a table behind them.
  init(_ text: String, _ numbers: Numbers, rows: [[String]] = []) {
    self.numbers = numbers
    var body = ""
    var list = 1
    for (index, line) in text.split(separator: "\n").enumerated() {
      // The items of each 款 are a list of their own, as Word makes them.
      if line.hasPrefix("（一）") { list += 1 }
      body += Self.paragraph(line, numbers, list, isTitle: index == 0)
    }
    lists = list
    if !rows.isEmpty {
      body += Self.plain("附件1", "<w:pStyle w:val=\"Heading\"/>") + SamplePackage.table(rows)
    }
    self.body = body + Self.plain("（此页无正文）", "<w:jc w:val=\"right\"/>")
  }

  private static func run(_ text: some StringProtocol, _ properties: String) -> String {
    "<w:r w:rsidR=\"00A1\"><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private static func plain(_ text: some StringProtocol, _ properties: String) -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(run(text, font))</w:p>"
  }

  private static func paragraph(
    _ line: Substring, _ numbers: Numbers, _ list: Int, isTitle: Bool
  ) -> String {
    if isTitle { return plain(line, "<w:pStyle w:val=\"Title\"/><w:jc w:val=\"center\"/>") }
    if line.prefixMatch(of: /第[一二三四五六七八九十]+章/) != nil {
      return plain(line, "<w:pStyle w:val=\"Heading\"/>")
    }
    if let label = line.prefixMatch(of: /第[一二三四五六七八九十]+条[ ]/) {
      return labelled(line, label.output, "Article", 0, 1, numbers)
    }
    if let label = line.prefixMatch(of: /（[一二三四五六七八九十]+）/) {
      return labelled(line, label.output, "Item", 1, list, numbers)
    }
    return plain(line, indent)
  }

  private static func labelled(
    _ line: Substring, _ label: Substring, _ style: String, _ level: Int, _ list: Int,
    _ numbers: Numbers
  ) -> String {
    let body = run(line.dropFirst(label.count), font)
    switch numbers {
    case .written: return "<w:p><w:pPr>\(indent)</w:pPr>\(run(label, heavy))\(body)</w:p>"
    case .listed:
      let list = "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
      return "<w:p><w:pPr>\(list)\(indent)</w:pPr>\(body)</w:p>"
    case .styled:
      let list =
        list > 1
        ? "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>" : ""
      return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(list)</w:pPr>\(body)</w:p>"
    }
  }

  private static let styles = """
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>\
    <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>\
    <w:style w:type="paragraph" w:styleId="Heading"><w:name w:val="标题 1"/></w:style>\
    <w:style w:type="paragraph" w:styleId="Article"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/>\
    </w:numPr></w:pPr></w:style>\
    <w:style w:type="paragraph" w:styleId="Item"><w:name w:val="项"/><w:pPr><w:numPr><w:ilvl w:val="1"/>\
    <w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    """

  private var numbering: String {
    func level(_ index: Int, _ text: String, _ suffix: String, _ style: String) -> String {
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/>"
        + "<w:pStyle w:val=\"\(style)\"/><w:suff w:val=\"\(suffix)\"/><w:lvlText w:val=\"\(text)\"/>"
        + "<w:rPr><w:b/></w:rPr></w:lvl>"
    }
    return "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "第%1条", "space", "Article")
      + level(1, "（%2）", "nothing", "Item")
      + "</w:abstractNum>"
      + (1...lists).map { list in
        let start =
          list > 1
          ? "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"1\"/></w:lvlOverride>" : ""
        return "<w:num w:numId=\"\(list)\"><w:abstractNumId w:val=\"0\"/>\(start)</w:num>"
      }.joined()
  }

  func bytes() throws -> [UInt8] {
    var sample = SamplePackage(body, styles: Self.styles, numbering: numbering)
    sample.extra = [
      ("customXml/item1.xml", "<a>\(numbers.rawValue)</a>"), ("word/media/a.png", "x"),
    ]
    return try sample.bytes()
  }
}
