import DraftDocument
import DraftLanguage
import DraftText

/// A place in the text that stands under no heading and in no article.
package enum FramePlace: Hashable {
  /// A note under the title is （送审稿） or （试行）.
  case title, noteUnderTitle, subtitle, byline, dateline, number, addressee, salutation
  case attachments, signature, date, note, imprint, table
  /// From 1, of a draft without sections; 0 where it is all of the text beside its title and the like.
  case paragraph(Int)
  /// Before the first section and after the last; from 1, or 0 where there is but one such paragraph.
  case opening(Int)
  case closing(Int)

  /// Whether it stands behind the sections of a draft that has some.
  var isBehindSections: Bool {
    switch self {
    case .closing, .attachments, .signature, .date, .note, .imprint: true
    default: false
    }
  }
}

/// The places of the paragraphs that no number names: 标题, 主送机关, 第二段, 落款.
struct FramePlaces {
  /// By paragraph; `nil` for those of sections.
  private var places: IndexedArray<Paragraph, FramePlace?>

  /// - Parameter articles: The section that each section's text is listed under.
  ///
  /// O(sections + paragraphs).
  init(_ document: Document, root: SectionIndex?, articles: IndexedArray<Section, SectionIndex>) {
    places = IndexedArray(repeating: nil, count: document.paragraphs.count)
    let first = document.sections.indices.dropFirst().first {
      $0 != root && articles[$0] == $0 && document.sections[$0].kind != .boilerplate
    }
    let start = first.map { document.sections[$0].extent.start }
    var counts = (opening: 0, closing: 0)
    var last: FramePlace?
    for (index, paragraph) in document.paragraphs.indexed() {
      let home = articles[paragraph.section]
      guard home == .document || home == root else { continue }
      guard paragraph.section == home else {
        // An item goes with the text that it stands under.
        places[index] = last
        continue
      }
      let isTitle =
        home != .document && document.sections[home].title.contains(paragraph.range)
      let role = paragraph.sentences.first.map { document.sentences[$0].role } ?? .body
      if let named = isTitle ? .title : FramePlaces.named(role) {
        let isNote = role == .title && last == .title && isNote(document, paragraph)
        places[index] = isNote ? .noteUnderTitle : named
      } else if start.map({ paragraph.range.start < $0 }) ?? true {
        counts.opening += 1
        places[index] = first == nil ? .paragraph(counts.opening) : .opening(counts.opening)
      } else {
        counts.closing += 1
        places[index] = .closing(counts.closing)
      }
      last = places[index]
    }
    dropLoneNumbers(counts, hasSections: first != nil)
  }

  /// One paragraph alone has no number.
  private mutating func dropLoneNumbers(
    _ counts: (opening: Int, closing: Int), hasSections: Bool
  ) {
    if counts.opening == 1 { replace(.opening(1), by: .opening(0)) }
    if counts.closing == 1 { replace(.closing(1), by: .closing(0)) }
    if !hasSections, counts.opening == 1 {
      let isAll = places.allSatisfy { $0 == nil || $0 == .paragraph(1) }
      replace(.paragraph(1), by: isAll ? nil : .paragraph(0))
    }
  }

  private mutating func replace(_ place: FramePlace, by other: FramePlace?) {
    for index in places.indices where places[index] == place { places[index] = other }
  }

  subscript(paragraph: ParagraphIndex) -> FramePlace? { places[paragraph] }

  /// Whether the line under a title says what state the text is in, and not when it was made: in brackets, and no
  /// date.
  private func isNote(_ document: Document, _ paragraph: Paragraph) -> Bool {
    let (start, end) = (paragraph.range.start, paragraph.range.end)
    return document.text.withView { text in
      (text.has("（", at: start) || text.has("(", at: start))
        && (text.has("）", before: end) || text.has(")", before: end))
        && !(start..<end).contains {
          text[$0].isDigit
            || (!text[$0].isContinuation && Self.years.contains(text.scalar(at: $0)))
        }
    }
  }

  private static let years = ScalarSet(Language.all.map(\.time.years).joined())

  private static func named(_ role: SentenceRole) -> FramePlace? {
    switch role {
    case .head: .number
    case .title: .title
    case .subtitle: .subtitle
    case .byline: .byline
    case .dateline: .dateline
    case .addressee: .addressee
    case .salutation: .salutation
    case .attachmentNote: .attachments
    case .signature: .signature
    case .date: .date
    case .note: .note
    case .imprint: .imprint
    case .row: .table
    case .boilerplate, .heading, .body, .item, .closing, .opaque: nil
    }
  }
}
