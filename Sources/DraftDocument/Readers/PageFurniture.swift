import DraftLanguage
import DraftText

/// The lines that a page layout leaves in plain text: page numbers, running heads and feet.
///
/// They are no part of the text, and a paragraph may go on over them.
struct PageFurniture {
  private let bytes: TextView
  /// Where a page breaks: from the first line of furniture to the last, without the blank lines around.
  private(set) var breaks: [ByteRange] = []
  /// The furniture itself, ascending.
  private(set) var lines: [ByteRange] = []

  /// O(bytes).
  static func find(_ bytes: TextView) -> PageFurniture {
    var found = PageFurniture(bytes: bytes)
    found.read()
    return found
  }

  /// The starts of numbers with no mark around them that count pages.
  private let bare: Set<Int>

  private init(bytes: TextView) {
    self.bytes = bytes
    bare = BarePageNumbers.find(bytes)
  }

  /// The last line of a page, or what stands for one.
  private struct Foot {
    var range: ByteRange
    /// The form feed behind it, where there is no other sign.
    var feed: Int?
    var head: Line?
  }

  /// A line with what surrounds it.
  private struct Line {
    var range: ByteRange
    var isAfterFormFeed: Bool
    var isAfterBlank: Bool
  }

  private mutating func read() {
    var feet: [Foot] = []
    var last: ByteRange?
    var wantsHead = false
    var line = 0
    var isAfterBlank = true
    while line < bytes.count {
      let end = MarkdownLines.lineEnd(bytes, line)
      let first = bytes.skipSpace(line, end)
      let feed = (line..<first).first { bytes[$0] == "\u{C}" }
      let hasFeed = feed != nil
      if hasFeed, !wantsHead, let last {
        feet.append(Foot(range: last, feed: feed))
        wantsHead = true
      }
      if first < end {
        let range = ByteRange(first, bytes.trimEnd(first, end))
        if isNumber(range) || isFoot(range) {
          feet.append(Foot(range: range))
          wantsHead = true
        } else if wantsHead {
          feet[feet.count - 1].head = Line(
            range: range, isAfterFormFeed: hasFeed, isAfterBlank: isAfterBlank)
          wantsHead = false
        }
        last = range
        isAfterBlank = false
      } else {
        isAfterBlank = true
      }
      line = MarkdownLines.nextLine(bytes, after: end)
    }
    settle(feet)
  }

  /// A head is what repeats at the top of pages, or a line in columns between blank ones.
  private mutating func settle(_ feet: [Foot]) {
    var counts: [UInt64: Int] = [:]
    // The first page has it as its title.
    let first = bytes.skipSpace(0, bytes.count)
    let title = ByteRange(first, bytes.trimEnd(first, MarkdownLines.lineEnd(bytes, first)))
    if !feet.isEmpty, title.count <= Self.longest { counts[shape(title)] = 1 }
    for case let head? in feet.map(\.head) where head.range.count <= Self.longest {
      counts[shape(head.range), default: 0] += 1
    }
    for place in feet {
      let foot = place.range
      let isNumbered = isNumber(foot) || isFoot(foot)
      guard let head = place.head, head.range.count <= Self.longest,
        counts[shape(head.range)] ?? 0 > 1
          && (head.isAfterFormFeed || isHead(head.range) || isNumber(foot)
            || !isFoot(foot) && head.isAfterBlank)
          || isFoot(foot) && isHead(head.range) && isBeforeBlank(head.range.end)
      else {
        if isNumbered {
          add(foot, foot)
        } else if let feed = place.feed, feed >= (breaks.last?.end ?? 0) {
          breaks.append(ByteRange(feed, feed + 1))
        }
        continue
      }
      add(isNumbered ? foot : head.range, head.range)
    }
  }

  private static let longest = 160

  private mutating func add(_ foot: ByteRange, _ head: ByteRange) {
    if foot.start < (lines.last?.end ?? 0) { return }
    lines.append(foot)
    if head != foot { lines.append(head) }
    breaks.append(ByteRange(foot.start, head.end))
  }

  /// The line without its digits and blanks: heads differ in their numbers and dates.
  private func shape(_ line: ByteRange) -> UInt64 {
    var hash = ByteHash()
    for at in line.range where !bytes[at].isBlank && !("0"..."9" ~= bytes[at]) {
      hash.add(bytes[at])
    }
    return hash.value
  }

  private func isBeforeBlank(_ end: Int) -> Bool {
    let next = MarkdownLines.nextLine(bytes, after: MarkdownLines.lineEnd(bytes, end))
    guard next < bytes.count else { return true }
    let nextEnd = MarkdownLines.lineEnd(bytes, next)
    return bytes.skipSpace(next, nextEnd) == nextEnd
  }

  /// `RFC 9990      Bells      May 2023`: cells with wide gaps between them.
  private func isHead(_ line: ByteRange) -> Bool {
    var gaps = 0
    var blanks = 0
    for at in line.range {
      if bytes[at] == " " {
        blanks += 1
      } else {
        if blanks >= 3 { gaps += 1 }
        blanks = 0
      }
    }
    return gaps >= 1
  }

  /// `Vale      Standards Track      [Page 4]`.
  private func isFoot(_ line: ByteRange) -> Bool {
    guard line.count <= Self.longest, bytes[line.end - 1] == "]" else { return false }
    var at = line.end - 1
    while at > line.start, bytes.isDigit(at - 1) || isRoman(bytes[at - 1]) { at -= 1 }
    guard at < line.end - 1, at - line.start >= 6, bytes.has("[Page ", at: at - 6) else {
      return false
    }
    let start = at - 6
    return start == line.start || bytes.has("  ", before: start)
  }

  private func isRoman(_ byte: UInt8) -> Bool {
    byte == "i" || byte == "v" || byte == "x"
  }

  /// `— 2 —`, `- 3 -`, 第 1 页 共 9 页, Page 3 of 9, alone on a line, and 3 where it counts pages.
  private func isNumber(_ line: ByteRange) -> Bool {
    guard line.count <= 40 else { return false }
    if bare.contains(line.start) { return true }
    if ChinesePageNumber.starts(bytes, line) { return ChinesePageNumber.fills(bytes, line) }
    if let word = Self.pages.first(where: { bytes.begins(line, with: $0) }) {
      return isPage(ByteRange(line.start + word.utf8CodeUnitCount, line.end))
    }
    return isDashed(line)
  }

  /// Of digits and what parts the number of a page from that of all pages: 3 of 9, 3/9.
  private func isPage(_ numbers: ByteRange) -> Bool {
    var at = numbers.start
    while at < numbers.end {
      if bytes.isDigit(at) || bytes[at] == " " || bytes[at] == "/" {
        at += 1
      } else if let joint = Self.joints.first(where: { bytes.has($0, at: at) }) {
        at += joint.utf8CodeUnitCount
      } else {
        return false
      }
    }
    return at == numbers.end && bytes.isDigit(numbers.end - 1)
  }

  private static let pages = Language.all.flatMap(\.frame.pages)
  private static let joints = Language.all.flatMap(\.frame.pageJoints)

  private func isDashed(_ line: ByteRange) -> Bool {
    guard let inside = dash(line.start) else { return false }
    var at = bytes.skipSpace(inside, line.end)
    let digits = at
    while at < line.end, Scalars.isDigit(bytes.scalar(at: at)) { at += bytes.length(at: at) }
    guard at > digits, at - digits <= 12 else { return false }
    at = bytes.skipSpace(at, line.end)
    return at < line.end && dash(at) == line.end
  }

  /// One past the dashes at `at`.
  private func dash(_ at: Int) -> Int? {
    var place = at
    while place < bytes.count {
      switch bytes.scalar(at: place) {
      case "-", "—", "－", "–", "―", "·": place += bytes.length(at: place)
      default: return place > at ? place : nil
      }
    }
    return place > at ? place : nil
  }
}
