import DraftLanguage
import DraftText

/// Finds 小标题: short lines without numbers that stand alone between paragraphs and head what follows.
///
/// Only drafts that number nothing have them, and two at least: one short line may be anything.
struct SmallHeadings {
  let bytes: TextView

  /// Four Han at least, and twenty at most.
  private static let lengths = 12...60

  /// The blocks that are such headings, ascending. O(blocks), and O(bytes) where there are candidates.
  func find(in blocks: [Block], _ hasLabel: (ByteRange) -> Bool) -> [Int] {
    let found = blocks.indices.dropFirst().filter { isHeading($0, in: blocks) }
    guard found.count > 1,
      !blocks.contains(where: { $0.kind != .paragraph || hasLabel($0.content) })
    else { return [] }
    return found
  }

  private func isHeading(_ index: Int, in blocks: [Block]) -> Bool {
    guard index + 1 < blocks.count, isProse(blocks[index + 1].content),
      isShort(blocks[index].content)
        || isShortLatin(blocks[index].content)
          && areApart(blocks[index - 1].content, blocks[index].content)
          && areApart(blocks[index].content, blocks[index + 1].content)
          && blocks[index + 1].content.count >= Self.shortestText
    else { return false }
    // Below the title, or behind a paragraph.
    return isProse(blocks[index - 1].content) || index == 1
  }

  /// A line of Han with no mark that sentences have but commas, and none that names a field.
  private func isShort(_ line: ByteRange) -> Bool {
    guard Self.lengths.contains(line.count) else { return false }
    var at = line.start
    var han = 0
    while at < line.end {
      let (scalar, length) = bytes.decode(at: at)
      at += length
      if Scalars.isHan(scalar) { han += 1 }
      switch scalar {
      case "：", ":", "；", ";", "。", ".", "…", "（", "(", "、", "\t", "\u{3000}", " ": return false
      default: if Mark.isEnd(scalar), at < line.end { return false }
      }
    }
    return han >= 4 && AttachmentWord(chinese: bytes, line.start) != .zhAttachment
      && !ChineseDate.mayEnd(bytes, line)
      && !FrameLine(bytes: bytes).isClosing(line)
  }

  /// Words of letters, of which the first has a capital, with no mark but those inside words.
  private func isShortLatin(_ line: ByteRange) -> Bool {
    guard 4...60 ~= line.count, Scalars.isUpper(bytes.scalar(at: line.start)) else { return false }
    var words = 1
    for at in line.range {
      switch bytes[at] {
      case "a"..."z", "A"..."Z", "'", "-", "?": break
      case " ": words += 1
      case let byte where !byte.isASCII: break
      default: return false
      }
    }
    let last = bytes.scalar(before: line.end, from: line.start)
    return 2...8 ~= words && (Scalars.isLatin(last) || last == "?")
      && !FrameLine(bytes: bytes).opensSignatures(line)
  }

  /// What a heading of letters has below it at least, in bytes.
  private static let shortestText = 60

  private func areApart(_ first: ByteRange, _ second: ByteRange) -> Bool {
    (first.end..<second.start).reduce(0) { $0 + (bytes[$1] == "\n" ? 1 : 0) } > 1
  }

  /// A paragraph: it ends as a sentence does.
  private func isProse(_ line: ByteRange) -> Bool {
    var end = line.end
    while end > line.start, case let mark = bytes.decode(before: end), Mark.isCloser(mark.value) {
      end = mark.start
    }
    let last = bytes.scalar(before: end, from: line.start)
    return line.count > 18 && (Mark.isEnd(last) || last == "." || last == "；" || last == "：")
  }
}
