import DraftText

/// What a line of Markdown starts with that says which kind of block it is: `## `, `- `, `1. `, `> `, `| `.
enum BlockMarker {
  /// Where it ends; `start` where there is none.
  static func end(
    at start: Int, before limit: Int, in bytes: Slice<TextView>
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
    at start: Int, before limit: Int, in bytes: Slice<TextView>
  ) -> Int {
    func run(_ from: Int, _ most: Int, _ isWanted: (UInt8) -> Bool) -> Int {
      var at = from
      while at < limit, at - from < most, isWanted(bytes[at]) { at += 1 }
      return at
    }
    let mark = run(start, 12) { $0 == " " || $0 == "\t" }
    guard mark < limit else { return start }
    var end = mark
    switch bytes[mark] {
    // # to ######
    case "#": end = run(mark, 6) { $0 == "#" }
    // - * +
    case "-", "*", "+": end = mark + 1
    // > and |, which need no blank.
    case ">", "|": return run(mark + 1, 1) { $0 == " " }
    case "0"..."9":
      end = run(mark, 9) { "0"..."9" ~= $0 }
      guard end < limit, bytes[end] == "." || bytes[end] == ")" else { return start }
      end += 1
    default: return start
    }
    let text = run(end, 12) { $0 == " " || $0 == "\t" }
    return text > end ? text : start
  }
}
