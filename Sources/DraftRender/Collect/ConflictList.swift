package import DraftMerge
package import DraftReview

/// The places on which people differ, in Markdown: the text of the base, and what each would have there.
package enum ConflictList {
  /// A place: what the base has there, and who would have which text instead.
  package struct Conflict {
    let base: String
    let sides: [(people: [String], text: String)]
    /// Who moves what stands there, which no text of the place says.
    let moves: [(people: [String], change: CollectedChange)]

    /// Those that leave the base as it is are left out. Each text is told as it stands in its own draft, whatever its
    /// numbers are once all are joined.
    ///
    /// - Parameter changes: All that lie there.
    package init(_ conflict: MergeConflict, people: [String], changes: [CollectedChange]) {
      let own = conflict.drafts
      var variants: [(people: [String], side: Int)] = []
      for (side, person) in people.enumerated() where conflict.sides[side] != conflict.base {
        if let same = variants.firstIndex(where: {
          conflict.sides[$0.side] == conflict.sides[side]
        }) {
          variants[same].people.append(person)
        } else {
          variants.append(([person], side))
        }
      }
      base = String(decoding: own.base, as: UTF8.self)
      sides = variants.map { ($0.people, String(decoding: own.sides[$0.side], as: UTF8.self)) }
      moves = changes.compactMap { change in
        guard case .move = change.proposal else { return nil }
        return (change.people.map { people[$0] }, change)
      }
    }
  }

  package static func write(
    _ conflicts: [Conflict],
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
      for (people, change) in conflict.moves {
        quote(people.joined(separator: words.listSeparator), change.said(words), words, text, sink)
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
