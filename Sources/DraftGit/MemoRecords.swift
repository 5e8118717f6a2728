import DraftPlatform
import DraftText

/// What is kept in a file of our own to save time: a line that says what it is and by which rules it was made, bytes
/// that are read and written field by field, and the hash of all this.
struct MemoRecords {
  var bytes: [UInt8] = []

  /// In bytes; beyond that nothing is kept.
  static let most = 64 << 20

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  // MARK: The file

  /// nil where there is none, or its bytes are not what was written. Links are not followed. O(bytes).
  init?(file: String, start: [UInt8]) {
    guard let bytes = Self.read(file), bytes.starts(with: start), bytes.count >= start.count + 8
    else { return nil }
    let end = bytes.count - 8
    let hash = MemoRecords(Array(bytes[end...])).number(at: 0, bytes: 8)
    guard hash == Self.hash(bytes[..<end]) else { return nil }
    self.bytes = Array(bytes[start.count..<end])
  }

  /// nil where it is too large, or no file of its own: links are not followed.
  private static func read(_ path: String) -> [UInt8]? {
    var info = stat()
    guard Files.isRealFolder(Files.directory(of: path)), lstat(path, &info) == 0,
      info.st_mode & S_IFMT == S_IFREG, info.st_size <= most + 4096
    else { return nil }
    return try? Files.read(path).bytes
  }

  /// Whole or not at all. The disk is not waited for: what a power cut leaves half has another hash.
  func write(to file: String, start: [UInt8], in folder: String) {
    var all = MemoRecords(start + bytes)
    all.add(number: Self.hash(all.bytes[...]), bytes: 8)
    guard let made = try? Files.temporaryFile(in: folder, bytes: all.bytes, syncs: false) else {
      return
    }
    if rename(made, file) != 0 { Files.remove(made) }
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withView { view in
      var hash = ByteHash()
      hash.add(view, 0, view.count)
      return Int(truncatingIfNeeded: hash.value)
    }
  }

  // MARK: Writing

  mutating func add(_ byte: UInt8) { bytes.append(byte) }

  mutating func add(number: Int, bytes count: Int) {
    for at in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (at * 8))) }
  }

  mutating func add(_ id: ObjectID) { withUnsafeBytes(of: id.oid) { bytes += $0 } }

  mutating func add(_ text: String) {
    add(number: text.utf8.count, bytes: 4)
    bytes += Array(text.utf8)
  }

  // MARK: Reading

  /// The lowest byte first; there are so many.
  func number(at place: Int, bytes count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << ($1 * 8) }
  }

  func number(_ at: inout Int, bytes count: Int) -> Int? {
    guard let range = range(&at, count) else { return nil }
    return number(at: range.lowerBound, bytes: count)
  }

  func range(_ at: inout Int, _ count: Int) -> Range<Int>? {
    guard count <= bytes.count - at else { return nil }
    defer { at += count }
    return at..<at + count
  }

  func id(_ at: inout Int) -> ObjectID? {
    range(&at, 20).map { ObjectID(bytes: bytes[$0]) }
  }

  func text(_ at: inout Int) -> String? {
    guard let size = number(&at, bytes: 4), let range = range(&at, size) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// As many as a number before them says; nil where one of them can't be read.
  func list<Element>(_ at: inout Int, _ element: (inout Int) -> Element?) -> [Element]? {
    guard let count = number(&at, bytes: 4) else { return nil }
    var found: [Element] = []
    for _ in 0..<count {
      guard let next = element(&at) else { return nil }
      found.append(next)
    }
    return found
  }
}
