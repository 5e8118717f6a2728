import DraftDocument
package import DraftReading
import DraftText

extension Draft {
  /// Another text in the encoding of the draft's file.
  ///
  /// - Parameter hasByteOrderMark: `nil` takes what the file has.
  /// - Throws: `ReportError.notInEncoding` for a character that the encoding does not have.
  package func encoded(
    _ text: [UInt8], hasByteOrderMark: Bool? = nil
  ) throws(ReportError) -> [UInt8] {
    let form = document.source
    do {
      return try TextEncoder.encode(
        text, as: form.encoding, byteOrderMark: hasByteOrderMark ?? form.hasByteOrderMark)
    } catch {
      throw .notInEncoding(DraftError(name: name, .text(error)))
    }
  }
}
