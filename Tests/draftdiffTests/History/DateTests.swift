import Foundation
import RepositorySupport
import Testing

/// The day that is asked for is recorded, or nothing is.
struct DateTests {
  private func recorded(_ sandbox: Sandbox) throws -> String {
    try sandbox.git("log", "-1", "--format=%ad|%cd", "--date=iso-strict")
  }

  @Test(arguments: [
    "2106-02-07T06:28:16+00:00", "2106-03-01T00:00:00+08:00", "2200-01-01T12:00:00-03:30",
    "9999-12-31T23:59:59+08:00", "1970-01-01T08:00:00+08:00",
  ])
  func records(_ date: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    let answer = try sandbox.draftdiff(
      ["commit", "a.txt", "--date", date], environment: ["GIT_COMMITTER_DATE": date])
    #expect(answer.status == 0, "\(answer)")
    #expect(try recorded(sandbox) == "\(date)|\(date)\n")
    let log = try sandbox.draftdiff("log", "a.txt", "--format", "json").output
    #expect(log.contains("\"date\":\"\(date)\"") || log.contains("\"date\": \"\(date)\""), "\(log)")
    try sandbox.write("a.txt", "二。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
    try sandbox.expectSound()
    try sandbox.git("init", "-q", "--bare", "../there.git")
    #expect(try sandbox.draftdiff("push", "../there.git").status == 0)
  }

  @Test(arguments: [
    (["--date", "1954-09-20"], [:]), (["--date", "1969-12-31T23:59:59Z"], [:]),
    ([], ["GIT_AUTHOR_DATE": "1949-10-01T15:00:00+0800"]),
    ([], ["GIT_COMMITTER_DATE": "1949-10-01T15:00:00+0800"]),
    (["--date", "1970-01-01T00:00:00+08:00"], ["TZ": "Asia/Shanghai"]),
    (["--date", "@999999999999999"], [:]),
    ([], ["GIT_AUTHOR_DATE": "Thu, 07 Apr 1955 22:13:13 +0200"]),
  ])
  func refuses(_ arguments: [String], _ environment: [String: String]) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    let answer = try sandbox.draftdiff(["commit", "a.txt"] + arguments, environment: environment)
    #expect(answer.status == 2 && answer.errors.contains("before 1970 or after 9999"), "\(answer)")
    #expect(try sandbox.git("for-each-ref").isEmpty)
  }

  @Test func importedFilesKeepTheirTimes() throws {
    let sandbox = try Sandbox()
    for name in ["一稿.txt", "二稿.txt"] { try sandbox.write("../" + name, name) }
    func touch(_ name: String, _ year: Int) throws {
      var parts = DateComponents()
      (parts.year, parts.timeZone) = (year, .gmt)
      try FileManager.default.setAttributes(
        [.modificationDate: Calendar(identifier: .gregorian).date(from: parts)!],
        ofItemAtPath: sandbox.root.path + "/" + name)
    }
    try touch("一稿.txt", 2024)
    try touch("二稿.txt", 1950)
    let arguments = ["import", "../一稿.txt", "../二稿.txt", "--as", "a.txt"]
    for more in [[], ["--dry-run"]] {
      let answer = try sandbox.draftdiff(arguments + more)
      #expect(
        answer.status == 2 && answer.errors.contains("二稿.txt: was last changed at 1950-01-01"),
        "\(answer)")
    }
    #expect(try sandbox.git("for-each-ref").isEmpty)
    try touch("二稿.txt", 2200)
    #expect(try sandbox.draftdiff(arguments, environment: ["TZ": "UTC"]).status == 0)
    #expect(try sandbox.git("log", "-1", "--format=%ad", "--date=short") == "2200-01-01\n")
  }
}
