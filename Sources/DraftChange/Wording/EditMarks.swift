import DraftLanguage
import DraftText

/// What an edit holds, as far as its borders hang on it: marks that go in pairs, members of a list, lone
/// characters.
enum EditMarks {

  // MARK: Pairs

  /// Whether each quotation mark and bracket has its partner; marks that came or went alone need none.
  static func arePaired(_ bytes: TextView, _ range: ByteRange) -> Bool {
    var open = 0
    var isClosedFirst = false
    var straight = 0
    var isAlone = true
    var at = range.start
    while at < range.end {
      let (scalar, length) = bytes.decode(at: at)
      at += length
      switch scalar {
      case "“", "「", "『", "《", "（", "(", "[", "【", "〔", "‘": open += 1
      case "”", "」", "』", "》", "）", ")", "]", "】", "〕":
        open -= 1
        isClosedFirst = isClosedFirst || open < 0
      case "’":
        // It is an apostrophe, too.
        if open > 0 { open -= 1 }
      case "\"": straight += 1
      case "\0"..."/", ":"..."@", "、", "。", "，", "；", "：", "！", "？", "…", "—": break
      default: isAlone = false
      }
    }
    return isAlone || open == 0 && !isClosedFirst && straight % 2 == 0
  }

  /// Whether marks of Chinese were put around words that stayed, or taken from around them: 一件事 and “一件事”.
  static func areAround(
    _ first: Edit, _ last: Edit, _ old: TextView, _ new: TextView
  ) -> Bool {
    if first.old.isEmpty, last.old.isEmpty {
      return arePartners(new, first.new, last.new)
    }
    return first.new.isEmpty && last.new.isEmpty && arePartners(old, first.old, last.old)
  }

  private static func arePartners(_ bytes: TextView, _ first: ByteRange, _ last: ByteRange) -> Bool
  {
    // Marks of Markdown, which are the same at both ends.
    if first.count == last.count, first.count <= 2,
      first.range.allSatisfy({ bytes[$0] == "`" || bytes[$0] == "*" }),
      bytes[first.range].elementsEqual(bytes[last.range])
    {
      return true
    }
    guard first.count == 3, last.count == 3 else { return false }
    switch (bytes.scalar(at: first.start), bytes.scalar(at: last.start)) {
    case ("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ("【", "】"), ("〔", "〕"),
      ("（", "）"):
      return true
    default: return false
    }
  }

  // MARK: Members of a list

  /// A member of a list with the mark behind it, a clause with the comma before it (在“A”后增加“，B”), or the other
  /// way round where there is no such mark; and what a 和 or an "and" joins with that word before it.
  static func member(_ bytes: TextView, _ range: ByteRange, in room: ByteRange) -> Float {
    let isBehindBreak = range.start == room.start || isBreak(bytes.scalar(before: range.start))
    let last = bytes.scalar(before: range.end)
    if isBehindBreak, isBreak(last) { return isComma(last) ? Whole.withOtherMark : Whole.withMark }
    let isBeforeBreak = range.end == room.end || isBreak(bytes.scalar(at: range.end))
    let first = bytes.scalar(at: range.start)
    if isBeforeBreak, isBreak(first) {
      return isComma(first) ? Whole.withMark : Whole.withOtherMark
    }
    return conjunctions.contains { bytes.has($0, at: range.start) } ? Whole.joined : 0
  }

  /// A shorter stretch between two marks is a phrase, and no clause: 真抓实干.
  static let shortestClause = 18

  /// Whether a range is a clause with the comma or the semicolon that goes with it, at either end.
  static func isClause(_ bytes: TextView, _ range: ByteRange, in room: ByteRange) -> Bool {
    guard range.count >= shortestClause else { return false }
    let isBehindBreak = range.start == room.start || isBreak(bytes.scalar(before: range.start))
    if isBehindBreak, isComma(bytes.scalar(before: range.end)) { return true }
    let isBeforeBreak = range.end == room.end || isBreak(bytes.scalar(at: range.end))
    return isBeforeBreak && isComma(bytes.scalar(at: range.start))
  }

  private static func isComma(_ scalar: Unicode.Scalar) -> Bool { scalar == "，" || scalar == "；" }

  private static let conjunctions = Language.all.flatMap(\.edits.conjunctions)

  static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "，", "；", "。", "：", ",", ";", ":": true
    default: false
    }
  }

  /// Whether a mark that parts segments stands in the range.
  static func holdsBreak(_ bytes: TextView, _ range: ByteRange) -> Bool {
    var at = range.start
    while at < range.end {
      let (scalar, length) = bytes.decode(at: at)
      if isBreak(scalar) { return true }
      at += length
    }
    return false
  }

  // MARK: Lone characters

  /// What it costs that a side is one Han, and no word by itself.
  static func lone(
    _ old: TextView, _ before: ByteRange, _ new: TextView, _ after: ByteRange
  ) -> Float {
    let (isOld, isNew) = (isLone(old, before), isLone(new, after))
    guard isOld || isNew else { return 0 }
    if before.isEmpty || after.isEmpty || isOld && isNew { return Whole.loneCharacter }
    return Whole.loneSide
  }

  private static func isLone(_ bytes: TextView, _ range: ByteRange) -> Bool {
    guard range.count == 3 else { return false }
    let scalar = bytes.scalar(at: range.start)
    return Scalars.isHan(scalar) && !isParticle(scalar) && !isMember(bytes, range)
  }

  /// Whether a mark stands on both sides: the 村 of 镇、村、组 is all of its member.
  private static func isMember(_ bytes: TextView, _ range: ByteRange) -> Bool {
    isBreak(bytes.scalar(before: range.start)) && isBreak(bytes.scalar(at: range.end))
  }

  /// Han that are words by themselves and no part of a name or a compound.
  static func isParticle(_ scalar: Unicode.Scalar) -> Bool { particles.contains(scalar) }

  private static let particles = ScalarSet(Language.all.map(\.edits.particles).joined())

  /// Han that are verbs by themselves, and so not cut from the word behind them.
  static func isVerb(_ scalar: Unicode.Scalar) -> Bool { verbs.contains(scalar) }

  private static let verbs = ScalarSet(Language.all.map(\.edits.verbs).joined())
}
