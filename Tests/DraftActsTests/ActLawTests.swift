import DraftActs
import DraftChange
import DraftDocument
import DraftLanguage
import DraftText
import Foundation
import TestSupport
import Testing

/// The law of acts: the act that is written from two texts gives the second when it is applied to the first.
struct ActLawTests {
  private func document(_ text: String) -> Document {
    DraftReader.read(
      DecodedText(bytes: Array(text.utf8)), name: "law.txt", options: ReadingOptions())
  }

  private func act(_ old: String, _ new: String, _ style: ActStyle? = nil) -> String {
    var options = ActForm()
    options.style = style
    return ActComposer.write(Comparison.between(document(old), document(new)), options)
  }

  private func expectLaw(
    _ old: String, _ new: String, _ style: ActStyle? = nil, _ note: String = ""
  ) {
    let act = act(old, new, style)
    let result = amended(old, by: act)
    #expect(result.refused == [], "\(note)\n\(act)")
    #expect(result.text == new, "\(note)\n\(act)")
  }

  /// Rounds that failed once.
  @Test(arguments: [281, 1259, 1289, 1517, 1844, 1960])
  func roundsThatFailedOnce(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let old = LawDraft(&random)
    var new = old
    for _ in 0..<Int(seed % 6 + 1) { new.edit(&random) }
    let style: ActStyle = [.npc, .local, .company][Int(seed % 3)]
    expectLaw(old.text, new.text, style, "seed \(seed)")
  }

  @Test func everyEnglishExample() {
    for (base, cases) in [
      (AmendEnglishTests.act, AmendEnglishTests.british),
      (AmendEnglishTests.code, AmendEnglishTests.american),
    ] {
      for one in cases {
        let new = amended(base, by: one.act + "\n").text
        expectLaw(base, new, nil, one.act)
        expectLaw(base, new, .uk, one.act)
      }
    }
  }

  @Test func everyChineseExample() {
    for one in AmendChineseTests.cases {
      let new = amended(AmendChineseTests.base, by: "一、" + one.act + "\n").text
      expectLaw(AmendChineseTests.base, new, nil, one.act)
    }
  }

  @Test func sameTextGivesNoInstruction() {
    let act = act(AmendChineseTests.base, AmendChineseTests.base)
    #expect(!act.contains("一、"))
    #expect(amended(AmendChineseTests.base, by: act).text == AmendChineseTests.base)
  }

  @Test func frameHasTitleDateAndAuthority() {
    var options = ActForm()
    (options.date, options.authority) = ("2025年3月1日", "河滨图书馆")
    let new = AmendChineseTests.base.replacing("照价", with: "双倍")
    let act = ActComposer.write(
      Comparison.between(document(AmendChineseTests.base), document(new)), options)
    let lines = act.split(separator: "\n").map(String.init)
    // Which words the item quotes is for the comparison to decide.
    #expect(lines.count == 5 && lines[2].hasPrefix("一、将第六条"))
    let frame = [
      "河滨图书馆关于修改《河滨图书馆借阅规则》的决定", "河滨图书馆决定对《河滨图书馆借阅规则》作如下修改：", "本决定自2025年3月1日起施行。",
      "《河滨图书馆借阅规则》根据本决定作相应修改，重新公布。",
    ]
    #expect(Array(lines[..<2] + lines[3...]) == frame)
  }

  /// What no part is named for is told by lines.
  @Test func linesTellWhatNoPartNames() {
    let title = AmendChineseTests.base.prefix { $0 != "\n" }
    let new = title + "\n（2024年3月1日通过）" + AmendChineseTests.base.dropFirst(title.count)
    let lines = act(AmendChineseTests.base, String(new)).split(separator: "\n")
    #expect(lines.contains("一、在全文第一行“河滨图书馆借阅规则”后增加一行：“（2024年3月1日通过）”"), "\(lines)")
    expectLaw(AmendChineseTests.base, String(new))
  }

  /// Text whose own quotation marks stand alone goes between fences.
  @Test func loneQuotationMarksAreFenced() {
    let new = AmendChineseTests.base + "附件2\n他说：“走。\n```\n"
    let act = act(AmendChineseTests.base, new)
    #expect(act.contains("\n````\n附件2\n他说：“走。\n```\n````\n"), "\(act)")
    expectLaw(AmendChineseTests.base, new)
  }

  /// Lines count in the text that the other items give: where one of those is refused, none is guessed.
  @Test func linesAreRefusedBehindARefusal() {
    let act = "一、将第九十条修改为：“第九十条 没有。”\n二、将全文第一行修改为：“别的”\n"
    let result = amended(AmendChineseTests.base, by: act)
    #expect(result.text == AmendChineseTests.base)
    #expect(result.refused.map(\.reason).contains(.linesUncertain), "\(result.refused)")
  }

  @Test(arguments: [
    "将全文第二行“别的开头……”修改为：“甲”", "删去全文第九百行", "将全文第三行至第二行修改为：“甲”",
    "将全文第二行中的“没有的话”修改为“甲”",
  ])
  func linesThatDoNotFitAreRefused(_ item: String) {
    let result = amended(AmendChineseTests.base, by: "一、\(item)。\n")
    #expect(result.text == AmendChineseTests.base && result.refused.count == 1, "\(result.refused)")
  }

  /// Marks inside quoted text: “ ” are ‘ ’ in the act and “ ” again in the law.
  @Test func nestedQuotationMarks() {
    let new = AmendChineseTests.base.replacing("照价赔偿", with: "按“一赔二”的标准赔偿")
    let act = act(AmendChineseTests.base, new)
    #expect(act.contains("‘一赔二’"))
    #expect(amended(AmendChineseTests.base, by: act).text == new)
  }
}
