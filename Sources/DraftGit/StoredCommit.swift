import CLibGit2
import DraftText

/// A commit as git stores it: lines that say what it is of, a blank line, and its message.
struct StoredCommit {
  /// Who wrote it and when, and in which words.
  struct Signature {
    var name: Range<Int> = 0..<0
    var email: Range<Int> = 0..<0
    var date = CommitTime(seconds: 0, offsetMinutes: 0)
  }

  let bytes: [UInt8]
  let tree: ObjectID
  private(set) var parents: [ObjectID] = []
  private(set) var author = Signature()
  /// When it was committed, in seconds since 1970.
  private(set) var time: Int64 = 0
  /// What it is written in, where it says so.
  private(set) var encoding: Range<Int>?
  /// Without blank lines at its start.
  private(set) var message = 0..<0

  /// nil where the bytes are no commit's. Of several authors, as some tools write them, the last one counts, as for git.
  /// O(bytes).
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    let lines = bytes.withView { Lines($0) }
    guard let tree = lines.tree, lines.isWhole else { return nil }
    self.tree = tree
    parents = lines.parents
    author = lines.author.map { Signature(bytes, $0) } ?? Signature()
    time = lines.committer.map { Signature(bytes, $0).date.seconds } ?? 0
    encoding = lines.encoding
    message = lines.message
  }
}

/// Where everything stands in a commit.
private struct Lines {
  var tree: ObjectID?
  var parents: [ObjectID] = []
  var author: Range<Int>?
  var committer: Range<Int>?
  var encoding: Range<Int>?
  var message = 0..<0
  /// Whether all parents have names that can be read.
  var isWhole = true

  init(_ bytes: TextView) {
    var at = 0
    while at < bytes.count, bytes[at] != "\n" {
      let end = bytes.first(UInt8(ascii: "\n"), from: at) ?? bytes.count
      func value(of word: StaticString) -> Range<Int>? {
        let start = at + word.utf8CodeUnitCount
        return start <= end && bytes.has(word, at: at) ? start..<end : nil
      }
      if let line = value(of: "parent ") {
        if let id = ObjectID(hexadecimal: bytes.part(line)) {
          parents.append(id)
        } else {
          isWhole = false
        }
      } else if let line = value(of: "author ") {
        author = line
      } else if committer == nil, let line = value(of: "committer ") {
        committer = line
      } else if tree == nil, let line = value(of: "tree ") {
        tree = ObjectID(hexadecimal: bytes.part(line))
      } else if encoding == nil, let line = value(of: "encoding ") {
        encoding = line
      }
      at = min(end + 1, bytes.count)
    }
    while at < bytes.count, bytes[at] == "\n" { at += 1 }
    message = at..<(bytes.first(0, from: at) ?? bytes.count)
  }
}

extension StoredCommit.Signature {
  /// `Name <address> 1700000000 +0800`; what is missing or makes no sense is empty, or 0.
  fileprivate init(_ bytes: [UInt8], _ line: Range<Int>) {
    let open = bytes[line].firstIndex(of: UInt8(ascii: "<")) ?? line.upperBound
    guard let end = bytes[open..<line.upperBound].firstIndex(of: UInt8(ascii: ">")),
      let close = bytes[open..<line.upperBound].lastIndex(of: UInt8(ascii: ">"))
    else {
      name = Self.trimmed(bytes, line)
      return
    }
    name = Self.trimmed(bytes, line.lowerBound..<open)
    email = Self.trimmed(bytes, open + 1..<end)
    var rest = bytes[(close + 1)..<line.upperBound]
    guard let seconds = Int64(String(decoding: Self.word(&rest), as: UTF8.self)) else { return }
    let told = CommitTime(seconds: seconds, offsetMinutes: Self.zone(Self.word(&rest)))
    if told.isReadable { date = told }
  }

  /// The next word, which is empty behind the last one.
  private static func word(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    rest = rest.drop { $0 == UInt8(ascii: " ") }
    let word = rest.prefix { $0 != UInt8(ascii: " ") }
    rest = rest[word.endIndex...]
    return word
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while start < end, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// `+0800` in minutes; as git has it, 0 for what no clock shows.
  private static func zone(_ word: ArraySlice<UInt8>) -> Int {
    guard word.first == UInt8(ascii: "+") || word.first == UInt8(ascii: "-"),
      let value = Int(String(decoding: word, as: UTF8.self)), abs(value) / 100 <= 14,
      abs(value) % 100 <= 59
    else { return 0 }
    return value / 100 * 60 + value % 100
  }
}

extension ObjectID {
  /// 40 hexadecimal digits; nil for anything else.
  init?(hexadecimal digits: TextView) {
    guard digits.count == 40 else { return nil }
    var isRead = true
    var id = git_oid()
    withUnsafeMutableBytes(of: &id) { bytes in
      for at in 0..<20 {
        guard let high = Self.value(digits[at * 2]), let low = Self.value(digits[at * 2 + 1])
        else {
          isRead = false
          return
        }
        bytes[at] = high << 4 | low
      }
    }
    guard isRead else { return nil }
    self.init(id)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case "0"..."9": digit - UInt8(ascii: "0")
    case "a"..."f": digit - UInt8(ascii: "a") + 10
    case "A"..."F": digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
