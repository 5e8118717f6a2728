/// How far a draft has come, from the first draft to what was issued.
package enum DraftStage: Int, Sendable, Comparable {
  /// 草稿.
  case sketch = 1
  /// 初稿.
  case first
  /// A number alone says it: 一稿.
  case numbered
  /// 讨论稿.
  case discussed
  /// 征求意见稿.
  case consulted
  /// 修改稿; 主任改 too.
  case revised
  /// 送审稿.
  case submitted
  /// 会签稿.
  case countersigned
  /// A law's draft and its readings: 草案, 二次审议稿, 三审稿.
  case read = 10
  /// 表决稿.
  case voted
  /// 报批稿.
  case approved
  /// 签发稿.
  case signed
  /// 定稿.
  case settled
  /// 终稿.
  case final
  /// 清样.
  case proof
  /// 印发稿.
  case issued

  package static func < (one: DraftStage, other: DraftStage) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// A word of a file's name that says at which stage a draft is.
package struct StageWord: Sendable {
  package let text: String
  package let stage: DraftStage
  /// Whether it says so at the end of a name alone, or before what may stand behind one: 最终报告 is a title.
  package let endsName: Bool

  init(_ text: String, _ stage: DraftStage, endsName: Bool = false) {
    self.text = text
    self.stage = stage
    self.endsName = endsName
  }
}
