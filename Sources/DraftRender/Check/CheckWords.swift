import DraftCheck
import DraftReview

/// What is said of findings, in one language. The finding's own text stands before it.
struct CheckWords {
  private let language: ReportLanguage

  init(_ language: ReportLanguage) { self.language = language }

  /// - Parameter line: Of what the finding speaks of, where that stands elsewhere.
  func said(of finding: Finding, line: Int?) -> String {
    switch finding.detail {
    case .none: plain(finding.kind)
    case .missingPart: pick("该条中没有所指的款或项", "the section has no such part", "その条に該当する項・号がない")
    case .missingAttachment: pick("没有这个附件", "there is no such attachment", "該当する附属書がない")
    case .said(let text): text
    case .after(let label): after(label, finding.kind)
    case .count(let announced, let found):
      pick(
        "说是\(announced)，实有\(found)", "\(announced) announced, \(found) follow",
        "\(announced)とあるが\(found)ある")
    case .total(let stated, let sum):
      pick("合计为\(stated)，相加得\(sum)", "says \(stated), adds up to \(sum)", "合計は\(stated)、足すと\(sum)")
    case .amounts(let words, let figures):
      pick(
        "文字为\(words)，数字为\(figures)", "\(words) in words, \(figures) in figures",
        "文字では\(words)、数字では\(figures)")
    case .defined(let term, _): defined(term, line ?? 0, finding.kind)
    }
  }

  private func plain(_ kind: FindingKind) -> String {
    switch kind {
    case .danglingReference, .staleReference:
      pick("引用的条款不存在", "refers to nothing in this draft", "参照先がない")
    case .danglingNote: pick("没有这条注释或文献", "there is no such note or source", "該当する注・文献がない")
    case .unusedNote: pick("注释没有被引用", "nothing refers to this note", "この注はどこからも参照されていない")
    case .danglingLink: pick("没有这个标题", "there is no such heading", "該当する見出しがない")
    case .placeholder: pick("尚未填写", "still to be filled in", "未記入")
    case .numberSkipped: pick("跳号", "a number is skipped", "番号の飛び")
    case .numberRepeated: pick("编号重复", "a number stands twice", "番号の重複")
    case .numberOutOfOrder: pick("编号次序不对", "a number is out of order", "番号の順序違い")
    case .announcedCount: pick("与所说的数目不符", "another number was announced", "予告した数と違う")
    case .tableTotal: pick("合计不符", "the total is wrong", "合計が合わない")
    case .amountMismatch: pick("大小写不符", "words and figures disagree", "文字と数字が合わない")
    case .termVariant: pick("与定义的用语不一致", "not as the term is defined", "定義した用語と違う")
    case .termRedefined: pick("用语重复定义", "the term is defined twice", "用語の重複定義")
    }
  }

  private func after(_ label: String, _ kind: FindingKind) -> String {
    let plain = plain(kind)
    return pick("\(plain)：前面是\(label)", "\(plain): it comes after \(label)", "\(plain)：直前は\(label)")
  }

  private func defined(_ term: String, _ line: Int, _ kind: FindingKind) -> String {
    if kind == .termRedefined {
      return pick("第\(line)行已另有定义", "was defined otherwise in line \(line)", "\(line)行目で別に定義済み")
    }
    return pick(
      "第\(line)行已定义为“\(term)”", "was defined as “\(term)” in line \(line)",
      "\(line)行目で「\(term)」と定義済み")
  }

  private func pick(_ chinese: String, _ english: String, _ japanese: String) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    case .japanese: japanese
    }
  }
}
