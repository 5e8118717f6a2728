package import DraftChange
import DraftText

/// A mark that is opened and never closed.
package struct CriticProblem: Error, Equatable {
  /// From 1.
  package let line: Int
  package let mark: String
  /// What should have come.
  package let missing: String
}

/// Reads text with CriticMarkup, of this program or of any other, as one of the two texts it holds.
package struct CriticReader {
  private let bytes: [UInt8]
  private let side: DraftSide
  private var at = 0
  private var result: [UInt8] = []

  /// The new text has the insertions, as if all changes were accepted; the old one the deletions.
  /// Comments are dropped, highlighted text is kept. O(bytes).
  package static func text(
    _ side: DraftSide, of bytes: [UInt8]
  ) throws(CriticProblem) -> [UInt8] {
    var reader = CriticReader(bytes: bytes, side: side)
    reader.result.reserveCapacity(bytes.count)
    try reader.read()
    return reader.result
  }

  private init(bytes: [UInt8], side: DraftSide) {
    self.bytes = bytes
    self.side = side
  }

  private mutating func read() throws(CriticProblem) {
    while at < bytes.count {
      if has("{++") {
        try marked("{++", "++}", wanted: side == .new)
      } else if has("{--") {
        try marked("{--", "--}", wanted: side == .old)
      } else if has("{~~") {
        try substitution()
      } else if has("{==") {
        try marked("{==", "==}", wanted: true)
      } else if has("{>>") {
        try comment()
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
  }

  private mutating func marked(
    _ open: StaticString, _ close: StaticString, wanted: Bool
  ) throws(CriticProblem) {
    let start = at
    at += 3
    try content(until: close, from: start, open, wanted: wanted)
  }

  private mutating func substitution() throws(CriticProblem) {
    let start = at
    at += 3
    try content(until: "~>", from: start, "{~~", wanted: side == .old)
    try content(until: "~~}", from: start, "{~~", wanted: side == .new)
  }

  /// Text up to `close`, comments inside dropped.
  private mutating func content(
    until close: StaticString, from start: Int, _ open: StaticString, wanted: Bool
  ) throws(CriticProblem) {
    while at < bytes.count {
      if has(close) {
        at += close.utf8CodeUnitCount
        return
      }
      if has("{>>") {
        try comment()
      } else {
        if wanted { result.append(bytes[at]) }
        at += 1
      }
    }
    throw problem(start, open, close)
  }

  private mutating func comment() throws(CriticProblem) {
    let start = at
    at += 3
    while at < bytes.count, !has("<<}") { at += 1 }
    guard at < bytes.count else { throw problem(start, "{>>", "<<}") }
    at += 3
  }

  @inline(__always)
  private func has(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard bytes[at] == mark.utf8Start[0], at + count <= bytes.count else { return false }
    for index in 1..<count where bytes[at + index] != mark.utf8Start[index] { return false }
    return true
  }

  private func problem(
    _ start: Int, _ open: StaticString, _ close: StaticString
  ) -> CriticProblem {
    let line = bytes[..<start].reduce(1) { $1 == "\n" ? $0 + 1 : $0 }
    return CriticProblem(line: line, mark: "\(open)", missing: "\(close)")
  }
}
