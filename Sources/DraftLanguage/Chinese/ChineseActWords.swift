/// What the addresses and the frame of Chinese acts are made of, as data.
package enum ChineseActWords {
  /// The units that 第N… counts.
  package static let units: [Unicode.Scalar: ActPart] = [
    "编": .book, "章": .chapter, "节": .division, "条": .article, "款": .clause, "项": .item,
    "目": .subitem, "條": .article, "節": .division, "編": .book,
  ]

  /// Parts of a law that are named and not counted.
  package static let parts: [(word: String, level: ActPart)] = [
    ("引言", .introduction), ("题目", .title), ("标题", .title), ("名称", .title),
    ("附件", .attachment), ("附表", .attachment), ("附录", .attachment),
  ]

  /// How a law names itself before an address.
  package static let owners = [
    "宪法", "刑法", "本法", "本条例", "本办法", "本规定", "本细则", "本章程", "本规则", "本制度", "本解释",
    "公司章程", "章程", "条例", "办法", "规定", "制度", "解释",
  ]

  /// How a whole law is named where something is replaced throughout.
  package static let wholes = [
    "本法全文", "本条例全文", "本办法全文", "本规定全文", "本章程全文", "全文", "本法", "本条例", "本办法", "本规定", "本细则", "本章程",
    "本规则", "本制度", "本解释", "条例", "规定", "办法", "章程",
    "制度", "相关条文", "有关条文", "其他条文", "全部条文", "各条", "法规", "地方性法规", "相关法规", "相关地方性法规",
  ]

  /// What says that the new text stands behind the items of the act.
  package static let attached = ["所附", "附后", "后附", "见附件", "见附表", "决定附", "修正案附", "附件所", "随附"]

  /// What says that a part takes the place of another.
  package static let replaces = ["修改", "改为", "替换", "更换", "调整", "代替"]

  /// All places in a text, before the words that are replaced there.
  package static let everywhere = [
    "所有条款", "全部条款", "各条款", "相关条款", "有关条款", "各条文", "文中", "全文", "通篇", "所有", "全部", "各处", "凡", "各条",
  ]

  /// What makes a replacement one of the whole text, where no part is named.
  package static let throughout = ["统一", "一律", "全部"]

  /// Words between clauses that change nothing.
  package static let connectives = [
    "同时", "并且", "并", "此外", "另外", "其中", "相应地", "相应", "即", "以及", "再", "分别", "和",
  ]

  /// What a clause must have to be an instruction at all.
  package static let verbs = [
    "修改为", "增加", "增写", "删去", "删除", "改为", "改成", "合并", "单列", "分为", "并入", "移至", "废止", "调整为", "替换为",
    "互换", "对调", "移作",
  ]

  /// What may stand before the part that a clause refers to.
  package static let openings = ["将", "把", "对", "在", "取消", "恢复", "停止执行", "暂停执行"]

  /// What an act says before the changes that it describes by lines.
  package static let lineCount = "（以下行数，按前列各项调整后的全文计算，空行计入。）"

  /// What an act says of a part whose change it leaves out, behind the part.
  package static let unsaid = "的变动不能以修改条文的形式表述"

  /// What no one can apply.
  package static let vague = ["适当", "必要的", "有关内容", "相应修改", "作修改", "作了修改", "作出修改", "文字"]
}
