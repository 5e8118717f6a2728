import DraftLanguage

/// Reads a Japanese law into its parts: title, chapters, articles with caption, 項, 号 and イロハ.
///
/// An article has no line of its own: its caption, where it has one, and its 項 are its children, and the first 項 has
/// the article's label. What stands below 附則 is left whole.
enum JapaneseLaw {
  static func read(_ lines: LawLines) -> Provision {
    let root = Provision(.document)
    var builder = JapaneseLawBuilder(root)
    for line in lines.lines { builder.add(line) }
    builder.finish()
    return root
  }

  /// The articles that an act brings.
  static func articles(_ lines: [Letters]) -> [Provision] {
    let root = Provision(.document, from: .act)
    var builder = JapaneseLawBuilder(root, from: .act)
    for line in lines { builder.add(LawLines.Line(lead: ["\n"], text: line)) }
    builder.finish()
    return root.children
  }

  /// The 項, 号 and what else stands in an article, of lines that an act brings.
  static func parts(_ lines: [Letters]) -> [Provision] {
    let article = Provision(.article, from: .act)
    var builder = JapaneseLawBuilder(article, from: .act)
    builder.article = article
    for line in lines { builder.add(LawLines.Line(lead: ["\n"], text: line)) }
    return article.children
  }

  /// The first 項 of an article, which has no label of its own, with what stands in it.
  static func firstClause(_ lines: [Letters]) -> [Provision] {
    guard let first = lines.first else { return [] }
    let article = Provision(.article, from: .act)
    article.children = [Provision(.clause, name: "1", from: .act, text: first)]
    var builder = JapaneseLawBuilder(article, from: .act)
    builder.article = article
    for line in lines.dropFirst() { builder.add(LawLines.Line(lead: ["\n"], text: line)) }
    return article.children
  }

  static func goesOn(_ before: Letters, _ line: Letters) -> Bool {
    guard let last = before.last, !"。：；）」".unicodeScalars.contains(last.scalar) else {
      return false
    }
    return JapaneseLabels.label(line) == nil && ChineseLaw.heading(line) == nil
      && ChineseLaw.heading(before) == nil && !JapaneseLabels.isCaption(line)
  }
}

private struct JapaneseLawBuilder {
  private let root: Provision
  private let origin: Provision.Origin
  var article: Provision?
  private var caption: Provision?
  private var isClosed = false

  init(_ root: Provision, from origin: Provision.Origin = .base) {
    (self.root, self.origin) = (root, origin)
  }

  mutating func add(_ line: LawLines.Line) {
    let text = line.text
    if isClosed || JapaneseLabels.isClosing(text) {
      finish()
      isClosed = true
      root.children.append(Provision(.attachment, lead: line.lead, text: text, start: line.start))
    } else if JapaneseLabels.isCaption(text) {
      dropCaption()
      caption = part(.title, "", line, labelEnd: 0)
    } else if let heading = ChineseLaw.heading(text) {
      dropCaption()
      article = nil
      root.children.append(
        Provision(
          heading.level, name: heading.name, from: origin, lead: line.lead,
          label: Letters(text[..<heading.labelEnd]),
          gap: Letters(text[heading.labelEnd..<heading.end]),
          text: Letters(text[heading.end...]), start: line.offset(heading.end)))
    } else if let label = JapaneseLabels.label(text) {
      add(line, label)
    } else {
      dropCaption()
      addPlain(line)
    }
  }

  private mutating func add(_ line: LawLines.Line, _ label: JapaneseLabels.Label) {
    if label.level == .article {
      let own = Provision(.article, name: label.name, from: origin)
      if let caption { own.children.append(caption) }
      caption = nil
      own.children.append(part(.clause, "1", line, labelEnd: label.end))
      root.children.append(own)
      article = own
      return
    }
    dropCaption()
    guard let holder = holder(of: label.level) else { return addPlain(line) }
    holder.children.append(part(label.level, label.name, line, labelEnd: label.end))
  }

  /// What a 項, a 号 or イ stands in.
  private func holder(of level: Address.Level) -> Provision? {
    guard let article else { return nil }
    if level == .clause { return article }
    let clause = article.children.last { $0.level == .clause }
    guard level == .subitem else { return clause ?? article }
    return clause?.children.last { $0.level == .item }
      ?? article.children.last { $0.level == .item }
  }

  private func part(
    _ level: Address.Level, _ name: String, _ line: LawLines.Line, labelEnd: Int
  ) -> Provision {
    let start = labelEnd == 0 ? 0 : line.text.skippingBlanks(labelEnd)
    return Provision(
      level, name: name, from: origin, lead: line.lead, label: Letters(line.text[..<labelEnd]),
      gap: Letters(line.text[labelEnd..<start]), text: Letters(line.text[start...]),
      start: line.offset(start))
  }

  /// A line without a label: of the article that is open, or of the head of the law.
  private mutating func addPlain(_ line: LawLines.Line) {
    guard let article else {
      let isTitle = root.children.isEmpty
      root.children.append(part(isTitle ? .title : .introduction, "", line, labelEnd: 0))
      return
    }
    (article.children.last ?? article).last.children.append(part(.preamble, "", line, labelEnd: 0))
  }

  private mutating func dropCaption() {
    guard let caption else { return }
    root.children.append(caption)
    self.caption = nil
  }

  mutating func finish() {
    dropCaption()
    article = nil
  }
}

extension Provision {
  /// An article's caption.
  var caption: Provision? { level == .article ? children.first { $0.level == .title } : nil }

  /// What an article says, without its number.
  var unnumbered: Letters {
    var out: Letters = []
    for (index, child) in children.enumerated() {
      if index > 0 { out.append("\n") }
      if !(child.level == .clause && child.name == "1") { out += child.label + child.gap }
      out += child.content
    }
    return out
  }
}
