import DraftChange
import DraftDocument
package import DraftText

/// How the files of the two drafts were encoded, in a comment before everything where either is not plain
/// UTF-8: `{>>draftdiff: GB18030 to UTF-8 with mark<<}`.
package struct CriticHeader: Sendable, Equatable {
  package struct Form: Sendable, Equatable {
    package var encoding: TextEncoding
    package var hasByteOrderMark: Bool

    static let plain = Form(encoding: .utf8, hasByteOrderMark: false)

    fileprivate var text: String { encoding.rawValue + (hasByteOrderMark ? " with mark" : "") }

    fileprivate init(encoding: TextEncoding, hasByteOrderMark: Bool) {
      self.encoding = encoding
      self.hasByteOrderMark = hasByteOrderMark
    }

    fileprivate init?(_ text: String) {
      let mark = " with mark"
      hasByteOrderMark = text.hasSuffix(mark)
      let name = hasByteOrderMark ? String(text.dropLast(mark.count)) : text
      guard let encoding = TextEncoding(rawValue: name) else { return nil }
      self.encoding = encoding
    }
  }

  package var old = Form.plain
  package var new = Form.plain

  init(_ comparison: Comparison) {
    let texts = (comparison.old.text, comparison.new.text)
    old = Form(encoding: texts.0.encoding, hasByteOrderMark: texts.0.hasByteOrderMark)
    new = Form(encoding: texts.1.encoding, hasByteOrderMark: texts.1.hasByteOrderMark)
  }

  private static let start = "draftdiff: "
  private static let middle = " to "

  /// `nil` where nothing needs saying.
  var text: String? {
    guard old != .plain || new != .plain else { return nil }
    return CriticHeader.start + old.text + CriticHeader.middle + new.text
  }

  /// The header of a marked-up text; two plain forms where it has none.
  package init(of bytes: [UInt8]) {
    // Sought in the bytes: a draft that starts with a combining mark would make one character of it and
    // of the brace that closes the comment.
    guard let end = bytes.prefix(120).firstRange(of: Array("<<}".utf8)) else { return }
    let line = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    let open = "{>>" + CriticHeader.start
    guard line.hasPrefix(open) else { return }
    let inside = line.dropFirst(open.count)
    guard let to = inside.firstRange(of: CriticHeader.middle),
      let old = Form(String(inside[..<to.lowerBound])),
      let new = Form(String(inside[to.upperBound...]))
    else { return }
    self.old = old
    self.new = new
  }
}
