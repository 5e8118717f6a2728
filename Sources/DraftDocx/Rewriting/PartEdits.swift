import DraftText

/// Replacements of bytes of a part; where nothing is replaced, bytes are inserted.
struct PartEdits {
  struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  private(set) var edits: [Edit] = []

  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    edits.append(Edit(range: range, bytes: bytes))
  }

  mutating func remove(_ range: Range<Int>) { replace(range, with: []) }

  /// What is inserted at one place stands in the order in which it came.
  mutating func insert(_ bytes: [UInt8], at place: Int) { replace(place..<place, with: bytes) }

  mutating func add(_ others: PartEdits) { edits += others.edits }

  /// Puts the edits in the order of the part: of two that begin at one place insertions first, then the longer
  /// one, whose range may hold others. O(n log n).
  mutating func sort() {
    edits = edits.enumerated().sorted { a, b in
      let (one, other) = (a.element.range, b.element.range)
      if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
      if one.isEmpty != other.isEmpty { return one.isEmpty }
      if one.count != other.count { return one.count > other.count }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// A stretch of the part as edited; what is inserted at its ends belongs to what is around it. The edits are
  /// sorted. O(length + edits in it).
  func applied(to range: Range<Int>, of bytes: [UInt8]) -> [UInt8] {
    let first = edits.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    var result: [UInt8] = []
    var at = range.lowerBound
    for edit in edits[first...] {
      guard edit.range.lowerBound < range.upperBound else { break }
      let isInside = edit.range.lowerBound > range.lowerBound || !edit.range.isEmpty
      guard isInside, edit.range.lowerBound >= at, edit.range.upperBound <= range.upperBound else {
        continue
      }
      result += bytes[at..<edit.range.lowerBound]
      result += edit.bytes
      at = edit.range.upperBound
    }
    return result + bytes[at..<range.upperBound]
  }
}
