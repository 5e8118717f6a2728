import DraftDiffKit
import Foundation
import Testing

/// The HTML report in a real browser; `make test-browser` installs one.
@Suite(.enabled(if: Browser.executable != nil), .serialized)
struct BrowserTests {
  private func speech() throws -> String {
    DraftComparison(from: try example("speech/一稿.txt"), to: try example("speech/二稿.txt"))
      .report(as: .html)
  }

  @Test func filtersAndKeysWork() throws {
    let browser = try Browser(page: speech())
    let visible = "[...document.querySelectorAll('.c')].filter(c => !c.hidden).length"
    let all = try #require(Int(browser.value(visible)))
    #expect(all > 5)
    #expect(try browser.value("document.getElementById('count').textContent") == "\(all)")
    let figures = try browser.value(
      "document.querySelectorAll('.c[data-k~=figure]').length"
    )
    #expect(figures != "0" && figures != "\(all)")
    _ = try browser.value("document.querySelector('[data-f=\"figure\"]').click()")
    #expect(try browser.value(visible) == figures)
    #expect(try browser.value("document.getElementById('count').textContent") == figures)
    #expect(
      try browser.value("document.querySelector('[data-f=\"figure\"]').ariaPressed") == "true")
    _ = try browser.value("document.querySelector('[data-f=\"figure\"]').click()")
    #expect(try browser.value(visible) == "\(all)")
    let place = "[...document.querySelectorAll('.c')].indexOf(document.activeElement)"
    try browser.press("n")
    #expect(try browser.value(place) == "0")
    try browser.press("j")
    #expect(try browser.value(place) == "1")
    try browser.press("p")
    #expect(try browser.value(place) == "0")
    #expect(browser.complaints.isEmpty)
  }

  /// What is filtered out is gone in both views, but for the headings.
  @Test func filtersHoldSideBySide() throws {
    let browser = try Browser(page: speech())
    _ = try browser.value("document.getElementById('side').click()")
    let shown = "[...document.querySelectorAll('div.c')].filter(c => c.offsetParent).length"
    let figures = try browser.value("document.querySelectorAll('div.c[data-k~=figure]').length")
    #expect(figures != "0")
    #expect(try browser.value(shown) != figures)
    _ = try browser.value("document.querySelector('[data-f=\"figure\"]').click()")
    #expect(try browser.value(shown) == figures)
    #expect(
      try browser.value("[...document.querySelectorAll('h2')].every(h => h.offsetParent)") == "true"
    )
    let folded = "document.querySelectorAll('main details:not([open])').length"
    #expect(try browser.value(folded) != "0")
    _ = try browser.value("document.getElementById('fold').click()")
    #expect(try browser.value(folded) == "0")
    #expect(browser.complaints.isEmpty)
  }

  /// After a jump to a section, the next change is the one below it.
  @Test func keysGoOnFromWhereALinkLed() throws {
    let browser = try Browser(page: speech())
    _ = try browser.value("document.querySelector('nav li:last-child a').click()")
    // The event comes after the click has returned.
    _ = try browser.value("dispatchEvent(new Event('hashchange'))")
    try browser.press("n")
    let isInside =
      "document.querySelector(location.hash).contains(document.activeElement)"
    #expect(try browser.value(isInside) == "true")
    try browser.press("p")
    #expect(try browser.value(isInside) == "false")
    #expect(browser.complaints.isEmpty)
  }

  /// Both ends of every link are on the page: moves lead to and fro.
  @Test func everyLinkLeadsSomewhere() throws {
    let browser = try Browser(page: speech())
    let links = "[...document.querySelectorAll('a[href^=\"#\"]')]"
    #expect(try Int(browser.value("\(links).length")) ?? 0 > 10)
    #expect(
      try browser.value("\(links).every(a => document.getElementById(a.hash.slice(1)))") == "true")
    #expect(try browser.value("document.querySelectorAll('a[href^=\"#ws\"]').length") == "2")
  }

  @Test func thePageFitsAPhoneAndTurnsDark() throws {
    let browser = try Browser(page: speech(), width: 390)
    #expect(try browser.value("document.documentElement.scrollWidth <= innerWidth") == "true")
    _ = try browser.value("document.getElementById('side').click()")
    #expect(try browser.value("document.documentElement.scrollWidth <= innerWidth") == "true")
    let ground = "getComputedStyle(document.body).backgroundColor"
    let light = try browser.value(ground)
    _ = try browser.value("document.getElementById('theme').click()")
    #expect(try browser.value(ground) != light)
    #expect(browser.complaints.isEmpty)
  }

  @Test func aHostileDraftStaysText() throws {
    let hostile =
      "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
      + "</style></script><a href=\"javascript:alert(1)\">x</a> &#x41; \u{202E}abc "
      + String(repeating: "w", count: 1_000_000) + ".\n"
    let page = DraftComparison(
      from: Draft(text: "Nothing of that.\n\(hostile)", name: "<title><script>a.txt"),
      to: Draft(text: "All of this.\n\n\(hostile)New <b>words</b>.\n", name: "b.txt")
    ).report(as: .html)
    let browser = try Browser(page: page)
    #expect(try browser.value("document.title").contains("<title><script>a.txt"))
    #expect(try browser.value("document.querySelectorAll('img, main a[href^=java]').length") == "0")
    #expect(try browser.value("document.querySelectorAll('script').length") == "1")
    #expect(try browser.value("document.body.textContent.includes('<b>words</b>')") == "true")
    #expect(try browser.value("document.documentElement.scrollWidth <= innerWidth") == "true")
    #expect(browser.complaints.isEmpty)
  }
}
