import DraftPlatform
import DraftText

/// The English words that the system knows: the list of Debian's `wamerican` and `wbritish`, a word a line.
///
/// It is opened when a rule first asks for it. Without one no word is known, and every rule that asks is
/// silent: a slip of spelling is then a change like any other.
package struct WordList: Sendable {
  private let bytes: [UInt8]
  /// Where words start in `bytes`, by their hash.
  private let slots: [OptionalIndex]

  /// Of the system.
  package static let english = WordList(
    files: [
      "/usr/share/dict/american-english", "/usr/share/dict/british-english",
      "/usr/share/dict/words",
    ])

  /// Larger lists are ignored.
  private static let longest = 16 << 20

  /// The words of the files that are there. O(bytes).
  package init(files: [String]) {
    var bytes: [UInt8] = []
    for file in files {
      bytes += Self.contents(of: file)
      if bytes.last.map({ $0 != UInt8(ascii: "\n") }) ?? false { bytes.append(UInt8(ascii: "\n")) }
    }
    self.init(bytes)
  }

  /// Words that a line feed ends each.
  package init(_ bytes: [UInt8]) {
    let count = bytes.count { $0 == UInt8(ascii: "\n") }
    var size = 16
    while size < count * 2 { size *= 2 }
    var slots = [OptionalIndex](repeating: .none, count: size)
    var start = 0
    for (end, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      var slot = Self.hash(bytes[start..<end]) & (size - 1)
      while slots[slot] != .none { slot = (slot + 1) & (size - 1) }
      slots[slot] = OptionalIndex(start)
      start = end + 1
    }
    (self.bytes, self.slots) = (bytes, slots)
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// Whether a word stands in the list just so. O(length).
  package func contains(_ word: some Collection<UInt8>) -> Bool {
    guard !bytes.isEmpty, !word.isEmpty else { return false }
    var slot = Self.hash(word) & (slots.count - 1)
    while let start = slots[slot].value {
      let end = start + word.count
      if end < bytes.count, bytes[end] == UInt8(ascii: "\n"),
        bytes[start..<end].elementsEqual(word)
      {
        return true
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private static func hash(_ word: some Sequence<UInt8>) -> Int {
    let hash = WordHash(word).value
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & .max
  }

  /// What a regular file holds; nothing where it can't be read.
  private static func contents(of path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG,
      info.st_size > 0, info.st_size <= longest
    else { return [] }
    let size = Int(info.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      while count < size {
        let read = Platform.read(descriptor, base + count, size - count)
        if read <= 0 { return }
        count += read
      }
    }
  }
}
