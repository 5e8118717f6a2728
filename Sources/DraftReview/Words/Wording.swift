package import DraftChange
package import DraftDocument
package import DraftText

extension ReportLanguage {
  /// The language that reports on a draft are written in unless asked otherwise.
  package init(of document: Document) {
    self = Wording(for: document).isChinese ? .chinese : .english
  }
}

/// The words of a report.
package struct Wording {
  package let isChinese: Bool

  /// In `language`, or else in that of the draft: Chinese where a good part of the text is in Han
  /// characters; only its beginning is looked at.
  package init(for document: Document, in language: ReportLanguage? = nil) {
    if let language {
      isChinese = language == .chinese
      return
    }
    let sample = document.text.bytes.prefix(64 * 1024)
    let lead = sample.reduce(0) { $0 + (0xE4...0xE9 ~= $1 ? 1 : 0) }
    isChinese = lead * 3 * 5 > sample.count
  }

  package func callAsFunction(_ english: String, _ chinese: String) -> String {
    isChinese ? chinese : english
  }

  /// "1 sentence", "3 sentences", "3 句".
  package func sentences(_ count: Int) -> String {
    isChinese ? "\(count) 句" : count == 1 ? "1 sentence" : "\(count) sentences"
  }

  /// What stands before the title and belongs to no part of the draft: a site's notice.
  package var aroundTheDraft: String { self("(around the draft)", "（稿件之外的文字）") }

  package var noDifferences: String { self("No differences.", "没有改动。") }

  package var listSeparator: String { isChinese ? "、" : ", " }

  /// A note in brackets, after what it is about.
  package func bracketed(_ notes: [String]) -> String {
    let list = notes.joined(separator: listSeparator)
    return isChinese ? "〔\(list)〕" : "[\(list)]"
  }

  package func name(of kind: Diagnostic.Kind) -> String {
    switch kind {
    case .numberSkipped: self("number out of order", "编号不连续")
    case .numberRepeated: self("number repeated", "编号重复")
    case .placeholder: self("left open", "待填")
    }
  }

  package func name(of mark: SectionMarks) -> String {
    switch mark {
    case .moved: self("moved", "移动")
    case .renumbered: self("renumbered", "重新编号")
    case .retitled: self("retitled", "改标题")
    case .relevelled: self("level changed", "调整层级")
    case .split: self("split", "拆分")
    default: self("merged", "合并")
    }
  }

  /// What became of the border before a sentence.
  package func said(of border: ParagraphChange) -> String {
    border.kind == .split
      ? self("new paragraph", "另起一段") : self("no longer a new paragraph", "并入上段")
  }

  /// What became of a sentence, how much it matters, and what is worth calling out.
  package func notes(on change: SentenceChange) -> [String] {
    var notes: [String] = []
    if change.kind == .split {
      notes.append(self("split in \(change.new.count)", "拆为 \(change.new.count) 句"))
    }
    if change.kind == .merged {
      notes.append(self("\(change.old.count) joined", "\(change.old.count) 句合并"))
    }
    switch change.weight {
    case .editorial: notes.append(self("editorial", "文字规范"))
    case .consequential: notes.append(self("consequential", "随改"))
    case .none, .substantive: break
    }
    return notes + names(of: change.categories)
  }

  /// White space in words, for a sentence that says that it came or went: quotation marks around it would
  /// hold nothing to see.
  package func blanks(_ range: ByteRange, of bytes: TextView) -> String {
    var names: [String] = []
    var at = range.start
    while at < range.end {
      let (scalar, length) = bytes.decode(at: at)
      at += length
      let name =
        switch scalar {
        case "\n", "\r": self("a line break", "换行")
        case "\t": self("a tab", "制表符")
        case "\u{3000}": self("an ideographic space", "全角空格")
        default: self("a space", "空格")
        }
      if names.last != name { names.append(name) }
    }
    return names.joined(separator: self(" and ", "、"))
  }

  /// (c), as the items of a contract are numbered; item 30 beyond the alphabet.
  private func letter(_ number: Int) -> String {
    (1...26).contains(number)
      ? "(\(Unicode.Scalar(UInt8(0x60 + number))))" : "item \(number)"
  }

  /// 第三款, 第（三）项: where what a reference pointed at stands now in its article; "" where it is gone.
  package func part(of reference: ReferenceChange) -> String {
    var parts: [String] = []
    if reference.newParagraph > 0 {
      parts.append(
        self(
          "paragraph \(reference.newParagraph)",
          "第" + ArticleParagraphs.numeral(reference.newParagraph) + "款"))
    }
    if reference.newItem > 0 {
      parts.append(
        self(
          letter(reference.newItem), "第（" + ArticleParagraphs.numeral(reference.newItem) + "）项"))
    }
    if reference.newAttachment > 0 {
      parts.append(self("attachment \(reference.newAttachment)", "附件\(reference.newAttachment)"))
    }
    return parts.joined(separator: self(", ", ""))
  }

  /// 第九条第一款: the same with the article that it is of.
  package func place(of reference: ReferenceChange, in article: String) -> String {
    let part = part(of: reference)
    return part.isEmpty ? article : article + self(", ", "") + part
  }

  /// What became of the 款 or 项 that a reference pointed at and that is not in its article any more.
  package func missing(_ reference: ReferenceChange) -> String {
    if reference.newAttachment < 0 {
      return self("points at an attachment that is gone", "所指的附件已不存在")
    }
    return reference.state == .dangling
      ? self("points at what is gone", "所指的款、项已不存在")
      : self("points at what stands elsewhere now", "所指的款、项已移至他处")
  }

  /// The categories worth calling out on a changed sentence; `wording` says nothing.
  package func names(of categories: ChangeCategories) -> [String] {
    var names: [String] = []
    func add(_ category: ChangeCategories, _ english: String, _ chinese: String) {
      if categories.contains(category) { names.append(self(english, chinese)) }
    }
    add(.date, "date", "日期")
    add(.figure, "figure", "数据")
    add(.name, "name", "名称")
    add(.reference, "reference", "引用")
    add(.term, "term", "用语")
    return names
  }
}
