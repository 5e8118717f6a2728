extension [StageWord] {
  // 一稿, 二稿 … share the stage of 第N稿, so that their number decides. The first that a name has counts, so that what
  // stands in others comes behind them.
  static let chinese = [
    StageWord("征求意见稿", .consulted), StageWord("讨论稿", .discussed), StageWord("修改稿", .revised),
    StageWord("送审稿", .submitted), StageWord("报审稿", .submitted), StageWord("会签稿", .countersigned),
    StageWord("表决稿", .voted), StageWord("终审稿", .final), StageWord("初审稿", .read),
    StageWord("审议稿", .read), StageWord("上会稿", .read), StageWord("报批稿", .approved),
    StageWord("呈批稿", .approved), StageWord("签发稿", .signed), StageWord("印发稿", .issued),
    StageWord("发布稿", .issued), StageWord("公布稿", .issued), StageWord("正式稿", .issued),
    StageWord("定稿", .settled), StageWord("终稿", .final), StageWord("清样", .proof),
    StageWord("草稿", .sketch), StageWord("初稿", .first), StageWord("最终版", .final),
    StageWord("终版", .final), StageWord("最终", .final, endsName: true),
    StageWord(bill, .read, endsName: true),
  ]

  /// A law's draft as it is first read.
  package static let bill = "草案"

  /// What a reading of a law is called behind its number: 二次审议稿, 三审稿.
  package static let readings = ["审议稿", "审稿"]
}
