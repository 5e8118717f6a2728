import DraftDiffKit
import Foundation
import Testing

/// The page of a whole history, as text.
struct ChroniclePageTests {
  @Test func chinesePage() throws {
    let page = try ChronicleSample.page(ChronicleSample.chinese, name: "讲话稿.txt")
    try expectGolden("history/zh.html", page)
  }

  @Test func englishPage() throws {
    let page = try ChronicleSample.page(ChronicleSample.english(6), name: "plan.md")
    try expectGolden("history/en.html", page)
  }

  @Test func itsData() throws {
    let json = try ChronicleSample.json(ChronicleSample.chinese, name: "讲话稿.txt")
    try expectGolden("history/zh.json", json)
  }

  /// Each language says everything in its own words.
  @Test func inEachLanguage() throws {
    let pages = try ReportOptions.Language.allCases.map {
      try ChronicleSample.page(ChronicleSample.chinese, name: "a.txt", language: $0)
    }
    let headings = pages.map { page in
      page.components(separatedBy: "<h2>").dropFirst().map { $0.prefix { $0 != "<" } }
    }
    #expect(Set(headings).count == headings.count)
    #expect(headings.allSatisfy { $0.count == 5 && !$0.contains("") })
  }

  /// Many rounds are folded, and what tells them one by one scrolls.
  @Test func manyRoundsAreFolded() throws {
    let few = try ChronicleSample.page(ChronicleSample.english(6), name: "plan.md")
    let many = try ChronicleSample.page(ChronicleSample.english(20), name: "plan.md")
    #expect(few.contains("open=\"open\"") && !many.contains("open=\"open\""))
    #expect(few.components(separatedBy: "class=\"wide\"").count == 2)
    #expect(many.components(separatedBy: "class=\"wide\"").count == 3)
  }
}

/// And in a browser.
@Suite(
  .enabled(if: Browser.executable != nil, "no Chromium; make test-browser installs one"),
  .serialized)
struct ChronicleBrowserTests {
  private let chinese = ChronicleSample.chinese

  @Test func keysAndTheDarkSwitchWork() throws {
    let browser = try Browser(page: ChronicleSample.page(chinese, name: "讲话稿.txt"))
    #expect(try browser.value("document.getElementById('bar').hidden") == "false")
    let place = "[...document.querySelectorAll('.c')].indexOf(document.activeElement)"
    try browser.press("n")
    #expect(try browser.value(place) == "0")
    try browser.press("j")
    #expect(try browser.value(place) == "1")
    try browser.press("k")
    #expect(try browser.value(place) == "0")
    let ground = "getComputedStyle(document.body).backgroundColor"
    let light = try browser.value(ground)
    _ = try browser.value("document.getElementById('theme').click()")
    #expect(try browser.value(ground) != light)
    #expect(browser.complaints.isEmpty)
  }

  /// A cell of the map opens the folded round with what is behind it.
  @Test func aCellLeadsToItsChanges() throws {
    let page = try ChronicleSample.page(ChronicleSample.english(20), name: "plan.md")
    let browser = try Browser(page: page)
    let folded = "document.querySelectorAll('details:not([open])').length"
    let all = try #require(Int(browser.value("document.querySelectorAll('details').length")))
    #expect(try all > 12 && browser.value(folded) == "\(all)")
    _ = try browser.value("document.querySelector('tbody td a').click()")
    _ = try browser.value("dispatchEvent(new Event('hashchange'))")
    #expect(try browser.value(folded) == "\(all - 1)")
    #expect(try browser.value("document.querySelector(location.hash).offsetHeight > 0") == "true")
    let links = "[...document.querySelectorAll('a[href^=\"#\"]')]"
    #expect(try Int(browser.value("\(links).length")) ?? 0 > 60)
    #expect(
      try browser.value("\(links).every(a => document.getElementById(a.hash.slice(1)))") == "true")
    #expect(browser.complaints.isEmpty)
  }

  /// One round is picked out of the text, and let go again.
  @Test func aRoundIsPickedOutOfTheText() throws {
    let browser = try Browser(page: ChronicleSample.page(chinese, name: "讲话稿.txt"))
    let faint = "document.querySelectorAll('#text .off').length"
    let others = "document.querySelectorAll('#text span[data-r]:not([data-r=\"2\"])').length"
    _ = try browser.value("document.querySelector('#pick [data-r=\"2\"]').click()")
    #expect(try browser.value(faint) != "0")
    #expect(try browser.value(faint) == browser.value(others))
    _ = try browser.value("document.querySelector('#pick [data-r=\"2\"]').click()")
    #expect(try browser.value(faint) == "0")
    #expect(browser.complaints.isEmpty)
  }

  /// The text says itself where each sentence comes from, headings with their labels among it.
  @Test func theTextIsWhole() throws {
    let browser = try Browser(page: ChronicleSample.page(chinese, name: "讲话稿.txt"))
    let text =
      "[...document.querySelectorAll('#text h3, #text p.t')].map(p => p.textContent).join('')"
    let whole = try browser.value(text)
    for part in ["一、总体要求", "（一）去年成绩来之不易。", "一要", "昼夜值班值守"] {
      #expect(whole.replacing(/@3|一稿|二稿/, with: "").contains(part), "\(part): \(whole)")
    }
    #expect(try browser.value("document.querySelectorAll('#text h3').length") == "3")
  }

  @Test(arguments: [390, 1200])
  func thePageFits(_ width: Int) throws {
    for rounds in [chinese, ChronicleSample.english(40)] {
      let browser = try Browser(
        page: ChronicleSample.page(rounds, name: "a.md"), width: width)
      #expect(try browser.value("document.documentElement.scrollWidth <= innerWidth") == "true")
      #expect(try browser.value("document.querySelectorAll('script').length") == "1")
      #expect(browser.complaints.isEmpty)
    }
  }
}
