import DraftLanguage
import DraftText

/// Finds the blocks that are a table of contents, which repeats headings and is no heading.
struct ContentsTable {
  let bytes: TextView

  /// Tables of contents stand at the front, and are not longer than this.
  private static let front = 200
  private static let longest = 400

  /// The indexes of the blocks, ascending. O(blocks).
  func find(in blocks: [Block]) -> [Range<Int>] {
    var found = withPages(blocks)
    if let bare = withoutPages(blocks) { found.append(bare) }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  // MARK: With page numbers

  private func withPages(_ blocks: [Block]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var run: (start: Int, entries: [ContentsEntry]) = (0, [])
    for index in 0...blocks.count {
      let block = index < blocks.count ? blocks[index] : nil
      if let block, block.kind == .paragraph, !block.content.isEmpty,
        let entry = ContentsEntry(bytes, block.content)
      {
        if run.entries.isEmpty { run.start = index }
        run.entries.append(entry)
      } else if !run.entries.isEmpty {
        if isContents(run.entries, at: run.start, blocks) {
          let hasTitle = run.start > 0 && isTitle(blocks[run.start - 1].content)
          found.append((hasTitle ? run.start - 1 : run.start)..<index)
        }
        run.entries = []
      }
    }
    return found
  }

  /// Dots say it. Where blanks lead to the numbers, the title above says it, or that an entry comes
  /// again as a line behind the table: 甲乡　　12 over 乙乡　　15 are figures.
  private func isContents(_ entries: [ContentsEntry], at start: Int, _ blocks: [Block]) -> Bool {
    if entries.contains(where: \.isDotted) { return true }
    if start > 0, isTitle(blocks[start - 1].content) { return true }
    guard start < Self.front, entries.count > 1 else { return false }
    let behind = start + entries.count
    return blocks[behind..<min(blocks.count, behind + Self.longest)].contains {
      isSame(entries[0].title, $0.content)
    }
  }

  // MARK: Without

  /// 目录 and the short lines behind it, up to where the first of them comes again. `nil` where nothing
  /// comes again.
  private func withoutPages(_ blocks: [Block]) -> Range<Int>? {
    guard let title = blocks.prefix(Self.front).firstIndex(where: { isTitle($0.content) }),
      title + 2 < blocks.count
    else { return nil }
    let first = blocks[title + 1].content
    for index in (title + 2)..<min(blocks.count, title + Self.longest) {
      let line = blocks[index].content
      guard line.count <= 180, !Mark.isEnd(bytes.scalar(before: line.end, from: line.start)) else {
        return nil
      }
      if isSame(line, first) { return title..<index }
    }
    return nil
  }

  /// The same line again, or the label of 第一章 总则 on a line of its own.
  private func isSame(_ one: ByteRange, _ other: ByteRange) -> Bool {
    !one.isEmpty && (one.count == other.count || one.count >= 9 && one.count < other.count)
      && (0..<one.count).allSatisfy { bytes[one.start + $0] == bytes[other.start + $0] }
  }

  /// 目录, 目　录, 目次, Contents, Table of Contents. Blanks between Han are none of the word.
  private func isTitle(_ line: ByteRange) -> Bool {
    guard !line.isEmpty, line.count <= 20 else { return false }
    let title = String(decoding: bytes[line.range], as: UTF8.self)
    guard bytes[line.start].startsHan else { return Self.titles.contains(title) }
    return Self.titles.contains(
      String(String.UnicodeScalarView(title.unicodeScalars.filter { !Scalars.isSpace($0) })))
  }

  private static let titles = Set(Language.all.flatMap(\.frame.contents))
}
