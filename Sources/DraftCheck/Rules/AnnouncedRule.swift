import DraftDocument
import DraftLanguage
import DraftReview
import DraftText

/// 讲三点意见, with four: how many points, sides or steps a sentence announces, and how many come.
enum AnnouncedRule {
  /// O(sections + bytes).
  static func findings(_ draft: CheckedDraft) -> [Finding] {
    let behind = atEnds(draft)
    let places = Set(behind.map(\.place))
    return behind + inParagraphs(draft).filter { !places.contains($0.place) }
  }

  /// Lists in the paragraph of the colon that announces them. One item alone is no list.
  private static func inParagraphs(_ draft: CheckedDraft) -> [Finding] {
    let bytes = draft.bytes
    var found: [Finding] = []
    for sentence in draft.prose where mayAnnounce(sentence.role) {
      let range = sentence.range
      for colon in draft.places(of: "：", in: range) + draft.places(of: ":", in: range) {
        var start = colon + bytes.length(at: colon)
        while start < bytes.count, bytes[start] == " " { start += 1 }
        guard let count = InlineList.count(bytes, at: start), count > 1,
          let announced = ListedThings.announced(bytes, before: colon, from: range.start)
        else { continue }
        found += differing(announced, count)
      }
    }
    return found
  }

  /// Announcements at the end of a sentence, and the sections or items behind it.
  private static func atEnds(_ draft: CheckedDraft) -> [Finding] {
    var found: [Finding] = []
    for (index, sentence) in draft.document.sentences.indexed() where mayAnnounce(sentence.role) {
      guard let announced = Announcement.read(draft.bytes, sentence.range),
        let count = coming(behind: index, draft)
      else { continue }
      found += differing(announced, count)
    }
    return found
  }

  private static func differing(_ announced: Announcement, _ count: Int) -> [Finding] {
    announced.count == count
      ? []
      : [
        Finding(
          kind: .announcedCount, place: announced.place,
          detail: .count(announced: announced.count, found: count))
      ]
  }

  private static func mayAnnounce(_ role: SentenceRole) -> Bool {
    switch role {
    case .body, .heading, .item, .salutation: true
    default: false
    }
  }

  /// How long the list is that begins right behind a sentence; `nil` where none does.
  private static func coming(behind sentence: SentenceIndex, _ draft: CheckedDraft) -> Int? {
    sections(behind: sentence, draft) ?? items(behind: sentence, draft)
  }

  /// Of the sections that stand under what the sentence stands in, those of the list that begins with the next
  /// sentence.
  private static func sections(behind sentence: SentenceIndex, _ draft: CheckedDraft) -> Int? {
    let document = draft.document
    guard sentence + 1 < document.sentences.endIndex else { return nil }
    let next = document.sentences[sentence + 1]
    var first = next.section
    let start = document.sentences[sentence].range.end
    // The outermost section that begins between the two.
    while first != .document, document.sections[first].extent.start >= start,
      document.sections[document.sections[first].parent].extent.start >= start
    {
      first = document.sections[first].parent
    }
    guard first != .document, document.sections[first].extent.start >= start,
      let scheme = document.sections[first].scheme, document.sections[first].ordinal.last == 1
    else { return nil }
    return count(from: first, scheme, document)
  }

  private static func count(from first: SectionIndex, _ scheme: LabelScheme, _ document: Document)
    -> Int
  {
    let parent = document.sections[first].parent
    var count = 0
    var at = first
    while at < document.sections.endIndex, document.sections[at].parent >= parent {
      let section = document.sections[at]
      if section.parent == parent, section.scheme == scheme {
        // Another list begins.
        if count > 0, section.ordinal.last == 1 { break }
        count += 1
      }
      at += 1
    }
    return count
  }

  /// The items of a Markdown list in the paragraphs right behind.
  private static func items(behind sentence: SentenceIndex, _ draft: CheckedDraft) -> Int? {
    let document = draft.document
    var at = document.sentences[sentence].paragraph + 1
    guard at < document.layouts.endIndex, at < document.paragraphs.endIndex else { return nil }
    let depth = document.layouts[at].depth
    guard document.layouts[at].list != .none else { return nil }
    var count = 0
    while at < document.paragraphs.endIndex, document.layouts[at].depth >= depth {
      if document.layouts[at].depth == depth, document.layouts[at].list != .none { count += 1 }
      at += 1
    }
    return count
  }
}
