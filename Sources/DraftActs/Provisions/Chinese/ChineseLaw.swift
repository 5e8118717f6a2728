import DraftLanguage

/// Reads a Chinese law into its parts: title and introduction, preamble, chapters, articles with 款, 项 and
/// 目, attachments.
enum ChineseLaw {
  /// The last line under the title that is prose, not （2020年…通过）: what acts call 引言.
  static func introduction(of law: Provision) -> Provision? {
    law.children.last { part in
      guard part.level == .introduction, let last = part.text.last, !part.text.hasPrefix("（") else {
        return false
      }
      return part.text.count > 30 || "，。：".unicodeScalars.contains(last.scalar)
    }
  }

  static func read(_ lines: LawLines) -> Provision {
    let root = Provision(.document)
    var state = State()
    for line in lines.lines { add(line, to: root, &state) }
    for article in root.children where article.level == .article {
      ClauseProvisions.count(article)
    }
    return root
  }

  private struct State {
    var hasHeading = false
    var hasArticle = false
    var isAttachment = false
    /// Paragraphs of the preamble, or lines before the first heading.
    var count = 0
    /// Whether lines that belong to no article are the preamble's.
    var inPreamble = false
  }

  private static func add(_ line: LawLines.Line, to root: Provision, _ state: inout State) {
    let text = line.text
    if state.hasHeading || state.hasArticle, let name = attachmentName(text) {
      state.isAttachment = true
      root.children.append(
        Provision(.attachment, name: name, lead: line.lead, label: text))
    } else if state.isAttachment, let attachment = root.children.last {
      attachment.children.append(Provision(.clause, lead: line.lead, text: text, start: line.start))
    } else if let heading = heading(text) {
      (state.hasHeading, state.inPreamble) = (true, false)
      root.children.append(
        Provision(
          heading.level, name: heading.name, lead: line.lead,
          label: Letters(text[..<heading.labelEnd]),
          gap: Letters(text[heading.labelEnd..<heading.end]), text: Letters(text[heading.end...]),
          start: line.offset(heading.end)))
    } else if let label = articleLabel(text) {
      (state.hasArticle, state.inPreamble) = (true, false)
      root.children.append(article(line, label))
    } else if text.filter({ !$0.isBlank }).string == "序言", !state.hasArticle {
      (state.hasHeading, state.inPreamble) = (true, true)
      root.children.append(Provision(.preamble, lead: line.lead, text: text, start: line.start))
    } else {
      addUnlabelled(line, to: root, &state)
    }
  }

  private static func article(
    _ line: LawLines.Line, _ label: (name: String, labelEnd: Int, end: Int)
  ) -> Provision {
    let text = line.text
    let article = Provision(
      .article, name: label.name, lead: line.lead, label: Letters(text[..<label.labelEnd]),
      gap: Letters(text[label.labelEnd..<label.end]))
    article.children = [
      Provision(.clause, text: Letters(text[label.end...]), start: line.offset(label.end))
    ]
    article.start = line.start
    return article
  }

  /// A 款 of the article before, or a line before the first one.
  private static func addUnlabelled(
    _ line: LawLines.Line, to root: Provision, _ state: inout State
  ) {
    let (lead, text, start) = (line.lead, line.text, line.start)
    if let last = root.children.last, last.level == .article {
      last.children.append(Provision(.clause, lead: lead, text: text, start: start))
    } else if state.inPreamble {
      state.count += 1
      root.children.append(
        Provision(.preamble, name: "\(state.count)", lead: lead, text: text, start: start))
    } else if !state.hasHeading, !state.hasArticle {
      let level: Address.Level = root.children.isEmpty ? .title : .introduction
      root.children.append(Provision(level, lead: lead, text: text, start: start))
    } else {
      root.children.append(Provision(.preamble, lead: lead, text: text, start: start))
    }
  }

  /// 第三条, 第三条之一 with what parts it from the text; `nil` for prose that begins so.
  static func articleLabel(_ text: Letters) -> (name: String, labelEnd: Int, end: Int)? {
    guard text.hasPrefix("第"), let number = ChineseNumerals.read(text, text.skippingBlanks(1))
    else { return nil }
    let unit = text.skippingBlanks(number.end)
    guard text.starts(with: "条", at: unit) || text.starts(with: "條", at: unit) else { return nil }
    var end = unit + 1
    var sub = 0
    if text.starts(with: "之", at: end), let more = ChineseNumerals.read(text, end + 1) {
      (sub, end) = (more.value, more.end)
    }
    let name = ArticleNumber(number.value, sub).name
    let start = text.skippingBlanks(end)
    if start > end { return (name, end, start) }
    if start < text.count, "之的规所至和、款，。或中项第以及規項".unicodeScalars.contains(text[start].scalar) {
      return nil
    }
    if text.starts(with: "：", at: start) { return (name, end, start + 1) }
    return (name, end, start)
  }

  static func heading(
    _ text: Letters
  ) -> (level: Address.Level, name: String, labelEnd: Int, end: Int)? {
    guard text.hasPrefix("第"), text.count < 40, let number = ChineseNumerals.read(text, 1),
      number.end < text.count, let level = ChineseActWords.units[text[number.end].scalar],
      level.isHeading
    else { return nil }
    let labelEnd = number.end + 1
    let end = text.skippingBlanks(labelEnd)
    guard end > labelEnd || end == text.count else { return nil }
    return (level, "\(number.value)", labelEnd, end)
  }

  /// 附件, 附件2, 附表一： on a line of its own.
  static func attachmentName(_ text: Letters) -> String? {
    for word in ["附件", "附表", "附录"] where text.hasPrefix(word) {
      var end = text.skippingBlanks(2)
      var name = word
      if let number = ChineseNumerals.read(text, end) {
        name += "\(number.value)"
        end = text.skippingBlanks(number.end)
      }
      let isNumbered = name != word
      if text.starts(with: "：", at: end) || text.starts(with: ":", at: end) { end += 1 }
      if end == text.count { return name }
      // 附件2　收费标准: its title may stand on the same line.
      let isTitle = isNumbered && text[end - 1].isBlank && text.count < 30 && !text.contains("。")
      return isTitle ? name : nil
    }
    return nil
  }

  /// Whether a line may go on with the one before: that one ends no paragraph, this one begins no part.
  static func goesOn(_ before: Letters, _ line: Letters) -> Bool {
    guard let last = before.last, !"。：；！？".unicodeScalars.contains(last.scalar) else {
      return false
    }
    return heading(before) == nil && attachmentName(before) == nil && articleLabel(line) == nil
      && heading(line) == nil && attachmentName(line) == nil
      && ClauseProvisions.itemLabel(line) == nil
  }
}
