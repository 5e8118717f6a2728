import DraftDiffKit
import Foundation
import RepositorySupport

/// Rounds of a draft by several people at known times, so that the page of its history is the same everywhere.
struct ChronicleSample {
  struct Round {
    var label: String?
    var author: String
    var subject: String
    var text: String
  }

  static let chinese = [
    Round(
      label: "一稿", author: "王海燕", subject: "一稿：新增《讲话稿》",
      text: """
        在全县防汛会议上的讲话

        一、认清形势
        （一）去年成绩来之不易。全县产量三万吨。没有人员伤亡。
        （二）当前形势不容乐观。
        二、落实责任
        一要加固水库。二要值班值守。

        """),
    Round(
      label: "二稿", author: "李建国 <b>", subject: "二稿：加一部分",
      text: """
        在全县防汛工作会议上的讲话

        一、总体要求
        坚持人民至上。
        二、认清形势
        （一）去年成绩来之不易。全县产量四万吨。没有人员伤亡。
        （二）当前形势不容乐观。
        三、落实责任
        一要加固水库。二要昼夜值班值守。

        """),
    Round(
      label: nil, author: "王海燕", subject: "改\u{202E}字 <script>alert(1)</script>",
      text: """
        在全县防汛工作会议上的讲话

        一、总体要求
        坚持人民至上、生命至上。<script>alert(1)</script>
        二、认清形势
        （一）去年成绩来之不易。全县产量四万吨。没有人员伤亡。
        三、落实责任
        一要加固水库。二要昼夜值班值守。

        """),
  ]

  /// So many rounds of an English draft, each with another word in it.
  static func english(_ count: Int) -> [Round] {
    (1...count).map { number in
      let chapters = (1...4).map { chapter in
        "## Chapter \(chapter)\n\nThis part is of step \(chapter % 2 == 0 ? number / 3 : 7). "
          + "That sentence stays. Item \(chapter) was added by round \(max(1, number - chapter)).\n"
      }
      return Round(
        label: number % 5 == 0 ? "v\(number)" : nil, author: number % 2 == 0 ? "Ann" : "Bob",
        subject: "Step \(number)", text: "# Plan\n\n" + chapters.joined(separator: "\n"))
    }
  }

  /// The history of these rounds, an hour apart.
  static func chronicle(_ rounds: [Round], name: String) throws -> DraftChronicle {
    let sandbox = try Sandbox()
    var stream = ""
    for (number, round) in rounds.enumerated() {
      let message =
        round.subject + "\n" + (round.label.map { "\nDraftdiff-Round: \($0)\n" } ?? "")
      let author = round.author.replacing("<b>", with: "")
      stream += """
        commit refs/heads/main
        committer \(author) <a@example.org> \(1_700_000_000 + number * 3600) +0800
        data \(message.utf8.count)
        \(message)
        M 100644 inline \(name)
        data \(round.text.utf8.count)
        \(round.text)

        """
    }
    try sandbox.write("../stream", stream)
    let (status, output) = try sandbox.run(
      ["fast-import", "--quiet"], input: sandbox.root.appendingPathComponent("stream"))
    guard status == 0 else { throw Failure(output: output) }
    try sandbox.git("reset", "-q", "--hard")
    let repository = try DraftRepository(in: sandbox.work)
    return try repository.chronicle(of: repository.place(of: name))
  }

  struct Failure: Error { var output: String }

  static func page(
    _ rounds: [Round], name: String, language: ReportOptions.Language? = nil
  ) throws -> String {
    var options = ReportOptions()
    options.language = language
    var bytes: [UInt8] = []
    try chronicle(rounds, name: name).writeHTML(options: options) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func json(_ rounds: [Round], name: String) throws -> String {
    var bytes: [UInt8] = []
    try chronicle(rounds, name: name).writeJSON { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
