public import DraftText

/// How a place in a text is cited: what stands around the numbers and the words of `ChineseDivision`.
@usableFromInline
package enum ChineseCitation {
  /// Before a number that names a place: 第三条.
  @inlinable
  package static var ordinal: StaticString { "第" }

  @inlinable
  package static func isOrdinal(_ scalar: Unicode.Scalar) -> Bool { scalar == "第" }

  /// Before the word for what stands right before: 前款.
  @inlinable
  package static var preceding: StaticString { "前" }

  /// Before the word for what is around: 本章.
  @inlinable
  package static var around: StaticString { "本" }

  /// Before the number of a part of the article around: 本条第二款.
  @inlinable
  package static var ownArticle: StaticString { "本条" }

  /// Before the number of what was put in behind an article: 第三条之一.
  @inlinable
  package static var inserted: StaticString { "之" }

  /// What the words for attachments begin with: 附件.
  @inlinable
  package static var attaching: StaticString { "附" }

  /// Where the first characters of references stand: 第, 前, 本 and 附.
  @inlinable @inline(__always)
  package static func mayStart(_ block: ByteBlock) -> ByteBlock.Hits {
    block.holds("第") | block.holds("前") | block.holds("本") | block.holds("附")
  }

  /// The words for parts at whose number a text may be cited, longer ones first; a speech has 部分.
  package static let parts: [StaticString] = ["部分", "分册", "编", "篇"]
  package static let plainPart: StaticString = "部分"

  /// The end of the 条 or 款 at `place`, which stand behind a decimal number: 1.2条.
  package static func decimalUnitEnd(_ bytes: TextView, at place: Int) -> Int? {
    bytes.has("条", at: place) || bytes.has("款", at: place) ? place + 3 : nil
  }

  /// The end of 第（三）项, which is one word for all its brackets; `place` is where 第 stands.
  package static func bracketedItemEnd(_ bytes: TextView, at place: Int, _ end: Int) -> Int? {
    var place = place + ordinal.utf8CodeUnitCount
    guard place < end, bytes.scalar(at: place) == "（" || bytes[place] == "(" else { return nil }
    place += bytes.length(at: place)
    let number = place
    while place < end, ChineseNumeral.isPlain(bytes.scalar(at: place)) { place += 3 }
    guard place > number, place < end, bytes.scalar(at: place) == "）" || bytes[place] == ")" else {
      return nil
    }
    place += bytes.length(at: place)
    return bytes.has("项", at: place) && place + 3 <= end ? place + 3 : nil
  }

  // MARK: Writing

  /// What a number counts where a place is named.
  package enum Unit: String {
    case part = "部分"
    case section = "节"
    case article = "条"
    case item = "项"
  }

  /// 第三条, 第（一）项.
  package static func place(_ number: String, _ unit: Unit) -> String {
    "第\(number)\(unit.rawValue)"
  }

  // MARK: The characters of a citation

  /// Numerals as labels have them.
  package static func isLabelNumeral(_ scalar: Unicode.Scalar) -> Bool {
    "〇零一二三四五六七八九十百".unicodeScalars.contains(scalar)
  }

  /// A character of a number between 第 and the word behind it, with its brackets.
  package static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    "〇零一二两三四五六七八九十百千万0123456789（）()".unicodeScalars.contains(scalar)
  }

  /// The words of one character for what a number names.
  package static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
    "编章节条款项目".unicodeScalars.contains(scalar)
  }
}
