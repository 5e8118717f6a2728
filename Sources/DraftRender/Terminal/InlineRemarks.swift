import DraftChange
import DraftDecisions
import DraftReview
import DraftText

/// What people decided and said of a change, below it.
extension InlineReport {
  mutating func tellRemarks(on change: SentenceChangeIndex) {
    for voice in options.remarks[change] { tell(voice, indent: 4) }
  }

  mutating func tell(_ voice: ReviewVoice, indent: Int) {
    if let verdict = voice.verdict {
      var text = ""
      if case .text(let own) = verdict { text = own }
      own(
        words.said(voice, verdict.kind) + (text.isEmpty ? "" : words.colon),
        voice.recurrence != nil ? .warning : .dim, text, indent: indent)
    }
    if let comment = voice.comment {
      own(words.said(voice, .commented) + words.colon, .dim, comment, indent: indent)
    }
  }

  /// What belongs to no change: what was rejected and stands, comments on text that stayed, and what has lost its text.
  mutating func tellOrphans() {
    for note in options.remarks.notes(words) {
      lines.sink.write(UInt8(ascii: "\n"))
      own(note.head + words.colon, note.isQuiet ? .dim : .warning, indent: 0)
      for entry in note.entries { own("- ", .dim, entry, indent: 2) }
    }
  }

  mutating func own(_ words: String, _ style: Style, _ text: String = "", indent: Int = 0) {
    lines.own(words, style, text, indent: indent)
  }
}

extension LineWriter {
  /// A line of the program's own words, and text of a person behind it.
  mutating func own(_ words: String, _ style: Style, _ text: String = "", indent: Int = 0) {
    startLine(indent: indent, hang: indent + 2)
    put(words, style == .removed ? .warning : style)
    put(lines: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline), .plain)
    endLine()
  }

  /// Lines that a person wrote, below each other.
  mutating func put(lines: [Substring], _ style: Style) {
    for (index, line) in lines.enumerated() {
      if index > 0 { breakLine(1) }
      put(Visible.text(String(line)), style)
    }
  }

  mutating func blankLine() {
    startLine(indent: 0, hang: 0)
    endLine()
  }
}
