import Foundation
import DraftLanguage
import DraftActs
import DraftChange
import DraftDocument
import DraftText
import Testing

/// Attachments, rows of the tables in them, and acts that amend several laws.
struct AttachmentTests {
  private static let base = """
    河滨市码头收费办法
    第一条 收费标准见附件1。
    附件1
    项目	单位	金额
    泊位费	日	20元
    引航费	次	300元
    拖船费	次	500元
    附件2 免收名单
    消防船
    公安船

    """

  private func act(_ new: String) -> [String] {
    let documents = [Self.base, new].map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: "law.txt")
    }
    let act = ActComposer.write(.between(documents[0], documents[1]))
    let result = amended(Self.base, by: act)
    #expect(result.refused == [] && result.text == new, "\(act)\n\(result)")
    return act.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("一") || $0.hasPrefix("二")
    }
  }

  @Test func rowsAreToldByTheirFirstCells() {
    let new = Self.base.replacing("20元", with: "30元").replacing("拖船费\t次\t500元\n", with: "")
    #expect(act(new) == ["一、将附件1中的“泊位费”一行的“20元”修改为“30元”。", "二、删去附件1中的“拖船费”一行。"])
    let more = Self.base.replacing("引航费\t次\t300元\n", with: "引航费\t次\t300元\n清洁费\t日\t10元\n")
    #expect(act(more) == ["一、在附件1中的“引航费”一行后增加一行：“清洁费\t日\t10元”。"])
    let other = Self.base.replacing("泊位费\t日\t20元", with: "泊位费\t每日\t30元")
    #expect(act(other) == ["一、将附件1中的“泊位费”一行修改为“泊位费\t每日\t30元”。"])
  }

  @Test func attachmentsComeGoAndCountOn() {
    let new = Self.base.replacing("附件2 免收名单", with: "附件2 优惠名单\n客渡船\n附件3 免收名单")
    let items = act(new)
    #expect(items[0] == "一、将附件2改为附件3。" && items[1].hasPrefix("二、增加附件2：“附件2 优惠名单"), "\(items)")
    let less = Self.base.components(separatedBy: "附件2")[0]
    #expect(act(less) == ["一、删去附件2。"])
  }

  @Test(arguments: [
    "将附件1中“泊位费”一栏修改为“泊位费\t日\t25元”", "将附件1“泊位费”一行中的“20元”修改为“25元”", "将附件1中的“20元”修改为“25元”",
  ])
  func moreWordingsAreRead(_ item: String) {
    let result = amended(Self.base, by: "一、\(item)。\n")
    #expect(
      result.refused == [] && result.text == Self.base.replacing("20元", with: "25元"), "\(result)")
  }

  @Test(arguments: [
    "将附件1中的“系泊费”一行修改为“系泊费\t日\t1元”", "删去附件3", "删去附件1中的“清洁费”一行", "将附件1中的“泊位费”一行的“99元”修改为“1元”",
    "增加附件2：“附件2 别的”",
  ])
  func whatDoesNotFitIsRefused(_ item: String) {
    let result = amended(Self.base, by: "一、\(item)。\n")
    #expect(result.refused.count == 1 && result.text == Self.base, "\(result)")
  }

  // MARK: Packages

  private static let package = """
    关于修改《甲市码头管理条例》等二部法规的决定
    一、对《甲市码头管理条例》作出修改
    （一）将第一条中的“三日”修改为“五日”。
    （二）删去第二条。
    二、将《甲市渡口管理办法》第一条修改为：“渡口应当设置标志。”

    """

  @Test(arguments: [
    ("甲市码头管理条例\n第一条 三日内登记。\n第二条 旧。\n", "甲市码头管理条例\n第一条 五日内登记。\n"),
    ("甲市渡口管理办法\n第一条 三日内登记。\n第二条 旧。\n", "甲市渡口管理办法\n第一条 渡口应当设置标志。\n第二条 旧。\n"),
    ("甲市\n码头管理条例\n第一条 三日内登记。\n第二条 旧。\n", "甲市\n码头管理条例\n第一条 五日内登记。\n"),
  ])
  func ofAPackageWhatIsForTheTextIsDone(_ base: String, _ new: String) {
    let result = amended(base, by: Self.package)
    #expect(result.refused == [] && result.text == new, "\(result)")
  }

  @Test func aPackageForOtherLawsDoesNothing() {
    let base = DraftReader.read(
      DecodedText(bytes: Array("乙市公园条例\n第一条 三日。\n".utf8)), name: "base.txt")
    let result = Amendment.apply(Self.package, to: base)
    #expect(result.otherLaws == ["甲市码头管理条例", "甲市渡口管理办法"])
    #expect(result.text == base.source.bytes && result.outcomes.isEmpty)
    let named = Amendment.apply(Self.package, to: base, as: "甲市码头管理条例")
    #expect(named.outcomes.count == 1 && named.refusals.count == 1, "第二条 is not there")
  }

  /// An act that names one law is not asked whether the text is it, and other names in it are none.
  @Test func oneLawIsNoPackage() {
    let act = "决定对《某市条例》作如下修改：\n一、将第一条中的“三日”修改为“五日”。\n二、将《目录》中的“甲”修改为“乙”。\n"
    let result = amended("乙市公园条例\n第一条 三日。\n", by: act)
    #expect(result.text == "乙市公园条例\n第一条 五日。\n")
  }

  // MARK: Attached to the act

  private static let attached = "附件2 优先名单\n消防船\n公安船\n救护船\n"

  @Test(arguments: [
    "附件2修改为本决定所附的附件2", "将附件2替换为本决定附件2", "附件2按照本决定附件2修改", "将附件2修改为本决定所附《优先名单》",
    "附件2予以修改，修改后的附件2附后",
  ])
  func anAttachmentThatTheActHasBehindIt(_ item: String) {
    let act = "关于修改《河滨市码头收费办法》的决定\n一、\(item)。\n本决定自公布之日起施行。\n\(Self.attached)"
    let result = amended(Self.base, by: act)
    let new = Self.base.components(separatedBy: "附件2")[0] + Self.attached
    #expect(result.refused == [] && result.text == new, "\(result)")
  }

  @Test func anAttachmentOfAnotherName() {
    let act = "一、将附件2修改为本决定附件所列内容。\n附件\n救护船\n"
    let result = amended(Self.base, by: act)
    #expect(result.refused == [] && result.text.hasSuffix("附件2 免收名单\n救护船\n"), "\(result)")
  }

  /// What is not there, or is one of two, is not guessed.
  @Test(arguments: ["", "附件3\n甲\n附件4\n乙\n"])
  func anAttachmentThatIsNotThere(_ behind: String) {
    let result = amended(Self.base, by: "一、附件2修改为本决定所附内容。\n\(behind)")
    #expect(result.refused.map(\.reason) == [.noText] && result.text == Self.base, "\(result)")
  }
}
