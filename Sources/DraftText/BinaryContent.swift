/// Tells files that are no text at all, by their first bytes or by their control characters.
enum BinaryContent {
  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF file"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF87a".utf8), "a GIF image"),
    (Array("GIF89a".utf8), "a GIF image"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office file (.doc, .wps)"),
    (Array("{\\rtf".utf8), "an RTF file"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    (Array("Rar!\u{1A}".utf8), "a RAR archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xFF, 0xFE, 0x00, 0x00], "UTF-32 text"),
    ([0x00, 0x00, 0xFE, 0xFF], "UTF-32 text"),
  ]

  /// What the file's signature says it is, or `nil`; O(1).
  static func signature(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zipContent(of: bytes) }
    return signatures.first { bytes.starts(with: $0.0) }?.1
  }

  /// Word and OpenDocument files are ZIP archives that name their parts early on.
  private static func zipContent(of bytes: [UInt8]) -> String {
    let head = bytes.prefix(8192)
    func holds(_ word: String) -> Bool {
      let word = Array(word.utf8)
      guard head.count >= word.count else { return false }
      return (0...(head.count - word.count)).contains { head[$0...].starts(with: word) }
    }
    if holds("word/") { return "a Word file (.docx)" }
    if holds("vnd.oasis.opendocument") { return "an OpenDocument file" }
    if holds("[Content_Types].xml") { return "an Office file" }
    return "a ZIP archive"
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x07 || 0x0E...0x1A ~= byte || 0x1C...0x1F ~= byte || byte == 0x7F
  }

  /// Whether more than a tenth of the first 8 KB is control characters that no text editor
  /// writes. A few are let pass: they are shown escaped.
  static func hasManyControls(_ bytes: TextView) -> Bool {
    let count = min(bytes.count, 8192)
    var controls = 0
    var at = 0
    while at < count {
      // Most blocks are of letters alone.
      at = bytes.skipBlocks(at, count) { $0.holds(below: 0x20) | $0.holds(0x7F) }
      if at < count, isControl(bytes[at]) { controls += 1 }
      at += 1
    }
    return controls >= 8 && controls * 10 > count
  }
}
