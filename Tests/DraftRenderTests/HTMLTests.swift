import DraftChange
import DraftDiffKit
import DraftRender
import DraftReview
import DraftText
import Foundation
import TestSupport
import Testing

@testable import DraftRender

@Suite struct HTMLTests {
  private func page(_ comparison: Comparison, name: String = "一稿.txt") -> String {
    rendered {
      HTMLReport.write(
        comparison, oldName: name, newName: "二稿.txt", options: RenderOptions(), to: $0)
    }
  }

  @Test func golden() throws { try expectGolden("speech.html", page(SampleComparison.speech())) }

  @Test func theTreeNamesWhatChangedSectionsStandIn() throws {
    let text = "一、成绩\n（一）粮食增产。产量达到38万吨。\n二、任务\n（一）抓好塘坝。加固52座。\n（二）抓好饮水。定期检测。"
    let html = DraftComparison(
      from: Draft(text: text, name: "old.txt"),
      to: Draft(text: text.replacing("定期", with: "每月"), name: "new.txt")
    ).report(as: .html)
    let tree = try #require(html.split(separator: "</nav>").first?.split(separator: "<nav").last)
    #expect(tree.contains("二、任务") && tree.contains("（二）抓好饮水"))
    #expect(!tree.contains("一、成绩"))
  }

  /// A title stands before the sections and a date behind them, though both are outside of all.
  @Test func partsStandInTheOrderOfTheText() {
    let old = "某某管理办法（试行）\n\n第一条　三天内付款。\n第二条　另行通知。\n\n某某局\n2024年5月3日\n"
    let new = old.replacing("（试行）", with: "").replacing("三天", with: "五天")
      .replacing("5月3日", with: "5月8日")
    let html = DraftComparison(
      from: Draft(text: old, name: "old.txt"), to: Draft(text: new, name: "new.txt")
    ).report(as: .html)
    let places = ["（试行）</del>", "五天</ins>", "5月8日"].map { html.range(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil } && places == places.sorted { $0! < $1! })
    #expect(html.contains("href=\"#s0\"") && html.contains("href=\"#s0-1\""))
  }

  /// What moved with its section is said once, by the section's mark.
  @Test func eachChangeStandsOnce() {
    let comparison = SampleComparison.speech()
    let html = page(comparison)
    let lookup = SectionLookup(comparison, filter: ReviewFilter())
    for (index, change) in comparison.sentences.enumerated() {
      let count = html.components(separatedBy: "data-change=\"\(index)\"").count - 1
      #expect(count == (lookup.shows(change, ReviewFilter()) ? 1 : 0), "\(index)")
    }
    for (index, change) in comparison.sections.enumerated() where !change.marks.isEmpty {
      #expect(html.components(separatedBy: "data-section=\"\(index)\"").count == 2)
    }
  }

  @Test func limitsAreToldWhateverIsIgnored() {
    let sample = SampleComparison.speech()
    let limited = Comparison(
      old: sample.old, new: sample.new, sections: sample.sections, sentences: sample.sentences,
      edits: sample.edits, references: sample.references, terms: sample.terms,
      summary: sample.summary, limits: [.sentencesTooLong(7)])
    var options = RenderOptions()
    options.filter.ignored = .numbering
    let html = rendered {
      HTMLReport.write(limited, oldName: "a", newName: "b", options: options, to: $0)
    }
    #expect(html.contains("7 句过长，未逐词比对"))
    #expect(!html.contains("class=\"warn\""))
  }

  @Test func nothingChangedIsSaid() {
    let draft = Draft(text: "Nothing here.\n", name: "a")
    let html = DraftComparison(from: draft, to: draft).report(as: .html)
    #expect(html.contains("<p>No differences.</p>"))
  }

  @Test func draftsStayText() {
    let hostile = SampleDraft.hostile()
    let html = page(hostile, name: "</title><script>x</script>")
    #expect(html.components(separatedBy: "<script>").count == 2)
    #expect(html.components(separatedBy: "</style>").count == 2)
    #expect(html.contains("&amp;#x41;"))
    #expect(html.contains("\\u{202E}") && !html.unicodeScalars.contains("\u{202E}"))
  }

  /// The hashes of the content security policy are those of the style and the script.
  @Test func hashesMatch() {
    #expect(SHA256.base64("\(HTMLStyle.text)") == HTMLStyle.hash)
    #expect(SHA256.base64("\(HTMLScript.text)") == HTMLScript.hash)
    // FIPS 180-4's own example, so that the oracle is one.
    #expect(SHA256.base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  /// Runs of bytes are copied, and so every character that is shown otherwise has to be looked at.
  @Test func everyCharacterIsWrittenAsItIsAlone() {
    var scalars = String.UnicodeScalarView()
    for value in Array(UInt32(1)...0xFFFF) + Array(0xE0000...0xE0FFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      scalars.append(scalar)
      scalars.append("a")
    }
    let text = String(scalars)
    let alone = rendered { HTMLText(sink: $0).put(text) }
    let bytes = Array(text.utf8)
    let inside = rendered { sink in
      bytes.withView { HTMLText(sink: sink).put(ByteRange(0, $0.count), of: $0) }
    }
    #expect(alone.utf8.elementsEqual(inside.utf8))
  }

  /// 4.5:1 for all text (WCAG 2.2, 1.4.3), on a light and on a dark ground.
  @Test func textStandsOutFromItsGround() throws {
    let style = "\(HTMLStyle.text)"
    func colour(_ name: String, _ isDark: Bool) throws -> [Double] {
      let pattern = try Regex("--\(name):light-dark\\((#[0-9a-f]{6}),(#[0-9a-f]{6})\\)")
      let match = try #require(style.firstMatch(of: pattern), "no \(name)")
      let digits = try #require(match.output[isDark ? 2 : 1].substring).dropFirst()
      return stride(from: 0, to: 6, by: 2).map { at in
        let start = digits.index(digits.startIndex, offsetBy: at)
        return Double(Int(digits[start...].prefix(2), radix: 16)!) / 255
      }
    }
    func luminance(_ colour: [Double]) -> Double {
      let parts = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    for isDark in [false, true] {
      for (text, ground) in [
        ("fg", "bg"), ("dim", "bg"), ("key", "bg"), ("bg", "key"), ("ins", "insbg"),
        ("del", "delbg"), ("del", "bg"),
      ] {
        let pair = [luminance(try colour(text, isDark)), luminance(try colour(ground, isDark))]
        let contrast = (pair.max()! + 0.05) / (pair.min()! + 0.05)
        #expect(contrast >= 4.5, "\(text) on \(ground), dark: \(isDark)")
      }
    }
  }

  /// Of a paragraph that is wrapped the lines are none of the text's; those of code are.
  @Test func wrappedLinesAreJoined() {
    let old = "The room is open\non weekdays only.\n\n```\na = 1\nb = 2\n```\n\n书在三楼，\n不得带出。\n"
    let new = old.replacing("open", with: "closed").replacing("2", with: "3").replacing(
      "三", with: "五")
    let html = DraftComparison(
      from: Draft(text: old, name: "a.md"), to: Draft(text: new, name: "b.md")
    )
    .report(as: .html)
    #expect(html.contains("closed</ins> on weekdays only."))
    #expect(html.contains("，不得带出"))
    #expect(html.contains("a = 1\nb = "))
  }

  /// A title that was edited is told by the heading, and not once more in a row below it.
  @Test func anEditedTitleStandsInItsHeading() {
    let html = page(SampleComparison.speech())
    #expect(html.contains("<h2 dir=\"auto\" class=\"c\" id=\"c5\" data-change=\"5\""))
    #expect(html.contains("三、→二、<del>加强</del><ins>广泛开展</ins>宣传</span>"))
    #expect(html.contains("<span class=\"t o\">三、<del>加强</del>宣传</span>"))
    #expect(!html.contains("<div class=\"c\" id=\"c5\""))
  }
}

extension SampleDraft {
  /// A pair in which one sentence that a browser would obey was put in.
  static func hostile() -> Comparison {
    var before = SampleDraft()
    before.paragraph("甲。")
    var after = SampleDraft()
    after.paragraph("甲。", "<script>alert(1)</script></style>&#x41;\u{202E}javascript:x。")
    return Comparison(
      old: before.document(), new: after.document(),
      sections: [SectionChange(old: 0, new: 0, kind: .edited, marks: [], similarity: 0.5)],
      sentences: [
        SentenceChange(kind: .same, old: 0..<1, new: 0..<1, similarity: 1),
        SentenceChange(
          kind: .added, old: 1..<1, new: 1..<2, weight: .substantive, categories: .wording,
          similarity: 0),
      ], edits: [], references: [], terms: [], summary: Summary(), limits: [])
  }
}

/// On real comparisons, not on samples.
@Suite struct HTMLChangeTests {
  /// A filter hides changes, never text.
  @Test func aFilterLosesNoText() {
    var options = ReportOptions()
    options.only = ["figure"]
    options.language = .english
    let old = "We meet on Monday at noon. Nobody is late to anything here. There are 12 chairs.\n"
    let new = "We meet on Monday at noon. There are 15 chairs.\n"
    let page = DraftComparison(from: Draft(text: old, name: "a"), to: Draft(text: new, name: "b"))
      .report(as: .html, options: options)
    #expect(page.contains("<del>Nobody is late to anything here.</del>"))
    #expect(page.components(separatedBy: "data-change=").count == 2)
  }

  @Test func everyShownChangeOfARoundStandsOnce() {
    for seed in 0..<30 {
      let drafts = seededComparison(seed)
      let comparison = drafts.comparison
      let page = drafts.report(as: .html)
      let lookup = SectionLookup(comparison, filter: ReviewFilter())
      let wanted = comparison.sentences.indices.filter {
        lookup.shows(comparison.sentences[$0], ReviewFilter())
      }
      let found = PageText(page).changes
      #expect(found.map(\.index).sorted() == wanted.map(\.offset), "\(seed)")
      // With the text of either draft: in a heading after its label.
      for (index, change) in found {
        let (old, new) = sides(comparison.sentences.elements[index], comparison)
        if let view = change.view("o") { #expect(view.hasSuffix(old), "\(seed): \(index)") }
        if let view = change.view("n") { #expect(view.hasSuffix(new), "\(seed): \(index)") }
        let isHeading = change.view("o") == nil
        #expect(!isHeading || (change.marked("ins") + change.marked("del"))[0].hasSuffix(old + new))
      }
      let borders = page.matches(of: /data-paragraph="(\d+)"/).compactMap { Int($0.output.1) }
      #expect(borders.sorted() == Array(comparison.paragraphs.indices), "\(seed)")
      let marked = comparison.sections.indices.filter {
        let section = comparison.sections[$0]
        return section.kind == .added || section.kind == .removed || !section.marks.isEmpty
      }
      let sections = page.matches(of: /data-section="(\d+)"/).compactMap { Int($0.output.1) }
      #expect(sections.sorted() == marked.map(\.offset), "\(seed)")
    }
  }

  private func sides(_ change: SentenceChange, _ comparison: Comparison) -> (String, String) {
    let pieces = ChangePieces(comparison: comparison, filter: ReviewFilter())
    func text(_ side: ChangeSide) -> String {
      var text = ""
      pieces.each(of: change, side) { piece in
        let document = side == .old ? comparison.old : comparison.new
        text += piece.kind == .gap ? " " : PageText.shown(piece.range, document)
      }
      return text
    }
    return (text(.old), text(.new))
  }
}
