import CZip
import DraftText

/// An archive in memory: its entries read within limits, and written anew with some of them replaced.
///
/// libzip refers to the bytes as long as the archive is open, so they are kept in memory of its own.
package final class ZipArchive {
  /// Limits on what an archive may hold; a document of a thousand pages stays far below them.
  enum Limit {
    static let entries = 10_000
    static let part = 64 << 20
    static let total = 256 << 20
    /// Inflated bytes to one byte of the file, of parts above 1 MiB.
    static let ratio = 1000
  }

  struct Entry {
    var name: String
    var index: Int
    var size: Int
    var compressed: Int
  }

  let entries: [Entry]
  private let archive: OpaquePointer
  private let source: OpaquePointer
  private let memory: UnsafeMutableRawPointer
  private var isOpen = true
  /// How much has been inflated so far.
  private var inflated = 0

  /// - Throws: where the bytes are no archive, or hold more than a document does.
  convenience init(_ bytes: [UInt8]) throws(WordProblem) {
    // `ZIP_CHECKCONS` refuses what Word itself writes: its local headers have padding that the
    // directory does not name. Checksums are looked at as entries are read.
    try self.init(bytes, flags: 0)
  }

  /// A new archive with these entries.
  package static func created(_ parts: [(name: String, bytes: [UInt8])]) throws(WordProblem)
    -> [UInt8]
  {
    try ZipArchive([], flags: ZIP_CREATE | ZIP_TRUNCATE).written(parts)
  }

  private init(_ bytes: [UInt8], flags: Int32) throws(WordProblem) {
    try ZipLibrary.load()
    let memory = Self.copied(bytes)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(memory, UInt64(bytes.count), 0, &error) else {
      memory.deallocate()
      throw .notAnArchive(Self.message(&error))
    }
    // One reference for the archive, one to read what is written.
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, flags, &error) else {
      zip_source_free(source)
      zip_source_free(source)
      memory.deallocate()
      throw .notAnArchive(Self.message(&error))
    }
    do throws(WordProblem) {
      entries = try Self.entries(of: archive)
    } catch {
      zip_discard(archive)
      zip_source_free(source)
      memory.deallocate()
      throw error
    }
    self.archive = archive
    self.source = source
    self.memory = memory
  }

  private static func copied(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    bytes.withUnsafeBytes {
      if let base = $0.baseAddress { memory.copyMemory(from: base, byteCount: $0.count) }
    }
    return memory
  }

  deinit {
    if isOpen { zip_discard(archive) }
    zip_source_free(source)
    memory.deallocate()
  }

  private static func message(_ error: inout zip_error_t) -> String {
    zip_error_strerror(&error).map { String(cString: $0) } ?? "unknown"
  }

  private static func entries(of archive: OpaquePointer) throws(WordProblem) -> [Entry] {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= Limit.entries else { throw .tooLarge(.entries, part: "") }
    var entries: [Entry] = []
    var total = 0
    for index in 0..<count {
      var stat = zip_stat_t()
      guard zip_stat_index(archive, UInt64(index), 0, &stat) == 0, let name = stat.name else {
        throw .notAnArchive("entry \(index)")
      }
      let entry = Entry(
        name: String(cString: name), index: index, size: Int(clamping: stat.size),
        compressed: Int(clamping: stat.comp_size))
      if entry.name.utf8.last == "/" { continue }
      total += min(entry.size, Limit.total + 1)
      try check(entry)
      guard total <= Limit.total else { throw .tooLarge(.totalBytes, part: entry.name) }
      entries.append(entry)
    }
    return entries
  }

  private static func isXML(_ entry: Entry) -> Bool {
    let name = entry.name.lowercased()
    return name.hasSuffix(".xml") || name.hasSuffix(".rels")
  }

  private static func check(_ entry: Entry) throws(WordProblem) {
    guard !isXML(entry) || entry.size <= Limit.part else {
      throw .tooLarge(.partBytes, part: entry.name)
    }
    guard entry.size <= 1 << 20 || entry.size <= Limit.ratio * max(1, entry.compressed) else {
      throw .tooLarge(.ratio, part: entry.name)
    }
  }

  /// Inflates an entry; its bytes are counted as they come, as what the archive says of them may
  /// be a lie.
  func read(_ entry: Entry) throws(WordProblem) -> [UInt8] {
    guard let file = zip_fopen_index(archive, UInt64(entry.index), 0) else {
      throw .damagedPart(
        entry.name, reason: String(cString: zip_error_strerror(zip_get_error(archive))))
    }
    defer { zip_fclose(file) }
    let expected = min(entry.size, Limit.part)
    var bytes: [UInt8] = []
    while true {
      let room = bytes.isEmpty ? expected + 1 : 1 << 16
      var got = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        got = Int(zip_fread(file, buffer.baseAddress, UInt64(room)))
        count = max(0, got)
      }
      guard got >= 0 else { throw Self.damage(entry, file) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      inflated += got
      guard bytes.count <= Limit.part else { throw .tooLarge(.partBytes, part: entry.name) }
      guard inflated <= Limit.total else { throw .tooLarge(.totalBytes, part: entry.name) }
      guard got < room else { continue }
      // Where the checksum is wrong, the bytes are given first, and the error behind them. Pictures are taken
      // over as they are.
      var end: UInt8 = 0
      guard !Self.isXML(entry) || zip_fread(file, &end, 1) == 0 else {
        throw Self.damage(entry, file)
      }
      return bytes
    }
  }

  private static func damage(_ entry: Entry, _ file: OpaquePointer) -> WordProblem {
    .damagedPart(entry.name, reason: String(cString: zip_error_strerror(zip_file_get_error(file))))
  }

  /// An archive with these entries replaced or added; the others are copied as they are, compressed.
  ///
  /// Written anew, as libzip 1.7 frees memory twice where it writes over an archive in memory. What is
  /// new is dated 1980-01-01, the earliest there is: the same input gives the same bytes.
  func written(_ changes: [(name: String, bytes: [UInt8])]) throws(WordProblem) -> [UInt8] {
    let target = try ZipArchive([], flags: ZIP_CREATE | ZIP_TRUNCATE)
    // libzip reads what is added when it closes the archive.
    var buffers: [UnsafeMutableRawPointer] = []
    defer { for buffer in buffers { buffer.deallocate() } }
    func add(_ name: String, _ bytes: [UInt8]) throws(WordProblem) {
      let buffer = Self.copied(bytes)
      buffers.append(buffer)
      let source = zip_source_buffer_create(buffer, UInt64(bytes.count), 0, nil)
      // The first of January, 1980.
      zip_file_set_dostime(target.archive, try target.add(name, source), 0, 0x21, 0)
    }
    for entry in entries {
      if let change = changes.first(where: { $0.name == entry.name }) {
        try add(entry.name, change.bytes)
      } else {
        let source = zip_source_zip(
          target.archive, archive, UInt64(entry.index), UInt32(ZIP_FL_COMPRESSED), 0, -1)
        _ = try target.add(entry.name, source)
      }
    }
    for change in changes where !entries.contains(where: { $0.name == change.name }) {
      try add(change.name, change.bytes)
    }
    guard zip_close(target.archive) == 0 else {
      throw .damagedPart(
        "", reason: String(cString: zip_error_strerror(zip_get_error(target.archive))))
    }
    target.isOpen = false
    return try target.contents()
  }

  private func add(_ name: String, _ source: OpaquePointer?) throws(WordProblem) -> UInt64 {
    guard let source else { throw .damagedPart(name, reason: "it cannot be copied") }
    let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw .damagedPart(name, reason: String(cString: zip_error_strerror(zip_get_error(archive))))
    }
    return UInt64(index)
  }

  /// The bytes that closing the archive wrote.
  private func contents() throws(WordProblem) -> [UInt8] {
    var stat = zip_stat_t()
    guard zip_source_stat(source, &stat) == 0, zip_source_open(source) == 0 else {
      throw .damagedPart("", reason: "nothing was written")
    }
    defer { zip_source_close(source) }
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(stat.size)) { buffer, count in
      got = Int(zip_source_read(source, buffer.baseAddress, stat.size))
      count = max(0, got)
    }
    guard got == Int(stat.size) else { throw .damagedPart("", reason: "only a part was written") }
    return bytes
  }
}
