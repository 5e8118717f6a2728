import DraftText

/// Whether one side of an edit is the name of somebody or of some body, by what stands in it and
/// right behind it. Names have no certain form: this requires a capital, a title or a kind of
/// institution, and leaves out what has none.
enum NameEvidence {

  /// O(length).
  static func isName(_ bytes: TextView, _ side: ByteRange) -> Bool {
    guard !side.isEmpty, side.count <= 96 else { return false }
    guard isHan(bytes, side.start) else {
      return isCapitalised(bytes, side) || isPerson(bytes, side)
    }
    return isPerson(bytes, side) || isInstitution(bytes, side) || isLevel(bytes, side)
      || isProvince(bytes, side)
  }

  private static func isHan(_ bytes: TextView, _ at: Int) -> Bool {
    (0xE4...0xE9 ~= bytes[at])
  }

  // MARK: Institutions and places

  private static let institutions: [StaticString] = [
    "委员会", "办公室", "人民政府", "人民法院", "检察院", "研究院", "研究所", "公司", "集团", "大学", "学院", "医院",
    "银行", "法院", "协会", "学会", "街道", "分局", "支队", "局", "厅", "省", "市", "县", "镇", "乡", "村",
  ]

  /// Whether a kind of institution, or one that is short for it (市金融办, 市发改委), ends at `end`.
  static func endsName(_ bytes: TextView, _ end: Int) -> Bool {
    [institutions, short].contains { $0.contains { bytes.has($0, before: end) } }
      && !isInWord(bytes, end)
  }

  /// Where a kind of institution that stands at `place` ends, at most at `end`.
  static func kind(_ bytes: TextView, at place: Int, _ end: Int) -> Int? {
    for kinds in [institutions, short] {
      for kind in kinds where bytes.has(kind, at: place) {
        let behind = place + kind.utf8CodeUnitCount
        return behind <= end && !isInWord(bytes, behind) ? behind : nil
      }
    }
    return nil
  }

  /// The person's name that the edit is a part of: 知秋 of 镇长叶知秋.
  static func person(_ bytes: TextView, _ edit: ByteRange, _ window: ByteRange) -> ByteRange? {
    guard edit.count <= 9, edit.start < bytes.count, isHan(bytes, edit.start) else { return nil }
    for start in stride(from: edit.start, through: max(window.start, edit.start - 6), by: -3)
    where bytes.scalar(at: start).value >= 0x4E00 && surnames.contains(bytes.scalar(at: start)) {
      let end = max(edit.end, start + 6)
      guard end - start <= 9, end <= window.end else { continue }
      let isTitled =
        titles.contains { bytes.has($0, before: start) || bytes.has($0, at: end) }
        || deeds.contains { bytes.has($0, at: end) } || isLabelled(bytes, start)
      if isTitled { return ByteRange(start, end) }
    }
    return nil
  }

  private static let short: [StaticString] = ["办", "委", "中心", "园区", "产业园", "部", "院", "会"]

  /// 全县, 各市 and 本村 are no names.
  private static let general: [StaticString] = [
    "全", "各", "本", "该", "我", "每", "某", "此", "上级", "有关", "城",
  ]

  /// 林业局→林草局, of which the edit may hold 林业 and 林草 alone.
  private static func isInstitution(_ bytes: TextView, _ side: ByteRange) -> Bool {
    for kind in institutions {
      let inside = side.end - kind.utf8CodeUnitCount
      let isOwn = inside >= side.start && bytes.has(kind, at: inside)
      guard isOwn || bytes.has(kind, at: side.end),
        !isInWord(bytes, isOwn ? side.end : side.end + 3)
      else { continue }
      // 应急办公室→应急管理局, of which the edit holds the kind alone.
      let start = isOwn && inside == side.start ? max(0, inside - 6) : side.start
      let name = ByteRange(start, isOwn ? inside : side.end)
      guard name.count >= 6, isAllHan(bytes, name) else { return false }
      return !general.contains { bytes.has($0, at: name.start) }
    }
    return false
  }

  /// Whether the last Han of a kind is the first of another word: 市场, and not 市.
  private static func isInWord(_ bytes: TextView, _ end: Int) -> Bool {
    words.contains { bytes.has($0, at: end - 3) }
  }

  /// Words that begin as a kind of institution ends.
  private static let words: [StaticString] = [
    "省级", "省域", "省区", "省内", "省部", "市场", "市民", "市级", "市域", "市城", "市区", "市面", "市内", "县民",
    "县级", "县域", "县城", "县区", "县内", "镇村", "镇民", "镇级", "镇域", "镇区", "镇面", "乡村", "乡民", "乡镇",
    "乡级", "乡域", "乡亲", "村民", "村镇", "村级", "村域", "村庄", "村落", "局面", "局部", "局级", "局域",
    "部门", "部分", "部署", "部队", "部件", "部级", "会议", "会计", "会员", "会场", "委托", "委员", "委派", "院落",
    "院校", "院士", "办理", "办法", "办公", "办事", "办学", "行业", "司法", "学生",
  ]

  /// 市→省 in 市人民政府.
  private static func isLevel(_ bytes: TextView, _ side: ByteRange) -> Bool {
    let levels: [StaticString] = ["国家", "省", "市", "县", "区", "州", "镇", "乡"]
    return levels.contains { bytes.has($0, at: side.start) && $0.utf8CodeUnitCount == side.count }
      && institutions.contains { bytes.has($0, at: side.end) }
  }

  private static func isProvince(_ bytes: TextView, _ side: ByteRange) -> Bool {
    provinces.contains { place in
      let end = side.start + place.utf8CodeUnitCount
      return bytes.has(place, at: side.start)
        && (end == side.end
          || end + 3 == side.end && (bytes.has("市", at: end) || bytes.has("省", at: end)))
    }
  }

  private static let provinces: [StaticString] = [
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西",
    "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古",
    "广西", "西藏", "宁夏", "新疆", "香港", "澳门",
  ]

  private static func isAllHan(_ bytes: TextView, _ range: ByteRange) -> Bool {
    range.count % 3 == 0
      && stride(from: range.start, to: range.end, by: 3).allSatisfy { isHan(bytes, $0) }
  }

  // MARK: Persons

  private static let titles: [StaticString] = [
    "同志", "先生", "女士", "书记", "主任", "局长", "县长", "市长", "省长", "镇长", "乡长", "厅长", "部长",
    "处长", "科长", "院长", "校长", "主席", "总理", "委员", "教授", "博士", "老师", "经理", "董事长", "总经理",
  ]

  /// What people do at a meeting, right behind their names.
  private static let deeds: [StaticString] = [
    "主持", "作了", "发言", "汇报", "传达", "出席", "参加", "强调", "指出", "讲话", "介绍", "宣读", "陪同", "就",
  ]

  private static let surnames = Set(
    ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆"
      + "汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵章鲁葛倪柳尤施洪祁殷欧阮古齐梅庄辛童左万钱严覃武戴莫孔向汤")
      .unicodeScalars)

  /// What requires a person, in a form or at the end of a paper: 联系人：李伟.
  private static let labels: [StaticString] = [
    "人", "员", "者", "出席", "列席", "参加", "代表", "姓名", "主持", "拟稿", "校对", "审核", "签发", "经办",
  ]

  /// Right behind the label, or behind other names: 出席人员：王芳、赵敏.
  private static func isLabelled(_ bytes: TextView, _ start: Int) -> Bool {
    var at = start
    while start - at < 240, bytes.has("、", before: at) {
      let end = at - 3
      at = end
      while end - at < 12, at >= 3, isHan(bytes, at - 3) { at -= 3 }
      guard at < end else { return false }
    }
    return bytes.has("：", before: at) && labels.contains { bytes.has($0, before: at - 3) }
  }

  /// 张伟→李娜 before 同志 or behind 联系人：, or several such joined by 、; X and × stand for names, too.
  private static func isPerson(_ bytes: TextView, _ side: ByteRange) -> Bool {
    let isTitled =
      isLabelled(bytes, side.start)
      || titles.contains { bytes.has($0, at: side.end) || bytes.has($0, before: side.start) }
    // Of two Han, 方案 and 金额 would be names before what people do.
    guard isTitled || side.count == 9 && deeds.contains(where: { bytes.has($0, at: side.end) })
    else { return false }
    // 海涛同志 is called by the given name alone; 单位负责同志 is not.
    let before = bytes.scalar(before: side.start)
    let isFamiliar =
      bytes.has("同志", at: side.end)
      && (!Scalars.isHan(before) || EditMarks.isParticle(before))
    var scalars: [Unicode.Scalar] = []
    var at = side.start
    while at < side.end {
      let (scalar, length) = bytes.decode(at: at)
      scalars.append(scalar)
      at += length
    }
    return scalars.split(separator: "、").allSatisfy { name in
      if name.allSatisfy({ $0 == "X" || $0 == "×" }) { return true }
      guard (2...4).contains(name.count) else { return false }
      return isFamiliar && name.count == 2 && name.allSatisfy(Scalars.isHan)
        || name.first.map(surnames.contains) == true
    }
  }

  // MARK: Capitals

  /// Latin words that all start with a capital, the first of them not where a sentence starts.
  private static func isCapitalised(_ bytes: TextView, _ side: ByteRange) -> Bool {
    guard !startsSentence(bytes, side.start) else { return false }
    let words = bytes[side.range].split { $0 <= 0x20 }
    let isSmall = { (byte: UInt8) in ("a"..."z" ~= byte) }
    guard words.contains(where: { $0.contains(where: isSmall) }) else { return false }
    return words.allSatisfy { word in
      let first = word.drop { $0 < 0x30 }.first ?? 0
      // The P. of John P. Miller.
      let isInitial = word.count == 2 && word.last == "."
      return ("A"..."Z" ~= first) && (isInitial || word.contains(where: isSmall))
    }
  }

  private static func startsSentence(_ bytes: TextView, _ start: Int) -> Bool {
    var at = start
    while at > 0, bytes[at - 1] <= 0x20 || bytes[at - 1] == "\"" || bytes[at - 1] == "(" {
      at -= 1
    }
    guard at > 0 else { return true }
    let last = bytes[at - 1]
    return last == "." || last == "!" || last == "?" || last == ":" || last == "#"
      || bytes[at..<start].contains(0x0A)
  }
}
