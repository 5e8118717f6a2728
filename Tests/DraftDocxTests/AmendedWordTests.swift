import DraftDiffKit
import DraftText
import Foundation
import TestSupport
import Testing

@testable import DraftDocx

/// The law of acts on Word documents: accepted the redline is the new text, rejected the base, and what no item
/// touched stands in it byte for byte.
@Suite struct AmendedWordTests {
  @Test(arguments: LawDocument.Numbers.allCases, UInt64(1)...8)
  func acceptedIsNewAndRejectedTheBase(_ numbers: LawDocument.Numbers, _ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let old = LawDraft(&random)
    var new = old
    for _ in 0..<Int(seed % 6 + 1) { new.edit(&random) }
    let rows = [["项目", "标准"], ["泊位费", "每日\(seed)元"], ["装卸费", "每吨2元"]]
    let bytes = try LawDocument(old.text, numbers, rows: rows).bytes()
    let base = try Draft(bytes: bytes, name: "办法.docx")
    let wanted = new.text + "附件1\n项目\t标准\n泊位费\t每日\(seed + 1)元\n装卸费\t每吨2元\n（此页无正文）\n"
    #expect(
      String(decoding: base.text, as: UTF8.self)
        == old.text + "附件1\n项目\t标准\n泊位费\t每日\(seed)元\n装卸费\t每吨2元\n（此页无正文）\n")
    var act: [UInt8] = []
    try DraftComparison(from: base, to: Draft(text: wanted, name: "新.txt"))
      .write(as: .act) { act += $0 }
    let amendment = try DraftAmendment(of: base, by: Draft(bytes: act, name: "决定.txt"))
    #expect(amendment.refused.isEmpty)
    #expect(String(decoding: amendment.bytes, as: UTF8.self) == wanted)
    var redline: [UInt8] = []
    try amendment.writeWord { redline += $0 }
    #expect(try WordText(redline).text.bytes == Array(wanted.utf8))
    #expect(try WordText(redline, view: .rejected).text.bytes == base.text)
    try check(redline, of: bytes, keeping: old.text, wanted, numbers)
  }

  /// The parts but the text are the base's, and so are the paragraphs that the act left alone.
  private func check(
    _ redline: [UInt8], of base: [UInt8], keeping old: String, _ new: String,
    _ numbers: LawDocument.Numbers
  ) throws {
    let (before, after) = (try DocxPackage(base), try DocxPackage(redline))
    #expect(before.names == after.names)
    for name in before.names where name != before.main {
      // Lists that start anew stand behind the others.
      let known = try before.text(name).replacing("</w:numbering>", with: "")
      #expect(try after.text(name).hasPrefix(known), "\(name)")
      if !name.hasSuffix("numbering.xml") { #expect(try before.data(name) == after.data(name)) }
    }
    let text = try after.text(after.main)
    let paragraphs = try before.text(before.main).matches(of: /<w:p>.*?<\/w:p>/).map(\.output)
    var lost: [Substring] = []
    let lines = old.split(separator: "\n")
    let kept = Set(new.split(separator: "\n"))
    for (line, paragraph) in zip(lines, paragraphs) where kept.contains(line) {
      // Where words stand twice, or a reference makes them another line's, either may be the one that stays.
      let words = line.split(separator: /第[^ ]+条 |（[^）]+）/).last ?? line
      guard old.ranges(of: words).count == 1, new.ranges(of: words).count == 1,
        !line.hasPrefix("违反")
      else { continue }
      if !text.contains(paragraph) { lost.append(line) }
    }
    #expect(lost.isEmpty)
    // What is not the text's own number is no change of format.
    #expect(!text.contains("rPrChange"))
    if numbers != .written { #expect(!text.contains("<w:t xml:space=\"preserve\">第一条")) }
  }

  /// A law whose articles and rows come, go and change, as it is tracked.
  @Test(arguments: LawDocument.Numbers.allCases)
  func theRedlineIsTheRecordedOne(_ numbers: LawDocument.Numbers) throws {
    let law = """
      河滨市码头管理办法
      第一章 总则
      第一条 为了加强码头管理，制定本办法。
      第二条 码头经营人应当制定安全规程，接受监督。
      违反第三条规定的，责令改正。
      第三条 船舶进出应当登记下列事项：
      （一）船名；
      （二）吨位。
      第四条 收费标准见附件1。
      第五条 本办法自公布之日起施行。

      """
    let act = """
      一、将第二条第一款中的“制定安全规程”修改为“制定并公布安全规程”。
      二、增加一条，作为第三条：“码头经营人应当为从业人员购买保险。
      “未购买的，不得营业。”
      三、将第三条改为第四条，增加一项，作为第二项：“（二）船籍；”。
      四、删去第四条。
      五、在附件1中的“泊位费”一行后增加一行：“理货费	每吨5元”。
      此外，对条文顺序作相应调整。

      """
    let base = try Draft(
      bytes: LawDocument(law, numbers, rows: [["项目", "标准"], ["泊位费", "每日1元"]]).bytes(),
      name: "办法.docx")
    let amendment = try DraftAmendment(
      of: base, by: Draft(text: act, name: "决定.txt"))
    #expect(amendment.refused.isEmpty, "\(amendment.refused)")
    var redline: [UInt8] = []
    var options = ReportOptions()
    options.word.date = "2024-03-15T09:30:00Z"
    try amendment.writeWord(options: options) { redline += $0 }
    let package = try DocxPackage(redline)
    let text = try package.text(package.main).replacing("<w:p>", with: "\n<w:p>") + "\n"
    let golden = Golden(
      URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/amended-\(numbers.rawValue).xml"))
    let difference = try golden.difference(text)
    #expect(difference == nil, "\(difference ?? "")")
  }

  /// Whatever two documents have in them, one takes the other's text.
  @Test(arguments: ModelDraft.Genre.allCases, UInt64(1)...3)
  func aDocumentTakesAnotherText(_ genre: ModelDraft.Genre, _ seed: UInt64) throws {
    let round = EditingRound(genre, seed: seed, count: 8)
    let name = genre == .policy ? "draft.md" : "draft.txt"
    let sides = try [round.old, round.new].map {
      try Draft(text: RenderedDraft($0).text, name: name).wordDocument()
    }
    for (base, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
      let wanted = try WordText(other).text.bytes
      let made = try WordRewriting.write(base, text: wanted)
      #expect(try WordText(made).text.bytes == wanted)
    }
  }
}
