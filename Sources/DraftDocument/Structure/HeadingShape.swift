import DraftLanguage
import DraftText

/// Decides what a labelled paragraph is: a heading, a heading with its body, or an item.
struct HeadingShape {
  /// Longer first sentences are no headings: 60 Han (3 bytes each) or 120 Latin characters.
  static let longestHeading = 180
  /// A heading before ： is a name: 20 Han at most.
  static let longestName = 60

  let bytes: TextView
  let sentences: [ByteRange]

  /// What `entry` looks like on its own, before its siblings vote. `hasText`: whether text without a
  /// label stands below it.
  func kind(of entry: Entry, hasText: Bool) -> SectionKind {
    let ranges = sentences[entry.sentences]
    guard let first = ranges.first else { return .heading }
    if ranges.count == 1, isOwnLine(first) { return .heading }
    if nameEnd(first) != nil { return .runIn }
    let isShort = first.count <= Self.longestHeading && isFullStop(last(first))
    guard isShort, !isLatinSentence(first) else { return .item }
    if ranges.count > 1 { return .runIn }
    // （一）压实责任。 on its own line heads the paragraph below it. Of a list of items only the last
    // has one, which the vote finds.
    return hasText ? .heading : .item
  }

  /// "The Company has 12 employees." says something, "Governing law and jurisdiction." names it:
  /// auxiliary verbs show, as names have none.
  private func isLatinSentence(_ range: ByteRange) -> Bool {
    guard bytes[range.start].isASCII else { return false }
    return bytes[range.range].split(separator: UInt8(ascii: " ")).contains {
      $0.count <= 6 && Self.auxiliaries.contains(String(decoding: $0, as: UTF8.self))
    }
  }

  private static let auxiliaries = Set(
    Language.all.flatMap { $0.sentenceVerbs.split(separator: " ").map(String.init) })

  /// Short and without a final mark.
  func isOwnLine(_ range: ByteRange) -> Bool {
    range.count <= Self.longestHeading && columns(range) <= 120 && !isFinal(last(range))
  }

  /// The part of a run-in heading that names the section: up to ：, or the first sentence.
  func title(of entry: Entry, kind: SectionKind) -> ByteRange {
    guard kind != .item, let first = sentences[entry.sentences].first else { return .none }
    if kind == .runIn, let end = nameEnd(first) { return ByteRange(first.start, end) }
    return first
  }

  /// Where a name before ：, —— or a full-width space ends, with text behind it.
  private func nameEnd(_ range: ByteRange) -> Int? {
    if bytes.scalar(at: range.start) == "【" { return bracketedName(range) }
    var at = range.start
    let limit = min(range.end, range.start + Self.longestName)
    while at < limit {
      let scalar = bytes.scalar(at: at)
      if scalar == "：" || scalar == "\u{3000}" || bytes.has("——", at: at) {
        return at > range.start && bytes.skipSpace(at + 3, range.end) < range.end ? at : nil
      }
      if scalar == "，" || scalar == "," || scalar == "；" { return nil }
      at += bytes.length(at: at)
    }
    return nil
  }

  private func bracketedName(_ range: ByteRange) -> Int? {
    var at = range.start
    let limit = min(range.end, range.start + Self.longestName + 6)
    while at < limit {
      if bytes.scalar(at: at) == "】" { return at + 3 < range.end ? at + 3 : nil }
      at += bytes.length(at: at)
    }
    return nil
  }

  private func last(_ range: ByteRange) -> Unicode.Scalar {
    bytes.scalar(before: range.end, from: range.start)
  }

  private func isFullStop(_ scalar: Unicode.Scalar) -> Bool {
    Mark.isEnd(scalar) || scalar == "." || scalar == "．"
  }

  /// A final ： leads in to a list and is no heading's end.
  private func isFinal(_ scalar: Unicode.Scalar) -> Bool {
    isFullStop(scalar) || scalar == "；" || scalar == ";" || scalar == "：" || scalar == ":"
      || scalar == "，"
  }

  private func columns(_ range: ByteRange) -> Int {
    var columns = 0
    var at = range.start
    while at < range.end {
      columns += bytes[at].columns
      at += bytes.length(at: at)
    }
    return columns
  }

  /// A line in capitals that heads what follows (`en.caps`).
  func isCapitals(_ range: ByteRange) -> Bool {
    guard range.count <= 80, bytes[range.end - 1] != "." else { return false }
    var letters = 0
    var words = 1
    for at in range.range {
      let byte = bytes[at]
      if !byte.isASCII || "a"..."z" ~= byte { return false }
      if "A"..."Z" ~= byte { letters += 1 }
      if byte == " " { words += 1 }
    }
    return letters * 10 >= range.count * 6 && (words >= 2 || letters >= 6)
  }
}
