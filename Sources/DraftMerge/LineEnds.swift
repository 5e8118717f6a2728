package import DraftDocument
import DraftText

/// How the lines of a text end. Drafts are joined with plain line feeds and a last line that ends: neither is what
/// people mean by a change, and neither may make a conflict.
struct LineEnds: Hashable {
  /// All lines end with CR LF.
  var isWindows: Bool
  /// Some do and some do not: then the CR is a part of its line.
  let isMixed: Bool
  var endsLastLine: Bool

  init(_ text: [UInt8]) {
    var feeds = 0
    var pairs = 0
    for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
      feeds += 1
      if index > 0, text[index - 1] == UInt8(ascii: "\r") { pairs += 1 }
    }
    isWindows = feeds > 0 && feeds == pairs
    isMixed = pairs > 0 && feeds > pairs
    endsLastLine = text.isEmpty || text.last == UInt8(ascii: "\n")
  }

  /// What the joined text has: each of both as the side that changed it wants it.
  init(base: LineEnds, sides: [LineEnds]) {
    isWindows = sides.map(\.isWindows).first { $0 != base.isWindows } ?? base.isWindows
    isMixed = false
    endsLastLine = sides.map(\.endsLastLine).first { $0 != base.endsLastLine } ?? base.endsLastLine
  }

  /// The text as it is joined. O(bytes).
  func plain(_ text: [UInt8]) -> [UInt8] {
    var plain = text
    if isWindows {
      plain.removeAll(keepingCapacity: true)
      for (index, byte) in text.enumerated() {
        let isPair =
          byte == UInt8(ascii: "\r") && index + 1 < text.count
          && text[index + 1] == UInt8(ascii: "\n")
        if !isPair { plain.append(byte) }
      }
    }
    if !endsLastLine { plain.append(UInt8(ascii: "\n")) }
    return plain
  }

  /// A joined text, with its marks, as it is written. O(bytes).
  func written(_ text: [UInt8]) -> [UInt8] {
    var text = text
    if !endsLastLine, text.last == UInt8(ascii: "\n") { text.removeLast() }
    guard isWindows else { return text }
    return text.flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] }
  }
}

extension Document {
  /// The same draft with another text.
  package func reread(_ text: [UInt8]) -> Document {
    var options = ReadingOptions()
    options.reader = reader
    return DraftReader.read(DecodedText(bytes: text), name: "", options: options)
  }
}
