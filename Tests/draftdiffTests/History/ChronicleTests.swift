import DraftText
import Foundation
import RepositorySupport
import TestSupport
import Testing

/// `log FILE --format html` and the same for programs.
struct ChronicleTests {
  /// 一、 and 二、; then a new one before them; then 二、 goes.
  private func rounds() throws -> Sandbox {
    let sandbox = try Sandbox()
    let texts = [
      "一、成绩\n产量三万吨。\n二、任务\n加固水库。\n",
      "一、总体\n新写一句。\n二、成绩\n产量四万吨。\n三、任务\n加固水库。\n",
      "一、总体\n新写一句。\n二、成绩\n产量四万吨。<script>坏</script>\n",
    ]
    for (number, text) in texts.enumerated() {
      try sandbox.write("a.txt", text)
      try sandbox.commit("a.txt", message: "第\(number + 1)次 <b>")
    }
    return sandbox
  }

  @Test func followsSectionsThroughRenumbering() throws {
    let sandbox = try rounds()
    let answer = try sandbox.draftdiff("log", "a.txt", "--format", "json", "--whole")
    #expect(answer.status == 0, "\(answer.errors)")
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    let sections = try #require(whole["sections"] as? [[String: Any]])
    func cells(_ heading: String) -> [[String: Any]] {
      sections.first { ($0["heading"] as? String) == heading }?["cells"] as? [[String: Any]] ?? []
    }
    let grown = cells("二、成绩")
    #expect(grown.map { $0["revision"] as? Int } == [2, 3])
    #expect(grown.first?["marks"] as? [String] == ["renumbered"])
    #expect(cells("一、总体").map { $0["state"] as? String } == ["added"])
    #expect(cells("三、任务").last?["state"] as? String == "removed")
    #expect(sections.last?["gone"] as? Bool == true)
    let sizes = (whole["revisions"] as? [[String: Any]])?.compactMap {
      $0["size"] as? [String: Any]
    }
    #expect(sizes?.map { $0["sections"] as? Int } == [2, 3, 2])
  }

  /// What can't be on the page is named on it: rounds that are no text, and labels of no round.
  @Test func namesWhatIsNotOnThePage() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一、成绩\n产量三万吨。\n")
    try sandbox.commit("a.txt", message: "一")
    let whole = try sandbox.draftdiff("log", "a.txt", "--format", "html").output
    #expect(!whole.contains("role=\"note\""))
    try sandbox.write("a.txt", [0, 1, 2, 0xFF, 0, 0, 7])
    try sandbox.git("commit", "-qam", "坏")
    try sandbox.write("a.txt", "一、成绩\n产量四万吨。\n")
    try sandbox.git("commit", "-qam", "三")
    let place = ".git/refs/tags/draftdiff/a.txt/"
    try sandbox.write(place + "lost", String(repeating: "5", count: 40) + "\n")
    try sandbox.write("b.txt", "别的。\n")
    try sandbox.git("add", "b.txt")
    try sandbox.git("commit", "-qm", "别")
    try sandbox.git("tag", "draftdiff/a.txt/other")
    let page = try sandbox.draftdiff("log", "a.txt", "--format", "html")
    #expect(page.status == 0, "\(page.errors)")
    #expect(page.output.contains("不可读，其改动计入下一稿：<bdi>@2</bdi>"))
    #expect(page.output.contains("没有对应的稿：<bdi>lost</bdi>、<bdi>other</bdi>"))
    let data = try sandbox.draftdiff("log", "a.txt", "--format", "json", "--whole").output
    let read = try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any]
    #expect(read?["strayLabels"] as? [String] == ["lost", "other"])
    let rounds = try sandbox.draftdiff("rounds")
    #expect(rounds.status == 0 && rounds.output.contains("other"))
    #expect(rounds.errors.contains("lost (a.txt): the revision of this label is not here"))
  }

  @Test func followsItsSchema() throws {
    let answer = try rounds().draftdiff("log", "a.txt", "--format", "json", "--whole")
    let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/DraftRender/Schemas/history.schema.json")
    let rules = try JSONSchema(Array(Data(contentsOf: schema.standardizedFileURL)))
    #expect(try rules.errors(in: Array(answer.output.utf8)) == [])
  }

  @Test func writesAPageThatEscapesAndLinks() throws {
    let sandbox = try rounds()
    let answer = try sandbox.draftdiff("log", "a.txt", "--format", "html", "-o", "h.html")
    #expect(answer.status == 0 && answer.output == "", "\(answer)")
    let page = try String(contentsOfFile: sandbox.work + "/h.html", encoding: .utf8)
    #expect(!page.contains("<script>坏") && page.contains("&lt;script&gt;坏"))
    #expect(page.contains("第1次 &lt;b&gt;"))
    for link in page.split(separator: "href=\"#").dropFirst() {
      let id = link.prefix { $0 != "\"" }
      #expect(page.contains("id=\"\(id)\""), "\(id)")
    }
    #expect(page.contains("<ins>四</ins>") || page.contains("<ins>四万吨</ins>"))
    // Nothing is fetched, and no style or script but the two that the policy names is there.
    #expect(!page.contains("src=") && !page.contains("url(") && !page.contains(" style="))
    let again = try sandbox.draftdiff("log", "a.txt", "--format", "html", "-o", "h.html")
    #expect(again.status == 2)
  }

  /// The policy names the hashes of exactly what the page has.
  @Test func namesItsStyleAndScript() throws {
    let page = try rounds().draftdiff("log", "a.txt", "--format", "html").output
    for tag in ["style", "script"] {
      let parts = page.components(separatedBy: "<\(tag)>")
      let text = try #require(parts.last?.components(separatedBy: "</\(tag)>").first)
      let hash = SHA256.base64(text)
      #expect(page.contains("\(tag)-src 'sha256-\(hash)'"), "\(tag)")
    }
  }

  @Test func countsASectionForItself() throws {
    let sandbox = try rounds()
    let answer = try sandbox.draftdiff("log", "a.txt", "--section", "任务", "--format", "json")
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    let revisions = try #require(log["revisions"] as? [[String: Any]])
    let last = try #require(revisions.first?["counts"] as? [String: Int])
    #expect(last["sectionsRemoved"] == 1 && last["sentencesAdded"] == 0, "\(last)")
  }

  @Test(arguments: [
    ["--format", "html", "--grep", "a"], ["--whole"], ["--lang", "zh"], ["--force"],
    ["--format", "html", "--width", "9"], ["--format", "json", "--whole", "-n", "1"],
  ])
  func refusesWhatHasNoEffect(_ options: [String]) throws {
    let sandbox = try rounds()
    #expect(try run(sandbox, options).status == 2)
  }

  private func run(_ sandbox: Sandbox, _ options: [String]) throws -> Sandbox.Answer {
    let process = try sandbox.start(["log", "a.txt"] + options)
    process.waitUntilExit()
    return Sandbox.Answer(status: process.terminationStatus, output: "", errors: "")
  }
}
