import DraftLanguage

/// Drafts of numbered sections whose sentences are all different, and what people do to them.
package struct SectionedDraft {
  package enum Form: String, CaseIterable {
    case articles = "rule.txt"
    /// In two chapters, through which the articles are numbered on.
    case chapters = "law.txt"
    /// Broken at a width, inside words and references.
    case wrapped = "letter.txt"
    /// Items, the first of which has its label behind the article's.
    case items = "list.txt"
    case headings = "report.txt"
    case clauses = "contract.txt"
    /// Broken at a width, between words.
    case wrappedClauses = "memo.txt"
    case markdown = "notes.md"

    package var isHan: Bool {
      switch self {
      case .articles, .chapters, .wrapped, .items, .headings: true
      case .clauses, .wrappedClauses, .markdown: false
      }
    }
  }

  package struct Section: Equatable {
    package var id: Int
    package var title: String
    /// A reference is the name of a section between two #. A chapter has none.
    package var sentences: [String]
    package var isChapter: Bool { sentences.isEmpty }

    /// The sentences up to what they refer to, which are all different.
    package var stems: [String] { sentences.map { String($0.prefix { $0 != "#" }) } }
  }

  package enum Act: String, CaseIterable {
    case move, swap, insert, delete, edit, addFirst, addLast, removeFirst, refer
  }

  package let form: Form
  package private(set) var sections: [Section] = []

  // MARK: Words

  private static let people = [
    ("供货人", "supplier"), ("采购员", "buyer"), ("审计员", "auditor"), ("房东", "landlord"),
    ("承租人", "tenant"),
    ("运输队", "carrier"), ("书记员", "clerk"), ("驾驶员", "driver"), ("编辑部", "editor"), ("船长", "captain"),
    ("医师", "doctor"), ("教员", "teacher"), ("农户", "farmer"), ("图书馆", "librarian"), ("法官", "judge"),
    ("公证处", "notary"), ("测绘队", "surveyor"), ("建筑师", "architect"), ("水暖工", "plumber"),
    ("园丁", "gardener"),
    ("厨师", "cook"), ("护士", "nurse"), ("飞行员", "pilot"), ("水手", "sailor"), ("面包师", "baker"),
    ("裁缝", "tailor"), ("矿工", "miner"), ("歌手", "singer"), ("舞者", "dancer"), ("陶匠", "potter"),
  ]
  private static let deeds = [
    ("检查桥梁", "inspects the bridges"), ("修理地窖", "repairs the cellars"),
    ("登记账簿", "records the ledgers"),
    ("清点木桶", "counts the barrels"), ("粉刷窗户", "paints the windows"), ("冷冻苹果", "freezes the apples"),
    ("签署地图", "signs the maps"), ("焚烧地毯", "burns the carpets"), ("搬运镜子", "lifts the mirrors"),
    ("退还马鞍", "returns the saddles"), ("清洗水壶", "cleans the kettles"),
    ("打磨时钟", "polishes the clocks"),
    ("加热烤箱", "heats the ovens"), ("翻译信件", "translates the letters"),
    ("测量围栏", "measures the fences"),
    ("看守大门", "guards the gates"), ("包装盘子", "packs the plates"), ("灌满水泵", "fills the pumps"),
    ("装船绳索", "ships the ropes"), ("抄录长笛", "copies the flutes"), ("封存钢琴", "seals the pianos"),
    ("锁定车轮", "locks the wheels"), ("修剪窗帘", "trims the curtains"), ("标注灯笼", "labels the lanterns"),
    ("收割船帆", "harvests the sails"), ("订购汤匙", "orders the spoons"), ("排空水井", "drains the wells"),
    ("试验发动机", "tests the engines"), ("印制旗帜", "prints the flags"), ("称重外套", "weighs the coats"),
  ]
  private static let times = [
    ("应当在周一上午", "before noon on Monday"), ("须于暴雨过后", "after every heavy storm"),
    ("应当在接单后十日内", "within ten days of the order"), ("可以在六月份", "in the month of June"),
    ("无需另行通知即可", "without further notice"), ("须带两名助手", "with two helpers"),
  ]
  private static let titles = [
    ("交付", "Delivery"), ("仓储", "Storage"), ("通知", "Notices"), ("付款", "Payment"),
    ("保险", "Insurance"),
    ("终止", "Termination"), ("保密", "Confidentiality"), ("质保", "Warranty"), ("检验", "Inspection"),
    ("包装", "Packaging"), ("运输", "Transport"), ("培训", "Training"), ("档案", "Records"),
  ]

  /// Words that nobody has used yet, the same for all drafts of one merge.
  package struct Words {
    fileprivate var people: [Int]
    fileprivate var deeds: [Int]
    fileprivate var titles: [Int]
    fileprivate var sections = 0

    package init(_ random: inout SplitMix64) {
      people = SectionedDraft.people.indices.shuffled(using: &random)
      deeds = SectionedDraft.deeds.indices.shuffled(using: &random)
      titles = SectionedDraft.titles.indices.shuffled(using: &random)
    }
  }

  private func sentence(_ words: inout Words, _ random: inout SplitMix64) -> String {
    let person = Self.people[words.people.removeLast()]
    let (deed, time) = (
      Self.deeds[words.deeds.removeLast()], Self.times[random.below(Self.times.count)]
    )
    return form.isHan
      ? "\(person.0)\(time.0)\(deed.0)。" : "The \(person.1) \(deed.1) \(time.1)."
  }

  /// One that refers to a section.
  private func reference(
    to section: Int, _ words: inout Words, _ random: inout SplitMix64
  ) -> String {
    let person = Self.people[words.people.removeLast()]
    let deed = Self.deeds[words.deeds.removeLast()]
    let words = form == .markdown ? "section" : "clause"
    return form.isHan
      ? "\(person.0)依照#\(section)#的规定\(deed.0)。"
      : "The \(person.1) under \(words) #\(section)# \(deed.1)."
  }

  private func section(_ count: Int, _ words: inout Words, _ random: inout SplitMix64) -> Section {
    words.sections += 1
    let title = Self.titles[words.titles.removeLast()]
    let sentences = (0..<count).map { _ in sentence(&words, &random) }
    return Section(
      id: words.sections, title: form.isHan ? title.0 : title.1, sentences: sentences)
  }

  // MARK: Drafts

  package init(_ form: Form, _ words: inout Words, _ random: inout SplitMix64) {
    self.form = form
    sections = (0..<5 + random.below(2)).map { _ in
      section(1 + random.below(3), &words, &random)
    }
    guard form == .chapters else { return }
    for place in [0, 3] { sections.insert(section(0, &words, &random), at: place) }
  }

  /// The places of what is numbered as the form says: all but chapters.
  private var places: [Int] { sections.indices.filter { !sections[$0].isChapter } }

  /// What came of one act of somebody's.
  package func changed(
    by act: Act, _ words: inout Words, _ random: inout SplitMix64
  ) -> SectionedDraft {
    var draft = self
    let places = places
    let place = places[random.below(places.count)]
    switch act {
    case .move:
      draft.sections.insert(
        draft.sections.remove(at: place), at: places[random.below(places.count)])
    case .swap: draft.sections.swapAt(place, places[random.below(places.count)])
    case .insert: draft.sections.insert(section(2, &words, &random), at: place)
    case .delete: draft.sections.remove(at: place)
    case .edit: draft.sections[place].sentences[0] = edited(sections[place].sentences[0], &random)
    case .addFirst: draft.sections[place].sentences.insert(sentence(&words, &random), at: 0)
    case .addLast: draft.sections[place].sentences.append(sentence(&words, &random))
    case .removeFirst:
      if sections[place].sentences.count > 1 { draft.sections[place].sentences.removeFirst() }
    case .refer:
      let target = sections[places[random.below(places.count)]].id
      draft.sections[place].sentences.append(reference(to: target, &words, &random))
    }
    return draft
  }

  private func edited(_ sentence: String, _ random: inout SplitMix64) -> String {
    let time = Self.times[random.below(Self.times.count)]
    for known in Self.times {
      let (old, new) = form.isHan ? (known.0, time.0) : (known.1, time.1)
      if sentence.contains(old) { return sentence.replacing(old, with: new) }
    }
    return sentence
  }

  package var text: String {
    let parts = sections.indices.map { index in
      let (section, number) = (sections[index], number(of: index))
      if section.isChapter { return "第\(ChineseNumeral.written(number))章　\(section.title)" }
      let text = Self.head(number, section.title, form) + numbered(written(section.sentences))
      switch form {
      case .wrapped: return Self.broken(text)
      case .wrappedClauses: return Self.brokenBetweenWords(text)
      case .articles, .chapters, .items, .headings, .clauses, .markdown: return text
      }
    }
    let title = form.isHan ? "货物管理办法" : form == .markdown ? "# Rules" : "SERVICE AGREEMENT"
    return title + "\n\n" + parts.joined(separator: form.isHan ? "\n" : "\n\n") + "\n"
  }

  /// Counted from 1 among its like.
  private func number(of section: Int) -> Int {
    sections[...section].count { $0.isChapter == sections[section].isChapter }
  }

  private func written(_ sentences: [String]) -> String {
    guard form == .items else { return sentences.joined(separator: form.isHan ? "" : " ") }
    return sentences.enumerated().map { "（\(ChineseNumeral.written($0 + 1))）\($1)" }
      .joined(separator: "\n")
  }

  /// In lines of so many characters, none of which starts with a mark.
  private static func broken(_ text: String) -> String {
    var lines = [""]
    for character in text {
      if lines[lines.count - 1].count >= 18, character != "。" { lines.append("") }
      lines[lines.count - 1].append(character)
    }
    return lines.joined(separator: "\n")
  }

  private static func brokenBetweenWords(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let isFull = lines[lines.count - 1].count + word.count >= 60
      if isFull { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }

  /// A text of this form with its lines joined again where they were broken.
  package func joined(_ text: String) -> String {
    guard form == .wrapped || form == .wrappedClauses else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst().reduce(into: String(lines[0])) { joined, line in
      let isOwn = line.isEmpty || joined.hasSuffix("\n") || number(startOf: line) != nil
      joined += (isOwn ? "\n" : form.isHan ? "" : " ") + line
    }
  }

  /// With the numbers that sections have here.
  private func numbered(_ text: String) -> String {
    places.reduce(text) { text, place in
      text.replacing("#\(sections[place].id)#", with: Self.label(number(of: place), form))
    }
  }

  /// What a reference says.
  package static func label(_ number: Int, _ form: Form) -> String {
    switch form {
    case .articles, .chapters, .wrapped, .items: "第\(ChineseNumeral.written(number))条"
    case .headings: "第\(ChineseNumeral.written(number))部分"
    case .clauses, .wrappedClauses, .markdown: "\(number)"
    }
  }

  package static func head(_ number: Int, _ title: String, _ form: Form) -> String {
    switch form {
    case .articles, .chapters, .wrapped, .items: "第\(ChineseNumeral.written(number))条　"
    case .headings: "\(ChineseNumeral.written(number))、\(title)\n"
    case .clauses, .wrappedClauses: "\(number). \(title). "
    case .markdown: "## \(number). \(title)\n\n"
    }
  }

  // MARK: Looking

  /// By who it is of, each sentence in all the forms that it has in some drafts.
  package static func forms(of drafts: [SectionedDraft]) -> [Set<String>] {
    let all = Set(drafts.flatMap { $0.sections.flatMap(\.stems) })
    return people.indices.compactMap { person in
      let start = drafts[0].form.isHan ? people[person].0 : "The \(people[person].1) "
      let own = all.filter { $0.hasPrefix(start) }
      return own.isEmpty ? nil : own
    }
  }

  /// The number of the section that a line starts; `nil` where it starts none.
  package func number(startOf line: Substring) -> Int? {
    (1...sections.count + 4).first { number in
      switch form {
      case .articles, .chapters, .wrapped, .items: line.hasPrefix(Self.head(number, "", form))
      case .headings:
        line.hasPrefix(String(Self.head(number, "", form).prefix { $0 != "\n" }))
      case .clauses, .wrappedClauses, .markdown:
        line.hasPrefix(form == .markdown ? "## \(number). " : "\(number). ")
      }
    }
  }

  /// The headings of chapters.
  package var chapters: [String] {
    sections.indices.filter { sections[$0].isChapter }.map {
      "第\(ChineseNumeral.written(number(of: $0)))章　\(sections[$0].title)"
    }
  }

  /// What sentences refer to: the sentences up to there, and the name of the section.
  package var references: [(stem: String, target: Int)] {
    sections.flatMap(\.sentences).compactMap { sentence in
      let parts = sentence.split(separator: "#")
      return parts.count == 3 ? Int(parts[1]).map { (String(parts[0]), $0) } : nil
    }
  }
}
