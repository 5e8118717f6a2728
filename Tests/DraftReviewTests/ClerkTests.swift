import DraftDiffKit
import Testing

/// What a clerk would not write: cut terms, two changes told as one, figures without what they are of.
@Suite struct ClerkTests {
  private func report(
    _ old: String, _ new: String, _ format: ReportFormat = .memo, _ name: String = "a.txt"
  ) -> String {
    DraftComparison(from: Draft(text: old, name: name), to: Draft(text: new, name: name))
      .report(as: format)
  }

  @Test(arguments: [
    ("第三条 市公安机关交通管理部门主管停车工作。", "第三条 市城市管理部门主管停车工作。", "“市公安机关交通管理部门”修改为“市城市管理部门”"),
    (
      "第三条 由县级以上农业农村主管部门责令改正。", "第三条 由县级以上水行政主管部门责令改正。",
      "“农业农村主管部门”修改为“水行政主管部门”"
    ),
    ("第三条 向工商行政管理机关登记。", "第三条 向市场监督管理机关登记。", "“工商行政管理机关”修改为“市场监督管理机关”"),
    ("第三条 房屋征收机构应当公开结果。", "第三条 住房保障机构应当公开结果。", "“房屋征收机构”修改为“住房保障机构”"),
    ("第三条 交由房屋征收办公室办理。", "第三条 交由住房保障办公室办理。", "“房屋征收办公室”修改为“住房保障办公室”"),
    ("第三条 卫生计生部门和学校共同负责。", "第三条 教育体育部门和学校共同负责。", "“卫生计生部门”修改为“教育体育部门”"),
  ])
  func institutionsAreQuotedWhole(_ old: String, _ new: String, _ said: String) {
    let memo = report(old + "\n第四条 本办法自公布之日起施行。\n", new + "\n第四条 本办法自公布之日起施行。\n")
    #expect(memo.contains(said), "\(memo)")
  }

  @Test(arguments: [
    ("主要负责同志是第一责任人，每季度研究一次。", "主要负责同志是第一责任人，分管负责同志是直接责任人，每月研究一次。", "“每季度”修改为“每月”"),
    ("乡镇要设立服务站，每周开放三天。", "乡镇要设立服务站，配齐专职工作人员，每周开放五天。", "“三天”修改为“五天”"),
    ("逾期不改的，处五千元罚款。", "逾期不改的，没收全部违法所得，处一万元罚款。", "“五千元”修改为“一万元”"),
    ("收到申请后，十日内答复申请人。", "收到申请后，经集体讨论决定后，十五日内答复申请人。", "“十日”修改为“十五日”"),
    ("抽检合格率稳定在97%以上。", "抽检合格率稳定在98%以上，重点品种达到99%以上。", "“97%”修改为“98%”，在“以上”后增加“，重点品种达到99%以上”"),
    ("各单位三月底前报送。", "各单位四月底前报送，其他单位五月底前报送。", "“三月”修改为“四月”，在“底前报送”后增加“，其他单位五月底前报送”"),
    ("每人每天补助100元以内。", "每人每天补助120元以内，骨干教师150元以内。", "“100元”修改为“120元”"),
  ])
  func aClauseThatCameIsToldAlone(_ old: String, _ new: String, _ said: String) {
    let memo = report(old + "\n", new + "\n")
    #expect(memo.contains(said) && memo.contains("后增加“"), "\(memo)")
  }

  @Test(arguments: [
    ("全年支出进度较好，9月底前不低于80%。", "全年支出进度较好，9月底前不低于85%。", "| 9月底前 | 80% → 85% |"),
    ("下达2024年公路养护资金3600万元。", "下达2024年公路养护资金3800万元。", "2024年公路养护资金 | 3600万元 → 3800万元 |"),
    ("本办法自2024年1月1日起施行。", "本办法自2024年7月1日起施行。", "| 施行 | 2024年1月1日 → 2024年7月1日 |"),
    ("逾期不改的，处一千元罚款。", "逾期不改的，处三千元罚款。", "| 罚款 | 一千元 → 三千元 |"),
    ("违者可以处二百元以下罚款。", "违者可以处五百元以下罚款。", "| 罚款 | 二百元 → 五百元 |"),
    ("由主管部门处1万元以上3万元以下罚款。", "由主管部门处1万元以上5万元以下罚款。", "| 罚款 | 3万元 → 5万元 |"),
    ("由主管部门处1万元以上3万元以下罚款。", "由主管部门处2万元以上3万元以下罚款。", "| 罚款 | 1万元 → 2万元 |"),
    ("由城管部门处每辆50元罚款。", "由城管部门处每辆100元罚款。", "| 罚款 | 50元 → 100元 |"),
    ("企业应当按照每200辆车配备人员。", "企业应当按照每150辆车配备人员。", "| 车配备人员 | 200辆 → 150辆 |"),
    ("有关部门应当在5个工作日内答复。", "有关部门应当在10个工作日内答复。", "| 答复 | 5个工作日 → 10个工作日 |"),
    ("应当自收到申请之日起30日内作出决定。", "应当自收到申请之日起20日内作出决定。", "| 作出决定 | 30日 → 20日 |"),
    (
      "Subject to clause 1, the Supplier's total annual liability shall not exceed 150% of it.",
      "Subject to clause 1, the Supplier's total annual liability shall not exceed 100% of it.",
      "| Supplier's total annual liability | 150% → 100% |"
    ),
    (
      "The Customer shall pay the Fees, being £120,000 in total.",
      "The Customer shall pay the Fees, being £135,000 in total.",
      "| Customer shall pay the Fees | £120,000 → £135,000 |"
    ),
    (
      "We answer within two working days.", "We answer within one working day.",
      "| two working days → one working day |"
    ),
    (
      "Receipts are sent within one month.", "Receipts are sent within two weeks.",
      "one month → two weeks"
    ),
  ])
  func figuresSayWhatTheyAreOf(_ old: String, _ new: String, _ row: String) {
    let memo = report(old + "\n", new + "\n")
    #expect(memo.contains(row), "\(memo)")
  }

  private static let table =
    "# 表\n\n| 序号 | 县区 | 金额（万元） |\n|---|---|---|\n| 1 | 东湖区 | 800 |\n| 2 | 西山县 | 1400 |\n| 3 | 北岭县 | 500 |\n"

  @Test func figuresOfTablesHaveTheHeadsOfTheirRowAndColumn() {
    let memo = report(Self.table, Self.table.replacing("1400", with: "1500"), .memo, "a.md")
    #expect(memo.contains("将“西山县”一行中的“1400”修改为“1500”"), "\(memo)")
    #expect(memo.contains("| 西山县：金额（万元） | 1400 → 1500 |"), "\(memo)")
    let english =
      "Fees\n\n| Item | Amount |\n|---|---|\n| Audit | 30,000 |\n| Training | 20,000 |\n\nPaid at once.\n"
    let said = report(english, english.replacing("20,000", with: "25,000"))
    #expect(said.contains("| Training: Amount | 20,000 → 25,000 |"), "\(said)")
    #expect(said.contains("in the row “Training”, replace “20,000” with “25,000”"), "\(said)")
  }

  /// A row that comes gives those behind it other numbers, and changes no figure.
  @Test(arguments: ["a.md", "a.txt"])
  func theNumbersOfRowsFollow(_ name: String) {
    let new = Self.table.replacing(
      "| 3 | 北岭县", with: "| 3 | 开发区 | 100 |\n| 4 | 北岭县")
    let memo = report(Self.table, new, .memo, name)
    #expect(memo.contains("增加一行：“3 \\| 开发区 \\| 100”"), "\(memo)")
    #expect(memo.contains("随改 1 处") && !memo.contains("数据和日期变化"), "\(memo)")
    // A figure in the first column that counts nothing is one.
    let figures = Self.table.replacing("| 3 | 北岭县", with: "| 7 | 北岭县")
    #expect(report(Self.table, figures, .memo, name).contains("3 → 7"))
  }

  private static let notice =
    "江滨市财政局文件\n江财农〔2024〕15号\n关于下达2024年补助资金的通知\n各县（市、区）财政局：\n现下达补助资金3600万元，请专款专用。\n江滨市财政局\n2024年3月8日\n"

  @Test func theLetterheadIsNoTitle() {
    let memo = report(Self.notice, Self.notice.replacing("15号", with: "16号"))
    #expect(memo.hasPrefix("# 《关于下达2024年补助资金的通知》修改说明\n"), "\(memo)")
    #expect(memo.contains("将文号中的“〔2024〕15号”修改为“〔2024〕16号”"), "\(memo)")
    let date = report(Self.notice, Self.notice.replacing("3月8日", with: "3月18日"))
    #expect(date.contains("| 成文日期 | 2024年3月8日 → 2024年3月18日 |"), "\(date)")
  }

  @Test func titlesHaveNoNamesOfFiles() {
    let old = "停车管理办法\n（征求意见稿）\n第一条 免费停放三十分钟。\n第二条 本办法自公布之日起施行。\n"
    let new = old.replacing("征求意见稿", with: "送审稿").replacing("三十", with: "六十")
    let memo = report(old, new)
    #expect(memo.hasPrefix("# 《停车管理办法》修改说明\n\n本轮（送审稿对照征求意见稿）实质性修改"), "\(memo)")
    #expect(memo.contains("将题下标注中的“（征求意见稿）”修改为“（送审稿）”。"), "\(memo)")
    let plain = report(old, old.replacing("三十", with: "六十"))
    #expect(plain.contains("修改说明\n\n本轮（a.txt对照a.txt）"), "\(plain)")
    #expect(report(old, new, .table).hasPrefix("# 《停车管理办法》修订对照表\n"))
  }

  @Test(arguments: [
    (
      "Keep records as clause 6.1 says.", "Keep records as clause 7.1 says.",
      "“clause 6.1” with “clause 7.1”"
    ),
    ("Use `/opt/app`. Go on.", "Use `/opt/app` or a link. Go on.", "after “\\`/opt/app\\`”"),
    ("Run the restore command.", "Run the `restore` command.", "“restore” with “\\`restore\\`”"),
    ("Give 90 days' written notice.", "Give 9 days' written notice.", "“90 days'” with “9 days'”"),
    (
      "The Supplier reports any delay and shall reduce it.",
      "The Supplier reports any delay. It may reduce it.", "with “may"
    ),
    (
      "\"Fees\" means the fees.", "\"Fees\" means the fees. \"Term\" means the term.",
      "“‘Term’ means the term.”"
    ),
  ])
  func englishIsQuotedInWholeWords(_ old: String, _ new: String, _ said: String) {
    let memo = report(old + "\n", new + "\n", .memo, "a.md")
    #expect(memo.contains(said), "\(memo)")
  }

  @Test func thatASentenceWasSplitSaysWhatBecameOfItsMarks() {
    let memo = report(
      "Run the installer as root, and restart the machine when it is done.\n",
      "Run the installer as root. Restart the machine when it is done.\n")
    #expect(memo.contains("into 2 sentences.") && !memo.contains("replace"), "\(memo)")
    let other = report("要加强巡查，并及时上报火情。\n", "要加强巡查。及时上报火情。\n")
    #expect(other.contains("分为 2 句。") && !other.contains("修改为"), "\(other)")
  }

  @Test(arguments: [
    (
      "一、任务\n（一）抓好矿山安全。全面检查。\n（二）抓好道路安全。严查超载。\n（三）抓好消防安全。定期演练。\n",
      "一、任务\n（一）抓好道路安全。严查超载。\n（二）抓好矿山安全。全面检查。\n（三）抓好消防安全。定期演练。\n", "对调"
    ),
    (
      "第一条 下列建筑应当配建：\n（一）商场；\n（二）居住小区和学校；\n（三）火车站、客运码头。\n",
      "第一条 下列建筑应当配建：\n（一）商场；\n（二）火车站、客运码头；\n（三）居住小区和学校。\n", "第（二）项与第（三）项对调"
    ),
  ])
  func aSwapIsToldOnce(_ old: String, _ new: String, _ said: String) {
    let memo = report(old, new)
    #expect(memo.contains(said), "\(memo)")
    #expect(!memo.contains("编号调整") && !memo.contains("移作"), "\(memo)")
  }

  /// What changed tenfold stands before what doubled, and a split that changes nothing stands nowhere.
  @Test func mainChangesAreTheWeightiest() {
    let old = """
      1. Notice is given 90 days before the end.
      2. Invoices are paid within 30 days.
      3. The deposit is 500 dollars, and it is held by the agent.
      4. Repairs start within 20 days.
      5. Keys are returned within 10 days.
      6. Meters are read within 14 days.
      7. Claims are made within 40 days.
      8. The tenant tells the agent of any damage, and the agent mends it.
      """
    let new = old.replacing("90 days", with: "9 days").replacing("30 days", with: "31 days")
      .replacing("20 days", with: "22 days").replacing("10 days", with: "11 days")
      .replacing("14 days", with: "15 days").replacing("40 days", with: "44 days")
      .replacing("damage, and the", with: "damage. The")
    let text = report(old + "\n", new + "\n", .text)
    let main = text.split(separator: "\n").drop { !$0.hasPrefix("Main changes") }.prefix(6)
      .joined(separator: "\n")
    #expect(main.contains("90 days → 9 days"), "\(text)")
    #expect(!main.contains("damage"), "\(text)")
  }
}
