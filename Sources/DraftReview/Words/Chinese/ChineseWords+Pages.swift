import DraftChange
import DraftDocument
import DraftLanguage

extension ChineseWords {
  func markedTitle(_ old: String, _ new: String) -> String { "\(new) 花脸稿（对照 \(old)）" }
  var signedBy: String { "修改：＿＿＿＿　日期：＿＿＿＿" }
  var skip: String { "跳到改动" }
  var sections: String { "各部分" }
  var section: String { "部分" }
  var filters: String { "筛选" }
  var unfold: String { "展开/折叠" }
  var theme: String { "明/暗" }
  var keys: String { "处改动 · n/p：下一处、上一处" }
  var inline: String { "合排" }
  var sideBySide: String { "左右对照" }
  func name(of filter: PageFilter) -> String {
    switch filter {
    case .substantive: "实质"
    case .consequential: "随改"
    case .editorial: "文字规范"
    case .moved: "移动"
    case .figure: "数据"
    case .date: "日期"
    case .reference: "引用"
    case .term: "用语"
    }
  }
  func name(ofBlank scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n", "\r": "换行"
    case "\t": "制表符"
    case "\u{3000}": "全角空格"
    default: "空格"
    }
  }
  func tooNarrow(_ columns: Int, needed: Int) -> String {
    "（宽 \(columns) 列，不足以并排，改为逐句显示；并排至少要 \(needed) 列）"
  }
}
