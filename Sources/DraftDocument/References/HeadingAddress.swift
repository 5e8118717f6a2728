package import DraftText

/// The address that Markdown gives a heading: small letters, no marks, a hyphen for each blank.
package enum HeadingAddress {
  /// O(length).
  package static func of(_ title: ByteRange, _ bytes: TextView) -> String {
    ofLetters(title, bytes) ?? ofScalars(title, bytes)
  }

  /// That of a heading of Latin letters; `nil` of any other.
  private static func ofLetters(_ title: ByteRange, _ bytes: TextView) -> String? {
    var address: [UInt8] = []
    address.reserveCapacity(title.count)
    for place in title.range {
      let byte = bytes[place]
      switch byte {
      case "a"..."z", "0"..."9", "-", "_": address.append(byte)
      case "A"..."Z": address.append(byte.lowercased)
      case " ": address.append(UInt8(ascii: "-"))
      case let byte where !byte.isASCII: return nil
      default: break
      }
    }
    return String(decoding: address, as: UTF8.self)
  }

  private static func ofScalars(_ title: ByteRange, _ bytes: TextView) -> String {
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
