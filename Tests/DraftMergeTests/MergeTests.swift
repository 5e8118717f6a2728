import DraftDocument
import DraftMerge
import DraftText
import Testing

/// Merges whose right answer is plain.
struct MergeTests {
  private let base = "各单位要在三月底前报送计划。\n\n会议由办公室组织。\n\n经费由财政局安排。\n"

  /// There is no piece of no text, which whoever takes a side of each piece would have to answer for.
  @Test(arguments: [("", ["", ""]), ("甲。\n", ["", ""]), ("", ["", "", ""])])
  func nothingIsNoPiece(_ base: String, _ sides: [String]) {
    #expect(merge(base, sides).pieces.isEmpty)
  }

  @Test func editsOfTwoParagraphsJoin() {
    let result = merge(
      base,
      [
        base.replacing("三月底", with: "四月底"), base.replacing("财政局", with: "财务处"),
      ])
    #expect(result.isClean)
    #expect(text(result) == "各单位要在四月底前报送计划。\n\n会议由办公室组织。\n\n经费由财务处安排。\n")
  }

  /// What goes on with a paragraph and what comes behind it are put in at one place, in an order that is clear.
  @Test(
    arguments: [
      (
        "5. Either party may end this lease.\n\n6. Notices must be in writing.\n",
        "6. Notices must be in writing.", " Email is not enough.",
        "\n\n7. English law governs this lease."
      ),
      (
        "第一条　各单位要报送计划。\n第二条　会议由办公室组织。\n", "第二条　会议由办公室组织。", "每季度召开一次。",
        "\n第三条　经费由财政局安排。"
      ),
      ("甲事已经办妥。\n\n乙事还在办理。\n", "甲事已经办妥。", "丙事照旧。", "\n\n丁事另行安排，由财政局负责。"),
    ])
  func paragraphsComeBehindSentences(
    _ base: String, _ place: String, _ sentence: String, _ paragraph: String
  ) {
    let sides = [sentence, paragraph].map { base.replacing(place, with: place + $0) }
    let joined = base.replacing(place, with: place + sentence + paragraph)
    for drafts in [sides, sides.reversed()] {
      #expect(merge(base, drafts).isClean)
      #expect(text(merge(base, drafts)) == joined)
    }
  }

  /// Two paragraphs at one place, or two sentences, have no order.
  @Test(arguments: [("丙事照旧。", "丁事另行安排。"), ("\n\n丙事照旧。", "\n\n丁事另行安排。")])
  func othersHaveNoOrder(_ one: String, _ other: String) {
    let base = "甲事已经办妥。\n\n乙事还在办理。\n"
    let sides = [one, other].map { base.replacing("甲事已经办妥。", with: "甲事已经办妥。" + $0) }
    #expect(!merge(base, sides).isClean)
  }

  /// A sentence that one added to an article, of which the next one is gone, belongs to no article that another put in there.
  @Test func sentencesStayInTheirArticle() {
    let base = "第一条　市交通局负责停车场的监督管理。\n第二条　新建住宅应当配建停车位。\n第三条　停车场规划由市规划局编制。\n第四条　经营者应当备案。\n"
    let result = merge(
      base,
      [
        base.replacing("第四条", with: "第五条").replacing(
          "第三条", with: "第三条　公共停车场应当对残疾人车辆免费开放。\n第四条"),
        base.replacing("配建停车位。", with: "配建停车位。停车位应当优先满足业主需要。")
          .replacing("第三条　停车场规划由市规划局编制。\n第四条", with: "第三条"),
      ])
    for side in 0..<2 {
      let text = String(decoding: result.plainText(ofSide: side), as: UTF8.self)
      #expect(!text.contains("\n停车位应当优先"), "\(text)")
      #expect(!text.contains("免费开放。停车位"), "\(text)")
    }
    #expect(!result.isClean || text(result).contains("配建停车位。停车位应当优先满足业主需要。"))
  }

  @Test func whatCameInBeforeADeletionStaysALine() throws {
    let base = "一、甲\n甲方应当按时付款。\n二、乙\n乙方应当及时验收。\n乙方可以提出异议。\n三、丙\n丙方负责监督检查。\n"
    let ours = base.replacing("付款。\n", with: "付款。\n新增的一句话放在这里。\n")
    let theirs = "一、甲\n甲方应当按时付款。\n二、丙\n丙方负责监督检查。\n"
    let result = merge(base, [ours, theirs])
    #expect(result.conflicts.count == 1)
    #expect(String(decoding: result.plainText(ofSide: 0), as: UTF8.self) == ours)
  }

  @Test func threeDraftsJoin() {
    let result = merge(
      base,
      [
        base.replacing("三月底", with: "四月底"), base.replacing("财政局", with: "财务处"),
        base.replacing("办公室", with: "秘书处"),
      ])
    #expect(result.isClean)
    #expect(text(result) == "各单位要在四月底前报送计划。\n\n会议由秘书处组织。\n\n经费由财务处安排。\n")
  }

  /// One side took a word out and has it again in a conflict: what the others have is no less joined by sentences.
  @Test func wordsInAConflictDoNotHideThatTheyWent() throws {
    let base = "甲方应当在三月底前提交全部材料。会议由办公室统一组织。\n\n经费由财政局安排。\n"
    let result = merge(
      base,
      [
        base.replacing("全部材料", with: "材料") + "\n全部档案由全部成员保管。\n",
        base.replacing("统一组织", with: "分批组织") + "\n印章由专人管理。\n",
      ])
    #expect(result.conflicts.count == 1)
    #expect(text(result) == "甲方应当在三月底前提交材料。会议由办公室分批组织。\n\n经费由财政局安排。\n\n")
  }

  /// What a side wrote is in the other's words there, so the check of the result finds it missing in neither.
  @Test func fewerConflictsAreBetterThanShorterOnes() throws {
    let heads = ["第一条", "第二条", "第三条", "第四条", "第五条", "第六条"]
    let articles = ["计划由发展部门编制。", "会议由办公室召集并且做好会议记录。", "经费由财政局安排。", "档案由专人保管。"]
    func draft(_ articles: [String]) -> String {
      "某某办法\n\n" + zip(heads, articles).map { "\($0)　\($1)\n" }.joined()
    }
    var (ours, theirs) = (articles, articles)
    ours[1] = "会议由秘书处召集并且做好会议记录。"
    theirs[1] = "会议由专班召集并且做好会议记录。"
    ours.insert("本办法适用于各部门、各单位以及受其委托的其他组织和个人。", at: 0)
    theirs.insert("为了规范办会，根据国家和省市有关规定，结合实际，制定本办法。", at: 0)
    theirs.insert("外出考察由分管领导批准，并且按照规定公开相关的费用。", at: 2)
    let result = merge(draft(articles), [draft(ours), draft(theirs)])
    #expect(result.conflicts.count == 2)
  }

  @Test func twoAnswersToOneQuestionAreAConflict() throws {
    let sides = [base.replacing("三月底", with: "四月底"), base.replacing("三月底", with: "五月底")]
    let result = merge(base, sides)
    let conflict = try #require(result.conflicts.first)
    #expect(result.conflicts.count == 1)
    #expect(String(decoding: conflict.base, as: UTF8.self).contains("三月底"))
    #expect(
      conflict.sides.map { String(decoding: $0, as: UTF8.self).contains("四月底") } == [true, false])
    #expect(!merge(base, sides, likely: true).isClean)
  }

  /// How quotation marks are drawn is no wording.
  @Test func marksOfOneSideDoNotConflictWithTheOthersWords() {
    let base = "The library closes at eight on every 'working day'. Bring your \"card\".\n"
    let result = merge(
      base,
      [
        "The library closes at eight on every ‘working day’. Bring your “card”.\n",
        base.replacing("eight", with: "seven"),
      ])
    #expect(result.isClean)
    #expect(
      text(result) == "The library closes at seven on every ‘working day’. Bring your “card”.\n")
  }

  /// Whether the other's words still belong there, nobody can say; its number is another matter.
  @Test func aHeadingSetOtherwiseIsLeftToAPerson() {
    let base = "# Rules\n\n## 1. Fees\nFees are due in March. They are low.\n"
    let words = base.replacing("March", with: "April")
    let name = "a.md"
    #expect(!merge(base, [base.replacing("Fees\n", with: "Fines\n"), words], name: name).isClean)
    #expect(!merge(base, [base.replacing("## 1. Fees\n", with: ""), words], name: name).isClean)
    let renumbered = merge(base, [base.replacing("## 1", with: "## 2"), words], name: name)
    #expect(renumbered.isClean && text(renumbered) == words.replacing("## 1", with: "## 2"))
  }

  @Test func theSameEditIsOne() {
    let side = base.replacing("办公室", with: "秘书处")
    let result = merge(base, [side, side.replacing("财政局", with: "财务处")])
    #expect(result.isClean)
    #expect(text(result) == side.replacing("财政局", with: "财务处"))
  }

  /// Though the line diff pairs the empty lines between them in another way in each draft.
  @Test func theSameParagraphsAreOne() {
    let base = "A rule for boats.\n\nThe tide table.\n\nVisitors sign a book.\n"
    let side = "The harbour list.\n\nRopes.\n\nLights at dusk.\n\nVisitors sign a book.\n"
    let more = side + "\nA line of mine.\n\nAnother of mine.\n"
    for sides in [[side, more], [more, side]] {
      let result = merge(base, sides)
      #expect(result.isClean)
      #expect(text(result) == more)
    }
  }

  /// Nobody took out what one side moved and the other left alone, though a third section is in conflict beside it.
  @Test func whatWasMovedIsInNoOtherConflict() throws {
    func draft(_ sections: [String]) -> String {
      sections.map { "## \($0)\n" }.joined(separator: "\n")
    }
    let secret =
      "Secrecy\n\nEach party shall keep the other's information secret. It lasts three years."
    let (data, general) = (
      "Data\n\nThe supplier shall follow instructions.", "General\n\nWrite it down."
    )
    let liable = "Liability\n\nNeither party is liable for indirect loss or fraud."
    let result = merge(
      draft([secret, data, liable, general]),
      [
        draft([secret, data, liable.replacing("fraud", with: "death"), general]),
        draft([data, secret.replacing("three", with: "five"), general]),
      ], name: "a.md")
    for side in 0..<2 {
      let taken = String(decoding: result.plainText(ofSide: side), as: UTF8.self)
      #expect(taken.contains("information secret."))
      #expect(taken.contains("Liability") == taken.contains("Neither"))
    }
  }

  /// What stands in a conflict is what each draft has, though a sentence of it was moved.
  @Test func aSentenceThatOneMovedAndOneEditedStandsOnce() throws {
    let base = "This is governed by law. Changes must be in writing. See the end for all of this.\n"
    let edited = base.replacing("writing", with: "writing and signed")
    let moved =
      "Changes must be in writing. This is governed by law. See the end for all of this.\n"
    for sides in [[edited, moved], [moved, edited]] {
      let result = merge(base, sides)
      for (side, text) in sides.enumerated() {
        #expect(String(decoding: result.plainText(ofSide: side), as: UTF8.self) == text)
      }
      #expect(String(decoding: result.textWithBase, as: UTF8.self) == base)
    }
  }

  /// Which of two insertions at one place comes first is nobody's to guess.
  @Test func insertionsAtOnePlaceAreAConflict() {
    let result = merge(
      base,
      [
        base.replacing("组织。\n", with: "组织。\n\n请按时参加。\n"),
        base.replacing("组织。\n", with: "组织。\n\n不得请假。\n"),
      ])
    #expect(!result.isClean)
  }

  /// What is joined leaves no mark open that nobody left open.
  @Test func marksThatOneBegunAndOneTookAwayAreAConflict() {
    let base = "# T\n\nPrices rise, as the ministry said.** Wages stay.\n"
    let result = merge(
      base,
      [
        base.replacing("Prices", with: "**Prices"), base.replacing("said.**", with: "said.\\*\\*"),
      ], name: "a.md")
    #expect(!result.isClean)
    let other = base.replacing("rise, as", with: "rise again, as (so far) ").replacing(
      "stay", with: "**stay**")
    #expect(merge(base, [base, other], name: "a.md").isClean)
  }

  /// Edits on both sides of a border of sentences with hardly a word between them.
  @Test func editsBesideABorderAreAProposal() {
    let base = "可以把它作为数据的引用使用了。类型系统是这样保证先获取锁的。\n"
    let sides = [
      base.replacing("引用使用", with: "引用来使用"), base.replacing("类型系统是", with: "观察类型系统"),
    ]
    let result = merge(base, sides)
    #expect(result.conflicts.count == 1 && result.conflicts[0].proposal != nil)
    #expect(text(merge(base, sides, likely: true)) == "可以把它作为数据的引用来使用了。观察类型系统这样保证先获取锁的。\n")
  }

  /// Sentences on lines of their own in one paragraph, as some write Markdown. An empty line between is enough, or another
  /// sentence; lines that were broken at a width are one.
  @Test(arguments: [
    ("\n", true), ("\n\n", false), ("\nTools read them to draw pages.\n", false), (" ", false),
    (" Now\n", false),
  ])
  func editsOfNeighbouringLinesAreAProposal(_ between: String, _ isProposed: Bool) {
    let base =
      "The specification defines a set of files for an interface."
      + between + "Other tools generate clients in various languages.\n"
    let sides = [
      base.replacing("The specification", with: "This document"),
      base.replacing("various languages", with: "many languages"),
    ]
    let result = merge(base, sides, name: "a.md")
    #expect(result.conflicts.count == (isProposed ? 1 : 0))
    #expect(
      text(merge(base, sides, likely: true, name: "a.md"))
        == sides[0].replacing("various languages", with: "many languages"))
  }

  /// How an apostrophe is drawn, and a word beside it.
  @Test func wordsThatStayedAreLeftToTheOtherSide() {
    let base = "Files comply with the office’s terms, and others read them.\n"
    let result = merge(
      base,
      [
        base.replacing("’", with: "'"),
        base.replacing("comply with the office’s", with: "are covered by the office’s"),
      ])
    #expect(text(result) == "Files are covered by the office's terms, and others read them.\n")
  }
}
