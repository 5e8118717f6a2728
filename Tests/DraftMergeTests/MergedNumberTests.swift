import DraftMerge
import Testing

/// Merges of drafts whose numbers follow what is put in, taken out and moved, and what refers to them.
struct MergedNumberTests {
  private func law(_ articles: [String]) -> String {
    articles.enumerated().map { "第\(ClauseDraft.han($0 + 1))条　\($1)\n" }.joined()
  }

  /// Sentences that differ in nothing but what they refer to are the same as the drafts have them, whatever number they
  /// come to have.
  @Test func sentencesOfOneFormAreCountedOn() {
    let (purpose, office) = ("为了规范停车场管理，制定本办法。", "交通局负责停车场的监督管理。")
    func rest(_ first: String, _ lanes: String, _ plan: String) -> [String] {
      [
        "新建住宅应当配建停车位。违反的，依照第\(first)条处理。", "消防通道内严禁停放车辆。",
        "停车场规划由规划局编制。违反的，依照第\(lanes)条处理。", "经营者应当办理备案。违反的，依照第\(plan)条处理。",
      ]
    }
    let result = merge(
      law([purpose, office] + rest("一", "四", "五")),
      [
        law([office] + rest("六", "三", "四") + [purpose]),
        law([purpose] + rest("一", "三", "四")),
      ])
    #expect(result.isClean)
    #expect(text(result) == law(rest("五", "二", "三") + [purpose]))
  }

  /// What stands behind an article's label may begin with a label itself, which its sentence has in all drafts or in none.
  @Test func labelsBehindLabelsAreCountedOn() {
    let all = [
      "各单位要在三月底前报送年度计划。", "（三）要深化运用督导成果，抓好整改落实。", "会议由办公室组织，每季度召开一次。",
      "经费由财政局安排，不得挪作他用。", "档案保存十年，到期后统一销毁。",
    ]
    let result = merge(
      law(all),
      [
        law([all[0], all[2], all[3], all[1], all[4]]),
        law([all[0], all[1], all[2], all[4], all[3]]),
      ])
    #expect(result.isClean)
    #expect(text(result) == law([all[0], all[2], all[4], all[3], all[1]]))
  }

  /// What a side refers to in new words bears the number that its own draft gave it.
  @Test(
    arguments: [
      // An article came, one went, an item came.
      (
        "第一条　甲事。\n\n第二条　己事。\n\n第三条　乙事。\n\n第四条　丙事：\n（一）子；\n（二）丑。\n\n第五条　戊事，另行规定。\n",
        "第二条", "第三条"
      ),
      (
        "第一条　乙事。\n\n第二条　丙事：\n（一）子；\n（二）丑。\n\n第三条　戊事，另行规定。\n",
        "第三条第（二）项", "第二条第（二）项"
      ),
      (
        "第一条　甲事。\n\n第二条　乙事。\n\n第三条　丙事：\n（一）亥；\n（二）子；\n（三）丑。\n\n第四条　戊事，另行规定。\n",
        "第三条第（二）项和第一条", "第三条第（三）项和第一条"
      ),
    ])
  func newReferencesFollowWhatOthersRenumber(
    _ ours: String, _ written: String, _ followed: String
  ) {
    let base =
      "第一条　甲事。\n\n第二条　乙事。\n\n第三条　丙事：\n（一）子；\n（二）丑。\n\n第四条　戊事，另行规定。\n"
    let result = merge(base, [ours, base.replacing("另行规定", with: "依照\(written)规定")])
    #expect(result.isClean)
    #expect(text(result) == ours.replacing("另行规定", with: "依照\(followed)规定"))
  }

  /// Who only follows a renumbering, in however many references of a sentence, has not written it anew.
  @Test func anEditBesideReferencesThatFollowJoins() {
    let base =
      "第一条　甲事：\n（一）子；\n（二）丑。\n\n第二条　乙事。\n\n第三条　丙事。\n\n第四条　违反本办法第一条第（二）项、第二条至第三条规定的，处5000元以上2万元以下罚款。\n"
    let ours =
      "第一条　己事。\n\n第二条　甲事：\n（一）子；\n（二）丑。\n\n第三条　乙事。\n\n第四条　丙事。\n\n第五条　违反本办法第二条第（二）项、第三条至第四条规定的，处5000元以上2万元以下罚款。\n"
    let result = merge(base, [ours, base.replacing("2万", with: "3万")])
    #expect(result.isClean)
    #expect(text(result) == ours.replacing("2万", with: "3万"))
  }

  @Test(
    arguments: [
      ("clause 2(b)", "clause 3(c)"), ("paragraph (b) of clause 2", "paragraph (c) of clause 3"),
      ("clause 2(a)", "clause 3(a)"),
    ])
  func newReferencesToClausesOfAContractFollow(_ written: String, _ followed: String) {
    let base =
      "1. Rent\n\n1.1 The Tenant shall pay.\n\n2. Duties\n\nThe Tenant shall:\n\n(a) pay for water; and\n\n(b) pay for gas.\n\n3. End\n\n3.1 Either party may end this Lease.\n"
    let ours =
      "1. Rent\n\n1.1 The Tenant shall pay.\n\n2. Notices\n\n2.1 Notices are in writing.\n\n3. Duties\n\nThe Tenant shall:\n\n(a) pay for water;\n\n(b) pay tax; and\n\n(c) pay for gas.\n\n4. End\n\n4.1 Either party may end this Lease.\n"
    let theirs = base.replacing("this Lease.", with: "this Lease, subject to \(written).")
    let result = merge(base, [ours, theirs])
    #expect(result.isClean)
    #expect(
      text(result) == ours.replacing("this Lease.", with: "this Lease, subject to \(followed)."))
  }
}
