/// Numbers of articles that count on from one another after some came and others went.
///
/// Each keeps its distance to those before it, so that a gap which the base has stays one.
struct EnglishNumbering {
  private let base: [String: Int]
  /// Articles of the base that get another number, and that number.
  private(set) var names: [(part: Provision, name: String)] = []

  /// - Parameters:
  ///   - articles: As they stand now, in order.
  ///   - base: The numbers of all articles of the base, in order.
  init(_ articles: [Provision], base: [String]) {
    self.base = Dictionary(zip(base, base.indices)) { first, _ in first }
    let present = Set(articles.compactMap(\.oldName))
    var final: [ObjectIdentifier: String] = [:]
    for list in EnglishNumbering.lists(articles) {
      let holder = list.holder?.oldName ?? ""
      let origin = list.holder?.origin ?? .base
      let gone = base.indices.filter {
        origin == .base && !present.contains(base[$0])
          && EnglishNumbering.holder(of: base[$0]) == holder
      }
      let prefix = list.holder.map { (final[ObjectIdentifier($0)] ?? $0.name) + "." } ?? ""
      for (part, name) in numbered(list.parts, gone, prefix) where name != part.name {
        final[ObjectIdentifier(part)] = name
        names.append((part, name))
      }
    }
  }

  /// The numbers of the articles of the base in one list: 4.1, 4.2 … or 1, 2 ….
  private func numbered(
    _ parts: [Provision], _ gone: [Int], _ prefix: String
  ) -> [(part: Provision, name: String)] {
    var out: [(part: Provision, name: String)] = []
    var came = 0
    for part in parts {
      guard let old = part.oldName, let place = base[old] else {
        // 2A takes no number from those behind it.
        if part.name.last?.isNumber == true { came += 1 }
        continue
      }
      guard let number = old.split(separator: ".").last.flatMap({ Int($0) }) else { continue }
      let went = gone.count { $0 < place }
      out.append((part, prefix + "\(number + came - went)"))
    }
    return out
  }

  /// The articles by what they stand below, the outer ones first.
  private static func lists(
    _ articles: [Provision]
  ) -> [(holder: Provision?, parts: [Provision])] {
    var lists: [(holder: Provision?, parts: [Provision])] = [(nil, [])]
    var places: [ObjectIdentifier: Int] = [:]
    // For each number the last article that has it.
    var last: [String: Provision] = [:]
    for article in articles {
      let holder = last[holder(of: article.name)]
      last[article.name] = article
      guard let holder else {
        lists[0].parts.append(article)
        continue
      }
      let id = ObjectIdentifier(holder)
      if places[id] == nil {
        places[id] = lists.count
        lists.append((holder, []))
      }
      lists[places[id] ?? 0].parts.append(article)
    }
    return lists
  }

  /// 4 for 4.2, nothing for 4.
  private static func holder(of name: String) -> String {
    name.split(separator: ".").dropLast().joined(separator: ".")
  }
}

/// Numbers that articles got one after another, as seen from the text whose references say the first ones.
struct RenamedArticles {
  private var names: [String: String] = [:]

  /// - Parameter batch: Numbers that change at once.
  mutating func add(_ batch: [(old: String, new: String)]) {
    let steps = Dictionary(batch.map { ($0.old, $0.new) }) { first, _ in first }
    let known = Set(names.values)
    for (first, last) in names { names[first] = steps[last] ?? last }
    for step in batch where !known.contains(step.old) { names[step.old] = step.new }
  }

  /// What has changed since the last time.
  mutating func take() -> [String: String] {
    defer { names = [:] }
    return names.filter { $0.key != $0.value }
  }
}
