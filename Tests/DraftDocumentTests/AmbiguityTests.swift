import DraftDocument
import DraftText
import Testing

/// The cases where a label, a heading or prose look alike.
struct AmbiguityTests {
  @Test("A numbered sentence before its text is a run-in heading")
  func runIn() {
    let document = read("一、总体要求\n（一）要提高认识。各级要行动起来。\n（二）要抓好落实。各地要见成效。")
    #expect(document.outline == ["1 heading 一、", "2 run-in （一）", "2 run-in （二）"])
    #expect(document.titles.last == "要抓好落实。")
  }

  @Test("一、 inside a sentence opens nothing")
  func inlineNumber() {
    let document = read("主要任务有：一、抓学习；二、抓落实。")
    #expect(document.sections.count == 1)
    #expect(document.sentences.count == 1)
  }

  @Test("第一，…。第二，… and 一要…。二要… are points")
  func points() {
    #expect(read("第一，学习。第二，落实。").outline == ["1 point 第一，", "1 point 第二，"])
    #expect(read("一要学习。二要落实。").outline == ["1 point 一要", "1 point 二要"])
    #expect(read("一要学习。二是落实。").sections.count == 1)
    let listed = read("主要表现在两个方面：一是认识不到位。二是投入不足。")
    #expect(listed.outline == ["1 point 一是", "1 point 二是"])
    #expect(read("原因有两个：一是认识不到位。其他另说。").sections.count == 1)
    #expect(read("一是一、二是二，清清楚楚。").sections.count == 1)
  }

  @Test("A list of full sentences is items, one of short lines headings")
  func itemOrHeading() {
    let items = read("工作如下：\n1. 各级要认真学习；\n2. 各级要抓好落实；\n3. 各级要总结经验。")
    #expect(items.sections.dropFirst().allSatisfy { $0.kind == .item })
    let headings = read("1. 学习\n正文在此。\n2. 落实\n正文在此。")
    #expect(headings.outline == ["1 heading 1.", "1 heading 2."])
  }

  @Test(
    "Amounts, years and document numbers are no labels",
    arguments: ["1.5亿元已拨付。", "3.5%的增长。", "2023年完成。", "（2023）15号文件已印发。", "1.5.2024 是日期。"])
  func numbers(_ text: String) { #expect(read(text).sections.count == 1) }

  @Test("The spellings of a label are one list")
  func spellings() {
    let document = read("1. 甲\n正文。\n2．乙\n正文。\n3、丙\n正文。")
    #expect(document.outline == ["1 heading 1.", "1 heading 2．", "1 heading 3、"])
    let brackets = read("(一) 甲\n正文。\n（二)乙\n正文。\n（ 三 ）丙\n正文。")
    #expect(brackets.sections.dropFirst().map(\.ordinal) == [[1], [2], [3]])
    #expect(brackets.sections.dropFirst().allSatisfy { $0.depth == 1 })
  }

  @Test("Roman numerals and letters are told apart by what stands before them")
  func romanOrLetter() {
    let roman = read("(a) First thing;\n(i) one;\n(ii) two.\n(b) Second thing.")
    #expect(roman.sections.dropFirst().map(\.depth) == [1, 2, 2, 1])
    let letters = read("(g) Seven;\n(h) Eight;\n(i) Nine;\n(j) Ten.")
    #expect(Set(letters.sections.dropFirst().map(\.depth)) == [1])
  }

  @Test("Wrong numbers keep their place and are reported")
  func wrongNumbers() {
    let repeated = read("一、甲\n正文。\n二、乙\n正文。\n二、丙\n正文。")
    #expect(repeated.labels == ["一、", "二、", "二、"])
    #expect(repeated.diagnostics.map(\.kind) == [.numberRepeated])
    #expect(read("一、甲\n正文。\n三、乙\n正文。").diagnostics.map(\.kind) == [.numberSkipped])
  }

  @Test("What is left open is reported")
  func placeholders() {
    let document = read("X村的×××同志负责，经费____元，自【 】起。X光检查照常，UX设计照常。")
    #expect(document.diagnostics.filter { $0.kind == .placeholder }.count == 4)
    #expect(leftOpen("经费＿＿＿＿元。Pay [●] on [TBD], or [ ].") == ["＿＿＿＿", "[●]", "[TBD]", "[ ]"])
  }

  @Test("Tasks, code, lines and emphasis in Markdown leave nothing open")
  func placeholdersInMarkdown() {
    let tasks = "# A\n\n- [ ] badge\n- [x] key\n\n```\nx____ [ ]\n```\n\n___\n\nIt is ___so___.\n"
    #expect(leftOpen(tasks, "a.md") == [])
    #expect(leftOpen(tasks + "\nSigned ____ by [ ] for us.\n", "a.md") == ["____", "[ ]"])
    #expect(leftOpen("To do:\n- [ ] badge\n- [ ] key\n") == [])
  }

  private func leftOpen(_ text: String, _ name: String = "a.txt") -> [String] {
    let document = DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: name)
    return document.diagnostics.filter { $0.kind == .placeholder }
      .map { document.text.string($0.place) }
  }

  @Test("References at a line's start are prose")
  func references() {
    let law = "第一条 为了规范管理，制定本规定。\n第二条 本规定适用于全市。\n"
    for prose in ["第一条之规定不变。", "第十条第二款不变。", "第三条至第五条不变。", "第二章的规定不变。"] {
      #expect(read(law + prose).sections.count == 3)
    }
    #expect(read("Article I of the Constitution provides this.").sections.count == 1)
    #expect(read("Section 5 shall apply here.").sections.count == 1)
    #expect(read("Part of the work is done.").sections.count == 1)
    #expect(read("A. Smith wrote this.\nI. Newton did not.").sections.count == 1)
  }

  @Test("Page numbers and tables of contents are no sections")
  func furniture() {
    let text = "目　录\n第一章 总则\n第二章 附则\n\n第一章 总则\n第一条 适用全市。\n— 2 —\n第二章 附则\n第 1 页 共 9 页"
    let document = read(text)
    #expect(document.outline == ["1 heading 第一章", "2 run-in 第一条", "1 heading 第二章"])
    #expect(document.texts(.boilerplate).count == 3)
    #expect(document.sentences.allSatisfy { !document.text.string($0.range).contains("页") })
    #expect(read("第一章 总则……3\n第二章 附则\t12").sections.count == 1)
  }

  @Test("A line of a table of contents is a paragraph, whatever leads to its page")
  func contentsLines() {
    let text = """
      AGREEMENT

      Contents
      1. Definitions of the terms that are used in this agreement ........ 1
      2. Payment of the fees that are due under this agreement ........... 4
         2.1 Interest ................................................. 5
      Schedule 1    Fees                                                  9

      1. Definitions of the terms that are used in this agreement
      Terms have the meaning given here.
      2. Payment of the fees that are due under this agreement
      Fees are paid monthly.
      """
    let document = read(text)
    #expect(document.labels.filter { !$0.isEmpty } == ["1.", "2."])
    #expect(document.texts(.boilerplate).count == 5)
  }

  @Test("Figures behind blanks are a table of contents only where its entries come again")
  func figuresInColumns() {
    let figures = "各乡镇情况\n\n甲乡\t12\n乙乡\t15\n丙乡\t19\n\n特此报告。"
    #expect(read(figures).texts(.boilerplate).isEmpty)
    let contents = "年度报告\n\n一、工作回顾\t1\n二、存在问题\t4\n\n一、工作回顾\n今年做了很多工作。\n二、存在问题\n问题不少。"
    #expect(read(contents).labels == ["一、", "二、"])
    #expect(read(contents).texts(.boilerplate).count == 2)
  }

  private func references(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withView { buffer in
      CrossReferences.find(buffer, ByteRange(0, bytes.count)).map {
        String(decoding: bytes[$0.place.range], as: UTF8.self)
      }
    }
  }

  @Test("前款 and 本章 refer to a place; 目前条件, 本条例 and 前款项 do not")
  func relativeReferences() {
    #expect(
      references("依照前款、前两款、前条第二款、前款第（一）项、前两项、本章和本条第三款、本条前两款的规定")
        == ["前款", "前两款", "前条第二款", "前款第（一）项", "前两项", "本章", "本条第三款", "本条前两款"])
    #expect(references("目前条件不具备，以前条款、前条目、前款项、前项目、本条例、本章程、本项目和本节约方案都不算").isEmpty)
    #expect(references("《公司法》第三条和公司法第五条").isEmpty)
  }

  @Test("1.1条 is a reference behind a word that refers, and a count elsewhere")
  func bareClauses() {
    #expect(
      references("按照1.1条、2.1条约定，根据 3.2 款和本合同4.1、4.2条，不得违反5.10条。")
        == ["1.1条", "2.1条", "3.2 款", "4.1", "4.2条", "5.10条"])
    #expect(references("平均每份3.5条意见，按照1.5倍支付，主合同1.1条和《办法》按1.1万元计").isEmpty)
  }

  @Test(
    "Clauses, schedules and articles in capitals are references; those of another document are not")
  func englishReferences() {
    #expect(
      references(
        "this clause 2, Clauses 2.1 and 3, EXCEPT ARTICLE IV, Schedules A and B, annex 2, § 4")
        == [
          "clause 2", "Clauses 2.1", "3", "ARTICLE IV", "Schedules A", "B", "annex 2", "§ 4",
        ])
    #expect(
      references("clause 5, 10 days after Section 2 of this Agreement") == [
        "clause 5", "Section 2",
      ])
    #expect(
      references(
        """
        section 2(1) of the Act, clause 3 of the Lease, clause 2 of our terms, \
        clauses 4 and 5 of Schedule 1, Schedule 2 to that Deed, Article 6 of Regulation (EU) 2016/679, Code Section 409, Section 409A, Section \
        2-302, Exhibit B-1, Schedule 13D, subsection 2, the article I read, schedule A calls
        """
      ) == ["clauses 4", "5", "Schedule 1"])
    // An attachment numbers what is in it anew.
    #expect(
      references(
        "paragraphs 2 and 3.1 of Schedule 1, paragraph 4 to this Annex, clause 2 of Schedule 1 to the Lease"
      ) == ["paragraphs 2", "3.1", "Schedule 1", "paragraph 4"])
  }

  @Test("附件2 and 第1.2条 are references; 附件3份 and those of another document are not")
  func attachmentReferences() {
    #expect(
      references("见附件2和附件三、附录1，依照本合同第1.2条、第3.1.2款") == [
        "附件2", "附件三", "附录1", "第1.2条", "第3.1.2款",
      ])
    #expect(references("按附件1、2和3，附件一、二及附件4至6填报") == ["附件1", "2", "3", "附件一", "二", "附件4", "6"])
    #expect(references("按附件1以及2填报，依照5.1以及5.2条") == ["附件1", "2", "5.1", "5.2条"])
    #expect(references("附件1、2名人员和附件2、3份表格，附件3和2024年的表") == ["附件1", "附件2", "附件3"])
    #expect(references("将附件3份、附件一并报送，《办法》附件2、主合同第1.2条、附件1-2和原协议附件1除外").isEmpty)
  }

  @Test("A label alone takes the next short line as its title")
  func labelAlone() {
    let document = read("第一章\n总　则\n第一条 本规定适用于全市。")
    #expect(document.titles.first == "总　则")
    #expect(document.texts(.heading) == ["总　则"])
  }
}
