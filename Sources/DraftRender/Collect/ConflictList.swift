package import DraftReview

/// The places on which people differ, in Markdown: the text of the base, and what each would have there.
package enum ConflictList {
  package static func write(
    _ conflicts: [(base: String, sides: [(people: [String], text: String)])],
    language: ReportLanguage, to sink: ByteSink
  ) {
    let words = language.words
    let text = MarkdownText(sink: sink)
    sink.write("# \(words.conflicts(conflicts.count))\n")
    for (at, conflict) in conflicts.enumerated() {
      if sink.hasFailed { return }
      sink.write("\n## \(at + 1)\n")
      quote(words.baseText, conflict.base, words, text, sink)
      for side in conflict.sides {
        quote(side.people.joined(separator: words.listSeparator), side.text, words, text, sink)
      }
    }
  }

  private static func quote(
    _ name: String, _ passage: String, _ words: any ReportWords, _ text: MarkdownText,
    _ sink: ByteSink
  ) {
    sink.write("\n**")
    text.put(name)
    sink.write("**\n\n")
    let lines = passage.split(separator: "\n").map(String.init)
    for line in lines.isEmpty ? [words.nothingThere] : lines {
      sink.write("> ")
      text.put(line)
      sink.write("\n>\n")
    }
  }
}
