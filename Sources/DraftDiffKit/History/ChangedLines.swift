import Glibc

/// The lines in which two texts differ, each text's put together as a small text of its own.
///
/// Lines at both ends and lines that are unique in both and in the same order are common; all others
/// count as changed, moved ones among them. O(bytes + changed lines × log).
struct ChangedLines {
  /// A run of bytes that both texts have.
  struct Run {
    var old: Range<Int>
    var shift: Int
  }
  /// One of the small texts, with where its lines lie in the whole one.
  struct Excerpt {
    var bytes: [UInt8] = []
    private var places: [(small: Int, whole: Int)] = []

    fileprivate mutating func add(_ line: Range<Int>, of text: [UInt8]) {
      places.append((bytes.count, line.lowerBound))
      bytes += text[line]
      if bytes.last != 0x0A { bytes.append(0x0A) }
    }

    /// Where an offset of the small text lies in the whole one. O(log lines).
    func whole(_ offset: Int) -> Int {
      var low = 0
      var high = places.count
      while low < high {
        let middle = (low + high) / 2
        if places[middle].small <= offset { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return offset }
      return places[low - 1].whole + offset - places[low - 1].small
    }
  }

  private(set) var common: [Run] = []
  private(set) var old = Excerpt()
  private(set) var new = Excerpt()

  init(_ old: [UInt8], _ new: [UInt8]) {
    let oldLines = ChangedLines.lines(old)
    let newLines = ChangedLines.lines(new)
    func same(_ one: Int, _ other: Int) -> Bool {
      let (a, b) = (oldLines[one], newLines[other])
      guard a.count == b.count else { return false }
      return old.withUnsafeBytes { old in
        new.withUnsafeBytes { new in
          memcmp(old.baseAddress! + a.lowerBound, new.baseAddress! + b.lowerBound, a.count) == 0
        }
      }
    }
    var head = 0
    let least = min(oldLines.count, newLines.count)
    while head < least, same(head, head) { head += 1 }
    var tail = 0
    while tail < least - head, same(oldLines.count - 1 - tail, newLines.count - 1 - tail) {
      tail += 1
    }
    var pairs = (0..<head).map { ($0, $0) }
    let (oldEnd, newEnd) = (oldLines.count - tail, newLines.count - tail)
    pairs += ChangedLines.anchors(
      old, oldLines[head..<oldEnd], new, newLines[head..<newEnd])
    pairs += (0..<tail).map { (oldEnd + $0, newEnd + $0) }
    var (oldAt, newAt) = (0, 0)
    for (oldLine, newLine) in pairs + [(oldLines.count, newLines.count)] {
      while oldAt < oldLine {
        self.old.add(oldLines[oldAt], of: old)
        oldAt += 1
      }
      while newAt < newLine {
        self.new.add(newLines[newAt], of: new)
        newAt += 1
      }
      guard oldLine < oldLines.count else { break }
      (oldAt, newAt) = (oldLine + 1, newLine + 1)
      let range = oldLines[oldLine]
      let shift = newLines[newLine].lowerBound - range.lowerBound
      if let last = common.last, last.shift == shift, last.old.upperBound == range.lowerBound {
        common[common.count - 1].old = last.old.lowerBound..<range.upperBound
      } else {
        common.append(Run(old: range, shift: shift))
      }
    }
  }

  private static func lines(_ text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      while let found = memchr(base + start, 0x0A, bytes.count - start) {
        let end = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
        lines.append(start..<end)
        start = end
      }
    }
    if start < text.count { lines.append(start..<text.count) }
    return lines
  }

  /// The longest run, in order, of lines that each stand once on either side.
  private static func anchors(
    _ old: [UInt8], _ oldLines: ArraySlice<Range<Int>>, _ new: [UInt8],
    _ newLines: ArraySlice<Range<Int>>
  ) -> [(Int, Int)] {
    // -1: more than once.
    var places: [UInt64: Int] = [:]
    for at in oldLines.indices {
      let key = hash(old, oldLines[at])
      places[key] = places[key] == nil ? at : -1
    }
    var counts: [UInt64: Int] = [:]
    let keys = newLines.map { hash(new, $0) }
    for key in keys { counts[key, default: 0] += 1 }
    var tails: [Int] = []
    var pairs: [(old: Int, new: Int, before: Int)] = []
    for (key, at) in zip(keys, newLines.indices) {
      guard counts[key] == 1, let place = places[key], place >= 0,
        old[oldLines[place]].elementsEqual(new[newLines[at]])
      else { continue }
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].old < place { low = middle + 1 } else { high = middle }
      }
      pairs.append((place, at, low > 0 ? tails[low - 1] : -1))
      if low == tails.count { tails.append(pairs.count - 1) } else { tails[low] = pairs.count - 1 }
    }
    var chain: [(Int, Int)] = []
    var at = tails.last ?? -1
    while at >= 0 {
      chain.append((pairs[at].old, pairs[at].new))
      at = pairs[at].before
    }
    return chain.reversed()
  }

  /// Eight bytes at a time; equal hashes are compared byte for byte before they count.
  private static func hash(_ text: [UInt8], _ line: Range<Int>) -> UInt64 {
    text.withUnsafeBytes { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      var at = line.lowerBound
      while at + 8 <= line.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        at += 8
      }
      while at < line.upperBound {
        hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01b3
        at += 1
      }
      return hash
    }
  }
}
