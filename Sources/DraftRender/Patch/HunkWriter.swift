import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// Writes hunks: the line that says where they belong, then the lines.
struct HunkWriter {
  private let comparison: Comparison
  private let encoding: TextEncoding
  private let lines: LinePairs
  private let old: TextView
  private let new: TextView
  /// The last section that starts at or before the hunk.
  private var section = SectionIndex.document

  init(
    _ comparison: Comparison, _ encoding: TextEncoding, _ lines: LinePairs,
    _ old: TextView, _ new: TextView
  ) {
    self.comparison = comparison
    self.encoding = encoding
    self.lines = lines
    self.old = old
    self.new = new
  }

  mutating func write(_ blocks: [PatchHunks.Block], to sink: ByteSink) {
    let extent = PatchHunks.extent(blocks, lines)
    var text: [UInt8] = []
    sink.write("@@ -\(place(extent.old)) +\(place(extent.new)) @@")
    // A heading is shown with signs for what a terminal would obey, which not every encoding has; it
    // says something to people only, so it goes and the lines stay as they are.
    let name = heading(ofOldLine: blocks[0].old.lowerBound)
    if !name.isEmpty, let name = try? TextEncoder.encode(Array((" " + name).utf8), as: encoding) {
      sink.write(name[...])
    }
    sink.write("\n")
    var at = extent.old.lowerBound
    for block in blocks {
      for line in at..<block.old.lowerBound { put(line, .old, UInt8(ascii: " "), &text) }
      for line in block.old { put(line, .old, UInt8(ascii: "-"), &text) }
      for line in block.new { put(line, .new, UInt8(ascii: "+"), &text) }
      at = block.old.upperBound
    }
    for line in at..<extent.old.upperBound { put(line, .old, UInt8(ascii: " "), &text) }
    sink.write(encoded(text)[...])
  }

  /// `12,3`: the first line from 1 and how many; of none, the line before.
  private func place(_ range: Range<Int>) -> String {
    "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
  }

  private func put(_ line: Int, _ side: DraftSide, _ sign: UInt8, _ text: inout [UInt8]) {
    let starts = side == .old ? lines.oldStarts : lines.newStarts
    let bytes = side == .old ? old : new
    let draft = comparison[side].text
    text.append(sign)
    if line == 0, draft.hasByteOrderMark { text += "\u{FEFF}".utf8 }
    text += bytes[Int(starts[line])..<Int(starts[line + 1])]
    if text.last != "\n" { text += Array("\n\\ No newline at end of file\n".utf8) }
  }

  /// In the encoding of the files; every character came from there.
  private func encoded(_ text: [UInt8]) -> [UInt8] {
    (try? TextEncoder.encode(text, as: encoding)) ?? text
  }

  /// The section that the line is in, as it was called before.
  private mutating func heading(ofOldLine line: Int) -> String {
    let document = comparison.old
    let offset = Int(lines.oldStarts[min(line, lines.oldStarts.count - 1)])
    while section + 1 < document.sections.endIndex,
      document.sections[section + 1].extent.start <= offset
    { section += 1 }
    var at = section
    while at != .document, document.sections[at].extent.end <= offset {
      at = document.sections[at].parent
    }
    let path = SectionNames.path(of: at, in: document, bytes: old)
    let name = path.map { document.text.string($0) }.joined(separator: "/")
    return String(String.UnicodeScalarView(Visible.text(name).unicodeScalars.prefix(60)))
  }
}
