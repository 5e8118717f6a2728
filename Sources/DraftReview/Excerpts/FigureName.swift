import DraftLanguage
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
    let other = after(figure.end, sentence.end)
    let isDeed = Self.deeds.contains { starts(other, with: $0) }
    guard name.isEmpty || endsInVerb(name) || isDeed else { return name }
    return other.isEmpty ? name : other
  }

  /// 施行 of 自2024年7月1日起施行: what a date is of stands behind it.
  private func beginning(behind figure: ByteRange, _ ceiling: Int) -> ByteRange? {
    guard Self.dateEnds.contains(where: { bytes.has($0, before: figure.end) }),
      let since = Self.since.first(where: { bytes.has($0, at: figure.end) })
    else { return nil }
    let start = figure.end + since.utf8CodeUnitCount
    return Self.beginnings.lazy.map { ($0, ByteRange(start, start + $0.utf8CodeUnitCount)) }
      .first { bytes.has($0, at: start) && $1.end <= ceiling }?.1
  }

  /// Whether it only says that something is done with the figure: 可以处一千元罚款 is of the 罚款.
  private func endsInVerb(_ name: ByteRange) -> Bool {
    Self.loneVerbs.contains { name.count == $0.utf8CodeUnitCount && bytes.has($0, at: name.start) }
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
    if Self.appositions.contains(where: { bytes.has($0, at: place) }), bytes.has(",", before: place)
    {
      place -= 1
    }
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
    return trimmed(start > floor ? withoutUnit(start, place) : ByteRange(start, place))
  }

  /// Behind another figure, without the unit of that: 以上 of 1万元以上, behind the 1.
  private func withoutUnit(_ start: Int, _ end: Int) -> ByteRange {
    guard Scalars.isDigit(bytes.scalar(before: start)) else { return ByteRange(start, end) }
    return ByteRange(min(end, behindUnit(start)), end)
  }

  private func behindUnit(_ start: Int) -> Int {
    var at = start
    while let word = Self.multipliers.first(where: { bytes.has($0, at: at) }) {
      at += word.utf8CodeUnitCount
    }
    guard let unit = Self.counters.first(where: { bytes.has($0, at: at) }) else { return at }
    return at + unit.utf8CodeUnitCount
  }

  /// Whether digits that end at `end` are those of 2024年 or 9月底前, which say when and are no other figure.
  private func isInDate(_ end: Int, _ ceiling: Int) -> Bool {
    var at = end
    while at < ceiling, Scalars.isDigit(bytes.scalar(at: at)) { at += bytes.length(at: at) }
    return Self.dateUnits.contains { bytes.has($0, at: at) }
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
    let words = trimmed(ByteRange(place, end))
    // 罚款 of 1万元以上3万元以下罚款.
    guard words.isEmpty, end > place, end < ceiling, Scalars.isDigit(bytes.scalar(at: end)) else {
      return words
    }
    while end < ceiling, Scalars.isDigit(bytes.scalar(at: end)) { end += bytes.length(at: end) }
    return after(min(ceiling, behindUnit(end)), ceiling)
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
      found = bytes.withoutBlanks(ByteRange(found.start + word.utf8CodeUnitCount, found.end))
    }
    return found
  }

  private func withoutTrailing(_ range: ByteRange) -> ByteRange {
    var found = bytes.withoutBlanks(range)
    while let word = Self.trailing.first(where: { ends(found, with: $0) }) {
      found = bytes.withoutBlanks(ByteRange(found.start, found.end - word.utf8CodeUnitCount))
    }
    return found
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

  // MARK: Words

  private static let words = Language.all.map(\.figures)
  private static let trailing = words.flatMap(\.trailing)
  private static let leading = words.flatMap(\.leading)
  private static let verbs = words.flatMap(\.verbs)
  private static let loneVerbs = words.flatMap(\.loneVerbs)
  private static let deeds = words.flatMap(\.deeds)
  private static let multipliers = words.flatMap(\.multipliers)
  private static let counters = words.flatMap(\.counters)
  private static let appositions = words.flatMap(\.appositions)
  private static let dateEnds = words.flatMap(\.dateEnds)
  private static let since = words.flatMap(\.since)
  private static let beginnings = words.flatMap(\.beginnings)
  private static let dateUnits = words.flatMap(\.dateUnits)
}
