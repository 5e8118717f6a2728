import DraftChange
import DraftDocument
import DraftLanguage

extension JapaneseWords {
  func markedTitle(_ old: String, _ new: String) -> String { "\(new) 見え消し（\(old)との対照）" }
  var signedBy: String { "修正者：＿＿＿＿　日付：＿＿＿＿" }
  var skip: String { "変更箇所へ" }
  var sections: String { "目次" }
  var section: String { "条項" }
  var filters: String { "絞り込み" }
  var unfold: String { "開く/閉じる" }
  var theme: String { "明/暗" }
  var keys: String { "件の変更 · n/p：次、前" }
  var inline: String { "一段" }
  var sideBySide: String { "左右対照" }
  func name(of filter: PageFilter) -> String {
    switch filter {
    case .substantive: "実質"
    case .consequential: "付随"
    case .editorial: "字句整理"
    case .moved: "移動"
    case .figure: "数値"
    case .date: "日付"
    case .reference: "引用"
    case .term: "用語"
    }
  }
  func name(ofBlank scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n", "\r": "改行"
    case "\t": "タブ"
    case "\u{3000}": "全角空白"
    default: "空白"
    }
  }
  func tooNarrow(_ columns: Int, needed: Int) -> String {
    "（幅\(columns)桁では左右に並べられません。\(needed)桁以上が必要です）"
  }
}
