// What systems differ in stands here and nowhere else: every other file imports this room for the C
// library. It is built and tested on Linux with glibc; the branches for macOS are written after Apple's
// headers and have never been compiled.

#if canImport(Darwin)
  @_exported public import Darwin
#else
  @_exported public import Glibc
  import CMalloc
#endif

/// System calls under names that nothing hides, and what each system spells in its own way.
package enum Platform {
  // MARK: Files

  /// `read(2)`; types of this project have methods of that name.
  package static func read(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, buffer, count)
    #else
      Glibc.read(descriptor, buffer, count)
    #endif
  }

  /// `write(2)`.
  package static func write(
    _ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, buffer, count)
    #else
      Glibc.write(descriptor, buffer, count)
    #endif
  }

  /// When the file's bytes were last written.
  package static func modified(_ info: stat) -> timespec {
    #if canImport(Darwin)
      info.st_mtimespec
    #else
      info.st_mtim
    #endif
  }

  /// When the file or what is known of it last changed.
  package static func changed(_ info: stat) -> timespec {
    #if canImport(Darwin)
      info.st_ctimespec
    #else
      info.st_ctim
    #endif
  }

  // MARK: Processes

  /// `exit(3)`.
  package static func exit(_ status: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(status)
    #else
      Glibc.exit(status)
    #endif
  }

  /// The text of a system's error code.
  package static func message(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }

  #if canImport(Darwin)
    package typealias SpawnActions = posix_spawn_file_actions_t?
    package typealias SpawnAttributes = posix_spawnattr_t?
  #else
    package typealias SpawnActions = posix_spawn_file_actions_t
    package typealias SpawnAttributes = posix_spawnattr_t
  #endif

  /// An initialised list of what a new process does with its descriptors; the caller destroys it.
  package static func spawnActions() -> SpawnActions {
    #if canImport(Darwin)
      var actions: SpawnActions
    #else
      var actions = SpawnActions()
    #endif
    posix_spawn_file_actions_init(&actions)
    return actions
  }

  /// Initialised attributes of a new process; the caller destroys them.
  package static func spawnAttributes() -> SpawnAttributes {
    #if canImport(Darwin)
      var attributes: SpawnAttributes
    #else
      var attributes = SpawnAttributes()
    #endif
    posix_spawnattr_init(&attributes)
    return attributes
  }

  /// This process's environment, for one that it starts.
  package static var environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
    #if canImport(Darwin)
      _NSGetEnviron().pointee
    #else
      environ
    #endif
  }

  /// The same without some variables. Its entries are this process's own.
  package static func environment(without names: Set<String>) -> [UnsafeMutablePointer<CChar>?] {
    var entries: [UnsafeMutablePointer<CChar>?] = []
    var at = environment
    while let entry = at.pointee {
      let name = String(cString: entry).prefix { $0 != "=" }
      if !names.contains(String(name)) { entries.append(entry) }
      at += 1
    }
    return entries + [nil]
  }

  /// Calls `body` with words as a program takes them, which must not outlive it.
  package static func withArguments<Result>(
    _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    return body(arguments)
  }

  /// What stands in a folder, by name and in no order, without the folder and the one around it; `nil` where it can't
  /// be read, which `errno` says why.
  package static func names(in folder: String) -> [String]? {
    guard let entries = opendir(folder) else { return nil }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  // MARK: Threads

  /// Starts a thread with a stack of so many bytes; `nil` where the system has none to give.
  package static func startThread(
    stack: Int, _ context: UnsafeMutableRawPointer,
    _ body: @escaping @Sendable @convention(c) (UnsafeMutableRawPointer?) -> Void
  ) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stack)
    let start = ThreadStart(body: body, context: context)
    let raw = Unmanaged.passRetained(start).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(&thread, &attributes, { ThreadStart.run($0) }, raw)
    #else
      var thread = pthread_t()
      let status = pthread_create(&thread, &attributes, { ThreadStart.run($0!) }, raw)
    #endif
    if status == 0 { return thread }
    Unmanaged<ThreadStart>.fromOpaque(raw).release()
    return nil
  }

  // MARK: Memory

  /// Lets the system give memory in pieces of 2 MiB where it has them: a hint.
  package static func adviseLargePages(_ start: UnsafeMutableRawPointer, _ count: Int) {
    #if !canImport(Darwin)
      madvise(start, count, MADV_HUGEPAGE)
    #endif
  }

  /// What the clock says that files are stamped by: it goes on in steps of some milliseconds, behind the one that
  /// people ask.
  package static func fileClock() -> timespec {
    var now = timespec()
    #if canImport(Darwin)
      clock_gettime(CLOCK_REALTIME, &now)
    #else
      clock_gettime(CLOCK_REALTIME_COARSE, &now)
    #endif
    return now
  }

  /// Fixes from how many bytes on an array has pages of its own, where the allocator has such limits.
  package static func setAllocator(largest: Int) {
    #if !canImport(Darwin)
      mallopt(M_MMAP_THRESHOLD, Int32(largest))
      mallopt(M_TRIM_THRESHOLD, Int32(largest * 8))
    #endif
  }
}

/// What a thread is started with.
private final class ThreadStart: @unchecked Sendable {
  let body: @Sendable @convention(c) (UnsafeMutableRawPointer?) -> Void
  let context: UnsafeMutableRawPointer

  init(
    body: @escaping @Sendable @convention(c) (UnsafeMutableRawPointer?) -> Void,
    context: UnsafeMutableRawPointer
  ) {
    self.body = body
    self.context = context
  }

  static func run(_ raw: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    let start = Unmanaged<ThreadStart>.fromOpaque(raw).takeRetainedValue()
    start.body(start.context)
    return nil
  }
}
