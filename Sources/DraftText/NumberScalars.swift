/// The characters that numbers are written in.
@usableFromInline
package enum NumberScalars {
  /// 0 to 9, of either width.
  @inlinable @inline(__always)
  package static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
  }

  /// 壹贰叁肆伍陆柒捌玖拾佰仟, as sums of money are written; 陆 and 伍 are names elsewhere.
  package static func isFinancial(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x58F9, 0x8D30, 0x53C1, 0x8086, 0x4F0D, 0x9646, 0x67D2, 0x634C, 0x7396, 0x62FE, 0x4F70,
      0x4EDF:
      return true
    default: return false
    }
  }

  /// 〇零一二两三四五六七八九十百千万亿廿
  package static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3007, 0x96F6, 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B,
      0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E07, 0x4EBF, 0x5EFF:
      return true
    default: return false
    }
  }
}
