import DraftDocument
import DraftText

/// How drafters cite a section: 第八条, 第六条第（四）项, 第二部分（三）, Section 5, “Review”.
struct SectionCitation {
  private let document: Document
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Articles are numbered through all chapters, so that the number alone says which one it is.
  private let articlesRunThrough: Bool
  /// The one heading that everything stands under: the title of a Markdown file.
  private let root: Int?

  /// O(sections).
  init(_ document: Document, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.document = document
    self.bytes = bytes
    var runsThrough = true
    var last: [Int] = []
    for section in document.sections where section.family == .zhArticle {
      if !last.lexicographicallyPrecedes(section.ordinal) { runsThrough = false }
      last = section.ordinal
    }
    articlesRunThrough = runsThrough
    root = SectionNames.root(of: document)
  }

  /// Empty for the document itself.
  func name(of id: Int) -> String {
    var steps: [Int] = []
    var at = id
    while at > 0, !(at == root && at != id) {
      steps.append(at)
      if isNamedAlone(at) || (steps.count == 1 && isNamedByTitle(at)) { break }
      at = document.sections[at].parent
    }
    return steps.reversed().map(own).reduce("") { name, step in
      name + (step.hasPrefix(SectionCitation.item) && !name.isEmpty ? ", " : "") + step
    }
  }

  private static let item = "item "

  /// Whether a number says by itself which section it is: an article's, or 1.2 of section 1.
  private func isNamedAlone(_ id: Int) -> Bool {
    switch document.sections[id].family {
    case .zhArticle: articlesRunThrough
    case .enSection, .enArticle: true
    case .enDecimal, .markdownATX, .markdownSetext: document.sections[id].ordinal.count > 1
    default: false
    }
  }

  /// Without what it stands in.
  func own(_ id: Int) -> String {
    let section = document.sections[id]
    let step = Visible.text(document.text.string(SectionNames.step(of: section, in: bytes)))
    if isNamedByTitle(id) { return step.isEmpty ? "" : "“\(step)”" }
    if section.family == .zhPoint { return "“\(step)”" }
    if isInArticle(section), step.hasPrefix("（") || step.hasPrefix("(") { return "第\(step)项" }
    // By the shape of the number: headings of Markdown have all of them.
    if section.kind != .item, step.unicodeScalars.allSatisfy(SectionCitation.isChineseNumeral) {
      return "第\(step)部分"
    }
    let isNumber = step.utf8.allSatisfy { $0 == 0x2E || ($0 >= 0x30 && $0 <= 0x39) }
    guard isNumber else { return step }
    guard isWithinNumbers(section) else { return "Section \(step)" }
    // Behind a number another would be taken for its last digits: 附件1第2项 and not 附件12.
    guard let last = own(section.parent).unicodeScalars.last,
      last.properties.isAlphabetic || last.properties.numericType != nil, last.isASCII
    else { return step }
    let isChinese = !own(section.parent).utf8.allSatisfy { $0 < 0x80 }
    return isChinese ? "第\(step)项" : SectionCitation.item + step
  }

  private static func isChineseNumeral(_ scalar: Unicode.Scalar) -> Bool {
    "〇零一二三四五六七八九十百".unicodeScalars.contains(scalar)
  }

  /// A part of something that is numbered itself: 第二部分（一）1.
  private func isWithinNumbers(_ section: Section) -> Bool {
    section.parent > 0 && !document.sections[section.parent].ordinal.isEmpty
      && section.ordinal.count < 2
  }

  private func isInArticle(_ section: Section) -> Bool {
    section.kind == .item && section.parent > 0
      && document.sections[section.parent].family == .zhArticle
  }

  private func isNamedByTitle(_ id: Int) -> Bool {
    let section = document.sections[id]
    return SectionNames.step(of: section, in: bytes) == section.title
  }
}
