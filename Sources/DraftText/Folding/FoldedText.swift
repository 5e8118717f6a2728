import CICU

/// A text as it is compared, where characters that read the same are the same.
///
/// Canonical equivalents are composed (NFC: e and ´ are é), other forms of a character are that character (ﬁ is
/// fi, ㎡ is m², ﾎﾞ is ボ, ５ is 5, Ⅳ is IV), and characters that nobody sees are left out. What says something
/// else stays: ² is not 2. Most text has none of it, as a look at each character shows.
package enum FoldedText {

  /// `range` folded, or `nil` where that changes nothing. O(length).
  package static func of(_ text: TextView, _ range: ByteRange) -> MappedText? {
    guard let first = firstFolded(text, range) else { return nil }
    var result = MappedText(of: range)
    fold(text, range, from: first, into: &result)
    return result
  }

  /// `range` without the line ends that only wrap it, and folded; `nil` where that changes nothing. O(length).
  package static func unwrapped(_ text: TextView, _ range: ByteRange) -> MappedText? {
    let wraps = LineWrap.wraps(text, range)
    let first = firstFolded(text, range)
    guard !wraps.isEmpty || first != nil else { return nil }
    var result = MappedText(of: range)
    var start = range.start
    for wrap in wraps + [ByteRange(range.end, range.end)] {
      let part = ByteRange(start, wrap.start)
      if let first, first < part.end {
        fold(text, part, from: max(first, part.start), into: &result)
      } else {
        result.add(text, part.range)
      }
      if !wrap.isEmpty { result.add([], for: wrap.start) }
      start = wrap.end
    }
    return result
  }

  /// Whether the scalar is one of those that nobody sees. The tags and the joiner of emoji are seen.
  package static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{AD}", "\u{34F}", "\u{61C}", "\u{180B}"..."\u{180F}", "\u{200B}"..."\u{200F}",
      "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{206F}", "\u{FE00}"..."\u{FE0F}", "\u{FEFF}",
      "\u{E0100}"..."\u{E01EF}":
      true
    default: false
    }
  }

  /// The scalar in small letters, as far as that is one.
  package static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar < "À" { return Scalars.small(scalar) }
    return Unicode.Scalar(draft_fold_case(scalar.value)) ?? scalar
  }

  // MARK: Looking

  private static func firstFolded(_ text: TextView, _ range: ByteRange) -> Int? {
    var at = range.start
    while true {
      at = text.skipBlocks(at, range.end, until: { mayFold($0) })
      guard at < range.end else { return nil }
      let (scalar, length) = text.decode(at: at)
      if text[at] & 0xC0 != 0x80, folds(scalar) {
        // What it composes with stands before it.
        return startsCharacter(scalar) ? at : max(range.start, text.start(before: at))
      }
      at += length
    }
  }

  /// All but ASCII, most Han and Hangul, and the usual marks of Chinese and of Western texts.
  @inline(__always)
  private static func mayFold(_ block: ByteBlock) -> ByteBlock.Hits {
    let marks =
      block.holds(0xEF, 0xBC, from: 0x81, to: 0x8F) | block.holds(0xEF, 0xBC, from: 0x9A, to: 0xA0)
      | block.holds(0xE3, 0x80, from: 0x81, to: 0xA9)
      | block.holds(0xE2, 0x80, from: 0x90, to: 0xA7)
    return (block.holds(from: 0xC0, to: 0xE3) | block.holds(from: 0xED, to: 0xFF)) - marks
  }

  /// Whether folding may change the scalar, or what stands before it.
  private static func folds(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ..<"\u{A0}", "À"..."ÿ", "Ѐ"..."҂", "Ҋ"..."ԯ", "‐"..."‧", "、"..."〩", "ぁ"..."ゖ",
      "ァ"..."ヺ", "\u{3400}"..."\u{9FFF}", "가"..."힣", "！"..."／", "："..."＠", "［"..."｀",
      "｛"..."～":
      false
    default: isUnseen(scalar) || draft_folds(scalar.value) != 0
    }
  }

  private static func startsCharacter(_ scalar: Unicode.Scalar) -> Bool {
    !isUnseen(scalar) && draft_starts_character(scalar.value) != 0
  }

  // MARK: Folding

  /// A character has no more scalars than this; marks behind them are taken for another.
  private static let longest = 32

  private static func fold(
    _ text: TextView, _ range: ByteRange, from first: Int, into result: inout MappedText
  ) {
    var kept = range.start
    var at = first
    while at < range.end {
      guard text[at] >= 0x80 || at + 1 < range.end && text[at + 1] >= 0x80 else {
        at += 1
        continue
      }
      let (scalars, end, isFolded) = character(text, at, range.end)
      if isFolded, let folded = folded(scalars) {
        let isSame = folded.elementsEqual(text[at..<end])
        if !isSame {
          result.add(text, kept..<at)
          result.add(folded, for: at)
          kept = end
        }
      }
      at = end
    }
    result.add(text, kept..<range.end)
  }

  /// The scalars from `start` that compose, with those behind them that nobody sees.
  private static func character(
    _ text: TextView, _ start: Int, _ limit: Int
  ) -> (scalars: [UInt32], end: Int, isFolded: Bool) {
    let (first, length) = text.decode(at: start)
    var scalars = isUnseen(first) ? [] : [first.value]
    var at = start + length
    var isFolded = folds(first)
    while at < limit, text[at] >= 0x80, scalars.count < longest {
      let (scalar, length) = text.decode(at: at)
      guard folds(scalar), !startsCharacter(scalar) else { break }
      // 👩‍🚒: the joiner of emoji is seen, and so are the tags of a flag.
      if scalar == "\u{200D}" || scalar == "\u{FE0F}", first >= "←", !("⺀"..."\u{FFFF}" ~= first) {
        return (scalars, at + length, false)
      }
      isFolded = true
      if !isUnseen(scalar) { scalars.append(scalar.value) }
      at += length
    }
    return (scalars, at, isFolded)
  }

  /// `nil` where ICU has no data.
  private static func folded(_ scalars: [UInt32]) -> [UInt8]? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { room in
      let count = draft_fold(
        scalars, Int32(truncatingIfNeeded: scalars.count), room.baseAddress, 4096)
      return count < 0 ? nil : room[..<Int(count)].map { UInt8(bitPattern: $0) }
    }
  }
}
