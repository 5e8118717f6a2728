import DraftChange
import DraftRender
import DraftReview
import TestSupport
import Testing

@Suite struct ReportTests {
  private func text(_ change: (inout RenderOptions) -> Void = { _ in }) -> String {
    var options = RenderOptions()
    change(&options)
    return rendered {
      TerminalText.write(
        SampleComparison.speech(), oldName: "一稿.txt", newName: "二稿.txt", options: options, to: $0)
    }
  }

  @Test func plainReport() throws { try expectGolden("speech.txt", text()) }

  @Test func colouredReport() throws {
    try expectGolden("speech-colour.txt", text { $0.colour = true })
  }

  @Test func withContext() throws {
    try expectGolden("speech-context.txt", text { $0.context = 1 })
  }

  @Test func narrow() throws { try expectGolden("speech-narrow.txt", text { $0.width = 24 }) }

  @Test func onlyFigures() throws {
    try expectGolden("speech-figures.txt", text { _ = $0.filter.only("figure") })
  }

  @Test func oneSection() throws {
    try expectGolden("speech-section.txt", text { $0.filter.section = SectionPath("二") })
  }

  @Test func ignoring() throws {
    try expectGolden(
      "speech-ignore.txt", text { $0.filter.ignored = [.numbering, .punctuation] })
  }

  @Test func statTable() throws {
    let table = rendered {
      StatTable.write(
        SampleComparison.speech(), oldName: "一稿.txt", newName: "二稿.txt",
        options: RenderOptions(), to: $0)
    }
    try expectGolden("speech-stat.txt", table)
  }

  @Test func json() throws {
    let json = rendered {
      ComparisonJSON.write(
        SampleComparison.speech(), oldName: "一稿.txt", newName: "二稿.txt", to: $0)
    }
    try expectGolden("speech.json", json)
  }

  @Test func listings() throws {
    let document = SampleComparison.speech().new
    try expectGolden(
      "outline.txt", rendered { OutlineText.write(document, options: RenderOptions(), to: $0) })
    try expectGolden(
      "sentences.txt", rendered { SentencesText.write(document, options: RenderOptions(), to: $0) })
  }
}
