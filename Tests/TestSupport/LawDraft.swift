/// A small law of our own that is edited at random; references to its articles are kept right.
package struct LawDraft {
  struct Clause {
    var text: [Piece]
    var items: [String] = []
  }

  /// Words, or a reference to the article with that id.
  enum Piece {
    case words(String)
    case reference(Int)
  }

  struct Article {
    var id: Int
    var chapter: Int
    var clauses: [Clause]
  }

  var chapters: [String]
  var articles: [Article]
  private var nextID = 0

  package init(_ random: inout SplitMix64) {
    chapters = ["总则", "管理", "监督", "附则"]
    articles = []
    for chapter in chapters.indices {
      for _ in 0..<Int.random(in: 2...4, using: &random) {
        articles.append(article(in: chapter, &random))
      }
    }
  }

  // MARK: Text

  package var text: String {
    var lines = ["河滨市码头管理条例"]
    var chapter = -1
    for (index, article) in articles.enumerated() {
      while chapter < article.chapter {
        chapter += 1
        lines.append("第\(Self.number(chapter + 1))章 \(chapters[chapter])")
      }
      for (place, clause) in article.clauses.enumerated() {
        let label = place == 0 ? "第\(Self.number(index + 1))条 " : ""
        lines.append(label + text(of: clause))
        for (item, words) in clause.items.enumerated() {
          let isLast = item == clause.items.count - 1
          lines.append("（\(Self.number(item + 1))）\(words)\(isLast ? "。" : "；")")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(of clause: Clause) -> String {
    clause.text.map { piece in
      switch piece {
      case .words(let words): words
      case .reference(let id): "第\(Self.number((articles.firstIndex { $0.id == id } ?? 0) + 1))条"
      }
    }.joined()
  }

  package static func number(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
  }

  // MARK: Words

  private static let subjects = ["港务部门", "船舶经营人", "码头管理单位", "乡镇人民政府", "从业人员", "社会组织", "引航机构"]
  private static let verbs = ["应当制定", "负责检查", "可以公布", "不得擅自变更", "依法审查", "及时报告", "定期评估"]
  private static let objects = [
    "安全操作规程", "泊位使用计划", "防汛应急预案", "收费项目和标准", "船舶进出记录", "货物堆存方案", "环境保护措施",
  ]
  private static let ends = ["并向社会公开", "接受公众监督", "保存期限不少于三年", "报主管部门备案", "费用由责任人承担"]

  private func sentence(_ random: inout SplitMix64) -> String {
    let pick = { (words: [String], random: inout SplitMix64) in
      words.randomElement(using: &random) ?? ""
    }
    return pick(Self.subjects, &random) + pick(Self.verbs, &random) + pick(Self.objects, &random)
      + "，"
      + pick(Self.ends, &random) + "。"
  }

  private func clause(_ random: inout SplitMix64) -> Clause {
    guard Int.random(in: 0..<4, using: &random) > 0 else {
      let items = (0..<Int.random(in: 2...4, using: &random)).map { _ in item(&random) }
      return Clause(
        text: [.words((Self.subjects.randomElement(using: &random) ?? "") + "履行下列职责：")],
        items: items)
    }
    return Clause(text: [.words(sentence(&random))])
  }

  private func item(_ random: inout SplitMix64) -> String {
    String(sentence(&random).split(separator: "，")[0])
  }

  private mutating func article(in chapter: Int, _ random: inout SplitMix64) -> Article {
    nextID += 1
    var clauses = (0..<Int.random(in: 1...3, using: &random)).map { _ in clause(&random) }
    if let other = articles.randomElement(using: &random), Bool.random(using: &random) {
      clauses.append(Clause(text: [.words("违反"), .reference(other.id), .words("规定的，责令改正。")]))
    }
    return Article(id: nextID, chapter: chapter, clauses: clauses)
  }

  // MARK: Edits

  package mutating func edit(_ random: inout SplitMix64) {
    let index = Int.random(in: articles.indices, using: &random)
    let place = Int.random(in: articles[index].clauses.indices, using: &random)
    switch Int.random(in: 0..<11, using: &random) {
    case 0, 1: articles.insert(article(in: articles[index].chapter, &random), at: index)
    case 2: deleteArticle(index)
    case 3, 4: replaceWords(index, place, &random)
    case 5: articles[index].clauses.insert(clause(&random), at: place)
    case 6: if articles[index].clauses.count > 1 { articles[index].clauses.remove(at: place) }
    case 7:
      if !articles[index].clauses[place].items.isEmpty {
        articles[index].clauses[place].items.append(item(&random))
      }
    case 8:
      if articles[index].clauses[place].items.count > 2 {
        articles[index].clauses[place].items.removeFirst()
      }
    case 9: articles[index].clauses = [clause(&random)]
    default: chapters[articles[index].chapter] += "规定"
    }
  }

  /// References to it go with their clauses; a chapter keeps one article.
  private mutating func deleteArticle(_ index: Int) {
    let gone = articles[index]
    guard articles.count(where: { $0.chapter == gone.chapter }) > 1 else { return }
    articles.remove(at: index)
    for place in articles.indices {
      articles[place].clauses.removeAll { clause in
        clause.text.contains { if case .reference(gone.id) = $0 { true } else { false } }
      }
    }
  }

  private mutating func replaceWords(_ index: Int, _ place: Int, _ random: inout SplitMix64) {
    guard case .words(let words)? = articles[index].clauses[place].text.first,
      let old = Self.objects.first(where: { words.contains($0) })
    else { return }
    let new = Self.objects.randomElement(using: &random) ?? old
    articles[index].clauses[place].text[0] = .words(words.replacing(old, with: new))
  }
}
