import DraftPlatform
import Synchronization

/// Shares independent jobs among the processors.
///
/// Plain threads and no task pool: a comparison is one call that returns when it is done, and its
/// result must not depend on who did which part of it.
package enum Threads {
  /// More than this many bring little: the parts that nothing can be done beside remain.
  private static let most = 8

  /// How many jobs can be done at the same time, from 1 to 8.
  package static let available = max(1, min(most, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

  /// Runs `job` once for each of `0..<count` and gives the results in that order.
  ///
  /// The calling thread takes part; where the system has no other to give it does all. A thread
  /// costs about 50 µs to start, so a job should take longer.
  package static func map<Result: Sendable>(
    _ count: Int, _ job: @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1, available > 1 else { return (0..<count).map(job) }
    return share(count) { next, done in
      while let index = next() { done(index, job(index)) }
    }.map { $0! }
  }

  /// The results of `count` jobs, for workers that open or remember what serves all their jobs.
  ///
  /// Each thread calls `worker` once, with a function that gives it the next job until there is none
  /// and one that takes a result. `nil` stands for a job whose worker gave up; jobs are given out in
  /// order, so that one worker that goes on to the end leaves none.
  package static func share<Result: Sendable>(
    _ count: Int,
    _ worker: @Sendable (_ next: () -> Int?, _ done: (Int, Result) -> Void) -> Void
  ) -> [Result?] {
    withoutActuallyEscaping(worker) { worker in
      let crew = Crew(count, worker)
      let threads = (1..<max(1, min(count, available))).compactMap { _ in start(crew) }
      crew.work()
      for thread in threads { pthread_join(thread, nil) }
      return crew.results.withLock { $0 }
    }
  }

  /// The parts of `0..<count`, one for each thread, none of them empty.
  package static func parts(_ count: Int) -> [Range<Int>] {
    let parts = min(count, available)
    return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
  }

  private static func start(_ crew: Work) -> pthread_t? {
    // As much as the main thread has: what is deep there must not overflow here.
    Platform.startThread(stack: 8 << 20, Unmanaged.passUnretained(crew).toOpaque()) { raw in
      guard let raw else { return }
      Unmanaged<Work>.fromOpaque(raw).takeUnretainedValue().work()
    }
  }
}

/// What a thread is started with.
private class Work {
  func work() {}
}

/// The jobs and where their results go.
private final class Crew<Result: Sendable>: Work, @unchecked Sendable {
  typealias Worker = @Sendable (_ next: () -> Int?, _ done: (Int, Result) -> Void) -> Void

  private let given = Atomic(0)
  private let worker: Worker
  private let count: Int
  let results: Mutex<[Result?]>

  init(_ count: Int, _ worker: @escaping Worker) {
    self.worker = worker
    self.count = count
    results = Mutex(Array(repeating: nil, count: count))
  }

  override func work() {
    worker(
      {
        let index = self.given.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < self.count ? index : nil
      }, { index, result in self.results.withLock { $0[index] = result } })
  }
}
