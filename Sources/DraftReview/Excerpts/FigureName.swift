import DraftText

/// The words around a figure that say what it is of: 规模以上工业增加值增速 of 规模以上工业增加值增速为6.3%.
struct FigureName {
  private let bytes: TextView

  init(_ bytes: TextView) { self.bytes = bytes }

  /// Columns: what is longer is a sentence, and no name.
  private static let longest = 48

  /// The words before a figure, back to a mark or to another figure, or else those behind it; empty where
  /// neither says anything.
  func name(of figure: ByteRange, in sentence: ByteRange) -> ByteRange {
    if let start = beginning(behind: figure, sentence.end) { return start }
    let name = before(figure.start, sentence.start)
    guard name.isEmpty || endsInVerb(name) else { return name }
    let other = after(figure.end, sentence.end)
    return other.isEmpty ? name : other
  }

  /// 施行 of 自2024年7月1日起施行: what a date is of stands behind it.
  private func beginning(behind figure: ByteRange, _ ceiling: Int) -> ByteRange? {
    let isDate = ["年", "月", "日"].contains { bytes.has($0, before: figure.end) }
    guard isDate, bytes.has("起", at: figure.end) else { return nil }
    let start = figure.end + 3
    let verbs: [StaticString] = ["施行", "实施", "执行", "生效", "适用", "启用", "废止"]
    return verbs.first { bytes.has($0, at: start) && start + $0.utf8CodeUnitCount <= ceiling }
      .map { ByteRange(start, start + $0.utf8CodeUnitCount) }
  }

  /// What only says that something is done with the figure: 可以处一千元罚款 is of the 罚款.
  private static let verbs: [StaticString] = [
    "可以处", "应当处", "可处", "并处", "处以", "罚", "给予", "支付",
  ]

  /// 处 is one where nothing stands before it; else it may end a name: 办事处.
  private func endsInVerb(_ name: ByteRange) -> Bool {
    name.count == 3 && bytes.has("处", at: name.start)
      || Self.verbs.contains { ends(name, with: $0) }
  }

  /// A colon parts a name from its figure, a comma what is in apposition to it: the Fees, being £120.
  private func before(_ figure: Int, _ floor: Int) -> ByteRange {
    var place = figure
    // What a colon ends is a field on a line of its own; other lines may have been wrapped.
    var isField = false
    while place > floor {
      let (scalar, at) = bytes.decode(before: place)
      guard scalar == " " || scalar == ":" || scalar == "：" else { break }
      isField = isField || scalar != " "
      place = at
    }
    place = withoutTrailing(ByteRange(floor, place)).end
    if bytes.has(" being", at: place), bytes.has(",", before: place) { place -= 1 }
    var start = place
    var left = Self.longest
    while start > floor {
      let (scalar, at) = bytes.decode(before: start)
      if Self.isBorder(scalar) || Scalars.isDigit(scalar) && !isInDate(start, place)
        || isField && scalar == "\n"
      {
        break
      }
      guard left > 0 || isInWord(scalar) else { break }
      left -= isInWord(scalar) || scalar == " " ? 1 : 2
      start = at
    }
    return trimmed(ByteRange(start, place))
  }

  /// Whether digits that end at `end` are those of 2024年 or 9月底前, which say when and are no other figure.
  private func isInDate(_ end: Int, _ ceiling: Int) -> Bool {
    var at = end
    while at < ceiling, Scalars.isDigit(bytes.scalar(at: at)) { at += bytes.length(at: at) }
    let units: [StaticString] = ["年", "月", "日", "季度", "届"]
    return units.contains { bytes.has($0, at: at) }
  }

  /// The words behind a figure that nothing stands before.
  private func after(_ place: Int, _ ceiling: Int) -> ByteRange {
    var end = place
    var left = Self.longest
    while end < ceiling, left > 0 {
      let (scalar, length) = bytes.decode(at: end)
      if Self.isBorder(scalar) || Scalars.isDigit(scalar) { break }
      left -= isInWord(scalar) || scalar == " " ? 1 : 2
      end += length
    }
    return trimmed(ByteRange(place, end))
  }

  private func isInWord(_ scalar: Unicode.Scalar) -> Bool { EditContext.isNarrow(scalar) }

  private static func isBorder(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "、" && EditContext.isStop(scalar) || marks.contains(scalar)
  }

  private static let marks = Set("\t`|（）()“”‘’「」《》\"".unicodeScalars)

  /// Without the words that only lead to the figure, 为 and 达到 and "of", and without blanks.
  private func trimmed(_ range: ByteRange) -> ByteRange {
    var found = withoutTrailing(range)
    while let word = Self.leading.first(where: { starts(found, with: $0) }) {
      found = withoutBlanks(ByteRange(found.start + word.utf8CodeUnitCount, found.end))
    }
    return found
  }

  private func withoutTrailing(_ range: ByteRange) -> ByteRange {
    var found = withoutBlanks(range)
    while let word = Self.trailing.first(where: { ends(found, with: $0) }) {
      found = withoutBlanks(ByteRange(found.start, found.end - word.utf8CodeUnitCount))
    }
    return found
  }

  private func withoutBlanks(_ range: ByteRange) -> ByteRange {
    var (start, end) = (range.start, range.end)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return ByteRange(start, end)
  }

  /// A Latin word ends where another begins.
  private func ends(_ range: ByteRange, with word: StaticString) -> Bool {
    let start = range.end - word.utf8CodeUnitCount
    guard start >= range.start, bytes.has(word, at: start) else { return false }
    return !word.utf8Start[0].isASCII || start == range.start || !bytes.isLetter(start - 1)
  }

  private func starts(_ range: ByteRange, with word: StaticString) -> Bool {
    let end = range.start + word.utf8CodeUnitCount
    guard end <= range.end, bytes.has(word, at: range.start) else { return false }
    return !word.utf8Start[0].isASCII || end == range.end || !bytes.isLetter(end)
  }

  private static let trailing: [StaticString] = [
    "不得超过", "不得少于", "不得低于", "不得高于", "不超过", "不少于", "不低于", "不高于", "保持在", "控制在", "稳定在",
    "达到了", "达到", "超过", "约为", "共有", "共计", "合计", "共", "为", "是", "达", "至", "到", "约", "近", "在", "于",
    "要", "每", "仅", "有", "自", "从", "按", "以", "的", "¥", "￥", "$", "exceed", "exceeds", "least",
    "most", "within", "than",
    "about", "over", "under", "from", "until", "for", "of", "by", "to", "at", "in", "on", "is",
    "are",
    "was", "were", "be", "the", "a", "an", "not", "only", "more", "less", "up", "no", "and", "or",
    "may", "must", "shall", "will", "should", "every", "after", "before", "being",
  ]
  private static let leading: [StaticString] = [
    "其中", "现下达", "应当", "必须", "需要", "可以", "并", "且", "而", "以上", "以下", "以内", "之内", "左右", "内", "的",
    "and",
    "of", "the",
    "The", "a",
    "A", "An", "or",
    "There is", "There are", "there is", "there are",
  ]
}
