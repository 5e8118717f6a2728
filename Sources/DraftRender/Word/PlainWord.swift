import DraftDocument
import DraftDocx
import DraftLanguage
import DraftReview
import DraftText

/// A plain text as a Word document: each paragraph in the style of what it does in the draft.
struct PlainWord {
  private let document: Document
  private let bytes: TextView
  private var draft: WordDraft
  private var hasTitle = false

  static func draft(
    _ document: Document, _ layout: WordLayout, _ language: WordLanguage
  ) -> WordDraft {
    document.text.withView { bytes in
      var writer = PlainWord(document, bytes, layout, language)
      for paragraph in document.paragraphs { writer.write(paragraph) }
      return writer.draft
    }
  }

  private init(
    _ document: Document, _ bytes: TextView, _ layout: WordLayout, _ language: WordLanguage
  ) {
    self.document = document
    self.bytes = bytes
    draft = WordDraft(layout, language)
  }

  private mutating func write(_ paragraph: Paragraph) {
    let section = document.sections[paragraph.section]
    let kind = kind(of: paragraph, section)
    var runs: [WordDraft.Run] = []
    let head = head(of: paragraph, section)
    if let head {
      runs.append(WordDraft.Run(text(head), level(of: section) > 2 ? .runIn3 : .runIn2))
    }
    let rest = ByteRange(head?.end ?? paragraph.range.start, paragraph.range.end)
    runs.append(WordDraft.Run(kind == .code ? lines(rest) : text(rest)))
    draft.blocks.append(.paragraph(WordDraft.Paragraph(kind, runs)))
  }

  // MARK: What it is

  private mutating func kind(of paragraph: Paragraph, _ section: Section) -> WordDraft.Kind {
    guard let first = paragraph.sentences.first else { return .body }
    switch document.sentences[first].role {
    // Lines below the title, as a date or a name, are no second title.
    case .title:
      defer { hasTitle = true }
      return hasTitle ? .subtitle : .title
    case .subtitle, .byline, .dateline: return .subtitle
    case .addressee, .salutation, .head: return .flush
    case .signature, .date: return .signature
    case .opaque: return .code
    case .heading where section.kind == .heading: return .heading(level(of: section))
    case .heading where section.kind == .attachment: return .flush
    default: return .body
    }
  }

  /// From 1: of the labels that Chinese offices have for each level, else by depth.
  private func level(of section: Section) -> Int {
    guard draft.layout == .official else { return max(1, section.depth) }
    switch section.scheme {
    case .zhPart, .zhChapter, .zhL1: return 1
    case .zhSection, .zhL2: return 2
    case .zhL3: return 3
    case .zhL4, .zhL5, .zhL6: return 4
    default: return max(1, section.depth)
    }
  }

  /// A heading in the first line of a paragraph, with its number.
  private func head(of paragraph: Paragraph, _ section: Section) -> ByteRange? {
    guard section.kind == .runIn, !section.title.isEmpty, paragraph.range.contains(section.title),
      section.label.isEmpty || section.label.start == paragraph.range.start
    else { return nil }
    return ByteRange(paragraph.range.start, section.title.end)
  }

  // MARK: Text

  private func text(_ range: ByteRange) -> [UInt8] {
    var result: [UInt8] = []
    LineJoint.each(range, of: bytes) { result += UTF8.encode($0).unsafelyUnwrapped }
    return result
  }

  private func lines(_ range: ByteRange) -> [UInt8] {
    Array(bytes.part(range.range)).filter { $0 != "\r" }
  }
}
