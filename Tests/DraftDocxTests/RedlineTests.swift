import DraftDocx
import DraftText
import TestSupport
import Testing

/// Documents with tracked changes: accepted they are the new one, rejected the old one.
struct RedlineTests {
  private let stamp = RevisionStamp(author: "甲 & 乙", date: "2024-03-15T09:30:00Z")

  private func text(_ bytes: [UInt8], _ view: RevisionView = .accepted) throws -> String {
    String(decoding: try WordText(bytes, view: view).text.bytes, as: UTF8.self)
  }

  @discardableResult
  private func check(_ old: SamplePackage, _ new: SamplePackage) throws -> [UInt8] {
    let (before, after) = (try old.bytes(), try new.bytes())
    let redline = try WordRedline.write(old: before, new: after, stamp)
    let (accepted, rejected) = (try text(redline), try text(redline, .rejected))
    #expect(try accepted == text(after))
    #expect(try rejected == text(before))
    return redline
  }

  private let styles = """
    <w:style w:type="paragraph" w:styleId="a" w:default="1"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
    """
  private let numbering = """
    <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    """

  private func sample(_ body: String) -> SamplePackage {
    SamplePackage(body, styles: styles, numbering: numbering)
  }

  @Test func keepsWhatDidNotChange() throws {
    let bytes = try sample(SamplePackage.paragraph("甲") + SamplePackage.table([["a"]])).bytes()
    let redline = try WordRedline.write(old: bytes, new: bytes, stamp)
    #expect(try text(redline, .rejected) == text(redline))
    #expect(throws: Never.self) { try WordText(redline, view: nil) }
  }

  @Test func tracksWordsParagraphsAndEnds() throws {
    let p = { SamplePackage.paragraph($0, "") }
    let table = SamplePackage.table([["a", "b"], ["c", "d"]])
    let bodies = [
      p("各单位要高度重视。") + p("抓好落实。"), p("各部门要高度重视。"), p("抓好落实。") + table + p(""),
      table + p("尾声。"), p("各单位要高度重视。抓好落实。"), p(""),
      SamplePackage.table([["a", "b"], ["x", "y"], ["c", "d"]]) + p("抓好落实。") + p("附件"),
    ]
    for old in bodies {
      for new in bodies { try check(sample(old), sample(new)) }
    }
  }

  @Test func tracksStylesAndNumbers() throws {
    let list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
    let old = sample(
      SamplePackage.paragraph("甲", list) + SamplePackage.paragraph("乙", list)
        + SamplePackage.paragraph("丙"))
    let new = sample(
      SamplePackage.paragraph("甲", list) + SamplePackage.paragraph("新的一条", list)
        + SamplePackage.paragraph("乙", list)
        + SamplePackage.paragraph("丙", "<w:pStyle w:val=\"1\"/>"))
    try check(old, new)
    var foreign = new
    foreign.numbering = numbering.replacing("decimal", with: "upperRoman")
    try check(old, foreign)
    try check(foreign, old)
    foreign.numbering = nil
    try check(old, foreign)
  }

  @Test func tracksAMoveAsOne() throws {
    let lines = ["第一段说的是总体要求和目标任务。", "第二段说的是组织领导与保障措施。", "第三段说的是监督检查和责任追究。"]
    let p = { (order: [Int]) in order.map { SamplePackage.paragraph(lines[$0]) }.joined() }
    let redline = try check(sample(p([0, 1, 2])), sample(p([2, 0, 1])))
    let part = try DocxPackage(redline).text("word/document.xml")
    #expect(part.contains("<w:moveFromRangeStart "))
    #expect(part.contains("<w:moveToRangeStart "))
    #expect(!part.contains("<w:delText"))
  }

  /// A short line goes with the section that moved around it, and is no move by itself.
  @Test func movesSectionsWhole() throws {
    let p = { (lines: [String]) in lines.map { SamplePackage.paragraph($0) }.joined() }
    let first = ["一、监督检查的职责和程序", "无", "由主管部门责令限期改正，并给予通报批评。"]
    let second = ["二、组织领导和保障措施", "各区县按照职责分工做好有关工作，确保落实。", "市档案局负责统筹规划。"]
    let whole = try check(sample(p(first + second + ["尾"])), sample(p(second + first + ["尾"])))
    let part = try DocxPackage(whole).text("word/document.xml")
    #expect(part.split(separator: "<w:moveFromRangeStart ").count == 4)
    #expect(!part.contains("<w:del ") && !part.contains("<w:ins "))
    let single = try check(sample(p(["无"] + second)), sample(p(second + ["无"])))
    #expect(try !DocxPackage(single).text("word/document.xml").contains("moveFromRange"))
  }

  @Test func tracksNotesAndLinks() throws {
    let note = { (id: Int) in "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    let run = { (text: String) in "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
    let entry = { (id: Int, text: String) in
      "<w:footnote w:id=\"\(id)\">\(SamplePackage.paragraph(text))</w:footnote>"
    }
    let link = "<w:hyperlink w:anchor=\"x\">\(run("link"))</w:hyperlink>"
    let old = SamplePackage(
      "<w:p>\(run("one"))\(note(2))\(run(" two"))\(note(3))\(link)</w:p>",
      footnotes: entry(2, "first note") + entry(3, "second"))
    let new = SamplePackage(
      "<w:p>\(run("one"))\(note(2))\(run(" two three"))</w:p>",
      footnotes: entry(2, "first longer note"))
    try check(old, new)
    try check(new, old)
    try check(old, SamplePackage("<w:p>\(run("one"))</w:p>"))
  }

  /// Pictures are not words: the paragraph around one that stayed is the same paragraph.
  @Test func keepsAPictureWhoseTextWent() throws {
    let picture = { (text: String) in
      "<w:p><w:r><w:pict><w:x>1</w:x></w:pict></w:r><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }
    let redline = try check(
      sample(SamplePackage.paragraph("见图：") + picture("{/cond}")),
      sample(SamplePackage.paragraph("见图：") + picture("")))
    let part = try DocxPackage(redline).text("word/document.xml")
    #expect(part.split(separator: "<w:pict>").count == 2)
  }

  /// A table filled anew between two that stayed is that table; one of another shape is another.
  @Test func takesATableInItsPlaceForTheSame() throws {
    let around = { (table: String) in
      sample(SamplePackage.paragraph("甲") + table + SamplePackage.paragraph("乙"))
    }
    let tables = [[["一", "二"]], [["a", "b"], ["c", ""]], [["x", "y", "z"]]].map(SamplePackage.table)
    let same = try check(around(tables[0]), around(tables[1]))
    #expect(try DocxPackage(same).text("word/document.xml").split(separator: "<w:tbl>").count == 2)
    let other = try check(around(tables[0]), around(tables[2]))
    #expect(try DocxPackage(other).text("word/document.xml").split(separator: "<w:tbl>").count == 3)
  }

  /// A section's end is the same paragraph, whatever is written there: only what else came or went is tracked.
  @Test func takesAnEndOfASectionInItsPlaceForTheSame() throws {
    let end = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"
    let p = { SamplePackage.paragraph($0, $1) }
    let around = { (inside: String) in sample(p("甲", "") + inside + p("乙", "") + end) }
    let ends = [" ", "{/结束}", "各单位要高度重视。", "Lorem ipsum dolor"].map { p($0, end) }
    for old in ends {
      for new in ends where new != old {
        let part = try DocxPackage(check(around(old), around(new))).text("word/document.xml")
        #expect(part.split(separator: "<w:p>").count == 4 && part.split(separator: end).count == 3)
      }
    }
    let bare = "<w:p><w:pPr>\(end)</w:pPr></w:p>"
    for start in [SamplePackage.table([["a"]]), p("甲", "")] {
      let pair = [ends[1], bare].map { sample(start + $0 + p("乙", "") + end) }
      let part = try DocxPackage(check(pair[0], pair[1])).text("word/document.xml")
      // LibreOffice has a paragraph for a bare end only where the section begins with a table.
      let isPaired = part.split(separator: end).count == 3 && !part.contains("<w:rPr><w:del ")
      #expect(isPaired == start.hasPrefix("<w:tbl>"))
    }
    for other in [ends[1] + ends[2], p("丙", "") + ends[2], ends[2] + SamplePackage.table([["a"]])] {
      for old in ends {
        try check(around(old), around(other))
        try check(around(other), around(old))
      }
      try check(around(""), around(other))
    }
  }

  /// Where a program let a document end with a table, the paragraph behind it has no mark that could be tracked.
  @Test func tracksWhatStandsBehindTheLastTable() throws {
    let p = { SamplePackage.paragraph($0) }
    let table = SamplePackage.table([["a", "b"], ["c", "d"]])
    let section = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"
    let bodies = [
      table, table + p(""), p("甲") + table, p("甲") + table + p("{@raw}"),
      p("甲") + table + p("乙") + p(""), SamplePackage.table([["a", "x"], ["c", "d"]]) + p("丙"),
    ]
    for old in bodies {
      for new in bodies {
        let redline = try check(sample(old + section), sample(new + section))
        let states = [RevisionView.accepted, .rejected].map { try? CleanCopy.write(redline, $0) }
        for (state, body) in zip(states, [new, old]) {
          let part = try DocxPackage(#require(state)).text("word/document.xml")
          let end = { (text: String) in text.contains("</w:tbl><w:sectPr>") }
          #expect(end(part) == end(body + section))
        }
      }
    }
  }

  /// A simple field would be left over, empty, where its result is rejected.
  @Test func writesAFieldThatCameAsRuns() throws {
    let field = "<w:fldSimple w:instr=\" PAGE &amp; X \"><w:r><w:t>7</w:t></w:r></w:fldSimple>"
    let line = { (inside: String) in
      sample("<w:p><w:r><w:t>见第</w:t></w:r>\(inside)<w:r><w:t>页。</w:t></w:r></w:p>")
    }
    let came = try DocxPackage(check(line(""), line(field))).text("word/document.xml")
    #expect(!came.contains("fldSimple"))
    #expect(came.contains("<w:instrText xml:space=\"preserve\"> PAGE &amp; X </w:instrText>"))
    #expect(came.split(separator: "w:fldCharType=").count == 4)
    let stayed = try DocxPackage(check(line(field), line(field))).text("word/document.xml")
    #expect(stayed.contains("fldSimple"))
    try check(line(field), line(""))
  }

  /// Content controls that came are tracked themselves, in a line and around paragraphs.
  @Test func tracksContentControlsThatCame() throws {
    let p = { SamplePackage.paragraph($0) }
    let control = { (inside: String) in
      "<w:sdt><w:sdtPr><w:tag w:val=\"x\"/></w:sdtPr><w:sdtContent>\(inside)</w:sdtContent></w:sdt>"
    }
    let line = { (inside: String) in
      "<w:p><w:r><w:t>第一条 甲方</w:t></w:r>\(inside)<w:r><w:t>付款。</w:t></w:r></w:p>"
    }
    let run = "<w:r><w:t>应当</w:t></w:r>"
    let bodies = [
      (line(""), line(control(run))),
      (p("甲") + p("乙"), p("甲") + control(p("新一") + p("新二")) + p("乙")),
      (p("甲") + p("乙"), p("甲") + control(p("新一") + control(p("新二"))) + p("乙")),
      (line(run), line(control(run))),
    ]
    for (place, (old, new)) in bodies.enumerated() {
      let redline = try check(sample(old), sample(new))
      let rejected = try DocxPackage(CleanCopy.write(redline, .rejected)).text("word/document.xml")
      // What only got a control around it says nothing else than before.
      #expect(rejected.contains("<w:sdt>") == (place == 3), "\(place)")
      let accepted = try DocxPackage(CleanCopy.write(redline, .accepted)).text("word/document.xml")
      #expect(accepted.split(separator: "<w:sdt>").count == new.split(separator: "<w:sdt>").count)
      #expect(!accepted.contains("customXml") && !rejected.contains("customXml"))
      try check(sample(new), sample(old))
    }
  }

  /// LibreOffice takes an insertion at a paragraph's end and one at the next one's start for one, and joins the
  /// paragraphs where it is rejected, unless they have other dates or the mark between them came, too.
  @Test func partsInsertionsOfTwoParagraphs() throws {
    let p = { SamplePackage.paragraph($0) }
    let both = try check(
      sample(p("第一条内容。") + p("第二条内容。")), sample(p("第一条内容。好") + p("又第二条内容。")))
    let part = try DocxPackage(both).text("word/document.xml")
    #expect(part.contains("w:date=\"2024-03-15T09:32:00Z\""))
    let more = try check(
      sample(p("第一条内容。") + p("尾")), sample(p("第一条内容。好") + p("新的") + p("尾")))
    let typed = try DocxPackage(more).text("word/document.xml")
    #expect(!typed.contains("09:32"))
    let mark = try #require(typed.firstRange(of: "<w:rPr><w:ins "))
    #expect(mark.lowerBound < (try #require(typed.firstRange(of: "第一条"))).lowerBound)
  }

  @Test func sameInputGivesTheSameBytes() throws {
    let (old, new) = (
      try sample(SamplePackage.paragraph("一二三四")).bytes(),
      try sample(SamplePackage.paragraph("一二五四")).bytes()
    )
    let first = try WordRedline.write(old: old, new: new, stamp)
    #expect(try WordRedline.write(old: old, new: new, stamp) == first)
  }

  /// The law on seeded rounds of edits: words, splits, joins, moves, rows, lists.
  @Test func holdsOverRandomEdits() throws {
    var random = SplitMix64(seed: 1403)
    for _ in 0..<60 {
      let old = RandomBody(&random)
      var new = old
      for _ in 0..<Int.random(in: 1...6, using: &random) { new.edit(&random) }
      try check(sample(old.xml), sample(new.xml))
    }
  }
}

/// A body of paragraphs and tables that is edited at random.
private struct RandomBody {
  private enum Block {
    case paragraph(String, isItem: Bool)
    case table([[String]])
  }

  private var blocks: [Block] = []

  private static let words = [
    "各单位", "要", "认真", "落实", "；", "road", " ", "12个", "，", "会议", "plan", "。",
  ]

  private static func text(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...12, using: &random)).map { _ in
      words.randomElement(using: &random) ?? ""
    }.joined()
  }

  private static func block(_ random: inout SplitMix64) -> Block {
    if Int.random(in: 0..<6, using: &random) == 0 {
      let columns = Int.random(in: 1...3, using: &random)
      return .table(
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
          (0..<columns).map { _ in text(&random) }
        })
    }
    return .paragraph(text(&random), isItem: Bool.random(using: &random))
  }

  init(_ random: inout SplitMix64) {
    for _ in 0..<Int.random(in: 1...8, using: &random) { blocks.append(Self.block(&random)) }
    blocks.append(.paragraph(Self.text(&random), isItem: false))
  }

  mutating func edit(_ random: inout SplitMix64) {
    let last = blocks.count - 1
    let at = Int.random(in: 0...last, using: &random)
    switch (Int.random(in: 0..<6, using: &random), blocks[at]) {
    case (0, _): blocks.insert(Self.block(&random), at: at)
    case (1, _) where at < last: blocks.remove(at: at)
    case (2, .paragraph(let text, let isItem)) where at < last:
      let cut = text.index(text.startIndex, offsetBy: text.count / 2)
      blocks[at] = .paragraph(String(text[..<cut]), isItem: isItem)
      blocks.insert(.paragraph(String(text[cut...]), isItem: isItem), at: at + 1)
    case (3, _) where at < last:
      blocks.insert(blocks.remove(at: at), at: Int.random(in: 0..<last, using: &random))
    case (4, .table(var rows)):
      rows.insert(rows[0].map { _ in Self.text(&random) }, at: rows.count / 2)
      blocks[at] = .table(rows)
    case (_, .paragraph(let text, let isItem)):
      blocks[at] = .paragraph(text + Self.text(&random), isItem: !isItem)
    case (_, .table(var rows)):
      rows[0][0] += Self.text(&random)
      blocks[at] = .table(rows)
    }
  }

  var xml: String {
    let list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
    return blocks.map { block in
      switch block {
      case .paragraph(let text, let isItem): SamplePackage.paragraph(text, isItem ? list : "")
      case .table(let rows): SamplePackage.table(rows)
      }
    }.joined()
  }
}
