import DraftThreads
import Testing

struct ThreadsTests {
  @Test(arguments: [0, 1, 2, 3, 1000])
  func `results stand in the order of the jobs`(count: Int) {
    let squares = Threads.map(count) { $0 * $0 }
    #expect(squares == (0..<count).map { $0 * $0 })
  }

  @Test func `a job may share out jobs of its own`() {
    let sums = Threads.map(8) { outer in Threads.map(8) { outer + $0 }.reduce(0, +) }
    #expect(sums == (0..<8).map { 8 * $0 + 28 })
  }

  @Test func `a worker serves several jobs, and may give up`() {
    let all: [Int?] = Threads.share(100) { next, done in
      var sum = 0
      while let job = next() {
        sum += 1
        done(job, job * 2)
      }
      #expect(sum <= 100)
    }
    #expect(all == (0..<100).map { $0 * 2 })
    let none: [Int?] = Threads.share(100) { _, _ in }
    #expect(none.allSatisfy { $0 == nil })
  }

  @Test(arguments: [0, 1, 2, 7, 100])
  func `parts tile what is shared out`(count: Int) {
    let parts = Threads.parts(count)
    #expect(parts.flatMap(Array.init) == Array(0..<count))
    #expect(parts.allSatisfy { !$0.isEmpty })
    #expect(parts.count <= Threads.available)
  }
}
