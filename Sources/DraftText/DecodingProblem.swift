/// Why bytes could not be read as text (or text not be written in an encoding), and where.
package struct DecodingProblem: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
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
    /// 2 GiB or more.
    case tooLarge
    /// Writing: a character that `encoding` does not have.
    case notEncodable
    /// The system cannot convert from or to `encoding`.
    case converterMissing
  }

  package var kind: Kind
  /// Byte offset into the input.
  package var offset: Int
  /// The encoding it was read in, where one was decided on.
  package var encoding: TextEncoding?

  package init(_ kind: Kind, at offset: Int, in encoding: TextEncoding? = nil) {
    self.kind = kind
    self.offset = offset
    self.encoding = encoding
  }

  /// Whether a lossy reading would get past it.
  package var yieldsToLossy: Bool {
    switch kind {
    case .invalid, .truncated, .loneSurrogate, .nul: true
    case .binary, .unknownEncoding, .tooLarge, .notEncodable, .converterMissing: false
    }
  }

  /// Whether naming the encoding may get past it.
  package var yieldsToEncoding: Bool {
    switch kind {
    case .invalid, .truncated, .loneSurrogate, .nul, .unknownEncoding: true
    case .binary, .tooLarge, .notEncodable, .converterMissing: false
    }
  }
}

extension DecodingProblem: CustomStringConvertible {
  /// Plain words without the file's name, hints or styling: those are the command's.
  package var description: String {
    let name = encoding.map { " in \($0.rawValue)" } ?? ""
    return switch kind {
    case .invalid: "invalid bytes\(name) at offset \(offset)"
    case .truncated: "the text ends inside a character\(name), at offset \(offset)"
    case .loneSurrogate: "a lone surrogate\(name) at offset \(offset)"
    case .nul: "a NUL byte at offset \(offset)"
    case .binary(let what): "not text: \(what)"
    case .unknownEncoding: "no known encoding fits; the first byte in doubt is at offset \(offset)"
    case .tooLarge: "2 GiB of text or more"
    case .notEncodable:
      "a character that \(encoding?.rawValue ?? "it") has not, at offset \(offset)"
    case .converterMissing: "this system cannot convert \(encoding?.rawValue ?? "it")"
    }
  }
}
