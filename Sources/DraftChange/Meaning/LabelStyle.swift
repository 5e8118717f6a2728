import DraftDocument
import DraftLanguage
import DraftText

/// How a label is written around its number: （#）, (#), #、, #..
enum LabelStyle {

  /// The label with # for its digits or letters, without blanks. O(length).
  static func of(_ document: Document, _ label: ByteRange) -> [Unicode.Scalar] {
    document.text.withView { bytes in
      var style: [Unicode.Scalar] = []
      var at = label.start
      while at < label.end {
        let (scalar, length) = bytes.decode(at: at)
        at += length
        if Scalars.isSpace(scalar) || scalar == "*" || scalar == "_" { continue }
        let isNumber =
          Scalars.isDigit(scalar) || ChineseNumeral.holds(scalar) || Numeral.enclosed(scalar) != nil
        if !isNumber { style.append(scalar) } else if style.last != "#" { style.append("#") }
      }
      return style
    }
  }
}
