import DraftText

/// A list inside a paragraph, right behind a colon: 一是…；二是…, 第一，…, 1.…2.…, （一）…, (a)… (b)…
enum InlineList {
  private static let han = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三".split(separator: " ")
  private static let roman = "i ii iii iv v vi vii viii ix x xi xii".split(separator: " ")
  private static let letters = "a b c d e f g h i j k l m".split(separator: " ")
  private static let circled = "① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫".split(separator: " ")
  /// The signs of lists, each from its first.
  private static let kinds: [[[UInt8]]] = {
    let numbers = (1...13).map(String.init)
    let kinds: [[String]] = [
      han.map { "\($0)是" }, han.map { "\($0)要" }, han.map { "第\($0)，" }, han.map { "第\($0)、" },
      han.map { "第\($0)是" }, han.map { "（\($0)）" }, han.map { "(\($0))" },
      numbers.map { "（\($0)）" }, numbers.map { "(\($0))" }, roman.map { "(\($0))" },
      letters.map { "(\($0))" }, numbers.map { "\($0)." }, numbers.map { "\($0)．" },
      numbers.map { "\($0)、" }, circled.map(String.init),
    ]
    return kinds.map { $0.map { Array($0.utf8) } }
  }()

  /// How many items a list has that begins at a place; `nil` where none does. O(length of the list).
  static func count(_ bytes: TextView, at start: Int) -> Int? {
    guard let signs = kinds.first(where: { isSign($0[0], bytes, start) }) else { return nil }
    var count = 1
    var at = start + signs[0].count
    while count < signs.count, let next = next(signs[count], before: signs[0], bytes, at) {
      at = next + signs[count].count
      count += 1
    }
    return count
  }

  /// The place of a sign in the same paragraph, or at the start of the next one; behind another list's beginning there
  /// is none.
  private static func next(
    _ sign: [UInt8], before first: [UInt8], _ bytes: TextView, _ start: Int
  ) -> Int? {
    var at = start
    while at < bytes.count {
      if isParagraphEnd(bytes, at) {
        let next = skipBlanks(bytes, at)
        return isSign(sign, bytes, next) ? next : nil
      }
      if isBoundary(bytes, at) {
        if isSign(sign, bytes, at) { return at }
        if isSign(first, bytes, at) { return nil }
      }
      at += 1
    }
    return nil
  }

  private static func isParagraphEnd(_ bytes: TextView, _ at: Int) -> Bool {
    guard bytes[at] == UInt8(ascii: "\n") else { return false }
    var next = at + 1
    while next < bytes.count, " \t\r".utf8.contains(bytes[next]) { next += 1 }
    return next >= bytes.count || bytes[next] == UInt8(ascii: "\n")
  }

  private static func skipBlanks(_ bytes: TextView, _ start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at].isBlank || bytes.has("\u{3000}", at: at) {
      at += bytes.length(at: at)
    }
    return at
  }

  /// 1. and no 1.5.
  private static func isSign(_ sign: [UInt8], _ bytes: TextView, _ at: Int) -> Bool {
    at + sign.count <= bytes.count && sign.indices.allSatisfy { bytes[at + $0] == sign[$0] }
      && !(sign.last == UInt8(ascii: ".") && bytes.isDigit(at + sign.count))
  }

  /// Whether a sign may stand here: 唯一是 has none.
  private static func isBoundary(_ bytes: TextView, _ at: Int) -> Bool {
    guard !bytes[at].isContinuation else { return false }
    let before = bytes.scalar(before: at)
    return before <= " " || boundaries.contains(before)
  }

  private static let boundaries = Set("；;，,。.：:、！!？?”’\")）】\u{3000}".unicodeScalars)
}
