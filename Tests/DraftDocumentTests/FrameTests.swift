import DraftDocument
import DraftText
import Testing

struct FrameTests {
  static let speech = """
    某网站整理，欢迎转载

    在全市工作会议上的讲话
    ——关于林业工作
    （2024年3月15日）

    同志们：
    今天开会，讲两点意见。
    一、提高认识
    认识要到位。
    二、抓好落实
    落实要到位。
    同志们，任务很重，让我们一起努力。
    """

  @Test("A speech's frame")
  func speech() {
    let document = read(Self.speech)
    #expect(document.texts(.boilerplate) == ["某网站整理，欢迎转载"])
    #expect(document.texts(.title) == ["在全市工作会议上的讲话"])
    #expect(document.texts(.subtitle) == ["——关于林业工作"])
    #expect(document.texts(.dateline) == ["（2024年3月15日）"])
    #expect(document.texts(.salutation) == ["同志们："])
    #expect(document.texts(.closing) == ["同志们，任务很重，让我们一起努力。"])
    #expect(document.texts(.heading) == ["提高认识", "抓好落实"])
  }

  static let notice = """
    X政发〔2024〕15号

    关于做好防汛工作的通知

    各县人民政府，市政府各部门：
    现将有关事项通知如下。
    一、加强领导
    各级要负责。
    二、备足物资
    各级要备足。
    特此通知。

    附件：1. 物资清单

    某某市人民政府
    2024年5月1日
    抄送：市委各部门。
    """

  @Test("An official document's frame")
  func notice() {
    let document = read(Self.notice)
    #expect(document.texts(.head) == ["X政发〔2024〕15号"])
    #expect(document.texts(.title) == ["关于做好防汛工作的通知"])
    #expect(document.texts(.addressee) == ["各县人民政府，市政府各部门："])
    #expect(document.texts(.closing) == ["特此通知。"])
    #expect(document.texts(.attachmentNote).first?.hasPrefix("附件：") == true)
    #expect(document.texts(.signature) == ["某某市人民政府"])
    #expect(document.texts(.date) == ["2024年5月1日"])
    #expect(document.texts(.imprint) == ["抄送：市委各部门。"])
  }

  static let numbered = """
    000012
    机密★1年

    某某省人民政府文件
    X政发〔2024〕15号

    关于加强安全生产工作的通知

    各市、县人民政府，省政府各部门：
    现通知如下。
    一、压实责任
    各地要负责。
    二、强化督导
    各地要督导。

    附件：1．重点检查事项清单
    　　　2．联系人名单

    某某省人民政府
    2024年3月15日
    （此件公开发布）

    附件1
    重点检查事项清单
    一、矿山领域
    支护。
    抄送：省委办公厅。
    某某省人民政府办公厅　　2024年3月15日印发
    """

  @Test("Numbers around a document's text are no sections")
  func numberedFrame() {
    let document = read(Self.numbered)
    #expect(
      document.texts(.head) == ["000012", "机密★1年", "某某省人民政府文件", "X政发〔2024〕15号"])
    #expect(document.texts(.attachmentNote) == ["附件：1．重点检查事项清单", "2．联系人名单"])
    #expect(document.texts(.note) == ["（此件公开发布）"])
    #expect(
      document.texts(.imprint) == ["抄送：省委办公厅。", "某某省人民政府办公厅　　2024年3月15日印发"])
    #expect(document.labels == ["一、", "二、", "附件1", "一、"])
    let imprint = document.sentences.last
    #expect(imprint?.section == 0)
  }

  @Test("An attachment is a document of its own")
  func attachment() {
    let document = read("一、甲\n正文。\n二、乙\n正文。\n附件1\n一、丙\n正文。\n二、丁\n正文。")
    #expect(document.sections.dropFirst().map(\.depth) == [1, 1, 1, 2, 2])
    #expect(document.sections[3].kind == .attachment)
  }

  @Test(
    "The title of a reply or a letter stands above its number",
    arguments: ["现批复如下：", "现将我局工作情况报告如下：", "有关情况函告如下："])
  func numberBelowTitle(_ leadIn: String) {
    let title = "平川市人民政府关于设立花木园区的批复"
    let number = "平政函〔2025〕7号"
    let text = "你区来文收悉。\(leadIn)\n\n一、同意设立。\n\n此复。"
    for head in ["\(number)\n\n南山区人民政府：\n\n", "\(number)\n\n", "南山区人民政府：\n\n", ""] {
      let document = read("\(title)\n\n\(head)\(text)")
      #expect(document.texts(.title) == [title])
      #expect(document.texts(.boilerplate).isEmpty)
      #expect(document.texts(.head) == (head.contains("号") ? [number] : []))
      #expect(document.texts(.closing) == ["此复。"])
    }
    #expect(read("\(title)\n\n\(leadIn)\n\n一、同意设立。").texts(.addressee).isEmpty)
    #expect(read("\(number)\n\n\(title)\n\n正文在此。").texts(.title) == [title])
  }

  @Test("A place to sign and what is filled in below it close the draft")
  func signatureFields() {
    let apart = read("合同\n\n第一条 其他\n\n1.1 一式四份。\n\n甲方（盖章）：\n\n代表（签字）：\n\n日期：")
    #expect(apart.texts(.signature) == ["甲方（盖章）：", "代表（签字）：", "日期："])
    let beside = read(
      "第一条 其他\n1.1 一式四份。\n\n甲方（签章）：　　　　乙方（签章）：\n日期：　　　　　　　日期：\n\n本页无正文。")
    #expect(beside.texts(.signature).count == 2)
    #expect(beside.sentences.last?.role == .body)
    #expect(read("第一条 验收\n\n验收单：由双方签字盖章后生效。").texts(.signature).isEmpty)
  }

  @Test("Who was present stands below minutes, and not in their last section")
  func attendance() {
    let text = "会议纪要\n\n一、资金。由市财政局负责。\n\n会议要求抓好落实。\n\n出席：王　强\n请假：李　明"
    let document = read(text)
    #expect(document.texts(.note) == ["出席：王　强", "请假：李　明"])
    #expect(document.sentences.last?.section == 0)
    // Below its own heading it is text.
    #expect(read("会议纪要\n\n一、参会人员\n\n出席：王　强").texts(.note).isEmpty)
  }

  @Test("When measures take effect is said behind their last item, and in an article is its text")
  func commencement() {
    let last = "本措施自印发之日起施行。"
    #expect(read("措施\n\n一、任务\n\n（一）宣传。要解读政策。\n\n\(last)").texts(.closing) == [last])
    #expect(read("第一条 下列情形除外：\n（一）甲；\n（二）乙。\n\(last)").texts(.closing).isEmpty)
    #expect(read("一、附则\n\n\(last)").texts(.closing).isEmpty)
  }

  @Test("Older dates are dates")
  func olderDates() {
    #expect(read("关于工作的报告\n\n工作很好。\n\n某某局\n二〇二四年三月十五日").texts(.date).count == 1)
  }
}
