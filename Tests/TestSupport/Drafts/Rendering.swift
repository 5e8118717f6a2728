/// A model draft written out, with the place of every sentence and section.
package struct RenderedDraft: Sendable {
  package var text = ""
  /// By model id; a section's title, where it is a sentence, has the section's id.
  package var sentences: [Int: Range<Int>] = [:]
  /// Where each section begins, at its label.
  package var sections: [Int: Int] = [:]

  private mutating func put(_ id: Int, _ text: String) {
    let start = self.text.utf8.count
    self.text += text
    sentences[id] = start..<self.text.utf8.count
  }

  package init(_ draft: ModelDraft) {
    let labels = Self.labels(draft)
    let lineEnd = draft.genre == .policy ? "\n\n" : "\n"
    if draft.genre == .policy { text += "# " }
    put(0, draft.title)
    text += lineEnd
    if draft.genre != .policy { text += "\n" }
    for chapter in draft.chapters {
      sections[chapter.id] = text.utf8.count
      text += draft.genre == .policy ? "## " + (labels[chapter.id] ?? "") : labels[chapter.id] ?? ""
      text += draft.genre == .policy ? " " : draft.genre == .statute ? "　" : ""
      put(chapter.id, chapter.title)
      text += lineEnd
      paragraphs(chapter, labels, lineEnd)
      for child in chapter.children { write(child, draft.genre, labels, lineEnd) }
    }
  }

  private mutating func write(
    _ section: ModelSection, _ genre: ModelDraft.Genre, _ labels: [Int: String], _ lineEnd: String
  ) {
    sections[section.id] = text.utf8.count
    switch genre {
    case .policy:
      text += "### " + (labels[section.id] ?? "") + " "
      put(section.id, section.title)
      text += lineEnd
    case .statute: text += (labels[section.id] ?? "") + "　"
    case .speech, .mixed:
      text += labels[section.id] ?? ""
      put(section.id, section.title + "。")
    }
    paragraphs(section, labels, lineEnd)
  }

  private mutating func paragraphs(
    _ section: ModelSection, _ labels: [Int: String], _ lineEnd: String
  ) {
    for paragraph in section.paragraphs {
      for (place, sentence) in paragraph.enumerated() {
        let afterEnglish = place > 0 && paragraph[place - 1].isEnglish
        if afterEnglish || sentence.isEnglish && !text.hasSuffix("\n") { text += " " }
        put(sentence.id, sentence.text(labels))
      }
      text += lineEnd
    }
    if section.paragraphs.isEmpty, !text.hasSuffix("\n") { text += lineEnd }
  }

  private static func labels(_ draft: ModelDraft) -> [Int: String] {
    var labels: [Int: String] = [:]
    var article = 0
    for (number, chapter) in draft.chapters.enumerated() {
      let chinese = ChineseNumber.text(number + 1)
      switch draft.genre {
      case .speech, .mixed: labels[chapter.id] = chinese + "、"
      case .statute: labels[chapter.id] = "第\(chinese)章"
      case .policy: labels[chapter.id] = "\(number + 1)."
      }
      for (inner, child) in chapter.children.enumerated() {
        article += 1
        switch draft.genre {
        case .speech, .mixed: labels[child.id] = "（\(ChineseNumber.text(inner + 1))）"
        case .statute: labels[child.id] = "第\(ChineseNumber.text(article))条"
        case .policy: labels[child.id] = "\(number + 1).\(inner + 1)"
        }
      }
    }
    return labels
  }
}

package enum ChineseNumber {
  /// 1…999.
  package static func text(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    var text = hundreds > 0 ? digits[hundreds] + "百" : ""
    if hundreds > 0, rest > 0, rest < 10 { text += "零" }
    if rest >= 10 { text += (rest >= 20 || hundreds > 0 ? digits[rest / 10] : "") + "十" }
    return text + (rest % 10 > 0 ? digits[rest % 10] : "")
  }
}
