import DraftThreads
import Testing

@testable import DraftDocument

struct RichMarkdownTests {
  private func isStruck(_ text: String) -> Bool {
    RichMarkdown.read(Array(text.utf8)).blocks.allSatisfy { block in
      block.runs.contains { $0.marks.contains(.struck) }
    }
  }

  /// cmark shares the table of its extensions' marks between all threads of the process.
  @Test func readsTheSameOnSeveralThreads() {
    let paragraphs = String(repeating: "一 ~~12~~ 二\n\n", count: 40)
    let struck = Threads.map(400) { _ in isStruck(paragraphs) }
    #expect(!struck.contains(false))
  }
}
