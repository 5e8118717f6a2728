/// What a line of Markdown starts with that says which kind of block it is: `## `, `- `, `1. `, `> `, `| `.
enum BlockMarker {
  /// Where it ends; `start` where there is none.
  static func end(
    at start: Int, before limit: Int, in bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int {
    var at = start
    // A list in a quotation has two.
    for _ in 0..<4 {
      let next = one(at: at, before: limit, in: bytes)
      guard next > at else { break }
      at = next
    }
    return at
  }

  private static func one(
    at start: Int, before limit: Int, in bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int {
    func run(_ from: Int, _ most: Int, _ isWanted: (UInt8) -> Bool) -> Int {
      var at = from
      while at < limit, at - from < most, isWanted(bytes[at]) { at += 1 }
      return at
    }
    let mark = run(start, 12) { $0 == 0x20 || $0 == 0x09 }
    guard mark < limit else { return start }
    var end = mark
    switch bytes[mark] {
    // # to ######
    case 0x23: end = run(mark, 6) { $0 == 0x23 }
    // - * +
    case 0x2D, 0x2A, 0x2B: end = mark + 1
    // > and |, which need no blank.
    case 0x3E, 0x7C: return run(mark + 1, 1) { $0 == 0x20 }
    case 0x30...0x39:
      end = run(mark, 9) { 0x30...0x39 ~= $0 }
      guard end < limit, bytes[end] == 0x2E || bytes[end] == 0x29 else { return start }
      end += 1
    default: return start
    }
    let text = run(end, 12) { $0 == 0x20 || $0 == 0x09 }
    return text > end ? text : start
  }
}
