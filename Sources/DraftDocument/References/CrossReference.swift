package import DraftLanguage
package import DraftText

/// A place in the text that names a section by its number, or as seen from itself: 见第三条,
/// 第十二条第二款第（三）项, 前款, "Section 4.2".
package struct CrossReference: Sendable {
  package var place: ByteRange
  /// Where the number starts, behind the word before it: 4.2 of "Section 4.2".
  package var number: Int
  package var scheme: LabelScheme
  /// Empty where it names a part of the article that it stands in: 本条第一款.
  package var ordinal: [Int]
  /// What it calls an attachment: Schedule, 附件.
  package var attachment: AttachmentWord?
  /// The attachment whose own numbering it means: Schedule 1 of "paragraph 3 of Schedule 1".
  package var within: AttachmentNumbering?
  /// Where it bears no number: 前款, 前条第二款, 本章.
  package var relative: RelativeReference?
  /// What it names, where that is a note, a source, a heading or a label.
  package var named: NamedPlace?
  /// 第二款, and 第（三）项; 0 where it names none.
  package var paragraph = 0
  package var item = 0

  init(
    place: ByteRange, scheme: LabelScheme, ordinal: [Int], relative: RelativeReference? = nil,
    paragraph: Int = 0
  ) {
    self.place = place
    number = place.start
    self.scheme = scheme
    self.ordinal = ordinal
    self.relative = relative
    self.paragraph = paragraph
  }

  init(place: ByteRange, named: NamedPlace) {
    self.init(place: place, scheme: .enSection, ordinal: [])
    self.named = named
  }

  /// Whether both have the same numbers or words, whatever those point at.
  package func saysTheSame(as other: CrossReference) -> Bool {
    scheme == other.scheme && ordinal == other.ordinal && attachment == other.attachment
      && relative == other.relative && named == other.named && paragraph == other.paragraph
      && item == other.item
  }
}

/// Which attachment numbers what a reference names, as each numbers its clauses anew.
package enum AttachmentNumbering: Equatable, Sendable {
  case of(AttachmentWord, ordinal: [Int])
  /// The one that the reference stands in.
  case around
}

/// Finds the cross-references of a sentence.
package enum CrossReferences {
  /// References to other sections of the same draft, in order; those that name another document
  /// (《公司法》第三条, 合同法第五条) are left out. One that is broken over two lines is one. O(length).
  package static func find(
    _ bytes: TextView, _ range: ByteRange
  ) -> [CrossReference] {
    guard let joined = LineWrap.unwrapped(bytes, range) else { return search(bytes, range) }
    return joined.bytes.withView { search($0, ByteRange(0, joined.bytes.count)) }.map { reference in
      var reference = reference
      let number = ByteRange(reference.number, reference.place.end)
      reference.number = joined.source(of: number).range.start
      reference.place = joined.source(of: reference.place).range
      return reference
    }
  }

  private static func search(_ bytes: TextView, _ range: ByteRange) -> [CrossReference] {
    var found: [CrossReference] = []
    var chinese = ArticleReferences(bytes: bytes, range: range)
    let attachments = AttachmentReferences(bytes: bytes, range: range)
    let decimals = DecimalReferences(bytes: bytes, range: range)
    let english = SectionReferences(bytes: bytes, range: range)
    let named = NamedReferences(bytes: bytes, range: range)
    let end = range.end
    var at = range.start
    while true {
      at = bytes.skipBlocks(at, end, until: { mayStart($0) })
      guard at < end else { return found }
      let byte = bytes[at]
      if bytes.has(ChineseCitation.ordinal, at: at), let end = chinese.take(at, &found) {
        at = end
      } else if bytes.has(ChineseCitation.preceding, at: at)
        || bytes.has(ChineseCitation.around, at: at),
        let end = chinese.takeRelative(at, &found)
      {
        at = end
      } else if "1"..."9" ~= byte, let end = decimals.take(at, &found) {
        at = end
      } else if bytes.has(ChineseCitation.attaching, at: at), let end = attachments.take(at, &found)
      {
        at = end
      } else if byte == "[" || byte == "]", let end = named.take(at, &found) {
        at = end
      } else if byte == "\\", let end = named.takeKeys(at, &found) {
        at = end
      } else if EnglishCitation.mayStart(byte), let end = english.take(at, &found) {
        at = end
      } else {
        at += bytes.length(at: at)
      }
    }
  }

  /// Where a reference may start in one of the languages, a number, or a name in brackets.
  @inline(__always)
  private static func mayStart(_ block: ByteBlock) -> ByteBlock.Hits {
    ChineseCitation.mayStart(block) | EnglishCitation.mayStart(block) | block.holds("1"..."9")
      | block.holds("["..."]")
  }
}
