import Glibc

/// A thread of the system's, with as much stack as the main one: what is deep there must not
/// overflow here.
final class WorkerThread: Sendable {
  private let body: @Sendable () -> Void
  private let thread = Box<pthread_t?>(nil)

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  /// False when the system has no thread to give; nothing has run then.
  func start() -> Bool {
    // Not made with `pthread_attr_t()`: the compiler takes that for a member of CLibGit2, whose
    // headers name the type too, and this file has no business with that module.
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    pthread_attr_init(attributes)
    defer {
      pthread_attr_destroy(attributes)
      attributes.deallocate()
    }
    pthread_attr_setstacksize(attributes, 8 << 20)
    var made = pthread_t()
    let status = pthread_create(
      &made, attributes,
      { raw in
        Unmanaged<WorkerThread>.fromOpaque(raw!).takeUnretainedValue().body()
        return nil
      }, Unmanaged.passUnretained(self).toOpaque())
    guard status == 0 else { return false }
    thread.value = made
    return true
  }

  /// Waits for the end of a thread that has started; what it wrote can be read then.
  func join() {
    if let made = thread.value { pthread_join(made, nil) }
    thread.value = nil
  }
}

/// A variable that threads hand over to one another by starting and joining, never sharing it.
final class Box<Value>: @unchecked Sendable {
  var value: Value
  init(_ value: Value) { self.value = value }
}

/// Independent pieces of work, done on all cores with the results in their order.
enum Workers {
  /// More threads than this gain nothing that is worth their memory.
  private static let most = 8

  /// How many threads are worth starting.
  static var count: Int { max(1, min(most, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The results of `count` pieces.
  ///
  /// Each thread calls `worker` once with a function that gives the next piece to do until there is
  /// none, so that what a worker opens or remembers serves all its pieces; `nil` as a result means
  /// that a worker gave up. Pieces are given in order, one at a time.
  static func results<Value: Sendable>(
    _ count: Int, threads: Int = Workers.count,
    _ worker: @escaping @Sendable (_ next: () -> Int?, _ done: (Int, Value) -> Void) -> Void
  ) -> [Value?] {
    let queue = WorkQueue<Value>(count)
    let run: @Sendable () -> Void = { worker(queue.next, queue.put) }
    let others = (1..<max(1, min(threads, count))).map { _ in WorkerThread(run) }
    let started = others.filter { $0.start() }
    run()
    for thread in started { thread.join() }
    return queue.results
  }
}

/// What is still to do, and what came of the rest, under one lock.
private final class WorkQueue<Value: Sendable>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var given = 0
  private var found: [Value?]

  init(_ count: Int) {
    found = Array(repeating: nil, count: count)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  func next() -> Int? {
    locked {
      guard given < found.count else { return nil }
      given += 1
      return given - 1
    }
  }

  func put(_ at: Int, _ value: Value) { locked { found[at] = value } }

  var results: [Value?] { locked { found } }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}
