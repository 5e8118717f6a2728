import DraftDecisions
import DraftDocument
import DraftMerge
import DraftText
import Testing

/// Whatever is taken where two people put sections in at one place, numbers go on behind it, and references follow.
@Suite struct DecidedNumbersTests {
  enum Form: String, CaseIterable {
    case articles = "rule.txt"
    case clauses = "contract.txt"
    case headings = "notes.md"
    case items = "list.md"

    /// A draft of what has these names; the last refers to the third.
    func draft(_ names: [String]) -> String {
      let kept = names.firstIndex(of: "storage").map { $0 + 1 } ?? 0
      return names.enumerated().map { line($0 + 1, $1, $1 == "lighting" ? kept : nil) }
        .joined(separator: self == .headings ? "\n" : "") + "\nThat is all.\n"
    }

    private func line(_ number: Int, _ name: String, _ target: Int?) -> String {
      switch self {
      case .articles:
        let han = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let cited = target.map { "，并适用本办法第\(han[$0 - 1])条的规定" } ?? ""
        return "第\(han[number - 1])条　The \(name) fee 由管理处统一收取\(cited)。\n"
      case .clauses:
        let cited = target.map { " under clause \($0)" } ?? ""
        return "\(number). The \(name) fee is paid to the office in advance\(cited).\n"
      case .headings:
        let cited = target.map { " as section \($0) says" } ?? ""
        return "## \(number). The \(name)\n\nThe \(name) fee is paid to the office\(cited).\n"
      case .items:
        return "\(number). The \(name) fee is paid to the office in advance.\n"
      }
    }
  }

  private static let base = ["water", "parking", "storage", "cleaning", "lighting"]
  private static let ours = ["water", "parking", "testing", "storage", "cleaning", "lighting"]
  private static let theirs = [
    "water", "parking", "training", "transport", "storage", "cleaning", "lighting",
  ]

  @Test(arguments: Form.allCases)
  func goOnBehindWhatIsTaken(_ form: Form) throws {
    let drafts = [Self.base, Self.ours, Self.theirs].map { names in
      DraftReader.read(DecodedText(bytes: Array(form.draft(names).utf8)), name: form.rawValue)
    }
    let plan = ConflictPlan(
      Merge.of(drafts[0], Array(drafts.dropFirst())), names: ["a", "b"], draft: drafts[1])
    #expect(plan.items.count == 1, "\(plan.result.conflicts)")
    let (head, tail) = (Self.base.prefix(2), Self.base.dropFirst(2))
    for (choice, middle): (ConflictChoice, [String]) in [
      (.base, []), (.drafts([0]), ["testing"]), (.drafts([1]), ["training", "transport"]),
      (.drafts([0, 1]), ["testing", "training", "transport"]),
      (.drafts([1, 0]), ["training", "transport", "testing"]),
    ] {
      let decided = plan.decided([ConflictMark(choice: choice)])
      #expect(
        String(decoding: decided.plainText(ofSide: 0), as: UTF8.self)
          == form.draft(head + middle + tail), "\(choice)")
    }
  }

  /// Its number stands once.
  @Test func bothTextsOfOneArticleAreOne() {
    func draft(_ parking: String, _ rest: String) -> String {
      "第一条　水费由管理处收取。\n第二条　\(parking)\n\(rest)"
    }
    let texts = [
      draft("停车费由管理处收取。", "第三条　照明费按照第二条收取。\n第四条　保险费由保险公司收取。\n"),
      draft(
        "街道办事处按月收取停车费用，并且出具收据。\n第三条　培训费由专班收取。",
        "第四条　照明费按照第二条收取。\n第五条　保险费由保险公司收取。\n"),
      draft("居委会代收停车的押金。", "第三条　照明费按照第二条收取。\n第四条　检测费由检测站收取。\n第五条　保险费由保险公司收取。\n"),
    ]
    let drafts = texts.map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: "rule.txt")
    }
    let plan = ConflictPlan(
      Merge.of(drafts[0], Array(drafts.dropFirst())), names: ["a", "b"], draft: drafts[1])
    let decided = plan.decided(plan.items.map { _ in ConflictMark(choice: .drafts([1, 0])) })
    #expect(
      String(decoding: decided.plainText(ofSide: 0), as: UTF8.self) == """
        第一条　水费由管理处收取。
        第二条　居委会代收停车的押金。街道办事处按月收取停车费用，并且出具收据。
        第三条　培训费由专班收取。
        第四条　照明费按照第二条收取。
        第五条　检测费由检测站收取。
        第六条　保险费由保险公司收取。

        """)
  }

  private func plan(_ texts: [String], _ name: String = "rule.txt") -> ConflictPlan {
    let drafts = texts.map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: name)
    }
    return ConflictPlan(
      Merge.of(drafts[0], Array(drafts.dropFirst())), names: ["a", "b"], draft: drafts[1])
  }

  private func text(_ plan: ConflictPlan, _ choice: ConflictChoice) -> String {
    let decided = plan.decided(plan.items.map { _ in ConflictMark(choice: choice) })
    return String(decoding: decided.plainText(ofSide: 0), as: UTF8.self)
  }

  /// The number that stands before an own text is the section's.
  @Test func ownTextsAreCountedToo() {
    func draft(_ first: String, _ sum: String, _ more: String) -> String {
      let han = ["一", "二", "三", "四", "五", "六"]
      let all = [first, "甲单位负责规划。", "乙单位负责建设工作，每年安排资金\(sum)万元。", more, "本办法自发布之日起施行。"]
        .filter { !$0.isEmpty }
      return zip(han, all).map { "第\($0)条　\($1)\n" }.joined()
    }
    let new = "为了规范工作，制定本办法。"
    let plan = plan([
      draft("", "500", ""), draft("", "600", "新闻单位应当加强宣传报道。"), draft(new, "450", ""),
    ])
    #expect(plan.items.count == 1)
    #expect(
      text(plan, .text("第三条　乙单位负责建设工作，每年安排资金520万元。"))
        == draft(new, "520", "新闻单位应当加强宣传报道。"))
  }

  @Test func ownTextsOfContractsAreCountedToo() {
    func draft(_ items: [String]) -> String {
      "SERVICE AGREEMENT\n\n"
        + items.enumerated().map { "\($0 + 1). \($1)\n" }.joined(separator: "\n")
    }
    let items = [
      "Delivery. The supplier delivers the apples on Monday.",
      "Storage. The clerk records the ledgers in a blue book.",
      "Guard. The warden closes the gate at ten.",
    ]
    func storage(_ colour: String) -> String { items[1].replacing("blue", with: colour) }
    let new = "Notices. Every notice is sent by letter."
    let plan = plan(
      [
        draft(items), draft([items[0], storage("red"), new, items[2]]),
        draft([new.replacing("Notices", with: "Payment"), items[0], storage("green"), items[2]]),
      ], "contract.txt")
    #expect(plan.items.count == 1)
    #expect(
      text(plan, .text("The clerk records the ledgers in a grey book."))
        == draft([
          new.replacing("Notices", with: "Payment"), items[0], storage("grey"), new, items[2],
        ]))
  }

  /// One took a section out and numbered anew, the other edited it: whichever is taken, no line is lost or glued.
  @Test(arguments: ["\n", "\n\n"])
  func aSectionThatOneTookOutIsWhole(_ gap: String) {
    func draft(_ sections: [(String, String)]) -> String {
      sections.enumerated().map { "## \($0 + 1). \($1.0)\n\n\($1.1)\n" }.joined(separator: "\n")
    }
    let (fees, general) = (("Fees", "Late payments bear interest."), ("General", "Write it down."))
    func liability(_ what: String) -> (String, String) {
      ("Liability", "Neither party is liable for loss. Nothing limits liability for \(what).")
    }
    let base = draft([fees, liability("fraud"), general])
    let ours = draft([fees, liability("fraud or death"), general])
    let theirs = draft([fees]) + gap + draft([general]).replacing("## 1", with: "## 2")
    let plan = plan([base, ours, theirs], "contract.md")
    #expect(plan.items.count == 1)
    #expect(text(plan, .drafts([0])).replacing("\n\n\n", with: "\n\n") == ours)
    #expect(text(plan, .drafts([1])).replacing("\n\n\n", with: "\n\n") == draft([fees, general]))
  }

  @Test func anArticleThatOneTookOutIsALine() {
    func draft(_ count: String?) -> String {
      let articles = ["甲单位负责规划编制工作。"] + (count.map { ["乙单位负责日常巡查，每年检查\($0)次。"] } ?? [])
      return zip(["一", "二", "三", "四"], articles + ["丙单位负责经费保障。", "本办法自发布之日起施行。"])
        .map { "第\($0)条　\($1)\n" }.joined()
    }
    let plan = plan([draft("2"), draft("4"), draft(nil)])
    #expect(plan.items.count == 1)
    #expect(text(plan, .drafts([0])) == draft("4"))
    #expect(text(plan, .drafts([1])) == draft(nil))
  }
}
