package import DraftDocument
import DraftLanguage
package import DraftText

/// How drafters cite a section: 第八条, 第六条第（四）项, 第二部分（三）, 第2.1条, Section 5, “Review”.
package struct SectionCitation {
  private let document: Document
  private let bytes: TextView
  /// Articles are numbered through all chapters, so that the number alone says which one it is.
  private let articlesRunThrough: Bool
  /// The one heading that everything stands under: the title of a Markdown file.
  private let root: SectionIndex?
  private let words: any ReportWords
  private let isChinese: Bool
  /// Whether another section bears the same number: 1.1 of PART A and of PART B.
  private let isRepeated: IndexedArray<Section, Bool>
  /// Whether the numbers with dots are those of clauses, which are text (第2.1条), and not of headings
  /// above text (第2.1节).
  private let numbersClauses: Bool
  /// What the draft calls its numbered parts, where that is not Section: Clause.
  private let noun: String?

  /// O(sections).
  package init(_ document: Document, _ bytes: TextView) {
    self.document = document
    self.bytes = bytes
    var runsThrough = true
    var last: [Int] = []
    for index in document.sections.indices where document.sections[index].scheme == .zhArticle {
      let ordinal = document.sections[index].ordinal
      if !last.lexicographicallyPrecedes(ordinal) { runsThrough = false }
      last = ordinal
    }
    articlesRunThrough = runsThrough
    root = SectionNames.root(of: document)
    let language = ReportLanguage(of: document)
    (words, isChinese) = (language.words, language.isHan)
    isRepeated = SectionCitation.repeated(document)
    numbersClauses = document.sections.contains {
      $0.scheme == .zhArticle
        || ($0.scheme == .enDecimal && $0.ordinal.count > 1 && $0.title.isEmpty)
    }
    let hasNumbers = !isChinese && document.sections.contains { $0.scheme == .enDecimal }
    noun = hasNumbers ? PartNoun.commonest(in: document)?.capitalised : nil
  }

  private static func repeated(_ document: Document) -> IndexedArray<Section, Bool> {
    struct Number: Hashable {
      let scheme: LabelScheme?
      let ordinal: [Int]
    }
    var isRepeated = IndexedArray<Section, Bool>(repeating: false, count: document.sections.count)
    var first: [Number: SectionIndex] = [:]
    for (index, section) in document.sections.indexed() where !section.ordinal.isEmpty {
      let number = Number(scheme: section.scheme, ordinal: section.ordinal)
      if let bearer = first[number] {
        isRepeated[bearer] = true
        isRepeated[index] = true
      } else {
        first[number] = index
      }
    }
    return isRepeated
  }

  /// Whether another section bears the same number, so that it says nothing alone.
  package func isAmbiguous(_ id: SectionIndex) -> Bool { isRepeated[id] && !isNamedAlone(id) }

  /// Empty for the document itself.
  package func name(of id: SectionIndex) -> String { joined(steps(to: id)) }

  /// The name inside a section `home` that was named before: （一）1, or, from a number that identifies a
  /// section by itself, all from there on: 第2.1条第（一）项.
  package func place(of id: SectionIndex, in home: SectionIndex) -> Place {
    let steps = steps(to: id, from: home)
    guard let first = steps.first else { return .home }
    return Place(name: joined(steps), isAlone: isNamedAlone(first), first: first)
  }

  package struct Place: Equatable {
    /// The section around it itself, which is named already.
    package static let home = Place()

    package var name = ""
    /// Whether the name says by itself which section it is.
    package var isAlone = false
    /// Whether it is a row of a table, which is no section: behind it nothing says that its table goes on.
    package var isRow = false
    /// The outermost of the sections that the name names; the document where it names none.
    package var first = SectionIndex.document

    package init(name: String = "", isAlone: Bool = false, first: SectionIndex = .document) {
      self.name = name
      self.isAlone = isAlone
      self.first = first
    }
  }

  /// From the outermost section that a name has to begin with.
  private func steps(to id: SectionIndex, from home: SectionIndex = .document) -> [SectionIndex] {
    var steps: [SectionIndex] = []
    var at = id
    while at != .document, at != home, !(at == root && at != id) {
      // 1.1 says that it is of 1.
      if let last = steps.last, isSaid(at, by: last) {
        at = document.sections[at].parent
        continue
      }
      steps.append(at)
      if isNamedAlone(at) || (steps.count == 1 && isNamedByTitle(at)) { break }
      at = document.sections[at].parent
    }
    return steps.reversed()
  }

  private func isSaid(_ parent: SectionIndex, by id: SectionIndex) -> Bool {
    let (outer, inner) = (document.sections[parent].ordinal, document.sections[id].ordinal)
    let step = document.text.string(
      SectionNames.step(of: document.sections[parent], in: bytes))
    return document.sections[id].scheme == .enDecimal && !outer.isEmpty
      && inner.count > outer.count && inner.starts(with: outer)
      && step.utf8.allSatisfy { $0 == "." || "0"..."9" ~= $0 }
  }

  private func joined(_ steps: [SectionIndex]) -> String {
    steps.map(own).reduce("") { name, step in name + joint(name, step) + step }
  }

  /// Section 4.2(b), but “Terms for Growers”, Section 1, and SCHEDULE 1, item 3.
  private func joint(_ name: String, _ step: String) -> String {
    guard !name.isEmpty, let first = step.unicodeScalars.first else { return "" }
    if step.hasPrefix(words.item(numbered: "")) { return ", " }
    let isWord =
      "“„".unicodeScalars.contains(first) || first.isASCII && first.properties.isAlphabetic
    return isWord && !isChinese ? ", " : ""
  }

  /// Whether a number says by itself which section it is: an article's, or 1.2 of section 1.
  package func isNamedAlone(_ id: SectionIndex) -> Bool {
    switch document.sections[id].scheme {
    case .zhArticle: articlesRunThrough
    case .enSection, .enArticle: !isRepeated[id]
    case .enDecimal: document.sections[id].ordinal.count > 1 && !isRepeated[id]
    default: false
    }
  }

  /// Whether a section is cited as 条.
  package func isArticle(_ id: SectionIndex) -> Bool {
    let section = document.sections[id]
    return section.scheme == .zhArticle
      || (isChinese && numbersClauses && isNamedAlone(id) && !isNamedByTitle(id))
  }

  /// Without what it stands in.
  package func own(_ id: SectionIndex) -> String {
    let section = document.sections[id]
    let step = Visible.text(document.text.string(SectionNames.step(of: section, in: bytes)))
    if isNamedByTitle(id) { return step.isEmpty ? "" : words.quoted(step) }
    if section.scheme == .zhPoint { return words.quoted(step) }
    if isInArticle(section), step.hasPrefix("（") || step.hasPrefix("(") {
      return ChineseCitation.place(step, .item)
    }
    // By the shape of the number: headings of Markdown have all of them.
    if section.kind != .item, step.unicodeScalars.allSatisfy(ChineseCitation.isLabelNumeral) {
      return ChineseCitation.place(step, .part)
    }
    let isNumber = step.utf8.allSatisfy { $0 == "." || "0"..."9" ~= $0 }
    guard isNumber else { return step }
    guard isWithinNumbers(section) else {
      if isChinese { return ChineseCitation.place(step, unit(of: section)) }
      return noun.map { "\($0) \(step)" } ?? words.section(numbered: step)
    }
    // Behind a number another would be taken for its last digits: 附件1第2项 and not 附件12.
    guard let last = own(section.parent).unicodeScalars.last,
      last.properties.isAlphabetic || last.properties.numericType != nil, last.isASCII
    else { return step }
    let isChinese = !own(section.parent).unicodeScalars.allSatisfy(\.isASCII)
    return isChinese ? ChineseCitation.place(step, .item) : words.item(numbered: step)
  }

  /// What a number in digits counts in a Chinese draft.
  private func unit(of section: Section) -> ChineseCitation.Unit {
    if section.kind == .item, section.ordinal.count < 2 { return .item }
    if numbersClauses { return .article }
    return section.ordinal.count < 2 ? .part : .section
  }

  /// A part of something that is numbered itself: 第二部分（一）1.
  private func isWithinNumbers(_ section: Section) -> Bool {
    section.parent != .document && !document.sections[section.parent].ordinal.isEmpty
      && section.ordinal.count < 2
  }

  /// In an article or a clause, which 项 are of: 第一条第（一）项, 第5.2条第（3）项.
  private func isInArticle(_ section: Section) -> Bool {
    guard section.kind == .item, section.parent != .document else { return false }
    let parent = document.sections[section.parent]
    return parent.scheme == .zhArticle
      || (isChinese && numbersClauses && parent.scheme == .enDecimal && parent.ordinal.count > 1)
  }

  private func isNamedByTitle(_ id: SectionIndex) -> Bool {
    let section = document.sections[id]
    return SectionNames.step(of: section, in: bytes) == section.title
  }
}
