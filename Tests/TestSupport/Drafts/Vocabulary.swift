/// Words to make sentences of; enough that two sentences are alike by chance only rarely.
enum Vocabulary {
  static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  static let chineseSubjects = words(
    "各乡镇 县水务局 市教育局 村民委员会 有关部门 项目单位 气象台 卫生院 护林队 工会 财政部门 审计机关 街道办事处 供电公司 学校 博物馆 消防大队 农业合作社 交通部门 档案馆")
  static let chineseModals = words("应当 要 必须 可以 将 继续 统一 分别 及时 认真 全面 定期")
  static let chineseVerbs = words(
    "检查 修订 公布 安装 培训 登记 保护 扩建 采购 整治 评估 开放 清理 统计 验收 推广 监督 翻修 研究 补贴")
  static let chineseObjects = words(
    "水库大坝 饮用水源 中小学食堂 老旧小区电梯 乡村公路 应急广播 古树名木 粮食仓储 文化站 污水管网 果园灌溉 危旧桥梁 公交线路 养老床位 图书借阅 渔船码头 地质灾害点 菜市场摊位 职业技能 垃圾分类 儿童疫苗 茶叶品牌 护林防火 农田水渠 历史街区 电子档案 招标文件 安全出口 法律援助 广场照明"
  )
  static let chineseTails = words(
    "每季度一次 不留死角 接受群众监督 确保按期完成 由专人负责 形成书面报告 做到公开透明 逐户上门核对 建立长效机制 落实资金保障 防止重复建设 改善出行条件 方便群众办事 留存影像资料 实行挂牌销号 经费列入预算 听取代表意见 减少中间环节"
  )
  static let units = words("公里 万元 户 人次 处 个 亩 台 所 项")

  static let englishSubjects = words(
    "managers employees contractors auditors librarians engineers trustees students nurses drivers farmers editors inspectors tenants volunteers suppliers councils teachers"
  )
  static let englishModals = words("must should may will cannot shall")
  static let englishVerbs = words(
    "review publish repair approve collect replace measure archive inspect train fund store report translate insure label survey register"
  )
  static let englishAdjectives = words(
    "annual damaged confidential rural electronic seasonal public spare historic portable medical temporary"
  )
  static let englishObjects = words(
    "budgets bridges laptops passports orchards invoices vaccines timetables reservoirs manuscripts elevators contracts microscopes playgrounds bicycles maps recordings greenhouses"
  )
  static let englishTails = words(
    "every-quarter without-delay before-the-deadline in-writing on-the-premises after-consultation at-their-own-cost in-both-languages under-supervision where-practicable from-next-spring by-registered-post"
  ).map { $0.split(separator: "-").joined(separator: " ") }

  static let chineseTitles = words(
    "加强组织领导 完善基础设施 提高服务水平 严格资金管理 推进科技创新 保护生态环境 繁荣文化事业 健全应急体系 优化营商环境 促进就业增收 强化安全生产 深化教育改革 改善医疗条件 规范市场秩序 扩大对外开放 传承历史文脉 发展特色农业 做好信访工作 压实监督责任 建设美丽乡村"
  )
  static let englishTitles = words(
    "Purpose Eligibility Equipment Security Reporting Training Travel Records Complaints Insurance Procurement Holidays Safety Archives Catering Transport Laboratories Translation Volunteering Parking"
  )
}
