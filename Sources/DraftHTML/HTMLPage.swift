package import DraftDocument
package import DraftText

/// The door of this room: an HTML page as text with its blocks.
package struct HTMLPage: Sendable {
  /// By the convention of `draftdiff text`: a paragraph, an item or a row a line.
  package let text: DecodedText
  package let blocks: [Block]

  /// O(bytes).
  package init(_ source: DecodedText) throws(HTMLError) {
    try HTMLLibrary.load()
    var writer = HTMLBlocks()
    source.bytes.withView { writer.read($0) }
    text = DecodedText(
      bytes: writer.text, encoding: source.encoding, hasByteOrderMark: source.hasByteOrderMark,
      replacements: source.replacements)
    blocks = writer.blocks
  }

  /// Whether a draft is to be read as a page, by what it is called.
  package static func claims(name: String) -> Bool {
    let name = name.lowercased()
    return [".html", ".htm", ".xhtml"].contains { name.hasSuffix($0) }
  }

  /// The encoding that a page names for itself, `<meta charset="gbk">`, in its first kilobyte; `nil` where it
  /// names none that is known.
  package static func declaredEncoding(_ bytes: [UInt8]) -> TextEncoding? {
    bytes.withView { view in
      let head = view.part(0..<min(view.count, 1024))
      guard let at = head.indices.first(where: { head.has("charset=", at: $0) }) else { return nil }
      var start = at + 8
      while start < head.count, head[start] == "\"" || head[start] == "'" { start += 1 }
      let name = head[start..<head.count].prefix {
        "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "0"..."9" ~= $0 || $0 == "-" || $0 == "_"
      }
      return TextEncoding(named: String(decoding: name, as: UTF8.self))
    }
  }

  package func document(_ options: ReadingOptions) -> Document {
    DraftReader.read(text, blocks: blocks, reader: .html, options: options)
  }
}
