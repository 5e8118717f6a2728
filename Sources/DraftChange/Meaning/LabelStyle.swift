import DraftDocument
import DraftLanguage
import DraftText

/// How a label is written around its number: （一）, (一), 一、, 1、.
enum LabelStyle {

  /// The label with one sign for its digits that shows their kind, without blanks. O(length).
  static func of(_ document: Document, _ label: ByteRange) -> [Unicode.Scalar] {
    document.text.withView { bytes in
      var style: [Unicode.Scalar] = []
      var at = label.start
      while at < label.end {
        let (scalar, length) = bytes.decode(at: at)
        at += length
        if Scalars.isSpace(scalar) || scalar == "*" || scalar == "_" { continue }
        let sign = sign(of: scalar)
        if style.last != sign || !Self.isSign(sign) { style.append(sign) }
      }
      return style
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "1", "１", "⑴", "一", "①": true
    default: false
    }
  }

  /// The first numeral of the kind that the scalar is of; other scalars as they are.
  private static func sign(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "0"..."9": "1"
    case "０"..."９": "１"
    case "⑴"..."⒇": "⑴"
    default:
      ChineseNumeral.holds(scalar) ? "一" : Numeral.enclosed(scalar) != nil ? "①" : scalar
    }
  }
}
