import DraftLanguage
import DraftText

/// Finds what a draft still leaves open: X村, ×××, ____, 【 】, [●].
enum Placeholders {
  /// Those in the text of `entries`: code, and the ___ that is a line across the page, leave nothing open.
  /// O(bytes), sixteen at a time where nothing is found.
  static func find(in bytes: TextView, _ entries: [Entry], _ reader: ReaderKind) -> [Diagnostic] {
    var next = 0
    return find(in: bytes).filter { found in
      while next < entries.count, entries[next].block.content.end <= found.place.start { next += 1 }
      guard next < entries.count, entries[next].block.kind != .opaque,
        entries[next].block.content.contains(found.place)
      else { return false }
      return !isTaskBox(found.place, entries[next].block, bytes)
        && !(reader == .markdown && isEmphasis(found.place, bytes))
    }
  }

  /// The `[ ]` of a list of tasks.
  private static func isTaskBox(_ place: ByteRange, _ block: Block, _ bytes: TextView) -> Bool {
    let start = block.content.start
    let isFirst = place.start == start || place.start == start + 2 && bytes[start + 1] == " "
    return isFirst && place.count == 3 && bytes[place.start + 1] == " "
      && place.end < bytes.count && bytes[place.end] == " "
  }

  /// ___so___
  private static func isEmphasis(_ place: ByteRange, _ bytes: TextView) -> Bool {
    place.count == 3 && bytes[place.start] == "_"
  }

  private static func find(in bytes: TextView) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var at = 0
    while true {
      at = bytes.skipBlocks(at, bytes.count, until: { mayBegin($0) })
      guard at < bytes.count else { return found }
      if let place = place(bytes, at) {
        found.append(Diagnostic(kind: .placeholder, place: place))
        at = place.end
      } else {
        at += 1
      }
    }
  }

  /// The first bytes of X _ [ × 【 and ＿.
  @inline(__always)
  private static func mayBegin(_ block: ByteBlock) -> ByteBlock.Hits {
    block.holds("X") | block.holds("_") | block.holds("[") | block.holds("×")
      | block.holds("【") | block.holds("＿")
  }

  /// The placeholder that starts at `at`.
  private static func place(_ bytes: TextView, _ at: Int) -> ByteRange? {
    switch bytes[at] {
    case "X": letters(bytes, at)
    case "_": run(bytes, at, "_", least: 3)
    case "[": empty(bytes, at, "]")
    case UInt8(leading: "×"): run(bytes, at, "×", least: 2)
    case UInt8(leading: "【"): bytes.has("【", at: at) ? empty(bytes, at, "】") : nil
    case UInt8(leading: "＿"): run(bytes, at, "＿", least: 2)
    default: nil
    }
  }

  /// What contracts put between brackets where the text is still to come.
  private static let open: [StaticString] =
    ["●", "•"] + Language.all.flatMap { $0.openWords.alone + $0.openWords.boxed }

  private static func run(
    _ bytes: TextView, _ at: Int, _ mark: StaticString, least: Int
  ) -> ByteRange? {
    var place = at
    while bytes.has(mark, at: place) { place += mark.utf8CodeUnitCount }
    return place - at >= least * mark.utf8CodeUnitCount ? ByteRange(at, place) : nil
  }

  private static func empty(_ bytes: TextView, _ at: Int, _ closer: StaticString) -> ByteRange? {
    // [] is a list without members, or a link without words.
    guard !bytes.has("[]", at: at) else { return nil }
    var place = bytes.skipSpace(at + bytes.length(at: at), bytes.count)
    if let mark = open.first(where: { bytes.has($0, at: place) }) {
      place = bytes.skipSpace(place + mark.utf8CodeUnitCount, bytes.count)
    }
    return bytes.has(closer, at: place) ? ByteRange(at, place + closer.utf8CodeUnitCount) : nil
  }

  /// X before Han, or several of them behind Han or a label's colon: 金额XX万元, 联系人XXX, 电话：XX.
  private static func letters(_ bytes: TextView, _ at: Int) -> ByteRange? {
    var place = at
    while place < bytes.count, bytes[place] == "X" { place += 1 }
    let before = at > 0 ? bytes.scalar(before: at) : "\0"
    if isOfWord(before) { return nil }
    let next = place < bytes.count ? bytes.scalar(at: place) : "\0"
    if Scalars.isHan(next) {
      // X光 and X射线 are words.
      if place == at + 1, behindX.contains(where: { bytes.has($0, at: place) }) { return nil }
      return ByteRange(at, place)
    }
    let isBlank = place > at + 1 && (Scalars.isHan(before) || before == "：") && !isOfWord(next)
    return isBlank ? ByteRange(at, place) : nil
  }

  private static let behindX = Language.all.flatMap(\.behindX)

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    Scalars.isLatin(scalar) || Scalars.isDigit(scalar) || scalar == "-"
  }
}
