package import DraftDocument
package import DraftText

/// How the bytes of a draft are decoded and read.
package struct DraftInput: Sendable {
  /// nil: recognised.
  package var encoding: TextEncoding?
  /// Undecodable bytes become U+FFFD instead of an error.
  package var isLossy = false
  package var reading = ReadingOptions()

  package init() {}

  package func text(_ bytes: [UInt8]) throws(DecodingProblem) -> DecodedText {
    try TextDecoder.decode(bytes, as: encoding, lossy: isLossy)
  }

  /// The reader is chosen by the name's ending where the options leave it open. O(bytes).
  package func document(_ bytes: [UInt8], name: String) throws(DecodingProblem) -> Document {
    DraftReader.read(try text(bytes), name: name, options: reading)
  }
}
