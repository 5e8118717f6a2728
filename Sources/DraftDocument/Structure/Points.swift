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

  /// What the runs of 首先 …, 其次 … and of 第一，…, 第二，… are kept under; others under their verb.
  private static let sequence: Unicode.Scalar = "首"
  private static let ordinals: Unicode.Scalar = "第"

  private let bytes: TextView
  private var runs: [Unicode.Scalar: Run] = [:]
  private(set) var found: [Point] = []

  init(_ bytes: TextView) {
    self.bytes = bytes
  }

  /// Offers a sentence; sentences come in reading order.
  mutating func offer(_ index: Int, _ range: ByteRange, owner: Int) {
    guard let (word, point) = candidate(index, range, owner) else { return }
    if point.ordinal == 1 {
      settle(word)
      runs[word] = Run(owner: owner, points: [point])
    } else if let run = runs[word], run.owner == owner,
      run.points.last?.ordinal == point.ordinal - 1
    {
      runs[word]?.points.append(point)
    }
  }

  /// Ends all runs; `found` is complete and in reading order afterwards.
  mutating func finish() {
    for word in runs.keys.sorted() { settle(word) }
    found.sort { $0.sentence < $1.sentence }
  }

  private mutating func settle(_ word: Unicode.Scalar) {
    guard let run = runs.removeValue(forKey: word), run.points.count >= 2 else { return }
    found += run.points
  }

  private func candidate(
    _ index: Int, _ range: ByteRange, _ owner: Int
  ) -> (Unicode.Scalar, Point)? {
    let first = bytes.scalar(at: range.start)
    if let label = UnspacedLabels.point(bytes, range) {
      return make(index, range, label.form, label.value, label.end, owner)
    }
    guard first >= "一" else { return nil }
    if first == "第" { return ordinalWord(index, range, owner) }
    if let step = sequenceWord(range.start) {
      return make(index, range, Self.sequence, step.value, step.end, owner)
    }
    guard let number = Numeral.chinese(bytes, range.start, range.end), number.value >= 1,
      number.end - range.start <= 9, number.end < range.end
    else { return nil }
    let verb = bytes.scalar(at: number.end)
    return Self.isVerb(verb)
      ? make(index, range, verb, number.value, number.end + 3, owner) : nil
  }

  /// 要是则来抓
  static func isVerb(_ scalar: Unicode.Scalar) -> Bool {
    verbs.contains(scalar)
  }

  private static let verbs = ScalarSet(Language.all.map(\.points.verbs).joined())
  private static let sequenceWords = Language.all.flatMap(\.points.sequence)

  /// 第一，
  private func ordinalWord(_ index: Int, _ range: ByteRange, _ owner: Int) -> (
    Unicode.Scalar, Point
  )? {
    guard let number = Numeral.chinese(bytes, range.start + 3, range.end), number.end < range.end
    else { return nil }
    let comma = bytes.scalar(at: number.end)
    guard comma == "，" || comma == "," || comma == "、" else { return nil }
    let labelEnd = number.end + bytes.length(at: number.end)
    return make(index, range, Self.ordinals, number.value, labelEnd, owner)
  }

  /// 首先，其次，再次，最后，
  private func sequenceWord(_ at: Int) -> (value: Int, end: Int)? {
    for (word, value) in Self.sequenceWords where bytes.has(word, at: at) {
      let end = at + word.utf8CodeUnitCount
      let comma = bytes.scalar(at: end)
      guard comma == "，" || comma == "," || comma == "、" else { return nil }
      if let value { return (value, end + bytes.length(at: end)) }
      guard let last = runs[Self.sequence]?.points.last else { return nil }
      return (last.ordinal + 1, end + bytes.length(at: end))
    }
    return nil
  }

  private func make(
    _ index: Int, _ range: ByteRange, _ word: Unicode.Scalar, _ ordinal: Int, _ labelEnd: Int,
    _ owner: Int
  ) -> (Unicode.Scalar, Point)? {
    guard bytes.skipSpace(labelEnd, range.end) < range.end else { return nil }
    let label = ByteRange(range.start, labelEnd)
    return (word, Point(sentence: index, label: label, ordinal: ordinal, owner: owner))
  }
}
