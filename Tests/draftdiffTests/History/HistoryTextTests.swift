import DraftDiffKit
import DraftGit
import Foundation
import RepositorySupport
import Testing

/// What people read: aligned, within the width, and with nothing in it that a terminal obeys.
struct HistoryTextTests {
  private func hostile() throws -> (Sandbox, DraftRepository) {
    let sandbox = try Sandbox()
    let texts = [
      "一、总体要求\n各单位要高度重视\u{1B}[2J。要抓好落实。\n",
      "一、总体要求\n各单位要高度重视\u{1B}[2J，层层压实责任，把各项工作做细做实做到位。要抓好落实。\n二、保障\n加强领导。\n",
    ]
    for (number, text) in texts.enumerated() {
      let name = "讲话\u{1B}[31m稿.txt"
      try sandbox.write(name, text)
      let answer = try sandbox.draftdiff(
        "commit", name, "-m", "改\u{1B}]0;title\u{7}了一处\n\n正文", "--author",
        "张\u{202E}三 <z@example.org>")
      #expect(answer.status == 0, "\(answer)")
      // A label that this program would refuse; git takes it.
      try sandbox.git(
        "tag", "draftdiff/\(RefName.encoded(name))/第\(number + 1)稿\u{9B}1m")
      expectHarmless(answer.output + answer.errors)
    }
    return (sandbox, try DraftRepository(in: sandbox.work))
  }

  private func expectHarmless(_ text: String) {
    let bad = text.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" || 0x7F...0x9F ~= scalar.value
        || 0x202A...0x202E ~= scalar.value
    }
    #expect(bad.isEmpty, "\(text)")
  }

  @Test(arguments: [0, 60, 80, 200]) func isWrappedAndHarmless(_ width: Int) throws {
    let (sandbox, repository) = try hostile()
    defer { withExtendedLifetime(sandbox) {} }
    let place = try repository.drafts()[0]
    let blame = try repository.blame(place)
    let listings: [HistoryListing] = [
      .log(try repository.log(of: place)), .blame(blame, bySection: false),
      .blame(blame, bySection: true), .rounds(try repository.rounds()),
      .status(try repository.status()),
    ]
    for listing in listings {
      var options = ReportOptions()
      options.text.width = width
      var bytes: [UInt8] = []
      try listing.writeText(options: options) { bytes += $0 }
      let text = String(decoding: bytes, as: UTF8.self)
      expectHarmless(text)
      #expect(text.hasSuffix("\n") && !text.contains("\n\n"))
      for line in text.split(separator: "\n") where width > 0 {
        // Han are two columns wide, all else here one.
        let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        #expect(columns <= width, "\(line)")
      }
    }
  }

  @Test func saysWhatWasAsked() throws {
    let sandbox = try Sandbox()
    for (label, text) in [("一稿", "甲事要办。\n"), ("二稿", "甲事要办好。乙事要办。\n"), ("三稿", "甲事要办好。\n")] {
      try sandbox.write("稿.txt", text)
      try sandbox.draftdiff(
        "commit", "稿.txt", "--round", label, "--date", "2024-03-15T09:30:00+08:00")
    }
    try sandbox.write("稿.txt", "甲事要办好。乙事要办。\n")
    try sandbox.draftdiff("commit", "稿.txt", "-m", "放回来", "--date", "2024-03-16T09:30:00+08:00")
    try sandbox.draftdiff("round", "定稿", "三稿")
    let id = { (revision: String) in
      try sandbox.git("rev-parse", "--short=7", revision).trimmingCharacters(in: .newlines)
    }
    #expect(
      try sandbox.draftdiff("log", "-n", "2").output == """
        @4  2024-03-16 09:30  张三  \(try id("HEAD"))
            放回来（新增 1 句）
        @3 [三稿, 定稿]  2024-03-15 09:30  张三  \(try id("HEAD~1"))
            删 1 句

        """)
    #expect(
      try sandbox.draftdiff("blame", "稿.txt").output == """
        现在的措辞 ← 最早出现，↻ 删去后恢复
          二稿 ← 一稿  1  甲事要办好。
          二稿 ↻ @4    1  乙事要办。
        一稿  2024-03-15  \(try id("HEAD~3"))  张三
        二稿  2024-03-15  \(try id("HEAD~2"))  张三
        @4    2024-03-16  \(try id("HEAD"))  张三

        """)
    #expect(
      try sandbox.draftdiff("rounds").output.split(separator: "\n").map { $0.prefix(6) } == [
        "一稿  @1", "二稿  @2", "三稿  @3", "定稿  @3",
      ])
    #expect(try sandbox.draftdiff("log", "--since", "2030-01-01").output == "No revision.\n")
    // -C may stand before the command, as with git.
    #expect(try sandbox.draftdiff("-C", "work", "status", at: sandbox.root.path).status == 0)
    let missing = try sandbox.draftdiff("restore", "稿.txt", "--from", "一稿", "--output", "no/x.txt")
    #expect(missing.status == 2 && missing.errors.contains("no/x.txt"), "\(missing.errors)")
    #expect(!FileManager.default.fileExists(atPath: sandbox.work + "/no"))
  }
}
