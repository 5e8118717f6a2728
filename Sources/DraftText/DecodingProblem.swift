/// Why bytes could not be read as text (or text not be written in an encoding), and where.
public struct DecodingProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// Bytes that mean nothing in `encoding`.
    case invalid
    /// The file ends in the middle of a character.
    case truncated
    /// Half of a surrogate pair, which is no character.
    case loneSurrogate
    /// A NUL byte in what is not UTF-16.
    case nul
    /// Not text: what it looks like, where that is known ("a PDF file").
    case binary(String)
    /// No known encoding makes sense of the bytes.
    case unknownEncoding
    /// Several encodings are about as likely; at most three, the likeliest first.
    case doubtfulEncoding([TextEncoding])
    /// 2 GiB or more.
    case tooLarge
    /// Writing: a character that `encoding` does not have.
    case notEncodable
    /// The system cannot convert from or to `encoding`.
    case converterMissing
  }

  /// What is wrong.
  public let kind: Kind
  /// Byte offset into the input.
  public let offset: Int
  /// The encoding it was read in, where one was decided on.
  public let encoding: TextEncoding?

  package init(_ kind: Kind, at offset: Int, in encoding: TextEncoding? = nil) {
    self.kind = kind
    self.offset = offset
    self.encoding = encoding
  }

  /// Whether a lossy reading would get past it.
  public var yieldsToLossy: Bool {
    switch kind {
    case .invalid, .truncated, .loneSurrogate, .nul: true
    case .binary, .unknownEncoding, .doubtfulEncoding, .tooLarge, .notEncodable, .converterMissing:
      false
    }
  }

  /// Whether naming the encoding may get past it.
  public var yieldsToEncoding: Bool {
    switch kind {
    case .invalid, .truncated, .loneSurrogate, .nul, .unknownEncoding, .doubtfulEncoding: true
    case .binary, .tooLarge, .notEncodable, .converterMissing: false
    }
  }
}
