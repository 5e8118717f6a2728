import DraftChange
import DraftDocument
import DraftLanguage

extension ChineseWords {
  var noDifferences: String { "没有改动。" }
  var mainChanges: String { "要点：" }
  func sentences(_ count: Int) -> String { "\(count) 句" }
  func count(_ count: Int, _ what: Counted) -> String {
    let name =
      switch what {
      case .edited: "修改"
      case .added: "新增"
      case .removed: "删去"
      case .mergedIntoOthers: "并入他处"
      case .moved: "移动"
      case .renumbered: "重新编号"
      case .retitled: "改标题"
      case .relevelled: "调整层级"
      case .split: "拆分"
      case .merged, .joined: "合并"
      case .substantive: "实质"
      case .consequential: "随改"
      case .editorial: "文字规范"
      }
    return "\(name) \(count)"
  }
  func head(_ group: CountGroup) -> String {
    switch group {
    case .sections: "部分："
    case .sentences: "句："
    case .paragraphs: "段落："
    case .layout: "版式："
    case .weight: "性质："
    case .characters: "字："
    }
  }
  func relabelled(_ count: Int, _ old: String, _ new: String) -> String {
    "编号样式：改变 \(count) 处，如 \(old)→\(new)"
  }
  func layout(_ kind: LayoutChange.Kind, count: Int, line: Int) -> String {
    let what =
      switch kind {
      case .numbered: "列表项改用编号"
      case .bulleted: "列表项改用圆点"
      case .listed: "段落改为列表项"
      case .unlisted: "列表项改为段落"
      case .nestedDeeper: "列表项降一层"
      case .nestedLess: "列表项升一层"
      case .quoted: "段落改为引文"
      case .unquoted: "引文改为段落"
      case .ruleAdded: "增加分隔线"
      case .ruleRemoved: "删去分隔线"
      case .breakAdded: "增加段内换行"
      case .breakRemoved: "删去段内换行"
      }
    return "\(what) \(count) 处（第 \(line) 行）"
  }
  func below(_ shown: Int, of all: Int) -> String { "以下只列 \(all) 句改动中的 \(shown) 句" }
  func left(_ sections: Int) -> String { "另有 \(sections) 个部分的改动，此处放不下" }
  func folded(_ count: Int, isFiltered: Bool) -> String {
    "\(count) 句" + (isFiltered ? "未列" : "未变")
  }
  func lines(_ count: Int) -> String { "\(count) 行未变" }
  func name(of kind: ChangeKind) -> String {
    switch kind {
    case .same: "未变"
    case .edited: "修改"
    case .split: "拆分"
    case .merged: "合并"
    case .added: "新增"
    case .removed: "删去"
    }
  }
  func name(of weight: ChangeClass) -> String {
    switch weight {
    case .none: "未变"
    case .editorial: "文字规范"
    case .consequential: "随改"
    case .substantive: "实质"
    }
  }
  func name(of category: ChangeCategories) -> String? {
    switch category {
    case .date: "日期"
    case .figure: "数据"
    case .name: "名称"
    case .reference: "引用"
    case .term: "用语"
    case .modality: "情态"
    case .negation: "否定"
    case .condition: "条件"
    case .exception: "例外"
    case .deadline: "期限"
    case .definition: "定义"
    case .threshold: "限额"
    case .penalty: "罚则"
    case .connective: "并或"
    default: nil
    }
  }
  func name(of kind: Diagnostic.Kind) -> String {
    switch kind {
    case .numberSkipped: "编号不连续"
    case .numberRepeated: "编号重复"
    case .placeholder: "待填"
    }
  }
  func split(into count: Int) -> String { "拆为 \(count) 句" }
  func joined(of count: Int) -> String { "\(count) 句合并" }
}
