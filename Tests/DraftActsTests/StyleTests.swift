import DraftActs
import DraftChange
import DraftDocument
import DraftLanguage
import DraftText
import Testing

/// Acts in the styles of Taiwan, Japan, the United Kingdom and the United States, as an office would write them.
struct StyleTests {
  private static let taiwan = """
    河濱市碼頭管理條例
    第一章　總則
    第一條　為加強碼頭管理，特制定本條例。
    第二條　經營人應訂定「安全規程」，並受監督。
    第二章　罰則
    第三條　違反前條規定者，處新臺幣三萬元罰鍰。
    第四條　本條例自公布日施行。

    """
  private static let japan = """
    河浜市港湾管理条例
    （定義）
    第一条　この条例において「船舶」とは、旅客船及び貨物船をいう。
    ２　この条例において「事業者」とは、次に掲げる者をいう。
    　一　港湾運送事業者
    　二　倉庫業者
    （届出）
    第二条　事業者は、三十日以内に市長に届け出なければならない。
    （過料）
    第三条　前条の規定に違反した者は、五万円以下の過料に処する。
    第四条　この条例の施行に関し必要な事項は、規則で定める。

    """

  private func act(_ old: String, _ new: String, _ options: ActForm = ActForm()) -> [String] {
    let documents = [old, new].map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: "law.txt")
    }
    let act = ActComposer.write(.between(documents[0], documents[1]), options)
    let result = amended(old, by: act)
    #expect(result.refused == [] && result.text == new, "\(act)\n\(result)")
    return act.split(separator: "\n").map(String.init)
  }

  /// A line that has no name is told by its place, and everything else by its articles.
  @Test func oneLineUnderTheTitle() {
    let old = AmendChineseTests.base.replacing("第一章", with: "（征求意见稿）\n第一章")
    let new = old.replacing("征求意见稿", with: "送审稿").replacing("三十日", with: "二十日")
      .replacing("第八条 本", with: "第八条 本规则由图书馆解释。\n第九条 本")
    let lines = act(old, new)
    #expect(lines.count { $0.contains("全文第") } == 1)
    #expect(lines.contains { $0.contains("将第四条中的“三十日”修改为“二十日”") })
  }

  /// One item replaces a term in all articles that have it, and the others say the rest of them.
  @Test func termOfSeveralArticles() {
    let old = """
      河滨市公园规则
      第一条 市园林主管部门负责全市公园管理工作。
      区园林主管部门负责本辖区公园管理工作。
      第二条 公园应当免费开放。
      第三条 违反前条规定的，由园林主管部门责令改正，可以处二百元以下罚款。
      第四条 园林主管部门应当公布公园名录。公园名录应当写明公园的位置。

      """
    let new = old.replacing("园林主管", with: "园林绿化主管").replacing("二百元", with: "五百元")
      .replacing("公园名录应当写明公园的位置。", with: "公园名录应当写明各个公园的类别、位置和面积，并每年更新一次。")
    #expect(
      act(old, new).dropFirst(2) == [
        "一、将第一条、第三条中的“园林主管部门”修改为“园林绿化主管部门”。", "二、将第三条中的“二百元”修改为“五百元”。",
        "三、将第四条修改为：“园林绿化主管部门应当公布公园名录。公园名录应当写明各个公园的类别、位置和面积，并每年更新一次。”",
        "《河滨市公园规则》根据本决定作相应修改，重新公布。",
      ])
    let whole = old.replacing("园林主管", with: "园林绿化主管")
    #expect(act(old, whole)[2] == "一、将第一条、第三条、第四条中的“园林主管部门”修改为“园林绿化主管部门”。")
  }

  @Test func clausesOfAContract() {
    let new = ContractTests.base.replacing("30 days", with: "60 days")
    #expect(
      act(ContractTests.base, new).last
        == "1. Section 2.2 is amended by striking “30 days” and inserting “60 days” in its place."
    )
  }

  @Test func taiwanTellsArticlesWholeBelowItsLead() {
    let new = Self.taiwan.replacing("訂定「", with: "訂定並公告「")
      .replacing("違反前條規定者，處新臺幣三萬元罰鍰。", with: "（刪除）")
      .replacing("第二章　罰則", with: "第二條之一　經營人應投保責任保險。\n第二章　罰則")
    var options = ActForm()
    (options.date, options.authority) = ("一百十五年一月一日", "市議會")
    #expect(
      act(Self.taiwan, new, options) == [
        "河濱市碼頭管理條例部分條文修正",
        "市議會茲增訂河濱市碼頭管理條例第二條之一條文；刪除第三條條文；並修正第二條條文，自一百十五年一月一日施行。",
        "第二條　經營人應訂定並公告「安全規程」，並受監督。", "第二條之一　經營人應投保責任保險。", "第三條　（刪除）",
      ])
  }

  @Test(arguments: [
    ("茲修正某條例第二條條文。\n第三條　甲。\n", 2), ("茲刪除某條例第三條條文。\n第三條　甲。\n", 1),
    ("茲增訂某條例第二條條文。\n第二條　甲。\n", 1), ("茲修正某條例第九條條文。\n第九條　甲。\n", 1),
  ])
  func taiwanRefusesWhatTheLeadDoesNotList(_ act: String, _ count: Int) {
    let result = amended(Self.taiwan, by: act)
    #expect(result.text == Self.taiwan && result.refused.count == count, "\(result)")
  }

  @Test func japanAmendsWordsAndMovesNumbers() {
    let new = Self.japan.replacing("旅客船及び貨物船", with: "旅客船、貨物船及び漁船")
      .replacing("　二　倉庫業者\n", with: "　二　倉庫業者\n　三　通関業者\n")
      .replacing("（過料）\n第三条", with: "（保険）\n第三条　事業者は、損害保険契約を締結しなければならない。\n（過料）\n第四条")
      .replacing("第四条　この", with: "第五条　この")
    var options = ActForm()
    options.date = "令和八年四月一日"
    #expect(
      act(Self.japan, new, options) == [
        "河浜市港湾管理条例の一部を改正する条例", "　河浜市港湾管理条例の一部を次のように改正する。",
        "　第一条第一項中「及び貨物船」を「、貨物船及び漁船」に改め、同条第二項に次の一号を加える。", "三　通関業者",
        "　第三条及び第四条を一条ずつ繰り下げる。", "　第二条の次に次の一条を加える。", "（保険）",
        "第三条　事業者は、損害保険契約を締結しなければならない。", "　　　附　則", "　この条例は、令和八年四月一日から施行する。",
      ])
  }

  /// Wordings that we read and do not write.
  @Test(arguments: [
    ("第一条第一項中「旅客船」の下に「（遊覧船を含む。）」を加える。", "旅客船（遊覧船を含む。）及び"),
    ("第二条の見出しを「（届出等）」に改める。", "（届出等）\n第二条"),
    ("第一条第二項第一号中「港湾」を削り、同項第二号を削る。", "　一　運送事業者\n（届出）"),
    ("第二条中「三十日」を「十四日」に改め、「市長」を「港湾管理者」に改める。", "十四日以内に港湾管理者に"),
    ("第三条を次のように改める。\n（罰則）\n第三条　違反者は、十万円以下の過料に処する。", "（罰則）\n第三条　違反者は"),
    ("題名を「河浜市港湾条例」に改める。", "河浜市港湾条例\n"), ("第三条及び第四条を削る。", "届け出なければならない。\n"),
  ])
  func japanReadsMore(_ sentence: String, _ words: String) {
    let result = amended(Self.japan, by: "　\(sentence)\n")
    #expect(result.refused == [] && result.text.contains(words), "\(result)")
  }

  @Test(arguments: [
    "第九条中「甲」を「乙」に改める。", "第二条中「六十日」を「九十日」に改める。", "第三条を第二条とする。", "第二条の次に次の一条を加える。",
    "第二条を適当に改める。",
  ])
  func japanRefusesWhatDoesNotFit(_ sentence: String) {
    let result = amended(Self.japan, by: "　\(sentence)\n")
    #expect(result.refused.count == 1, "\(result)")
    if !sentence.contains("とする") { #expect(result.text == Self.japan) }
  }
}
