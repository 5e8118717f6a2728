import DraftText

/// Lines that a page layout leaves in plain text: page numbers and tables of contents.
struct PageFurniture {
  let bytes: Bytes

  /// `— 2 —`, `- 3 -`, 第 1 页 共 9 页, Page 3 of 9, alone on a line.
  func isPageNumber(_ line: ByteRange) -> Bool {
    guard line.count <= 40 else { return false }
    if bytes.has("第", at: line.start) { return isChinesePage(line) }
    if bytes.has("Page ", at: line.start) {
      return line.range.dropFirst(5).allSatisfy { at in
        isDigit(bytes[at]) || bytes[at] == 0x20 || bytes[at] == 0x6F || bytes[at] == 0x66
          || bytes[at] == 0x2F
      }
    }
    return isDashed(line)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isChinesePage(_ line: ByteRange) -> Bool {
    var at = bytes.skipSpace(line.start + 3, line.end)
    let digits = at
    while at < line.end, Scalars.isDigit(bytes.scalar(at)) { at += bytes.length(at) }
    guard at > digits else { return false }
    at = bytes.skipSpace(at, line.end)
    guard at < line.end, bytes.has("页", at: at) else { return false }
    at += 3
    while at < line.end {
      let scalar = bytes.scalar(at)
      let isPart =
        Scalars.isSpace(scalar) || Scalars.isDigit(scalar) || scalar == 0x5171 || scalar == 0x9875
        || scalar == 0x2F || scalar == 0xFF0C || scalar == 0x2C || scalar == 0x7B2C
      guard isPart else { return false }
      at += bytes.length(at)
    }
    return true
  }

  private func isDashed(_ line: ByteRange) -> Bool {
    guard let inside = dash(line.start) else { return false }
    var at = bytes.skipSpace(inside, line.end)
    let digits = at
    while at < line.end, isDigit(bytes[at]) { at += 1 }
    guard at > digits, at - digits <= 4 else { return false }
    at = bytes.skipSpace(at, line.end)
    return at < line.end && dash(at) == line.end
  }

  /// One past the dashes at `at`.
  private func dash(_ at: Int) -> Int? {
    var place = at
    while place < bytes.count {
      if bytes[place] == 0x2D {
        place += 1
      } else if bytes.has("—", at: place) || bytes.has("－", at: place) || bytes.has("–", at: place)
      {
        place += 3
      } else {
        break
      }
    }
    return place > at ? place : nil
  }

  /// 第一章 总则……3: a leader or a tab and the page's number.
  func isContentsLine(_ line: ByteRange) -> Bool {
    var at = line.end
    while at > line.start, isDigit(bytes[at - 1]) || bytes[at - 1] == 0x2D { at -= 1 }
    guard at < line.end, line.end - at <= 9, isDigit(bytes[line.end - 1]) else { return false }
    let leaderEnd = bytes.trimEnd(line.start, at)
    if bytes[leaderEnd..<at].contains(0x09) { return leaderEnd > line.start }
    var leader = leaderEnd
    var marks = 0
    while leader > line.start {
      let previous = bytes.before(leader)
      let scalar = bytes.scalar(previous)
      if scalar == 0x2E || scalar == 0xB7 { marks += 1 } else if scalar == 0x2026 { marks += 3 }
      guard scalar == 0x2E || scalar == 0xB7 || scalar == 0x2026 || scalar == 0x20 else { break }
      leader = previous
    }
    return marks >= 4 && leader > line.start
  }

  /// The blocks of a table of contents without page numbers: 目录 and the short lines behind it,
  /// up to where the first of them comes again. `nil` where nothing comes again.
  func contents(_ blocks: [Block]) -> Range<Int>? {
    guard let title = blocks.prefix(200).firstIndex(where: { isContentsTitle($0.content) }),
      title + 2 < blocks.count
    else { return nil }
    let first = blocks[title + 1].content
    let limit = min(blocks.count, title + 400)
    for index in (title + 2)..<limit {
      let line = blocks[index].content
      guard line.count <= 180, !Mark.isEnd(bytes.scalar(before: line.end, floor: line.start)) else {
        return nil
      }
      if isSame(line, first) { return title..<index }
    }
    return nil
  }

  /// The same line again, or the label of 第一章 总则 on a line of its own.
  private func isSame(_ one: ByteRange, _ other: ByteRange) -> Bool {
    (one.count == other.count || one.count >= 9 && one.count < other.count)
      && (0..<one.count).allSatisfy { bytes[one.start + $0] == bytes[other.start + $0] }
  }

  /// 目录, 目　录, Contents.
  private func isContentsTitle(_ line: ByteRange) -> Bool {
    guard line.count <= 20 else { return false }
    if bytes.has("目", at: line.start) {
      let next = bytes.skipSpace(line.start + 3, line.end)
      return next < line.end && bytes.has("录", at: next) && next + 3 == line.end
    }
    return line.count == 8
      && (bytes.has("Contents", at: line.start) || bytes.has("CONTENTS", at: line.start))
  }
}
