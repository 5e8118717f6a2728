import DraftChange
import DraftReading
public import DraftReview
import DraftText

/// Text with CriticMarkup, as `ReportFormat.critic` writes it or as any other tool does.
public enum CriticMarkup {
  /// The text with all changes accepted, in the bytes of the new draft's file. Comments are dropped,
  /// highlighted text is kept. O(bytes).
  ///
  /// - Throws: `ReportError` where a mark is opened and never closed, or the bytes are no text.
  public static func accepted(_ bytes: [UInt8]) throws(ReportError) -> [UInt8] {
    try text(.new, of: bytes)
  }

  /// The text with all changes rejected, in the bytes of the old draft's file; else as `accepted`.
  public static func rejected(_ bytes: [UInt8]) throws(ReportError) -> [UInt8] {
    try text(.old, of: bytes)
  }

  private static func text(
    _ side: DraftSide, of bytes: [UInt8]
  ) throws(ReportError) -> [UInt8] {
    let header = CriticHeader(of: bytes)
    let form = side == .new ? header.new : header.old
    let text: [UInt8]
    do {
      text = try CriticReader.text(side, of: bytes)
    } catch {
      throw .unclosedMark(line: error.line, mark: error.mark, missing: error.missing)
    }
    do {
      return try TextEncoder.encode(
        text, as: form.encoding, byteOrderMark: form.hasByteOrderMark)
    } catch {
      throw .notEncodable(DraftError(name: "", .text(error)))
    }
  }
}
