import DraftChange
import DraftRender
import Foundation
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

  @Test func draftsStayText() {
    let hostile = SampleDraft.hostile()
    let html = page(hostile, name: "</title><script>x</script>")
    #expect(html.components(separatedBy: "<script>").count == 2)
    #expect(html.components(separatedBy: "</style>").count == 2)
    #expect(html.contains("&amp;#x41;"))
    #expect(html.contains("\\u{202E}") && !html.unicodeScalars.contains("\u{202E}"))
  }

  /// The hashes of the content security policy are those of the style and the script.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")))
  func hashesMatch() throws {
    #expect(try hash("\(HTMLStyle.text)") == HTMLStyle.hash)
    #expect(try hash("\(HTMLScript.text)") == HTMLScript.hash)
  }

  private func hash(_ text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = ["dgst", "-sha256", "-binary", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let digest = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return digest.base64EncodedString()
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
