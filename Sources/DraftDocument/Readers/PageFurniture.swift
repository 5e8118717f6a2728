import DraftText

/// Lines that a page layout leaves in plain text: page numbers.
struct PageFurniture {
  let bytes: TextView

  /// `— 2 —`, `- 3 -`, 第 1 页 共 9 页, Page 3 of 9, alone on a line.
  func isPageNumber(_ line: ByteRange) -> Bool {
    guard line.count <= 40 else { return false }
    if bytes.has("第", at: line.start) { return isChinesePage(line) }
    if bytes.has("Page ", at: line.start) {
      return line.range.dropFirst(5).allSatisfy { at in
        isDigit(bytes[at]) || bytes[at] == " " || bytes[at] == "o" || bytes[at] == "f"
          || bytes[at] == "/"
      }
    }
    return isDashed(line)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isChinesePage(_ line: ByteRange) -> Bool {
    var at = bytes.skipSpace(line.start + 3, line.end)
    let digits = at
    while at < line.end, Scalars.isDigit(bytes.scalar(at: at)) { at += bytes.length(at: at) }
    guard at > digits else { return false }
    at = bytes.skipSpace(at, line.end)
    guard at < line.end, bytes.has("页", at: at) else { return false }
    at += 3
    while at < line.end {
      let scalar = bytes.scalar(at: at)
      let isPart =
        Scalars.isSpace(scalar) || Scalars.isDigit(scalar) || scalar == "共" || scalar == "页"
        || scalar == "/" || scalar == "，" || scalar == "," || scalar == "第"
      guard isPart else { return false }
      at += bytes.length(at: at)
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
      if bytes[place] == "-" {
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
}
