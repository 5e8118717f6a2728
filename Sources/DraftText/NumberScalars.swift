/// The characters that numbers are written in.
@usableFromInline
package enum NumberScalars {
  /// 0 to 9, of either width.
  @inlinable @inline(__always)
  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9" ~= scalar) || ("０"..."９" ~= scalar)
  }

  /// 壹贰叁肆伍陆柒捌玖拾佰仟, as sums of money are written; 陆 and 伍 are names elsewhere.
  package static func isFinancial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾", "佰",
      "仟":
      return true
    default: return false
    }
  }

  /// 〇零一二两三四五六七八九十百千万亿廿
  package static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〇", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八",
      "九", "十", "百", "千", "万", "亿", "廿":
      return true
    default: return false
    }
  }
}
