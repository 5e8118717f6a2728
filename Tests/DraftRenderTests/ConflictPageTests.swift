import DraftDiffKit
import DraftText
import Foundation
import TestSupport
import Testing

@testable import DraftRender

/// The page on which somebody decides the conflicts of a merge, in a real browser.
@Suite(.enabled(if: Browser.executable != nil), .serialized)
struct ConflictPageTests {
  /// Somebody who types keys at a terminal, and keeps the last file.
  private final class Typist: ReviewDevice {
    private var keys: [ReviewInput]
    private(set) var file: [UInt8] = []

    init(_ keys: [String]) {
      self.keys = keys.map { .bytes(Array($0.utf8)) } + [.bytes(Array("q".utf8))]
    }

    var size: (columns: Int, rows: Int) { (80, 24) }
    var hasEditor: Bool { false }
    func show(_ lines: [[UInt8]], cursor: (row: Int, column: Int)?) {}
    func read(soon: Bool) -> ReviewInput {
      soon ? .bytes([]) : keys.isEmpty ? .gone : keys.removeFirst()
    }
    func save(_ bytes: [UInt8]) -> ReviewSaving {
      file = bytes
      return .saved
    }
    func edit(_ text: String) -> String? { nil }
    func suspend() {}
  }

  private struct Merge {
    let merger: DraftMerger
    let files: MergedFiles

    init(_ texts: [String], _ names: [String] = ["Ann", "Ben", "Cao"]) throws {
      let drafts = texts.map { Draft(text: $0, name: "draft.md") }
      merger = try DraftMerger(
        base: drafts[0], sides: Array(zip(drafts.dropFirst(), names).map { ($0, $1) }))
      files = MergedFiles(
        base: (drafts[0].text, "base.md"),
        sides: drafts.dropFirst().enumerated().map { ($1.text, "\($0 + 1).md") })
    }

    func page(_ known: String? = nil) throws -> String {
      var (merger, bytes) = (merger, [] as [UInt8])
      if let known {
        _ = try merger.decide(DraftResolutionFile(bytes: Array(known.utf8), name: "known"))
      }
      try merger.writeConflictPage(
        files, as: "base.md", by: "李", fileName: "li.json", options: ReportOptions()
      ) { bytes += $0 }
      return String(decoding: bytes, as: UTF8.self)
    }

    /// The text that a file of decisions gives.
    func applied(_ file: String) throws -> String {
      var merger = merger
      _ = try merger.decide(DraftResolutionFile(bytes: Array(file.utf8), name: "page"))
      return String(decoding: try merger.text(), as: UTF8.self)
    }

    /// The file and the text that keys give at a terminal.
    func typed(_ keys: [String]) throws -> (file: String, text: String) {
      var merger = merger
      let typist = Typist(keys)
      _ = merger.review(files, as: "base.md", by: "李", options: ReportOptions(), on: typist)
      return (
        String(decoding: typist.file, as: UTF8.self),
        String(decoding: try merger.text(), as: UTF8.self)
      )
    }
  }

  private static let base = "# Rules\n\nPay in five days. Keep it.\n\n# End\n\nIt ends in May.\n"

  private func rules() throws -> Merge {
    func edited(_ days: String, _ month: String) -> String {
      Self.base.replacing("five", with: days).replacing("May", with: month)
    }
    return try Merge([
      Self.base, edited("six", "June"), edited("ten", "July"), edited("nine", "August"),
    ])
  }

  /// Two or three rounds of editing from one draft.
  private func seeded(_ seed: Int) throws -> Merge {
    let genre = ModelDraft.Genre.allCases[seed % ModelDraft.Genre.allCases.count]
    var texts: [String] = []
    for part in 0..<2 + seed % 2 {
      let operations = EditingRound.Operation.allCases.dropFirst(part)
      let round = EditingRound(
        genre, seed: UInt64(seed), count: 8 + part, of: Array(operations))
      if texts.isEmpty { texts.append(RenderedDraft(round.old).text) }
      texts.append(RenderedDraft(round.new).text)
    }
    return try Merge(texts)
  }

  private let states = "[...document.querySelectorAll('.k .s')].map(s => s.textContent).join('|')"

  /// Keys do on the page what they do on a terminal: the same file and the same text, byte for byte.
  @Test(arguments: 1...12) func keysDoWhatTheyDoOnATerminal(_ seed: Int) throws {
    let merge = try seed > 8 ? rules() : seeded(seed)
    guard merge.merger.count > 0 else { return }
    let browser = try Browser(page: merge.page())
    var random = SplitMix64(seed: UInt64(seed))
    let strokes = [
      ["1"], ["2"], ["3"], ["o"], ["t"], ["0"], ["p"], ["b", "2", "1"], ["b", "t", "2", "1"],
      ["b", "3"],
      ["x"], ["u"], ["j"], ["k"], ["J"], ["K"], ["]"], ["["], ["O"], ["T"], ["P"], ["1"], ["0"],
    ]
    var typed: [String] = []
    for _ in 0..<5 {
      for _ in 0..<6 {
        let keys = random.pick(strokes)
        typed += keys
        try browser.type(keys)
      }
      let (file, text) = try merge.typed(typed)
      let given = try browser.download()
      if file.isEmpty {
        #expect(given.contains("\"resolutions\":[]"))
      } else {
        #expect(given == file, "\(typed)")
      }
      #expect(try merge.applied(given) == text, "\(typed)")
    }
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  /// All three in an order, an own text, a comment; what was downloaded is loaded again, taken back, and gone on with.
  @Test func orderTextsAndLoading() throws {
    let merge = try rules()
    let browser = try Browser(page: merge.page())
    try browser.press("b", of: 0)
    #expect(try browser.value("document.querySelectorAll('.f button').length") == "4")
    _ = try browser.value("document.querySelectorAll('.f button')[2].click()")
    #expect(try browser.value("document.querySelector('.f').textContent").contains("Cao"))
    try browser.type(["1"])
    #expect(
      try browser.value("document.querySelector('.r').textContent")
        == "Pay in nine days. Pay in six days. Pay in ten days.")
    try browser.press("e", of: 1)
    #expect(
      try browser.value("document.querySelector('.f textarea').value")
        == "It ends in June. It ends in July. It ends in August.")
    try browser.fillIn("It <b>never</b> ends.\n")
    try browser.press("c", of: 1)
    try browser.fillIn("Ask “legal”.")
    let shown = try browser.value(states)
    #expect(shown == "✓ Cao, then Ann, then Ben|✎ own text")
    let file = try browser.download()
    #expect(try browser.value("window.givenName") == "li.json")
    #expect(
      try merge.applied(file)
        == "# Rules\n\nPay in nine days. Pay in six days. Pay in ten days. Keep it.\n\n# End\n\nIt <b>never</b> ends.\n"
    )
    #expect(file.contains("Ask “legal”."))
    try browser.type(["u", "u", "u"])
    #expect(try browser.value("document.getElementById('undo').disabled") == "true")
    #expect(try browser.value(states) == "undecided|undecided")
    try browser.load(file)
    #expect(try browser.becomes(shown, states))
    #expect(try browser.download() == file)
    // No decisions on conflicts, or such as are not offered: nothing changes, and it is said.
    let said = "document.getElementById('said').textContent"
    for wrong in [
      "{}", "<x>", file.replacing("[3,1,2]", with: "[3,3]"), file.replacing("[3,1,2]", with: "[7]"),
    ] {
      try browser.load(wrong)
      #expect(try browser.becomes("This is no file of decisions.", said))
      #expect(try browser.value(states) == shown)
      _ = try browser.value("document.getElementById('said').textContent = ''")
    }
    // The same on a page that was made with these decisions; what is of other texts stays in the file.
    let id = try #require(file.firstRange(of: "\"conflict\":\"")).upperBound
    let other = String(file[id...].prefix { $0 != "\"" }.reversed())
    let more = file.replacing(
      "]}\n", with: ",\n{\"conflict\":\"\(other)\",\"choice\":\"base\",\"quote\":\"x\"}]}\n")
    let again = try Browser(page: merge.page(more))
    #expect(try again.value(states) == shown)
    #expect(try again.download() == more)
    #expect(browser.complaints.isEmpty && again.complaints.isEmpty)
  }

  /// What is decided is under the name that stands in the field at last; others' decisions keep theirs.
  @Test func everybodyKeepsTheirName() throws {
    let merge = try rules()
    let first = try merge.typed(["1"]).file
    let browser = try Browser(page: merge.page(first))
    #expect(try browser.value("document.getElementById('by').value") == "李")
    try browser.type(["2"])
    _ = try browser.value("document.getElementById('by').value = '王'")
    let file = try browser.download()
    #expect(file.contains(#""drafts":[1],"by":"李""#) && file.contains(#""drafts":[2],"by":"王""#))
  }

  @Test func itFitsAPhoneAndIsAccessible() throws {
    let browser = try Browser(page: rules().page(), width: 390)
    let fits = "document.documentElement.scrollWidth <= innerWidth"
    #expect(try browser.value(fits) == "true")
    try browser.type(["b"])
    #expect(try browser.value(fits) == "true")
    #expect(try browser.value("document.activeElement.tagName") == "BUTTON")
    try browser.type(["Escape", "e"])
    #expect(try browser.value("document.querySelectorAll('.f').length") == "1")
    #expect(try browser.value(fits) == "true")
    let unnamed =
      "[...document.querySelectorAll('.k, .desk input:not([hidden]), .desk, meter')].filter(e => !e.ariaLabel).length"
    #expect(try browser.value(unnamed) == "0")
    let buttons = "[...document.querySelectorAll('button')]"
    #expect(try browser.value("\(buttons).filter(b => !b.textContent).length") == "0")
    #expect(
      try browser.value(
        "\(buttons).filter(b => /[0-9]/.test(b.dataset.v) && !b.ariaPressed).length") == "0")
    #expect(browser.complaints.isEmpty)
  }

  /// Text that would have a browser obey it, in drafts and names.
  @Test func hostileTextIsText() throws {
    let hostile = "</script><script>document.title='taken'</script><img src=x onerror=alert(1)>"
    let merge = try Merge(
      ["One \(hostile).\n", "Two \(hostile).\n", "Three \(hostile).\n"], ["<b>", "\u{1B}[31m"])
    let browser = try Browser(page: merge.page())
    try browser.type(["b", "2"])
    #expect(try browser.value("document.title").hasPrefix("base.md ← <b>"))
    #expect(try browser.value("document.querySelectorAll('img, b + b').length") == "0")
    #expect(try browser.value("document.querySelector('.r').textContent").contains("<img src=x"))
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  /// Sections are listed below those around them, in which nothing is to be decided.
  @Test func theListSaysWhereSectionsStand() throws {
    func text(_ days: String) -> String {
      "# One\n\n## Money\n\nPay in \(days) days.\n\n# Two\n\n## Money\n\nPay back in \(days) weeks.\n"
    }
    let browser = try Browser(page: Merge([text("five"), text("six"), text("ten")]).page())
    let list = "[...document.querySelectorAll('nav li')].map(l => l.textContent).join('|')"
    #expect(try browser.value(list) == "One|Money 1|Two|Money 1")
    #expect(try browser.value("document.querySelectorAll('nav a').length") == "2")
    // The titles stand above the conflicts, and are not folded as well.
    #expect(try browser.value("document.querySelectorAll('details.u').length") == "0")
  }

  /// Two texts are both, three are all.
  @Test(arguments: [(["five", "six", "ten"], "both"), (["five", "six", "ten", "nine"], "all")])
  func whatIsTakenTogether(_ days: [String], _ label: String) throws {
    let page = try Merge(days.map { "Pay in \($0) days.\n" }).page()
    #expect(page.contains("<kbd aria-hidden=\"true\">b</kbd>\(label)</button>"))
  }

  /// Where nothing is in conflict the page says so and is whole.
  @Test func nothingToDecide() throws {
    let merge = try Merge([Self.base, Self.base.replacing("five", with: "six"), Self.base])
    let browser = try Browser(page: merge.page())
    #expect(
      try browser.value("document.querySelector('header').textContent").contains("no conflict"))
    try browser.type(["1", "b", "e", "j"])
    #expect(try browser.download().contains("\"resolutions\":[]"))
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  /// The policy names the very scripts and styles of the page.
  @Test func thePolicyNamesWhatIsOnThePage() {
    #expect(ConflictScript.hash == SHA256.base64("\(ConflictScript.text)"))
    #expect(ConflictPageStyle.hash == SHA256.base64("\(ConflictPageStyle.text)"))
  }
}
