import DraftRender
import DraftText
import TestSupport
import Testing

/// The report in two columns.
@Suite struct SideBySideTests {
  private func report(width: Int, colour: Bool = false, theme: Theme = .terminal) -> String {
    var options = RenderOptions()
    options.width = width
    options.colour = colour
    options.theme = theme
    return rendered {
      SideBySideText.write(
        SampleComparison.speech(), oldName: "一稿.txt", newName: "二稿.txt", options: options,
        to: $0)
    }
  }

  /// Columns of a line on the screen; escapes take none.
  private func columns(_ line: Substring) -> Int {
    var columns = 0
    var isEscape = false
    for scalar in line.unicodeScalars {
      if isEscape {
        isEscape = scalar != "m"
      } else if scalar == "\u{1B}" {
        isEscape = true
      } else {
        columns += DisplayWidth.columns(of: scalar)
      }
    }
    return columns
  }

  @Test func looksAsRecorded() throws { try expectGolden("side-by-side.txt", report(width: 80)) }

  @Test func colouredLooksAsRecorded() throws {
    try expectGolden("side-by-side-dark.txt", report(width: 80, colour: true, theme: .dark))
  }

  @Test(arguments: [50, 60, 81, 120, 200], [false, true])
  func theRuleStandsInOneColumnAndNoLineIsTooLong(width: Int, colour: Bool) {
    let lines = report(width: width, colour: colour).split(separator: "\n")
    let places = lines.filter { $0.contains("│") }.map { columns($0.split(separator: "│")[0]) }
    #expect(!places.isEmpty && Set(places).count == 1)
    #expect(lines.allSatisfy { columns($0) <= width })
  }

  @Test func aNarrowTerminalGetsTheInlineReportAndIsTold() {
    let text = report(width: 49)
    #expect(!text.contains("│"))
    #expect(text.filter { !$0.isNewline && $0 != " " }.contains("改为逐句显示"))
  }
}
