import DraftLanguage
import DraftText

/// Finds the labels of a list that runs on in a sentence, as Chinese sets it: 提交：1.身份证；2.户口本.
///
/// A number alone is no label: the list starts behind a colon with the first, and each further one stands
/// behind a mark between items.
enum UnspacedLabels {
  private struct Label {
    var place: InlineLabels.Label
    var value: Int
    /// What is written around the number: 1. and (1) and ① are lists of their own.
    var form: Int
  }

  /// The farthest that the next label of a list may be, in bytes.
  private static let reach = 3000

  /// O(length × labels that start no list).
  static func find(in bytes: TextView, _ start: Int, _ end: Int) -> [InlineLabels.Label] {
    var found: [InlineLabels.Label] = []
    var at = start
    while at < end {
      at = bytes.skipBlocks(at, end) { $0.holds(":") | $0.holds("：") }
      guard at < end else { break }
      let isColon = bytes[at] == ":" || bytes.has("：", at: at)
      at += bytes.length(at: at)
      guard isColon, let first = label(bytes, bytes.skipSpace(at, end), end), first.value == 1
      else { continue }
      let list = list(from: first, bytes, end)
      guard list.count > 1 else { continue }
      found += list
      at = list[list.count - 1].end
    }
    return found
  }

  /// The label that a sentence starts with and its text follows at once, and what distinguishes its list from
  /// others.
  static func point(
    _ bytes: TextView, _ range: ByteRange
  ) -> (form: Unicode.Scalar, value: Int, end: Int)? {
    // The first byte of digits, brackets, ① and full-width forms.
    switch bytes[range.start] {
    case "0"..."9", "(", UInt8(leading: "①"), UInt8(leading: "１"): break
    default: return nil
    }
    guard let label = label(bytes, range.start, range.end), label.place.end < range.end,
      Scalars.isHan(bytes.scalar(at: label.place.end))
    else { return nil }
    return (Unicode.Scalar(UInt8(ascii: "0") + UInt8(label.form)), label.value, label.place.end)
  }

  private static func list(
    from first: Label, _ bytes: TextView, _ end: Int
  ) -> [InlineLabels.Label] {
    var list = [first.place]
    var at = first.place.end
    var limit = min(end, at + reach)
    while at < limit {
      let scalar = bytes.scalar(at: at)
      at += bytes.length(at: at)
      guard isBetweenItems(scalar), let next = label(bytes, bytes.skipSpace(at, end), end),
        next.form == first.form, next.value == list.count + 1
      else { continue }
      list.append(next.place)
      at = next.place.end
      limit = min(end, at + reach)
    }
    return list
  }

  private static func isBetweenItems(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "；", ";", "。", "，", "、", "！", "？": true
    default: false
    }
  }

  /// 1. 1． 1、 1） (1) （一） ① with a Han or a letter behind.
  private static func label(_ bytes: TextView, _ at: Int, _ end: Int) -> Label? {
    guard at < end else { return nil }
    let first = bytes.scalar(at: at)
    if let value = Numeral.enclosed(first) {
      return made(bytes, at, at + bytes.length(at: at), value, form: 0, end)
    }
    let isBracketed = first == "(" || first == "（"
    let digits = isBracketed ? at + bytes.length(at: at) : at
    let number =
      Numeral.arabic(bytes, digits, end)
      ?? (isBracketed ? Numeral.chinese(bytes, digits, end) : nil)
    guard let number, number.end < end else { return nil }
    let closer = bytes.scalar(at: number.end)
    let behind = number.end + bytes.length(at: number.end)
    let form = Scalars.isDigit(bytes.scalar(at: digits)) ? 1 : 2
    switch closer {
    case ")", "）":
      return made(bytes, at, behind, number.value, form: form + (isBracketed ? 2 : 0), end)
    case ".", "．",
      "、" where !isBracketed:
      return made(bytes, at, behind, number.value, form: 5, end)
    default: return nil
    }
  }

  private static func made(
    _ bytes: TextView, _ at: Int, _ labelEnd: Int, _ value: Int, form: Int, _ end: Int
  ) -> Label? {
    let text = bytes.skipSpace(labelEnd, end)
    guard text < end else { return nil }
    let next = bytes.scalar(at: text)
    guard
      Scalars.isHan(next) || Scalars.isKana(next) || Scalars.isLatin(next) || Mark.isOpener(next)
    else { return nil }
    return Label(
      place: InlineLabels.Label(at: at, end: labelEnd), value: value, form: form)
  }
}
