extension OpenWords {
  static let chinese = OpenWords(
    boxed: ["待定"],
    bracketed: [
      "待定", "待补充", "待补", "待填", "待填写", "待确定", "待确认", "待核实", "待核", "待完善", "待明确", "待商",
    ])
}
