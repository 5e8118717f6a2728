import DraftChange
import DraftDocument
import DraftLanguage

extension JapaneseWords {
  func tableTitle(_ old: String, _ new: String) -> String { "新旧対照表（\(old)・\(new)）" }
  func tableTitle(of title: String) -> String { "\(title) 新旧対照表" }
  var reasonHead: String { "理由" }
  var noRow: String { "該当する改正なし" }
  var tableHeads: [String] { ["番号", "改正前", "改正後", "備考"] }
  var nothingListed: String { "掲げる変更はありません。" }
  func leftOut(_ count: Int) -> String { "番号、句読点及び一括変更の用語など\(count)件は省略。" }
  func throughout(_ count: Int) -> String { "全文一括変更、\(count)箇所" }
  var new: String { "新設" }
  var deleted: String { "削除" }
  func edited(isEditorial: Bool) -> String { isEditorial ? "字句整理" : "修正" }
  func tableCount(_ count: Int, _ kind: ChangeKind) -> String { "\(name(of: kind))\(count)文" }
  func borders(_ count: Int, _ kind: ParagraphChange.Kind) -> String {
    "\(kind == .split ? "改行" : "段落統合")\(count)箇所"
  }
}
