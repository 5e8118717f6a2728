import DraftChange
import DraftDocument
import DraftLanguage

extension ChineseWords {
  func tableTitle(_ old: String, _ new: String) -> String { "\(old) 与 \(new) 修订对照表" }
  func tableTitle(of title: String) -> String { titled(title) + "修订对照表" }
  /// A title that holds 《》 itself stands bare.
  func titled(_ title: String) -> String {
    title.contains("《") ? title : "《\(title)》"
  }
  var reasonHead: String { "修订理由" }
  var noRow: String { "无对应改动" }
  var tableHeads: [String] { ["序号", "修订前", "修订后", "修订类型/说明"] }
  var nothingListed: String { "没有需列出的改动。" }
  func leftOut(_ count: Int) -> String { "编号、标点及统一改动的用语等 \(count) 处未列。" }
  func throughout(_ count: Int) -> String { "全文统一修改，共 \(count) 处" }
  var new: String { "新增" }
  var deleted: String { "删除" }
  func edited(isEditorial: Bool) -> String { isEditorial ? "文字规范" : "修改" }
  func tableCount(_ count: Int, _ kind: ChangeKind) -> String {
    "\(kind == .removed ? "删除" : name(of: kind)) \(count) 句"
  }
  func borders(_ count: Int, _ kind: ParagraphChange.Kind) -> String {
    "\(kind == .split ? "分段" : "并段") \(count) 处"
  }
}
