import Foundation
import RepositorySupport
import Testing

/// Every system call that may fail fails once: nothing that was committed is lost, the exit status and the words say
/// what became of it, and the same once more works.
///
/// `make torture` tries every call with every error (`DRAFTDIFF_TORTURE=whole`); otherwise each is a part of them.
@Suite(.enabled(if: Strace.isAllowed, "needs strace, and the right to trace"))
struct TortureTests {
  private static let asked = ProcessInfo.processInfo.environment["DRAFTDIFF_TORTURE"]
  /// `DRAFTDIFF_TORTURE_ONLY` names one of the scenarios.
  private static let scenarios = TortureScenario.all.filter { scenario in
    ProcessInfo.processInfo.environment["DRAFTDIFF_TORTURE_ONLY"].map { $0 == scenario.name }
      ?? true
  }
  /// One fault in so many: `whole` is all of them, a number one in so many.
  private static let share = asked.map { Int($0) ?? 1 } ?? 29

  @Test(arguments: scenarios) func everyCall(_ scenario: TortureScenario) throws {
    let run = try TortureRun(scenario)
    #expect(run.faults.count > 60)
    let start = scenario.name.utf8.reduce(0) { $0 + Int($1) } % TortureTests.share
    for (at, fault) in run.faults.enumerated()
    where at % TortureTests.share == start {
      try run.run(fault)
    }
    for failure in run.failures { Issue.record("\(failure)") }
    #expect(run.figures.injected > 0)
    if TortureTests.asked != nil { print("torture: \(scenario): \(run.figures)") }
  }
}
