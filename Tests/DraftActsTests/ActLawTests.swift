import DraftActs
import DraftChange
import DraftDocument
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
    var options = ActOptions()
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

  @Test(arguments: Array(1...120) + [281, 1259, 1289, 1517, 1844, 1960])
  func seededRounds(_ seed: UInt64) {
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

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Drafts that are no laws among them: an act gives the new text, is refused, or names what it leaves out.
  @Test(arguments: CaseFolder.all(in: root.appending(path: "Tests/Cases")).map(\.name))
  func neverAnotherTextWithoutAWord(_ name: String) throws {
    let folder = try #require(
      CaseFolder.all(in: Self.root.appending(path: "Tests/Cases")).first { $0.name == name })
    guard let old = folder.draft("old"), let new = folder.draft("new") else { return }
    let drafts = try [old, new].map {
      DraftReader.read(try TextDecoder.decode($0.bytes), name: $0.name)
    }
    for (before, after) in [(drafts[0], drafts[1]), (drafts[1], drafts[0])] {
      let act = ActComposer.write(.between(before, after))
      if act.contains("不能以修改条文的形式表述") || act.contains("can’t be said as an amendment") { continue }
      let result = Amendment.apply(act, to: before)
      #expect(result.refusals.isEmpty, "\(act)")
      #expect(said(result.text) == said(after.source.bytes), "\(act)")
    }
  }

  /// The lines that say something.
  private func said(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).components(separatedBy: .newlines)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  @Test func sameTextGivesNoInstruction() {
    let act = act(AmendChineseTests.base, AmendChineseTests.base)
    #expect(!act.contains("一、"))
    #expect(amended(AmendChineseTests.base, by: act).text == AmendChineseTests.base)
  }

  @Test func frameHasTitleDateAndAuthority() {
    var options = ActOptions()
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

  /// What no instruction can say is said to be so.
  @Test func whatCannotBeSaidIsNamed() {
    let new = AmendChineseTests.base + "附件2\n续借单\n"
    #expect(act(AmendChineseTests.base, new).contains("附件2的变动不能以修改条文的形式表述"))
  }

  /// Marks inside quoted text: “ ” are ‘ ’ in the act and “ ” again in the law.
  @Test func nestedQuotationMarks() {
    let new = AmendChineseTests.base.replacing("照价赔偿", with: "按“一赔二”的标准赔偿")
    let act = act(AmendChineseTests.base, new)
    #expect(act.contains("‘一赔二’"))
    #expect(amended(AmendChineseTests.base, by: act).text == new)
  }
}
