package import DraftText

/// The number of a page, alone on a line: 第 1 页 共 9 页.
package enum ChinesePageNumber {
  /// Whether a line begins as one does.
  package static func starts(_ bytes: TextView, _ line: ByteRange) -> Bool {
    bytes.has("第", at: line.start) || bytes.has("共", at: line.start)
  }

  /// Whether a line that starts so has 第, 共, 页 and digits alone, with a digit before each 页. O(length).
  package static func fills(_ bytes: TextView, _ line: ByteRange) -> Bool {
    var at = line.start
    var pages = 0
    var hasDigit = false
    while at < line.end {
      let scalar = bytes.scalar(at: at)
      switch scalar {
      case "第", "共", "/", "，", ",", "、", "（", "）", "(", ")": break
      case "页":
        guard hasDigit else { return false }
        pages += 1
      default:
        if Scalars.isDigit(scalar) {
          hasDigit = true
        } else if !Scalars.isSpace(scalar) {
          return false
        }
      }
      at += bytes.length(at: at)
    }
    return pages > 0
  }
}
