import DraftLanguage
import DraftText

/// Reads 第十二条第二款第（三）项 and what hangs on it: 第三条第一款、第二款 names two parts of one article. 第三章 and 第二部分
/// stand by themselves.
struct ArticleReferences {
  let bytes: TextView
  let range: ByteRange
  /// The article of the reference before, and whether it is another document's.
  private var article: [Int] = []
  private var relative: RelativeReference?
  private var paragraph = 0
  private var isOther = false
  private var end: Int?

  init(bytes: TextView, range: ByteRange) {
    self.bytes = bytes
    self.range = range
  }

  private var owner: ReferenceOwner { ReferenceOwner(bytes: bytes, range: range) }

  /// Takes the reference that starts at `at`, where 第 stands, and gives its end. It is not added
  /// where it names another document.
  mutating func take(_ at: Int, _ found: inout [CrossReference]) -> Int? {
    if let end = furtherItem(at, &found) { return end }
    guard let number = Numeral.chineseOrArabic(bytes, at + 3, range.end), number.end < range.end
    else { return nil }
    if bytes[number.end] == "." { return decimal(at, &found) }
    var place = number.end + 3
    var reference: CrossReference
    guard let division = ChineseDivision.read(bytes, at: number.end) else { return nil }
    switch division.division {
    // 第二编辑部 is none; of the others 第三条约定 is one.
    case .part where ChineseDivision.word(bytes, at: number.end, range.end) == nil: return nil
    case .part, .chapter:
      place = division.end
      reference = CrossReference(
        place: ByteRange(at, place),
        scheme: division.division == .part ? .zhPart : .zhChapter, ordinal: [number.value])
      isOther = owner.isOther(before: at)
    case .article: reference = wholeArticle(at, number.value, &place)
    case .clause: reference = clause(at, number.value, &place)
    default: return nil
    }
    guard place <= range.end else { return nil }
    end = place
    paragraph = reference.paragraph
    reference.place = ByteRange(at, place)
    if !isOther { found.append(reference) }
    return place
  }

  /// 第三条, 第三条之一, with the 款 and the 项 behind it.
  private mutating func wholeArticle(_ at: Int, _ number: Int, _ place: inout Int) -> CrossReference
  {
    var reference = CrossReference(
      place: ByteRange(at, place), scheme: .zhArticle, ordinal: [number])
    if bytes.has(ChineseCitation.inserted, at: place)
      || bytes.has(JapaneseCitation.inserted, at: place),
      let sub = Numeral.chinese(bytes, place + 3, range.end)
    {
      reference.ordinal.append(sub.value)
      place = sub.end
    }
    isOther = owner.isOther(before: at)
    (article, relative) = (reference.ordinal, nil)
    place = parts(&reference, place)
    return reference
  }

  /// 第二款, of the article before where it goes on with that.
  private mutating func clause(_ at: Int, _ number: Int, _ place: inout Int) -> CrossReference {
    if !goesOn(at) { (article, relative, isOther) = ([], nil, false) }
    if !isArticle(relative) { relative = nil }
    var reference = CrossReference(
      place: ByteRange(at, place), scheme: .zhArticle, ordinal: article, relative: relative,
      paragraph: number)
    place = item(&reference, place)
    return reference
  }

  /// 第1.2条 and 第1.2款, as contracts number what stands below 第一条.
  private mutating func decimal(_ at: Int, _ found: inout [CrossReference]) -> Int? {
    guard let (ordinal, number) = Numeral.dotted(bytes, at + 3, range.end), ordinal.count > 1,
      let end = ChineseCitation.decimalUnitEnd(bytes, at: number), end <= range.end
    else { return nil }
    if !owner.isOther(before: at) {
      found.append(
        CrossReference(place: ByteRange(at, end), scheme: .enSection, ordinal: ordinal))
    }
    return end
  }

  /// 第（三）项 behind 第二条第（一）项、.
  private mutating func furtherItem(_ at: Int, _ found: inout [CrossReference]) -> Int? {
    guard goesOn(at) else { return nil }
    var reference = CrossReference(
      place: ByteRange(at, at), scheme: .zhArticle, ordinal: article, relative: relative,
      paragraph: paragraph)
    let place = item(&reference, at)
    guard place > at else { return nil }
    end = place
    reference.place = ByteRange(at, place)
    if !isOther { found.append(reference) }
    return place
  }

  /// Takes 前款, 前条第二款, 前款第（一）项, 本章 or 本条第二款 at `at` and gives its end.
  mutating func takeRelative(_ at: Int, _ found: inout [CrossReference]) -> Int? {
    if bytes.has(ChineseCitation.ownArticle, at: at),
      bytes.has(ChineseCitation.ordinal, at: at + ChineseCitation.ownArticle.utf8CodeUnitCount)
    {
      return takeOwn(at, &found)
    }
    guard let (relative, behind) = RelativeReference.chinese(bytes, at, range) else { return nil }
    var reference = CrossReference(
      place: ByteRange(at, behind), scheme: .zhArticle, ordinal: [], relative: relative)
    var place = behind
    if relative == .before(.article, count: 1) { place = parts(&reference, behind) }
    if relative == .before(.paragraph, count: 1) { place = item(&reference, behind) }
    (article, self.relative, isOther) = ([], relative, false)
    (end, paragraph) = (place, reference.paragraph)
    reference.place = ByteRange(at, place)
    found.append(reference)
    return place
  }

  /// Takes 本条第二款, which bears a number and no article's.
  private mutating func takeOwn(_ at: Int, _ found: inout [CrossReference]) -> Int? {
    var reference = CrossReference(
      place: ByteRange(at, at + 6), scheme: .zhArticle, ordinal: [])
    let place = parts(&reference, at + 6)
    guard place > at + 6 else { return nil }
    (article, relative, isOther) = ([], nil, false)
    (end, paragraph) = (place, reference.paragraph)
    reference.place = ByteRange(at, place)
    found.append(reference)
    return place
  }

  /// Whether 第二款 behind a reference may be a 款 of the same article: 前条第一款、第二款.
  private func isArticle(_ relative: RelativeReference?) -> Bool {
    relative == .before(.article, count: 1)
  }

  /// Whether only 、 or a word for "and" stands between the reference before and this one.
  private func goesOn(_ at: Int) -> Bool {
    guard let end, end >= range.start, end < at, at - end <= 6 else { return false }
    return Self.joints.contains { at - end == $0.utf8CodeUnitCount && bytes.has($0, at: end) }
  }

  private static let joints = Language.all.flatMap(\.referenceWords.joinedJoints)

  private func parts(_ reference: inout CrossReference, _ from: Int) -> Int {
    guard bytes.has(ChineseCitation.ordinal, at: from),
      let number = Numeral.chineseOrArabic(bytes, from + 3, range.end),
      let end = unitEnd(of: .clause, at: number.end)
    else { return item(&reference, from) }
    reference.paragraph = number.value
    return item(&reference, end)
  }

  /// 第（三）项 and 第三项.
  private func item(_ reference: inout CrossReference, _ from: Int) -> Int {
    guard bytes.has(ChineseCitation.ordinal, at: from) else { return from }
    var place = from + 3
    let opens = bytes.has("（", at: place) ? 3 : bytes.has("(", at: place) ? 1 : 0
    place += opens
    guard let number = Numeral.chineseOrArabic(bytes, place, range.end) else { return from }
    place = number.end
    if opens > 0 {
      guard bytes.has("）", at: place) || bytes.has(")", at: place) else { return from }
      place += bytes.length(at: place)
    }
    guard let end = unitEnd(of: .item, at: place) else { return from }
    reference.item = number.value
    return end
  }

  /// The end of the word for a division that stands at `place`, if it does.
  private func unitEnd(of division: ChineseDivision, at place: Int) -> Int? {
    guard let found = ChineseDivision.read(bytes, at: place), found.division == division,
      found.end <= range.end
    else { return nil }
    return found.end
  }
}
