import DraftLanguage
package import DraftText

/// Understands a draft: the door of this room.
package enum DraftReader {
  /// Reads `text` with the reader that `options` names, or the one that `name` and the text
  /// suggest. Never fails: what no rule claims is a paragraph of the document. O(bytes).
  package static func read(
    _ text: DecodedText, name: String, options: ReadingOptions = ReadingOptions()
  ) -> Document {
    let reader = options.reader(for: name) ?? ReaderChoice.reader(for: text, name: name)
    let (blocks, layout) = blocks(text, reader, options)
    let plain = layout.isEmpty ? text : text.blanked(at: layout)
    return plain.withView { bytes in
      var builder = StructureBuilder(bytes, options: options)
      return builder.build(blocks, text: plain, source: text, reader: reader)
    }
  }

  /// Understands a draft whose format another room has read into blocks of `text`.
  package static func read(
    _ text: DecodedText, blocks: [Block], reader: ReaderKind, options: ReadingOptions
  ) -> Document {
    text.withView { bytes in
      var builder = StructureBuilder(bytes, options: options)
      return builder.build(
        options.sentences == .lines ? PlainBlocks.lines(bytes) : blocks, text: text, source: text,
        reader: reader)
    }
  }

  /// Whether a line starts with a label that the rules know, so that it needs no help of its format.
  package static func knowsLabel(_ bytes: TextView, _ line: ByteRange) -> Bool {
    ChineseMarkers(bytes: bytes).marker(line.start, line.end) != nil
      || EnglishMarkers(bytes: bytes).marker(line.start, line.end) != nil
  }

  /// The label that a line starts with by the rules alone, whatever stands around it.
  package static func label(_ bytes: TextView, _ line: ByteRange) -> LineLabel? {
    let marker =
      ChineseMarkers(bytes: bytes).marker(line.start, line.end)
      ?? EnglishMarkers(bytes: bytes).marker(line.start, line.end)
    return marker.map { marker in
      LineLabel(
        kind: "\(marker.scheme.rawValue)\(marker.style)", range: marker.label, rest: marker.rest,
        ordinal: marker.ordinal,
        alternative: marker.alternative.map {
          ("\($0.scheme.rawValue)\(marker.style)", $0.ordinal)
        })
    }
  }

  /// The blocks, and the places of what is layout and no text: the marks before quoted lines, page
  /// numbers.
  private static func blocks(
    _ text: DecodedText, _ reader: ReaderKind, _ options: ReadingOptions
  ) -> (blocks: [Block], layout: [UInt32]) {
    if reader == .markdown, options.sentences != .lines {
      let (blocks, quoteMarks) = MarkdownBlocks.read(text)
      return (blocks, quoteMarks)
    }
    return text.withView { bytes in
      if reader == .latex, options.sentences != .lines {
        let (blocks, comments) = LatexBlocks.read(bytes)
        return (blocks, comments)
      }
      if options.sentences == .lines { return (PlainBlocks.lines(bytes), []) }
      if reader == .rst || reader == .asciidoc || reader == .org {
        return (MarkupBlocks.read(bytes, reader), [])
      }
      let furniture = PageFurniture.find(bytes)
      var places = furniture.lines.flatMap { $0.range.map { UInt32(truncatingIfNeeded: $0) } }
      var blocks = PlainBlocks.blocks(bytes, furniture, continuations: options.continuations)
      for index in ContentsTable(bytes: bytes).find(in: blocks).joined() {
        blocks[index].isContents = true
        // Where a heading stands in print is no part of its entry.
        guard let entry = ContentsEntry(bytes, blocks[index].content) else { continue }
        let end = bytes.trimEnd(entry.title.start, entry.title.end)
        places += (end..<blocks[index].content.end).map { UInt32(truncatingIfNeeded: $0) }
        blocks[index].content = ByteRange(entry.title.start, end)
      }
      return (blocks, places)
    }
  }
}

/// A label as one line shows it.
package struct LineLabel {
  /// Equal for labels of one family: 第一条 and 第二条, `(a)` and `(b)`.
  package var kind: String
  package var range: ByteRange
  /// Where the text behind it starts.
  package var rest: Int
  package var ordinal: [Int]
  /// Of `(i)` the other reading: the ninth or the first.
  package var alternative: (kind: String, ordinal: [Int])?
}
