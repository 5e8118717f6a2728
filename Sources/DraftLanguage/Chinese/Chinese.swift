extension Language {
  static let chinese = Language(
    code: "zh",
    units: [
      UnitWord("%", .percent), UnitWord("％", .percent), UnitWord("‰", .permille),
      UnitWord("个百分点", .point), UnitWord("个工作日", .workingDay), UnitWord("工作日", .workingDay),
      UnitWord("个月", .month), UnitWord("个小时", .hour), UnitWord("小时", .hour),
      UnitWord("分钟", .minute), UnitWord("日", .day), UnitWord("天", .day), UnitWord("周", .week),
      UnitWord("年", .year), UnitWord("月", .month), UnitWord("时", .hour), UnitWord("元", .yuan),
      UnitWord("美元", .dollar), UnitWord("欧元", .euro), UnitWord("英镑", .pound),
      UnitWord("日元", .yen), UnitWord("港元", .hongKongDollar), UnitWord("公里", .kilometre),
      UnitWord("千米", .kilometre), UnitWord("平方公里", .squareKilometre),
      UnitWord("平方米", .squareMetre), UnitWord("米", .metre), UnitWord("亩", .mu),
      UnitWord("公顷", .hectare), UnitWord("公斤", .kilogram), UnitWord("千克", .kilogram),
      UnitWord("吨", .tonne),
    ],
    referenceWords: ReferenceLexicon(
      joined: ["附件", "附表", "附录", "附图", "图", "表", "公式", "注释", "脚注"],
      joinedJoints: ["、", "或者", "和", "以及", "及", "与", "至", "或"],
      citing: [
        "按照", "依照", "参照", "遵照", "根据", "依据", "违反", "符合", "适用", "上述", "前述", "按", "依", "见",
        "合同", "协议",
      ],
      documentsBefore: ["》", "法典", "主合同", "主协议", "原合同", "原协议"],
      laws: ["法"], ownLaws: ["本法", "办法"],
      notCounted: [
        "份", "个", "页", "张", "件", "套", "项", "类", "册", "并", "同", "起", "致", "律", "经", "旦", "般", "些",
      ]),
    joinedLeadingWords: [
      "依照", "按照", "根据", "依据", "违反", "符合", "本办法", "本条例", "本规定", "本法", "及", "和", "或", "与",
    ],
    frame: .chinese, headings: .chinese, stages: .chinese, meaning: .chinese, variants: .chinese,
    punctuation: .chinese, points: .chinese, terms: .chinese, edits: .chinese, time: .chinese,
    figures: .chinese, announcements: .chinese, definitions: .chinese,
    notStarting: "的和与及",
    openWords: .chinese,
    behindX: ["光", "射", "线", "染", "轴", "波"])
}
