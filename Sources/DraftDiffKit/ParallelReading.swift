import Glibc

/// A draft that is still to be read.
public struct DraftSource: Sendable {
  public var bytes: [UInt8]
  public var name: String
  public var options: DraftOptions

  public init(bytes: [UInt8], name: String, options: DraftOptions = DraftOptions()) {
    self.bytes = bytes
    self.name = name
    self.options = options
  }

  func read() throws(DraftError) -> Draft {
    try Draft(bytes: bytes, name: name, options: options)
  }
}

extension Draft {
  /// Reads two drafts, at the same time where they are large enough to be worth a thread.
  ///
  /// - Throws: `DraftError` of the first that cannot be read, the old one before the new.
  public static func both(
    old: DraftSource, new: DraftSource
  ) throws(DraftError) -> (old: Draft, new: Draft) {
    // Below this a thread costs more than it saves.
    let task = Task { () throws(DraftError) in try new.read() }
    guard old.bytes.count + new.bytes.count > 256 * 1024, let thread = task.start() else {
      return (try old.read(), try new.read())
    }
    let first: Result<Draft, DraftError>
    do throws(DraftError) { first = .success(try old.read()) } catch { first = .failure(error) }
    pthread_join(thread, nil)
    return (try first.get(), try task.result!.get())
  }

  /// What the thread runs and where it leaves the result; `pthread_join` orders the two.
  private final class Task: @unchecked Sendable {
    private let body: @Sendable () throws(DraftError) -> Draft
    var result: Result<Draft, DraftError>?

    init(_ body: @escaping @Sendable () throws(DraftError) -> Draft) { self.body = body }

    func run() {
      do throws(DraftError) { result = .success(try body()) } catch { result = .failure(error) }
    }

    /// `nil` when the system has no thread to give.
    func start() -> pthread_t? {
      // Not made with `pthread_attr_t()`: the compiler takes that for a member of CLibGit2, whose
      // headers name the type too, and this file has no business with that module.
      let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
      pthread_attr_init(attributes)
      defer {
        pthread_attr_destroy(attributes)
        attributes.deallocate()
      }
      // As much as the main thread has: what is deep there must not overflow here.
      pthread_attr_setstacksize(attributes, 8 << 20)
      var thread = pthread_t()
      let status = pthread_create(
        &thread, attributes,
        { raw in
          Unmanaged<Task>.fromOpaque(raw!).takeUnretainedValue().run()
          return nil
        }, Unmanaged.passUnretained(self).toOpaque())
      return status == 0 ? thread : nil
    }
  }
}
