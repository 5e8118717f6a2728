/// Words by which the names of people, institutions and places are known in Chinese.
package enum ChineseNames {
  /// Kinds of institutions and places, which end their names.
  package static let institutions: [StaticString] = [
    "委员会", "办公室", "人民政府", "人民法院", "检察院", "研究院", "研究所", "公司", "集团", "大学", "学院", "医院",
    "银行", "法院", "协会", "学会", "街道", "分局", "支队", "局", "厅", "省", "市", "县", "镇", "乡", "村",
  ]

  /// What is short for such a kind: 市金融办, 市发改委.
  package static let shortInstitutions: [StaticString] = [
    "办", "委", "中心", "园区", "产业园", "部", "院", "会",
  ]

  /// Words that begin as a kind of institution ends: 市场, and not 市.
  package static let continuations: [StaticString] = [
    "省级", "省域", "省区", "省内", "省部", "市场", "市民", "市级", "市域", "市城", "市区", "市面", "市内", "县民",
    "县级", "县域", "县城", "县区", "县内", "镇村", "镇民", "镇级", "镇域", "镇区", "镇面", "乡村", "乡民", "乡镇",
    "乡级", "乡域", "乡亲", "村民", "村镇", "村级", "村域", "村庄", "村落", "局面", "局部", "局级", "局域",
    "部门", "部分", "部署", "部队", "部件", "部级", "会议", "会计", "会员", "会场", "委托", "委员", "委派", "院落",
    "院校", "院士", "办理", "办法", "办公", "办事", "办学", "行业", "司法", "学生",
  ]

  /// 全县, 各市 and 本村 are no names.
  package static let generalWords: [StaticString] = [
    "全", "各", "本", "该", "我", "每", "某", "此", "上级", "有关", "城",
  ]

  /// Whose government or office it is: 市→省 in 市人民政府.
  package static let levels: [StaticString] = ["国家", "省", "市", "县", "区", "州", "镇", "乡"]

  package static let provinces: [StaticString] = [
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西",
    "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古",
    "广西", "西藏", "宁夏", "新疆", "香港", "澳门",
  ]

  /// What may stand behind the name of a province or a city.
  package static let regions: [StaticString] = ["市", "省"]

  /// What people are called behind their given names alone.
  package static let familiarTitles: [StaticString] = ["同志"]

  /// What people are called before or behind their names.
  package static let titles: [StaticString] = [
    "同志", "先生", "女士", "书记", "主任", "局长", "县长", "市长", "省长", "镇长", "乡长", "厅长", "部长",
    "处长", "科长", "院长", "校长", "主席", "总理", "委员", "教授", "博士", "老师", "经理", "董事长", "总经理",
  ]

  /// What people do at a meeting, right behind their names.
  package static let deeds: [StaticString] = [
    "主持", "作了", "发言", "汇报", "传达", "出席", "参加", "强调", "指出", "讲话", "介绍", "宣读", "陪同", "就",
  ]

  /// What requires a person, in a form or at the end of a paper: 联系人：李伟.
  package static let labels: [StaticString] = [
    "人", "员", "者", "出席", "列席", "参加", "代表", "姓名", "主持", "拟稿", "校对", "审核", "签发", "经办",
  ]

  package static let surnames = Set(
    ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆"
      + "汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵章鲁葛倪柳尤施洪祁殷欧阮古齐梅庄辛童左万钱严覃武戴莫孔向汤")
      .unicodeScalars)
}
