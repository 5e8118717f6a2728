import DraftLanguage

/// References to articles that have other numbers now, in the text of the base.
///
/// Text that the act brings uses the new numbers already, and 《其他法》第三条 means another law: neither moves.
struct References {
  private var names: [String: String] = [:]

  init(_ articles: [Provision], _ merged: [(name: String, into: Provision)]) {
    for article in articles {
      if let old = article.oldName { names[old] = article.name }
    }
    for entry in merged { names[entry.name] = entry.into.name }
  }

  /// - Parameter names: For numbers in the base those in the result.
  init(names: [String: String]) { self.names = names }

  /// Whether any article has another number.
  var moveAny: Bool { names.contains { $0.key != $0.value } }

  func follow(in root: Provision) {
    guard moveAny else { return }
    let labels = ArticleLabels(root)
    for article in root.children where article.level == .article {
      article.visit { line in
        if let text = followed(line.text, labels) { line.text = text }
      }
    }
  }

  /// The text with its references as they are after renumbering; `nil` where none changes.
  func followed(_ text: Letters, _ labels: ArticleLabels) -> Letters? {
    guard moveAny else { return nil }
    var out = text
    var isChanged = false
    for reference in ArticleReference.all(in: text).reversed() where reference.isOwn {
      guard let new = names[reference.name], new != reference.name else { continue }
      if text[reference.range].contains(where: \.isBrought) { continue }
      out.replaceSubrange(reference.range, with: Letters(labels.text(new)))
      isChanged = true
    }
    return isChanged ? out : nil
  }
}

/// 第三条 in running text.
struct ArticleReference {
  let range: Range<Int>
  let name: String
  /// Whether it means this law.
  let isOwn: Bool

  static func all(in text: Letters) -> [ArticleReference] {
    var found: [ArticleReference] = []
    // Where the list of references began that the last one belongs to, and what it means.
    var list: (end: Int, isOwn: Bool)?
    var place = 0
    while place < text.count {
      guard text[place] == "第", let number = ChineseNumerals.read(text, place + 1),
        text.starts(with: "条", at: number.end) || text.starts(with: "條", at: number.end)
      else {
        place += 1
        continue
      }
      var end = number.end + 1
      var name = ArticleNumber(number.value)
      if text.starts(with: "之", at: end), let sub = ChineseNumerals.read(text, end + 1) {
        (name.sub, end) = (sub.value, sub.end)
      }
      let isOwn = list.map { $0.end == place ? $0.isOwn : nil } ?? nil
      let own = isOwn ?? !isForeign(text, before: place)
      found.append(ArticleReference(range: place..<end, name: name.name, isOwn: own))
      list = (behindList(text, end), own)
      place = end
    }
    return found
  }

  /// Behind the 款 and 项 of a reference and the word that joins it to the next.
  private static func behindList(_ text: Letters, _ place: Int) -> Int {
    var end = place
    while text.starts(with: "第", at: end) {
      let start = text.starts(with: "（", at: end + 1) ? end + 2 : end + 1
      guard let number = ChineseNumerals.read(text, start) else { break }
      var next = number.end
      if text.starts(with: "）", at: next) { next += 1 }
      guard text.starts(with: "款", at: next) || text.starts(with: "项", at: next) else { break }
      end = next + 1
    }
    for word in ["或者", "以及", "、", "和", "至", "及"] where text.starts(with: word, at: end) {
      return end + word.unicodeScalars.count
    }
    return end
  }

  /// Whether the words before a reference name another law.
  private static func isForeign(_ text: Letters, before place: Int) -> Bool {
    let before = text[..<place]
    let own = [
      "本法", "本条例", "本办法", "本规定", "本解释", "本细则", "本章程", "本准则", "本规则", "按照", "依照", "违反", "根据", "依据",
    ]
    if own.contains(where: { before.hasSuffix($0) }) { return false }
    let names = ["》", "法", "办法", "条例", "规定", "细则", "解释", "准则", "章程", "宪法", "决定", "规则", "公约"]
    return names.contains { before.hasSuffix($0) }
  }
}
