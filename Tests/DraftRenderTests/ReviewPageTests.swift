import DraftChange
import DraftDecisions
import DraftDiffKit
import DraftReview
import DraftText
import Foundation
import TestSupport
import Testing

@testable import DraftRender

/// The page on which somebody decides, in a real browser.
@Suite(.enabled(if: Browser.executable != nil), .serialized)
struct ReviewPageTests {
  private struct Drafts {
    let comparison: DraftComparison
    let files: DecidedFiles

    init(_ old: Draft, _ new: Draft) {
      comparison = DraftComparison(from: old, to: new)
      files = DecidedFiles(
        old: old.text, oldName: old.name, new: new.text, newName: new.name)
    }

    func page(_ own: String? = nil, options: ReportOptions = ReportOptions()) throws -> String {
      var bytes: [UInt8] = []
      try comparison.writeReviewPage(
        files, own: own.map { try DraftDecisionFile(bytes: Array($0.utf8), name: "own.json") },
        others: [], by: "李", fileName: "li.json", options: options
      ) { bytes += $0 }
      return String(decoding: bytes, as: UTF8.self)
    }

    /// The text that a file of decisions gives; what is undecided is rejected.
    func applied(_ file: String, undecided: DraftComparison.Undecided = .reject) throws -> [UInt8] {
      let decisions = try DraftDecisionFile(bytes: Array(file.utf8), name: "page")
      return try comparison.decided(by: [decisions], undecided: undecided) {
        files.isSubject(of: $0)
      }.bytes
    }
  }

  private func speech() throws -> Drafts {
    Drafts(try example("speech/一稿.txt"), try example("speech/二稿.txt"))
  }

  @Test func decideDownloadAndApply() throws {
    let drafts = try speech()
    for (key, wanted) in [("a", drafts.comparison.new), ("r", drafts.comparison.old)] {
      let browser = try Browser(page: drafts.page())
      try browser.type(String(repeating: key, count: 30).map(String.init))
      #expect(try browser.value("document.getElementById('meter').value") == "17")
      #expect(try browser.value("document.getElementById('count').textContent") == "17")
      #expect(
        try browser.value("document.getElementById('said').textContent").contains("下载"))
      let file = try browser.download()
      #expect(try browser.value("window.givenName") == "li.json")
      #expect(try drafts.applied(file, undecided: .fail) == wanted.text)
      #expect(browser.complaints.isEmpty, "\(browser.complaints)")
    }
  }

  /// Keys do on the page what they do on a terminal: the same file, byte for byte.
  @Test(arguments: 0..<8) func keysDoWhatTheyDoOnATerminal(_ seed: Int) throws {
    let (old, new) = seededRound(seed)
    let drafts = Drafts(Draft(text: old, name: "a.txt"), Draft(text: new, name: "b.txt"))
    let browser = try Browser(page: drafts.page())
    var random = SplitMix64(seed: UInt64(seed))
    let comparison = drafts.comparison.comparison
    let engine = DecisionEngine(comparison)
    var desk = Review.with(comparison, ReviewFilter()) { review in
      let plan = ReviewPlan(engine, review.lookup, review.filter)
      return ReviewDesk(ReviewSession(plan, ReviewMarks(plan)))
    }
    for _ in 0..<6 {
      let keys = String(
        (0..<8).map { _ in
          random.pick(
            ["a", "r", "s", "j", "k", "J", "K", "]", "[", "x", "u", "a", "r"] as [Character])
        } + (random.happens(25) ? [random.pick(["A", "R", "E"] as [Character])] : []))
      try browser.type(keys.map(String.init))
      for key in keys { _ = desk.press(.character(key)) }
      let file = try DecisionReader.read(Array(browser.download().utf8))
      #expect(file.decisions == desk.session.plan.decisions(desk.session.marks), "\(keys)")
    }
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  /// Two changes with a sentence that stays between them.
  private var payment: Drafts {
    Drafts(
      Draft(text: "Pay in five days. Keep it. Done in May.\n", name: "a.txt"),
      Draft(text: "Pay in ten days. Keep it. Done in June.\n", name: "b.txt"))
  }

  /// A text that is still being written is in the file, and going on elsewhere loses none.
  @Test func whatIsBeingWrittenIsKept() throws {
    let drafts = payment
    let browser = try Browser(page: drafts.page())
    func write(_ item: Int, _ text: String) throws {
      try browser.press("edit", of: item)
      _ = try browser.value("document.querySelector('form.f textarea').value = '\(text)'")
    }
    try write(0, "Pay at once.")
    try write(1, "Done.")
    let file = try browser.download()
    #expect(
      String(decoding: try drafts.applied(file), as: UTF8.self) == "Pay at once. Keep it. Done.\n")
  }

  /// A page with a filter counts what it hides, as decided where the file it goes on with decides it.
  @Test func aFilterHidesWhatIsOpen() throws {
    let drafts = Drafts(
      Draft(text: "Pay in five days. Keep it. Done in May.\n", name: "a.txt"),
      Draft(text: "Pay in ten days. Keep it all. Done in June.\n", name: "b.txt"))
    var options = ReportOptions()
    options.only = ["date"]
    let whole = try Browser(page: drafts.page())
    try whole.type(["r", "r", "r"])
    let all = try whole.download()
    let progress = "document.getElementById('progress').textContent"
    for (own, open) in [(nil, "2"), (all, "0")] as [(String?, String)] {
      let browser = try Browser(page: drafts.page(own, options: options))
      #expect(try browser.value(progress).hasSuffix("; 2 filtered out, \(open) open"))
      try browser.type(["a"])
      let said = try browser.value("document.getElementById('said').textContent")
      #expect(said.hasPrefix(open == "0" ? "Everything" : "All that is shown"), "\(said)")
      #expect(browser.complaints.isEmpty, "\(browser.complaints)")
    }
  }

  /// Buttons, own texts and comments; what was downloaded is loaded again and gone on with.
  @Test func buttonsTextsAndLoading() throws {
    let drafts = payment
    let browser = try Browser(page: drafts.page())
    try browser.press("edit", of: 0)
    try browser.fillIn("Pay <b>at once</b>.")
    try browser.press("comment", of: 1)
    try browser.fillIn("Ask “legal”.")
    try browser.press("accept", of: 1)
    let state = "[...document.querySelectorAll('.k > .b > .s')].map(s => s.textContent).join('|')"
    let shown = try browser.value(state)
    #expect(shown.contains("<b>at once</b>") && shown.contains("accepted"), "\(shown)")
    // What was said is seen.
    let note = "document.querySelector('.k[data-item=\"1\"] > .n')"
    #expect(try browser.value("\(note).textContent") == "comment: Ask “legal”.")
    #expect(try browser.value("\(note).offsetHeight > 0") == "true")
    let file = try browser.download()
    #expect(
      String(decoding: try drafts.applied(file), as: UTF8.self)
        == "Pay <b>at once</b>. Keep it. Done in June.\n")
    #expect(file.contains("Ask “legal”."))
    // Undo to the start, then load.
    try browser.type("uuu".map(String.init))
    #expect(try browser.value("document.getElementById('undo').disabled") == "true")
    #expect(try browser.value(state) == "undecided|undecided")
    try browser.load(file)
    #expect(try browser.becomes(shown, state))
    #expect(try browser.download() == file)
    // Of other drafts, or no decisions at all: nothing changes, and it is said.
    for (wrong, words) in [
      ("{}", "no file of decisions"), ("<x>", "no file of decisions"),
      (file.replacing(#""sha256":"#, with: #""sha256":"0"#), "other drafts"),
    ] {
      try browser.load(wrong.replacing(#":"0""#, with: #":"0"#))
      let said = "document.getElementById('said').textContent"
      for _ in 0..<200 where try !browser.value(said).contains(words) { usleep(5000) }
      #expect(try browser.value(said).contains(words))
      #expect(try browser.value(state) == shown)
    }
    // The same on a page that was made with these decisions.
    let again = try Browser(page: drafts.page(file))
    #expect(try again.value(state) == shown)
    #expect(browser.complaints.isEmpty && again.complaints.isEmpty)
  }

  @Test func itFitsAPhoneAndIsAccessible() throws {
    let browser = try Browser(page: speech().page(), width: 390)
    #expect(try browser.value("document.documentElement.scrollWidth <= innerWidth") == "true")
    try browser.type("se".map(String.init))
    #expect(try browser.value("document.documentElement.scrollWidth <= innerWidth") == "true")
    // Every control has a name, every button is one, and what was done is said.
    let unnamed =
      "[...document.querySelectorAll('.k, .desk input:not([hidden]), .desk, meter')].filter(e => !e.ariaLabel).length"
    #expect(try browser.value(unnamed) == "0")
    #expect(
      try browser.value(
        "[...document.querySelectorAll('button')].filter(b => !b.textContent).length")
        == "0")
    #expect(try browser.value("document.getElementById('said').ariaLive") == "polite")
    // A page knows no editor of a terminal.
    #expect(
      try browser.value("document.getElementById('keys').textContent.includes('EDITOR')") == "false"
    )
    #expect(browser.complaints.isEmpty)
  }

  /// The filter of undecided ones, finding, and text that a hostile draft would have run.
  @Test func filtersFindingAndHostileText() throws {
    let hostile = "</script><script>document.title='taken'</script><img src=x onerror=alert(1)>"
    let drafts = Drafts(
      Draft(text: "One. Two \(hostile). Three.\n", name: "<script>a.txt"),
      Draft(text: "One now. Two \(hostile) now. Three now.\n", name: "b.txt"))
    let browser = try Browser(page: drafts.page())
    #expect(try browser.value("document.title").contains("<script>a.txt"))
    #expect(try browser.value("document.querySelectorAll('img').length") == "0")
    try browser.type("a".map(String.init))
    _ = try browser.value("document.getElementById('open').click()")
    let visible = "[...document.querySelectorAll('div.c')].filter(c => c.offsetParent).length"
    #expect(try browser.value(visible) == "2")
    _ = try browser.value(
      """
      (function(){var f=document.getElementById('find');f.value='three';
      f.dispatchEvent(new KeyboardEvent('keydown',{key:'Enter',cancelable:true}))})()
      """)
    #expect(try browser.value("document.activeElement.dataset.item") == "2")
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  /// Headings of chapters are found, though nothing changed in them, and the first change under one is gone to.
  @Test func headingsAreFound() throws {
    let old =
      "第一章　总则\n\n第一条　甲事按季办理。\n\n第二章　停放 管理\n\n第二条　乙事按月办理。\n\n第三条　丙事按月办理。\n"
    let new = old.replacing("按季", with: "按年").replacing("按月", with: "按日")
    let browser = try Browser(
      page: Drafts(Draft(text: old, name: "a.txt"), Draft(text: new, name: "b.txt")).page())
    for words in ["第二章 停放", "停放　管理", "第二条"] {
      try browser.type(["K", "K"])
      _ = try browser.value(
        """
        (function(){var f=document.getElementById('find');f.value='\(words)';
        f.dispatchEvent(new KeyboardEvent('keydown',{key:'Enter',cancelable:true}))})()
        """)
      #expect(try browser.value("document.activeElement.dataset.item") == "1", "\(words)")
    }
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  /// The rest of a section is what stands together, and not what belongs to it elsewhere.
  @Test func theRestOfASectionStandsTogether() throws {
    let old = "规则（草案）\n\n第一条　甲事按季办理。\n\n特此公告。\n\n2024年1月5日\n"
    let new = "规则（送审稿）\n\n第一条　甲事按年办理。\n\n特此公告。\n\n2024年3月8日\n"
    let browser = try Browser(
      page: Drafts(Draft(text: old, name: "a.txt"), Draft(text: new, name: "b.txt")).page())
    try browser.type(["A"])
    let open = "[...document.querySelectorAll('.k:not(.done)')].length"
    #expect(try browser.value(open) == "2")
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  /// What was being typed when somebody pressed Escape is there again.
  @Test func whatWasTypedIsKept() throws {
    let drafts = Drafts(
      Draft(text: "One. Two.\n", name: "a.txt"), Draft(text: "One now. Two.\n", name: "b.txt"))
    let browser = try Browser(page: drafts.page())
    let area = "document.querySelector('.f textarea')"
    func press(_ key: String) throws {
      _ = try browser.value(
        "\(area).dispatchEvent(new KeyboardEvent('keydown',\(key)))")
    }
    try browser.type(["c"])
    _ = try browser.value("\(area).value='Why now?'")
    try press("{key:'Escape'}")
    #expect(try browser.value("\(area) === null") == "true")
    #expect(try browser.value("document.querySelector('.k .n').hidden") == "true")
    try browser.type(["c"])
    #expect(try browser.value("\(area).value") == "Why now?")
    try press("{key:'Enter',ctrlKey:true}")
    #expect(try browser.value("document.querySelector('.k .n').textContent").contains("Why now?"))
    try browser.type(["c"])
    #expect(try browser.value("\(area).value") == "Why now?")
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  /// The policy names the very scripts and styles of the page.
  @Test func thePolicyNamesWhatIsOnThePage() {
    #expect(DeskCore.hash == SHA256.base64("\(DeskCore.text)"))
    #expect(DeskScript.hash == SHA256.base64("\(DeskScript.text)"))
    #expect(DeskStyle.hash == SHA256.base64("\(DeskStyle.text)"))
  }
}
