import DraftChange
import DraftCheck
import DraftDocument
import DraftReview
import DraftText
import Testing

/// What `Check` finds, and what it leaves alone.
@Suite struct CheckTests {
  // MARK: References

  private static let rules = """
    第一条　集市由管理处负责。
    第二条　摊位按月租用。
    租金每月缴纳。
    第三条　违反第二条第二款的，处警告。

    """

  @Test func referencesThatReachSomethingAreFine() {
    #expect(findings(Self.rules) == [])
    #expect(findings(Self.rules + "第四条　依照《集市法》第九十条和民法典第五百条办理。\n") == [])
  }

  @Test func referencesThatReachNothing() {
    #expect(
      findings(Self.rules.replacing("第二条第二款的", with: "第七条的")) == ["dangling-reference 第七条"])
    #expect(
      findings(Self.rules.replacing("第二条第二款", with: "第二条第三款")) == ["dangling-reference 第二条第三款"])
    #expect(
      findings(Self.rules + "第四条　前款规定的租金，可以减免。\n") == ["dangling-reference 前款"])
    // An excerpt may refer to what it leaves out.
    #expect(findings("第八条　摊位按月租用。\n第九条　违反第二条的，处警告。\n第十条　本法自发布之日起施行。\n") == [])
  }

  @Test func whatIsSaidBehindAListIsLeftAlone() {
    let list = "第四条　海堤分为两级：\n（一）一级；\n（二）二级。\n除前款规定的海堤外，其他不分级。\n"
    #expect(findings(Self.rules + list) == [])
  }

  @Test func englishReferences() {
    let text = """
      1. Purpose
      This agreement sets out terms.
      2. Payment
      Payment is due under Section 3.
      3. Term
      Section 4 governs; section 12 of the Housing Act does too.

      """
    #expect(findings(text) == ["dangling-reference Section 4"])
  }

  @Test func staleReferences() {
    let old = document("第一条　甲方交货。\n第二条　乙方付款。\n第三条　违反第二条的，应当赔偿。\n")
    let new = document("第一条　甲方交货。\n第二条　双方应当保密。\n第三条　乙方付款。\n第四条　违反第二条的，应当赔偿。\n")
    let found = Check.findings(in: Comparison.between(old, new))
    #expect(found.map(\.kind) == [.staleReference])
    #expect(found.map { new.text.string($0.place) } == ["第二条"])
  }

  @Test func notesAndLinks() {
    let text = """
      # Mooring guide

      ## How to moor

      See [how](#how-to-moor), [why](#why-moor), [own](#mine) and the note[^1] and another[^2].

      <a id="mine"></a>

      [^1]: First.
      [^3]: Unused.

      """
    #expect(
      findings(text, "a.md") == [
        "dangling-link #why-moor", "dangling-note [^2]", "unused-note [^3]",
      ])
  }

  @Test func sourcesCountOnlyWithAList() {
    #expect(findings("# A\n\nAs `x` and [7] say.\n", "a.md") == [])
    #expect(
      findings("# A\n\nAs [7] and [1] say.\n\n[1] First source.\n\n[2] Second source.\n", "a.md")
        == ["dangling-note [7]"])
  }

  // MARK: Numbers

  @Test func numbersLeftOutTwiceAndOutOfOrder() {
    let start = "第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　丁。\n"
    #expect(findings(start + "第六条　己。\n") == ["number-skipped 第六条"])
    #expect(findings(start + "第四条　戊。\n") == ["number-repeated 第四条"])
    #expect(findings(start + "第三条　戊。\n") == ["number-out-of-order 第三条"])
    #expect(findings(start + "第四条之一　戊。\n第五条　己。\n") == [])
    #expect(details(start + "第六条　己。\n") == [.after("第四条")])
  }

  /// A list that starts anew in each chapter, and articles that are counted on.
  @Test func listsOfTheirOwn() {
    #expect(
      findings("第一章　总则\n第一条　甲：\n（一）一；\n（二）二。\n第二章　分则\n第二条　乙：\n（一）一；\n（二）二。\n") == [])
  }

  @Test func labelsBeforeProjectsAreLabels() {
    #expect(findings("第一条　章程写明：\n（一）名称；\n（二）项目管理制度；\n（三）终止情形。\n") == [])
  }

  @Test func conflictMarkers() {
    let text = "Rules\n\n<<<<<<< mine\nOne.\n||||||| base\nTwo.\n=======\nThree.\n>>>>>>> theirs\n"
    #expect(
      findings(text) == [
        "conflict-marker <<<<<<< mine", "conflict-marker ||||||| base", "conflict-marker =======",
        "conflict-marker >>>>>>> theirs",
      ])
    #expect(findings("Rules\n=======\n\nOne.\n", "a.md") == [])
    #expect(findings("a <<<<<<< b\n<<<<<<<<<\n") == [])
  }

  /// Of the texts between the markers one will stay: what is counted over them says nothing.
  @Test func insideConflictsNoNumberIsWrong() {
    let start = "第一条　甲。\n第二条　乙。\n"
    let sides = "<<<<<<< A\n第三条　丙。\n||||||| base\n第三条　丁。\n=======\n第三条　戊。\n>>>>>>> B\n"
    #expect(findings(start + sides + "第四条　己。\n").allSatisfy { $0.hasPrefix("conflict-marker") })
    #expect(
      findings(start + sides + "第六条　己。\n").filter { !$0.hasPrefix("conflict-marker") }
        == ["number-skipped 第六条"])
    let open = "<<<<<<< A\n第三条　丙。\n=======\n>>>>>>> B\n"
    #expect(findings(start + open + "第三条　己。\n").allSatisfy { $0.hasPrefix("conflict-marker") })
    #expect(findings(start + open + "第四条　己。\n").allSatisfy { $0.hasPrefix("conflict-marker") })
    #expect(
      findings(start + open + "第二条　己。\n").filter { !$0.hasPrefix("conflict-marker") }.count == 1)
  }

  /// A table that a conflict cuts does not have all its rows.
  @Test func aTableWithAConflictIsNotAddedUp() {
    let text =
      "| 项目 | 金额 |\n|---|---|\n| 甲 | 1 |\n<<<<<<< A\n| 乙 | 2 |\n=======\n| 乙 | 3 |\n>>>>>>> B\n| 丙 | 4 |\n| 丁 | 5 |\n| 合计 | 12 |\n"
    for name in ["a.md", "a.txt"] {
      #expect(findings(text, name).allSatisfy { $0.hasPrefix("conflict-marker") })
    }
  }

  /// Years that name the columns are no summands, in a table with a rule or without one.
  @Test func headsAreNoSummands() {
    func table(_ total: Int, _ rule: String) -> String {
      "| 项目 | 2023 | 2024 |\n\(rule)| 人员 | 100 | 110 |\n| 公用 | 20 | 20 |\n| 合计 | 120 | \(total) |\n"
    }
    for rule in ["|---|---|---|\n", ""] {
      #expect(findings(table(130, rule), "a.md") == [])
      #expect(
        findings(table(140, rule), "a.md") == (rule.isEmpty ? [] : ["table-total 140"]))
    }
    func tabs(_ total: Int) -> String {
      "项目\t2023\t2024\n人员\t100\t110\n公用\t20\t20\n合计\t120\t\(total)\n"
    }
    #expect(findings(tabs(130)) == [])
    // Numbers that name columns and are no years.
    let months =
      "| Item | 1 | 2 | Total |\n|---|---|---|---|\n| A | 5 | 6 | 11 |\n| B | 1 | 1 | 2 |\n"
    #expect(findings(months + "| Total | 6 | 7 | 13 |\n", "a.md") == [])
    #expect(
      findings(months + "| Total | 6 | 8 | 14 |\n", "a.md") == ["table-total 8", "table-total 14"])
    // Amounts that look like years.
    let rows = "支出\t2000\t2010\n其他\t1\t2\n合计\t2001\t2012\n"
    #expect(findings(rows) == [])
  }

  /// 序号 before it, or nothing.
  @Test(arguments: ["", "3", "合计"]) func totalsInTheSecondColumn(_ first: String) {
    func table(_ total: Int) -> String {
      "| 序号 | 县区 | 里程 | 金额 |\n|---|---|---|---|\n| 1 | 东湖 | 320 | 800 |\n| 2 | 西山 | 560 | 1400 |\n| \(first) | 合计 | 880 | \(total) |\n"
    }
    #expect(findings(table(2200), "a.md") == [])
    #expect(findings(table(2300), "a.md") == ["table-total 2300"])
  }

  @Test func englishAmounts() {
    for text in [
      "The fee is £135,000 (one hundred and thirty-five thousand pounds).",
      "The deposit is five hundred dollars (USD 500).", "It is ten percent (10%) of it.",
      "Notice is thirty (30) business days.",
      "It is US$2,500.00 (two thousand five hundred dollars).",
      "See Section 4 (two parts) and the list (a).", "In 2024 (three years later) it ended.",
    ] {
      #expect(findings(text) == [], "\(text)")
    }
    for text in [
      "The fee is £135,000 (one hundred and twenty thousand pounds).",
      "The deposit is five hundred dollars (USD 5,000).", "It is ten percent (15%) of it.",
      "Notice is thirty (60) business days.", "It is £2,500 (two thousand pounds).",
    ] {
      #expect(findings(text).map { $0.prefix(15) } == ["amount-mismatch"], "\(text)")
    }
  }

  // MARK: Figures

  private func table(_ total: String, _ other: String = "10") -> String {
    """
    # 预算

    | 项目 | 金额（万元） | 数量 |
    | --- | --- | --- |
    | 甲 | 1,200.50 | 4 |
    | 乙 | 300 | 6 |
    | **合 计** | \(total) | \(other) |

    """
  }

  @Test func totals() {
    #expect(findings(table("1,500.50"), "a.md") == [])
    #expect(findings(table("1,500.5", "—"), "a.md") == [])
    #expect(findings(table("1,600.50"), "a.md") == ["table-total 1,600.50"])
    #expect(findings(table("1,500.50", "12"), "a.md") == ["table-total 12"])
    #expect(
      details(table("1,600.50"), "a.md") == [.total(stated: "1600.50", sum: "1500.50")])
    // Rates, words and cells that are no numbers add up to nothing.
    #expect(findings(table("约1,600"), "a.md") == [])
  }

  @Test func subtotalsAndRows() {
    let text = """
      | 项 | 一 | 二 | 合计 |
      | --- | --- | --- | --- |
      | 甲 | 1 | 2 | 3 |
      | 乙 | 1 | 2 | 4 |

      """
    #expect(findings(text, "a.md") == ["table-total 4"])
    let nested = """
      | 项 | 数 |
      | --- | --- |
      | 甲 | 1 |
      | 乙 | 2 |
      | 小计 | 3 |
      | 丙 | 4 |
      | 丁 | 5 |
      | 小计 | 9 |
      | 总计 | 12 |

      """
    #expect(findings(nested, "a.md") == [])
  }

  /// Half a unit of the last place each.
  @Test func roundingIsNoMistake() {
    let text =
      "| 项 | 比重 |\n| --- | --- |\n| 甲 | 33.3 |\n| 乙 | 33.3 |\n| 丙 | 33.3 |\n| 合计 | 100.0 |\n"
    #expect(findings(text, "a.md") == [])
  }

  @Test func amountsInWordsAndFigures() {
    #expect(findings("合同价款为人民币壹万贰仟元整（¥12,000.00）。\n") == [])
    #expect(findings("合同价款为人民币壹万贰仟叁佰元伍角整（小写：12300.50元）。\n") == [])
    #expect(findings("合同价款为1.2万元（大写：壹万贰仟元整）。\n") == [])
    #expect(
      findings("合同价款为人民币壹万贰仟元整（¥12,500.00）。\n") == ["amount-mismatch 壹万贰仟元整"])
    #expect(
      details("价款为12500元（大写：壹万贰仟元整）。\n") == [
        .amounts(words: "12000.00", figures: "12500")
      ])
    #expect(findings("Pay within thirty (30) days or one hundred and twenty (120) hours.\n") == [])
    #expect(findings("Pay within thirty (20) days.\n") == ["amount-mismatch thirty (20)"])
    #expect(findings("应当在三十（20）日内办理，第三（3）组参加。\n") == ["amount-mismatch 三十（20）"])
    #expect(findings("The parties met in room five (see annex) and (2) voted.\n") == [])
  }

  // MARK: Terms

  @Test func termsInFullAgain() {
    let text = "依据《集市摊位管理条例》（以下简称《条例》）制定本办法。\n违反《集市摊位管理条例》的，处警告。\n"
    #expect(findings(text) == ["term-variant 《集市摊位管理条例》"])
    #expect(findings(text.replacing("违反《集市摊位管理条例》", with: "违反《条例》")) == [])
  }

  @Test func termsInSmallLetters() {
    let text =
      "The day of signing (the \"Effective Date\") counts. From the effective date on, rent is due.\n"
    #expect(findings(text) == ["term-variant effective date"])
    #expect(findings(text.replacing("effective date on", with: "Effective Date on")) == [])
    #expect(findings("The seller (the \"Seller\") and any other seller sign.\n") == [])
  }

  @Test func meaningsGivenTwice() {
    let text =
      "# A\n\n## 1. Definitions\n\n**\"Goods\"** means the goods. **\"Goods\"** means anything.\n"
    #expect(findings(text, "a.md") == ["term-redefined Goods"])
    #expect(
      findings(
        text.replacing("**\"Goods\"** means any", with: "\n\n## 2. B\n\n\"Goods\" means any"),
        "a.md")
        == [])
    let called = "第一条　本办法所称单车，是指两轮车。\n第二条　本办法所称单车，是指三轮车。\n"
    #expect(findings(called) == ["term-redefined 单车"])
    #expect(findings(called.replacing("第二条　本办法", with: "第二条　前条")) == [])
  }

  @Test func termsDefinedTwice() {
    let text = "依据《集市条例》（以下简称《条例》）和《摊位条例》（以下简称《条例》）制定。\n"
    #expect(findings(text) == ["term-redefined 《条例》"])
  }
}
