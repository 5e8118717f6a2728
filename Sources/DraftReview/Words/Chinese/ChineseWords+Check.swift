extension ChineseWords {
  func name(of kind: FindingKind) -> String {
    switch kind {
    case .danglingReference, .staleReference: "引用的条款不存在"
    case .danglingNote: "没有这条注释或文献"
    case .unusedNote: "注释没有被引用"
    case .danglingLink: "没有这个标题"
    case .placeholder: "尚未填写"
    case .conflictMarker: "合并冲突尚未处理"
    case .numberSkipped: "跳号"
    case .numberRepeated: "编号重复"
    case .numberOutOfOrder: "编号次序不对"
    case .announcedCount: "与所说的数目不符"
    case .tableTotal: "合计不符"
    case .amountMismatch: "大小写不符"
    case .impossibleDate: "没有这一天"
    case .termVariant: "与定义的用语不一致"
    case .termRedefined: "用语重复定义"
    }
  }
  var missingPart: String { "该条中没有所指的款或项" }
  var missingAttachment: String { "没有这个附件" }
  func comes(after label: String, _ said: String) -> String { "\(said)：前面是\(label)" }
  func counted(announced: Int, found: Int) -> String {
    "说是\(announced)，实有\(found)"
  }
  func total(stated: String, sum: String) -> String {
    "合计为\(stated)，相加得\(sum)"
  }
  func amounts(words: String, figures: String) -> String {
    "文字为\(words)，数字为\(figures)"
  }
  func definedOtherwise(line: Int) -> String { "第\(line)行已另有定义" }
  func defined(as term: String, line: Int) -> String { "第\(line)行已定义为“\(term)”" }
}
