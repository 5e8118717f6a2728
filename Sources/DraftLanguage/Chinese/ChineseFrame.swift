extension FrameWords {
  static let chinese = FrameWords(
    greetings: [
      "同志们", "各位代表", "各位委员", "各位领导", "各位来宾", "各位同事", "各位同志", "女士们", "先生们",
      "同学们", "朋友们", "老师们", "乡亲们", "尊敬的",
    ],
    formulas: [
      "特此通知", "特此报告", "特此函告", "特此请示", "特此公告", "特此说明", "以上请示", "以上报告", "以上意见",
      "妥否，", "当否，", "可否，", "是否妥当", "此复。", "此函。", "此令。", "特此批复", "特此函复", "特此通告",
    ],
    farewells: ["此致"],
    signingWords: ["盖章", "签字", "签章", "签名", "公章"],
    imprints: ["抄送", "分送"],
    attendances: ["出席", "请假", "列席", "缺席"],
    addressees: ["政府", "部门", "单位", "委员会", "公司", "街道", "局", "厅", "院"],
    marks: ["绝密", "机密", "秘密", "特急", "加急", "签发人"],
    commencements: [
      CommencementWords(
        opening: "本", from: "自", on: "起", verbs: ["施行", "实施", "执行", "生效"])
    ],
    attachmentNotes: ["附件：", "附件:"],
    leadIns: ["如下"],
    issuerEnds: ["文件"],
    imprintEnds: ["印发"],
    contents: ["目录", "目次"])
}
