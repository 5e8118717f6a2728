import DraftDocument
import DraftText
import Testing

struct AttachmentTests {
  static let text = "合同\n\n第一条 服务\n\n1.1 具体内容见附件1。\n\n"

  @Test(
    "A number and a title on one line head an attachment",
    arguments: ["附件一：服务清单", "附件1：服务清单", "附件1 服务清单", "附件 1　服务清单", "附录1: 服务清单"])
  func heading(_ line: String) {
    let document = read(Self.text + "甲方（盖章）：\n\n\(line)\n\n序号\t项目\n1\t巡检")
    let attachment = document.sections.last
    #expect(attachment?.kind == .attachment)
    #expect(attachment?.ordinal == [1])
    #expect(document.titles.last == "服务清单")
    #expect(document.sentences.last?.section == document.sections.endIndex - 1)
  }

  @Test(
    "A list of attachments heads none",
    arguments: [
      "附件一：服务清单\n附件二：人员名单\n\n甲方（盖章）：", "附件1：服务清单", "附件1：服务清单\n\n平川市数据局\n2025年3月1日",
      "附件：1.服务清单\n2.人员名单", "附件1：服务清单\n\n平川市数据局\n\n（公开）\n\n附件1\n\n服务清单\n\n巡检。",
    ])
  func list(_ lines: String) {
    let document = read(Self.text + lines)
    #expect(document.texts(.attachmentNote).first?.contains("服务清单") == true)
    let attachments = document.sections.filter { $0.kind == .attachment }
    #expect(attachments.count == (lines.contains("巡检") ? 1 : 0))
  }

  @Test(
    "A reference to an attachment is text",
    arguments: ["附件1 所列事项由乙方办理。\n\n另行通知。", "附件1的要求\n\n另行通知。", "附件1，附件2\n\n另行通知。"])
  func reference(_ lines: String) {
    #expect(!read(Self.text + lines).sections.contains { $0.kind == .attachment })
  }
}
