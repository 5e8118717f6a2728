import DraftDocument
import DraftText
import Testing

struct LevelTests {
  @Test("Levels follow from what is open")
  func context() {
    let text = "一、甲\n（一）乙\n正文。\n1. 丙\n正文。\n2. 丁\n正文。\n（二）戊\n正文。\n二、己\n1. 庚\n正文。\n2. 辛\n正文。"
    #expect(read(text).sections.dropFirst().map(\.depth) == [1, 2, 3, 3, 2, 1, 2, 2])
  }

  @Test("A heading with its full stop holds the paragraphs below it")
  func headingWithStop() {
    let document = read(
      "讲话\n\n一、抓落实\n\n（一）压实责任。\n\n主要负责同志要亲自抓。\n\n（二）严格考核。\n\n考核结果要通报。\n\n二、抓作风\n\n正文。")
    #expect(document.titles == ["抓落实", "压实责任。", "严格考核。", "抓作风"])
    #expect(document.paragraphs.map(\.section) == [0, 1, 2, 2, 3, 3, 4, 4])
    // Below a list of items the next 款 goes on with the article.
    let statute = read("第一条 下列情形除外：\n（一）已经缴清的。\n（二）已经免除的。\n前款情形应当公布。\n第二条 正文。")
    #expect(statute.paragraphs.map(\.section) == [1, 2, 3, 1, 4])
    #expect(read("第一条 甲方供货。\n乙方付款。\n第二条 乙方验收。\n甲方协助。").titles == ["", ""])
  }

  @Test("编 › 章 › 节 › 条 keep their order, and articles count through")
  func statute() {
    let text = "第一编 总则\n第一章 甲\n第一节 乙\n第一条 正文。\n第二章 丙\n第二条 正文。\n第二条之一 正文。\n第三条 正文。"
    let document = read(text)
    #expect(document.sections.dropFirst().map(\.depth) == [1, 2, 3, 4, 2, 3, 3, 3])
    #expect(document.sections[7].ordinal == [2, 1])
  }

  @Test("Japanese statutes insert with の")
  func inserted() {
    let document = read("第一条　総則。\n第二条　正文。\n第二条の二　前条の規定による。\n第二条の規定による。\n第三条　正文。")
    #expect(document.labels == ["第一条", "第二条", "第二条の二", "第三条"])
    #expect(document.sections[3].ordinal == [2, 2])
  }

  @Test("Decimal numbers nest by their parts")
  func decimals() {
    let text =
      "1. Scope\nText here.\n1.1 Aim\nText here.\n1.2 Use\nText here.\n2. Terms\nText here."
    #expect(read(text).sections.dropFirst().map(\.depth) == [1, 2, 2, 1])
  }

  @Test("1.1 belongs to 第一条 where a contract is numbered so")
  func clausesOfAnArticle() {
    let text = "第一条 服务\n1.1 甲方付款。\n1.2 乙方交货。\n第二条 违约\n2.1 甲方赔偿。"
    #expect(read(text).sections.dropFirst().map(\.depth) == [1, 2, 2, 1, 2])
  }

  @Test("I. and III. are one list, though I and II may be letters")
  func romanHeadings() {
    let text =
      "I. OVERVIEW\n\nText.\n\nII. PLANS\n\nText.\n\nIII. OUTLOOK\n\nText.\n\nIV. DIVIDEND\n\nText."
    let document = read(text)
    #expect(document.labels == ["I.", "II.", "III.", "IV."])
    #expect(document.sections.dropFirst().map(\.depth) == [1, 1, 1, 1])
  }

  @Test("A heading in capitals stands beside that of the recitals, not inside the last of them")
  func recitals() {
    let text = """
      BACKGROUND

      (A) The Seller owns the Shares.

      (B) The Buyer will buy the Shares.

      1. INTERPRETATION

      1.1 Words have their meaning.

      2. SALE

      2.1 The Seller sells the Shares.
      """
    let document = read("SHARE PURCHASE AGREEMENT\n\n" + text)
    #expect(document.sections.dropFirst().map(\.depth) == [1, 2, 2, 1, 2, 1, 2])
  }

  @Test("A first sentence with its verb is text, one without names the clause")
  func runInNames() {
    let document = read(
      "1. NOTICE\n\n1.1 The Company has 12 employees. Payment is due.\n\n2. LAW\n\n"
        + "2.1 Governing law and forum. English law applies. It governs all.\n")
    #expect(document.sections.dropFirst().map(\.title.isEmpty) == [false, true, false, false])
  }

  @Test("Sections of a contract are numbered within their articles")
  func contract() {
    let text = """
      ARTICLE I. DEFINITIONS

      Section 1.01 Defined terms. In this Agreement, words have their meaning.
      Section 1.02 Interpretation. Headings are for convenience only.

      ARTICLE II. PRICE

      Section 2.01 Price. The Buyer pays. See Section 1.01 for the words.
      Section 2.03 Surcharge. There is none.
      Section 5 Bis is no section here.
      """
    let document = read(text)
    #expect(
      document.labels == [
        "ARTICLE I.", "Section 1.01", "Section 1.02", "ARTICLE II.", "Section 2.01",
        "Section 2.03",
      ])
    #expect(document.sections.dropFirst().map(\.depth) == [1, 2, 2, 1, 2, 2])
  }

  @Test(
    "Numerals of every writing",
    arguments: [
      ("十", 10), ("十一", 11), ("二十", 20), ("二十一", 21), ("廿一", 21), ("一百零五", 105),
      ("一百〇五", 105), ("一〇五", 105), ("１２", 12), ("两", 2),
    ])
  func numerals(_ text: String, _ value: Int) {
    #expect(read("第\(text)章 总则").sections.last?.ordinal == [value])
  }

  @Test("Headings that plain text underlines, stars or sets in capitals")
  func plainHeadings() {
    let underlined = read(
      "Report\n======\n\nAims\n----\n\nText here.\n\nMeans\n-----\n\nText here.")
    #expect(underlined.outline == ["1 heading Report", "2 heading Aims", "2 heading Means"])
    let rst = read("====\nBook\n====\n\nPart\n====\n\nText here.")
    #expect(rst.sections.dropFirst().map(\.markup) == [.restructuredText, .underline])
    let chinese = read("工作总结\n========\n\n正文。")
    #expect(chinese.titles == ["工作总结"])
    let asciidoc = read("== One\n\n----\n== no heading\n----\n\n=== Two\n\nText.")
    #expect(asciidoc.outline == ["1 heading ==", "2 heading ==="])
    let org = read("* One\nText.\n** TODO Two\nText.\n")
    #expect(org.titles == ["One", "Two"])
    #expect(read("Wait\n....").sections.count == 1)
    #expect(read("Run this:\n\n```\nmake all\n```\n\nDone.").sections.count == 1)
    #expect(read("* one\n* two\n").sections.allSatisfy { $0.markup != .org })
    let capitals = read("A report\n\nGENERAL PROVISIONS\n\nText.\n\nFINAL PROVISIONS\n\nText.")
    #expect(capitals.titles == ["GENERAL PROVISIONS", "FINAL PROVISIONS"])
  }

  @Test("A section goes on behind a list of the same numbers inside it")
  func listInside() {
    let text =
      "1. Bells\n\n1.1. Words\n\n   1. A bell is of brass.\n\n   2. A rope is of hemp.\n\n2. Ropes\n\n2.1. Size\n\nLong.\n\n3. End\n\nDone."
    let document = read(text)
    #expect(document.sections.dropFirst().map(\.depth) == [1, 2, 3, 3, 1, 2, 1])
  }
}
