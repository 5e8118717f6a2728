import DraftRender
import Testing

@Suite struct JSONWriterTests {
  private func string(_ text: String) -> String {
    rendered { sink in
      var json = JSONWriter(sink)
      json.value(text)
    }
  }

  @Test(arguments: [
    ("plain", "\"plain\""), ("引“号”", "\"引“号”\""), ("a\"b\\c", #""a\"b\\c""#),
    ("\t\r\n", #""\t\r\n""#), ("\u{1B}[31m", #""\u001b[31m""#), ("\u{7F}", #""\u007f""#),
    ("\u{9B}x", #""\u009bx""#), ("·", "\"·\""), ("", "\"\""), ("\u{0}", #""\u0000""#),
  ])
  func escapes(_ text: String, _ expected: String) {
    #expect(string(text) == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.5, "0.5"), (0.91, "0.91"), (0.00004, "0"), (0.99999, "1"),
    (0.0203, "0.0203"), (2, "1"), (-1, "0"),
  ])
  func shares(_ number: Double, _ expected: String) {
    let written = rendered { sink in
      var json = JSONWriter(sink)
      json.share(number)
    }
    #expect(written == expected)
  }

  @Test(arguments: [0, 7, 10, 99, 100, 12345, -5, Int.max, Int.min])
  func numbers(_ number: Int) {
    #expect(rendered { $0.write(decimal: number) } == String(number))
  }

  @Test func largeOutputComesInChunks() throws {
    var chunks: [Int] = []
    let sink = ByteSink { chunks.append($0.count) }
    for _ in 0..<100_000 { sink.write("0123456789" as StaticString) }
    try sink.finish()
    #expect(chunks.reduce(0, +) == 1_000_000)
    #expect(chunks.allSatisfy { $0 < 80 * 1024 })
  }

  private struct Full: Error {}

  @Test func theFirstErrorIsThrownAtTheEnd() {
    let sink = ByteSink { _ in throw Full() }
    for _ in 0..<100_000 { sink.write("0123456789" as StaticString) }
    #expect(sink.hasFailed)
    #expect(throws: Full.self) { try sink.finish() }
  }
}
