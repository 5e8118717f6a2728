import DraftChange
import DraftDiffKit
import DraftReview
import DraftText
import Foundation
import TestSupport
import Testing

@testable import DraftRender

/// 对照表 in its three forms.
@Suite struct TableTests {
  private func table(
    _ old: String, _ new: String, _ form: ReportOptions.Table.Form = .markdown, all: Bool = false
  ) -> String {
    var options = ReportOptions()
    options.table.form = form
    options.table.all = all
    return DraftComparison(
      from: Draft(text: old, name: "a.txt"), to: Draft(text: new, name: "b.txt")
    )
    .report(as: .table, options: options)
  }

  @Test func everyChangeIsInOneRow() {
    for seed in 0..<60 {
      let comparison = seededComparison(seed).comparison
      let rows = Review.with(comparison, ReviewFilter()) { ArticleRows($0).rows }
      #expect(rows.flatMap(\.changes).sorted() == Array(comparison.sentences.indices), "\(seed)")
      let sections = rows.flatMap { [$0.section] + $0.parts }
      #expect(sections.sorted() == Array(comparison.sections.indices), "\(seed)")
    }
  }

  @Test func aTermReplacedThroughoutIsOneRow() {
    let text = "第一条 股东大会是权力机构。\n第二条 股东大会每年召开一次。\n第三条 公告由股东大会发布。\n第四条 股东大会表决。\n"
    let plain = table(text, text.replacing("股东大会", with: "股东会"))
    #expect(plain.contains("| 1 | ~~股东大会~~ | **股东会** | 全文统一修改，共 4 处 |"))
    #expect(plain.contains("4 处未列"))
    let all = table(text, text.replacing("股东大会", with: "股东会"), all: true)
    #expect(all.contains("| 5 |"))
  }

  /// The policy names the style by its hash: one without the other would leave the page bare.
  @Test func thePolicyLetsTheStyleIn() {
    #expect("\(TableStyle.policy)".contains("'sha256-\(SHA256.base64("\(TableStyle.css)"))'"))
  }

  /// Blanks can't be seen, so that a cell shows signs for those that came or went.
  @Test func blanksThatChangedAreVisible() {
    let old = "第一条 各单位要　高度重视森林防火工作。\n"
    let new = "第一条 各单位要高度重视 森林防火工作。\n"
    #expect(table(old, new, .html, all: true).contains("各单位要<del>□</del>高度重视森林防火工作。"))
    #expect(table(old, new, all: true).contains("高度重视<strong>␣</strong>森林防火工作。"))
    #expect(table(old, new, .csv, all: true).contains("各单位要□高度重视"))
  }

  // MARK: What an office adds

  private static let rules = "球场管理规则\n第一条 球场每日开放8小时。\n第二条 球场由体育中心管理。\n"

  private func framed(_ form: ReportOptions.Table.Form, _ change: (inout ReportOptions) -> Void)
    -> String
  {
    var options = ReportOptions()
    options.table.form = form
    change(&options)
    let new = Self.rules.replacing("8小时", with: "10小时").replacing("体育中心", with: "街道")
    return DraftComparison(
      from: Draft(text: Self.rules, name: "a.txt"), to: Draft(text: new, name: "b.txt")
    )
    .report(as: .table, options: options)
  }

  @Test func theTitleIsTheDraftsOwn() {
    #expect(framed(.markdown) { _ in }.hasPrefix("# 《球场管理规则》修订对照表\n"))
    #expect(framed(.markdown) { $0.table.frame.title = "对照表" }.hasPrefix("# 对照表\n"))
  }

  @Test func aDateBelowTheTitleIsNoPartOfIt() {
    let old = "在护林工作会议上的讲话\n（2024年3月1日）\n李明\n\n同志们：\n一、要求\n要重视防火。\n"
    #expect(
      table(old, old.replacing("要重视", with: "必须重视")).hasPrefix("# 《在护林工作会议上的讲话》修订对照表"))
  }

  @Test func headsAndColumnsAreAsAsked() {
    let text = framed(.markdown) {
      $0.table.frame.heads = ["现行条文", "修正|条文"]
      $0.table.frame.columns = ["修订理由", "采纳情况"]
    }
    #expect(
      text.contains("| 序号 | 现行条文 | 修正\\|条文 | 修订类型/说明 | 修订理由 | 采纳情况 |\n|---|---|---|---|---|---|\n"))
    #expect(text.contains(" | 修改 |  |  |\n"))
  }

  @Test func aNoteStandsInTheRowOfItsPlace() {
    let notes = [
      TableFrame.Note(place: "第二条", texts: ["机构改革", "采纳"]),
      TableFrame.Note(place: "第九条", texts: ["没有这一条"]),
    ]
    let text = framed(.markdown) {
      ($0.table.frame.columns, $0.table.frame.notes) = (["理由", "采纳情况"], notes)
    }
    #expect(text.contains("由**街道**管理。 | 修改 | 机构改革 | 采纳 |\n"))
    #expect(text.contains("| 3 | 第九条 |  | 无对应改动 | 没有这一条 |  |\n"))
    // Without heads there is one for reasons.
    #expect(framed(.markdown) { $0.table.frame.notes = notes }.contains("| 修订理由 |  |\n"))
  }

  @Test func allRowsHaveAllCells() {
    let text = framed(.csv) { $0.table.frame.columns = ["甲\"乙", "=1"] }
    let rows = text.split(separator: "\r\n")
    #expect(rows.first == "\u{FEFF}\"序号\",\"修订前\",\"修订后\",\"修订类型/说明\",\"甲\"\"乙\",\"'=1\"")
    #expect(rows.dropFirst().allSatisfy { $0.components(separatedBy: "\",\"").count == 6 })
    #expect(
      framed(.html) { $0.table.frame.columns = ["<b>"] }.contains(
        "<th scope=\"col\">&lt;b&gt;</th>"))
  }

  @Test func nothingChangedIsOneLine() {
    #expect(table("第一条 甲。\n", "第一条 甲。\n").contains("没有需列出的改动。"))
  }

  @Test func csvKeepsItsCellsAndObeysNoFormula() {
    let csv = table("A. Say \"x\".\n", "=1+1, say \"y\".\n\nNew\n", .csv)
    #expect(csv.unicodeScalars.first == "\u{FEFF}")
    #expect(csv.contains("\"\"y\"\""))
    #expect(!csv.contains("\"=1"))
    // Quotation marks come in pairs, so that every cell ends.
    #expect(csv.utf8.count { $0 == 0x22 } % 2 == 0)
  }

  @Test func markupInADraftStaysText() {
    let draft = "Use <b>|*x*|</b> & `y` now.\n"
    let markdown = table("Old text here, quite different.\n", draft)
    #expect(markdown.contains("\\<b\\>\\|\\*x\\*\\|\\</b\\> \\& \\`y\\`"))
    let html = table("Old text here, quite different.\n", draft, .html)
    #expect(html.contains("&lt;b&gt;|*x*|&lt;/b&gt; &amp; `y`"))
    #expect(!html.contains("<b>"))
  }

  /// Beside 。 or a blank, or against one another, CommonMark takes ** and ~~ for text.
  @Test func marksAreOnesThatMarkdownReads() {
    let full = table("第一条 各单位要加强领导。附则另定。\n", "第一条 各单位要加强领导；并报告。附则另定。\n", all: true)
    #expect(full.contains("领导<strong>；并报告</strong>。"))
    let word = table("Handling of material today.\n", "Handling of raw material today.\n")
    #expect(word.contains("of **raw** material"))
    let added = table("第一条 甲方负责。\n", "第一条 甲方负责。\n第二条 乙方验收。丙方监督。\n")
    #expect(added.contains("<strong>乙方验收。</strong><strong>丙方监督。</strong>"))
    #expect(!added.contains("****"))
  }

  @Test func articlesJoinedAndPartedAreNamed() {
    let joined = table(MemoPlanTests.apart, MemoPlanTests.joined)
    #expect(joined.contains("| 第四十一条、第四十二条合并为第四十一条 |"))
    #expect(joined.contains("| 1 | 第四十一条 经营者"))
    #expect(!joined.contains("删除"))
    let parted = table(MemoPlanTests.joined, MemoPlanTests.apart)
    #expect(parted.contains("| 由第四十一条分出 |"))
    #expect(parted.contains("| 第四十一条分为第四十一条、第四十二条 |"))
  }

  @Test func itemsThatChangedPlacesAreShownAndNamed() {
    let old = "第一条 应当提交：\n（一）活动方案以及平面图；\n（二）负责人的身份证明；\n（三）应急预案。\n"
    let new = "第一条 应当提交：\n（一）负责人的身份证明；\n（二）活动方案以及平面图；\n（三）应急预案。\n"
    let text = table(old, new)
    #expect(text.contains("第（一）项与第（二）项对调 |"))
    #expect(text.contains("<br>（一）负责人的身份证明；<br>"))
  }

  @Test func movedTextIsShownWithWhereItStood() {
    let old =
      "# A\n\n## One\n\nThe room is open on weekdays.\n\n## Two\n\nPens are not allowed.\nGloves are worn in the reading room.\n"
    let new =
      "# A\n\n## One\n\nThe room is open on weekdays.\nPens are not allowed.\n\n## Two\n\nGloves are worn in the reading room.\n"
    let text = DraftComparison(
      from: Draft(text: old, name: "a.md"), to: Draft(text: new, name: "b.md")
    ).report(as: .table)
    #expect(text.contains("<br>Two<br>Pens are not allowed. |"))
    #expect(text.contains("1 moved here from “Two”"))
    #expect(!text.contains("\\#\\#"))
  }

  /// Nothing comes from where it still is.
  @Test(arguments: [ReportFormat.table, .memo, .html])
  func whatMovedInsideItsSectionDoesNotComeFromIt(_ format: ReportFormat) {
    let old =
      "# A\n\n## One\n\nThe room is open on weekdays. It is shut in May.\n\n## Two\n\nFruit is bought every week. It is kept in the cellar of the house.\n\n- apples\n- pears\n- plums\n"
    let new =
      "# A\n\n## Two\n\nFruit is bought every week. It is kept in the cellar of the house.\n\n- pears\n- apples\n- plums\n\n## One\n\nThe room is open on weekdays. It is shut in May.\n"
    let text = DraftComparison(
      from: Draft(text: old, name: "a.md"), to: Draft(text: new, name: "b.md")
    ).report(as: format)
    let said: [String] =
      switch format {
      case .table: ["1 moved within it"]
      case .memo: ["“One”**, moved down, now after “Two”.", "move “pears” before “apples”."]
      default: ["moved down, now after “Two”", "1 sentence moved up, now before “apples”"]
      }
    for phrase in said { #expect(text.contains(phrase)) }
    #expect(!text.contains("moved here from") && !text.contains("moved to <"))
  }

  /// Items are named together, and their sentences not counted beside them; after its items an article goes
  /// on without its number.
  @Test func itemsThatCameOrWentAreNamed() {
    let old = "第一条 应当提交：\n（一）申请书；\n（二）章程草案；\n（三）住所证明。\n前款材料应当真实。\n登记机关三十日内决定。\n"
    let new = old.replacing("（三）住所证明。", with: "（三）会员名册；\n（四）捐资承诺书；\n（五）验资报告。")
      .replacing("三十日", with: "二十日")
    let text = table(old, new)
    #expect(text.contains("；新增第（三）项、第（四）项、第（五）项；删除第（三）项 |"))
    #expect(!text.contains("句"))
    #expect(text.contains("<br>前款材料应当真实。"))
    #expect(text.components(separatedBy: "第一条").count == 3)
  }

  @Test func whatIsLeftOutIsCountedOnce() {
    let old = "第一条 甲方负责运输。\n第二条 乙方负责验收。\n第三条 双方承担费用。\n"
    let new = "第一条 丙方提供担保。\n第二条 甲方负责运输。\n第三条 乙方负责检验。\n第四条 双方承担费用。\n"
    #expect(table(old, new).contains("2 处未列"))
  }

  /// A label stands before the text that it stands before in the draft, or before …….
  @Test func cellsQuoteTheDraft() {
    let point = """
      一、保障
      一要加强领导。各乡镇要抓落实。
      二要强化资金。县里统筹资金，优先保障水利。要拓宽渠道。
      三要严格质量。要落实四项制度。

      """
    let text = table(point, point.replacing("拓宽渠道", with: "拓宽融资渠道").replacing("四项", with: "五项"))
    #expect(text.contains("二要……县里统筹资金"))
    #expect(text.contains("三要严格质量。"))
    let old = "（一）开展排查。对危房进行全面排查，建立台账。\n（二）开展整治。对排查出的问题限期整改。对拒不整改的依法处罚。\n"
    let new = "（一）开展排查整治。对危房进行全面排查，建立台账。对排查出的问题限期整改。对拒不整改的依法处罚。\n"
    #expect(table(old, new).contains("<br>（二）……对排查出的"))
  }

  /// A sentence that was cut in two and got another figure besides is an edited one, too.
  @Test func aSplitSentenceWithAnotherFigureIsEdited() {
    let old = "第一条 甲方应当在30日内支付全部货款，乙方收到货款以后应当在5日内发货并通知甲方。\n"
    let new = "第一条 甲方应当在45日内支付全部货款。乙方收到货款以后应当在5日内发货并通知甲方。\n"
    #expect(table(old, new).contains("| 修改（期限、数据）、拆分 1 句 |"))
    let same = table(old, old.replacing("货款，乙方", with: "货款。乙方"))
    #expect(same.contains("| 拆分 1 句 |"))
  }

  @Test func nothingChangedIsARowOfValues() {
    #expect(
      table("第一条 甲。\n", "第一条 甲。\n", .csv).hasSuffix("\r\n\"\",\"\",\"\",\"没有需列出的改动。\"\r\n"))
  }
}
