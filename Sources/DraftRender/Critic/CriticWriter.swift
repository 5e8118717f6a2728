import DraftText

/// Writes CriticMarkup so that `CriticReader` gets back what went in.
struct CriticWriter {
  let sink: ByteSink
  /// Whether lines start with markers that say what they are.
  let isMarkdown: Bool
  /// The last two bytes of the draft's text since the last mark.
  private var before: (UInt8, UInt8) = (0, 0)

  init(sink: ByteSink, isMarkdown: Bool) {
    self.sink = sink
    self.isMarkdown = isMarkdown
  }

  mutating func literal(_ bytes: Slice<TextView>) {
    for byte in bytes {
      if isEndOfMark(byte) {
        sink.write("{>><<}")
        before = (0, 0)
      }
      sink.write(byte)
      before = (before.1, byte)
    }
  }

  mutating func delete(_ bytes: Slice<TextView>) { marks("{--", bytes, "--}") }

  mutating func insert(_ bytes: Slice<TextView>) { marks("{++", bytes, "++}") }

  mutating func substitute(
    _ old: Slice<TextView>, _ new: Slice<TextView>
  ) {
    mark("{~~")
    literal(old)
    mark("~>")
    literal(new)
    mark("~~}")
  }

  /// `text` may come from a draft: what could end the comment is omitted.
  mutating func comment(_ text: String) {
    mark("{>>")
    let unsafe: Set<Unicode.Scalar> = ["<", ">", "{", "}"]
    let safe = text.unicodeScalars.filter { $0 >= " " && !unsafe.contains($0) }
    sink.write(String(String.UnicodeScalarView(safe)))
    mark("<<}")
  }

  /// Text and line breaks in marks of their own. What makes the next line a heading, an item or a row goes
  /// with the break before it, so that the line starts as such a line does: {++⏎## ++}{++New++}.
  private mutating func marks(
    _ open: StaticString, _ bytes: Slice<TextView>, _ close: StaticString
  ) {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let isBreak = CriticWriter.isBreak(bytes[start])
      var end = start + 1
      while end < bytes.endIndex, CriticWriter.isBreak(bytes[end]) == isBreak { end += 1 }
      if isBreak, isMarkdown {
        end = BlockMarker.end(at: end, before: bytes.endIndex, in: bytes)
      }
      mark(open)
      literal(bytes[start..<end])
      mark(close)
      start = end
    }
  }

  private mutating func mark(_ text: StaticString) {
    sink.write(text)
    before = (0, 0)
  }

  static func isBreak(_ byte: UInt8) -> Bool { byte == "\n" || byte == "\r" }

  /// Whether `byte` would complete a mark with what stands before it.
  private func isEndOfMark(_ byte: UInt8) -> Bool {
    switch byte {
    // + - ~ = > <, after their like and an opening brace.
    case "+", "-", "=": before.0 == "{" && before.1 == byte
    case "~": before.0 == "{" && before.1 == "~"
    case ">": before.0 == "{" && before.1 == ">" || before.1 == "~"
    case "}":
      before.0 == before.1
        && (before.1 == "+" || before.1 == "-" || before.1 == "~" || before.1 == "="
          || before.1 == "<")
    default: false
    }
  }
}
