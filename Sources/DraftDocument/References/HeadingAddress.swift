package import DraftText

/// The address that Markdown gives a heading: small letters, no marks, a hyphen for each blank.
package enum HeadingAddress {
  /// O(length).
  package static func of(_ title: ByteRange, _ bytes: TextView) -> String {
    let text = String(decoding: bytes[title.range], as: UTF8.self).lowercased()
    var address = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": address.append("-")
      case "-", "_": address.append(scalar)
      default:
        let properties = scalar.properties
        if properties.isAlphabetic || properties.numericType != nil { address.append(scalar) }
      }
    }
    return String(address)
  }
}
