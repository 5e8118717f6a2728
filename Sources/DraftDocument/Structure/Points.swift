import DraftLanguage
import DraftText

/// Finds the points inside paragraphs: 一要…。二要…; 第一，…。第二，…; 1.…；2.….
///
/// A sentence that begins 一是 may be prose; a run from one upwards of at least two, with the same
/// word and in the same section, is not.
struct Points {
  struct Point {
    var sentence: Int
    var label: ByteRange
    var ordinal: Int
    var owner: Int
  }

  private struct Run {
    var owner: Int
    var points: [Point]
  }

  /// What points of one run have in common.
  private enum Series: Hashable {
    /// 首先 …, 其次 …
    case steps
    /// 第一，…, 第二，…
    case ordinals
    /// The verb behind the numeral, or the mark that the label ends with.
    case sign(Unicode.Scalar)
  }

  private let bytes: TextView
  private var runs: [Series: Run] = [:]
  private(set) var found: [Point] = []

  init(_ bytes: TextView) {
    self.bytes = bytes
  }

  /// Offers a sentence; sentences come in reading order.
  mutating func offer(_ index: Int, _ range: ByteRange, owner: Int) {
    guard let (series, point) = candidate(index, range, owner) else { return }
    if point.ordinal == 1 {
      settle(series)
      runs[series] = Run(owner: owner, points: [point])
    } else if let run = runs[series], run.owner == owner,
      run.points.last?.ordinal == point.ordinal - 1
    {
      runs[series]?.points.append(point)
    }
  }

  /// Ends all runs; `found` is complete and in reading order afterwards.
  mutating func finish() {
    for series in Array(runs.keys) { settle(series) }
    found.sort { $0.sentence < $1.sentence }
  }

  private mutating func settle(_ series: Series) {
    guard let run = runs.removeValue(forKey: series), run.points.count >= 2 else { return }
    found += run.points
  }

  private func candidate(
    _ index: Int, _ range: ByteRange, _ owner: Int
  ) -> (Series, Point)? {
    if let label = UnspacedLabels.point(bytes, range) {
      return make(index, range, .sign(label.form), label.value, label.end, owner)
    }
    guard Scalars.isHan(bytes.scalar(at: range.start)) else { return nil }
    if let prefix = Self.ordinalPrefixes.first(where: { bytes.has($0, at: range.start) }) {
      return ordinalWord(index, range, behind: prefix, owner)
    }
    if let step = sequenceWord(range.start) {
      return make(index, range, .steps, step.value, step.end, owner)
    }
    guard let number = Numeral.chinese(bytes, range.start, range.end), number.value >= 1,
      number.end - range.start <= 9, number.end < range.end
    else { return nil }
    let verb = bytes.scalar(at: number.end)
    return Self.isVerb(verb)
      ? make(index, range, .sign(verb), number.value, number.end + 3, owner) : nil
  }

  /// 要是则来抓
  static func isVerb(_ scalar: Unicode.Scalar) -> Bool {
    verbs.contains(scalar)
  }

  private static let verbs = ScalarSet(Language.all.map(\.points.verbs).joined())
  /// The numerals of the first point and of the second, where a verb stands behind them.
  static let starts = Language.all.compactMap(\.points.start)
  private static let ordinalPrefixes = Language.all.compactMap(\.points.ordinalPrefix)
  private static let sequenceWords = Language.all.flatMap(\.points.sequence)

  /// 第一，
  private func ordinalWord(
    _ index: Int, _ range: ByteRange, behind prefix: StaticString, _ owner: Int
  ) -> (Series, Point)? {
    let start = range.start + prefix.utf8CodeUnitCount
    guard let number = Numeral.chinese(bytes, start, range.end), number.end < range.end
    else { return nil }
    let comma = bytes.scalar(at: number.end)
    guard comma == "，" || comma == "," || comma == "、" else { return nil }
    let labelEnd = number.end + bytes.length(at: number.end)
    return make(index, range, .ordinals, number.value, labelEnd, owner)
  }

  /// 首先，其次，再次，最后，
  private func sequenceWord(_ at: Int) -> (value: Int, end: Int)? {
    for (word, value) in Self.sequenceWords where bytes.has(word, at: at) {
      let end = at + word.utf8CodeUnitCount
      let comma = bytes.scalar(at: end)
      guard comma == "，" || comma == "," || comma == "、" else { return nil }
      if let value { return (value, end + bytes.length(at: end)) }
      guard let last = runs[.steps]?.points.last else { return nil }
      return (last.ordinal + 1, end + bytes.length(at: end))
    }
    return nil
  }

  private func make(
    _ index: Int, _ range: ByteRange, _ series: Series, _ ordinal: Int, _ labelEnd: Int,
    _ owner: Int
  ) -> (Series, Point)? {
    guard bytes.skipSpace(labelEnd, range.end) < range.end else { return nil }
    let label = ByteRange(range.start, labelEnd)
    return (series, Point(sentence: index, label: label, ordinal: ordinal, owner: owner))
  }
}
