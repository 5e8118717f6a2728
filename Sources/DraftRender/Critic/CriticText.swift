package import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The whole text with its changes in CriticMarkup: `{++ ++}`, `{-- --}`, `{~~ ~> ~~}`, `{>> <<}`.
///
/// A mark holds text of one line, or line breaks with what starts the next line (`## `, `- `), never the
/// text of two blocks. A blank that became a line break or the other way round is one substitution.
/// Where a draft has what reads as markup an empty comment parts it, `{{>><<}++`, which
/// `CriticReader` takes out again: accepting gives the new text and rejecting the old, byte for byte.
/// Syntax: CriticMarkup, Weatherly and Huston 2013.
package enum CriticText {
  package static func write(_ comparison: Comparison, options: RenderOptions, to sink: ByteSink) {
    comparison.withSources { old, new in
      let words = (options.language ?? ReportLanguage(of: comparison)).words
      var writer = CriticWriter(sink: sink, isMarkdown: comparison.new.reader == .markdown)
      if let header = CriticHeader(comparison).text { writer.comment(header) }
      let steps = LineSteps(
        TextScript(comparison, old, new).steps, withBreakAt: .start, old, new
      ).steps
      var noted = Noted()
      var comments = CriticComments(comparison, options.remarks)
      var at = (old: 0, new: 0)
      var index = 0
      while index < steps.count, !sink.hasFailed {
        let step = steps[index]
        let next = index + 1 < steps.count ? steps[index + 1] : nil
        if let next, isReplacement(step, next, old, new) {
          writer.substitute(old[step.old.range], new[next.new.range])
          index += 1
        } else if let next, let (gone, come) = replacement(step, next, old, new) {
          // A sentence split at the end of a line: {~~，~>。~~}{++⏎++}.
          writer.substitute(old[step.old.start..<gone], new[next.new.start..<come])
          writer.delete(old[gone..<step.old.end])
          writer.insert(new[come..<next.new.end])
          index += 1
        } else {
          switch step.kind {
          case .keep: keep(step, new, &comments, &writer)
          case .delete: writer.delete(old[step.old.range])
          case .insert: writer.insert(new[step.new.range])
          }
          if noted.isNew(step) { writer.comment(note(step, comparison, old, new, words)) }
        }
        for done in [step, steps[index]] {
          at = (max(at.old, done.old.end), max(at.new, done.new.end))
        }
        for comment in comments.taken(old: at.old, new: at.new) { writer.comment(comment) }
        index += 1
      }
      for comment in comments.taken(old: .max, new: .max) { writer.comment(comment) }
    }
  }

  /// Text that stayed, with the comments where they belong in it.
  private static func keep(
    _ step: TextStep, _ new: TextView, _ comments: inout CriticComments,
    _ writer: inout CriticWriter
  ) {
    var start = step.new.start
    while let place = comments.nextPlace(upTo: step.new.end) {
      let end = max(start, place)
      writer.literal(new[start..<end])
      start = end
      for comment in comments.taken(new: place) { writer.comment(comment) }
    }
    writer.literal(new[start..<step.new.end])
  }

  /// Sentences that moved together say so once.
  private struct Noted {
    private var kind = TextStep.Kind.keep
    private var section: SectionIndex?

    mutating func isNew(_ step: TextStep) -> Bool {
      guard step.kind != .keep, step.section != nil else {
        if step.kind == .keep { section = nil }
        return false
      }
      defer { (kind, section) = (step.kind, step.section) }
      return step.kind != kind || step.section != section
    }
  }

  private static func isReplacement(
    _ step: TextStep, _ next: TextStep, _ old: TextView,
    _ new: TextView
  ) -> Bool {
    guard step.kind == .delete, next.kind == .insert, step.section == nil, next.section == nil
    else {
      return false
    }
    let (gone, come) = (old[step.old.range], new[next.new.range])
    return !gone.contains(where: CriticWriter.isBreak)
      && !come.contains(where: CriticWriter.isBreak)
      || isWrapping(gone) && isWrapping(come)
  }

  /// Of a replacement in which only one side has line breaks, and those at its end: where the breaks start.
  private static func replacement(
    _ step: TextStep, _ next: TextStep, _ old: TextView,
    _ new: TextView
  ) -> (gone: Int, come: Int)? {
    guard step.kind == .delete, next.kind == .insert, step.section == nil, next.section == nil
    else {
      return nil
    }
    func text(_ range: ByteRange, _ bytes: TextView) -> Int? {
      var end = range.end
      while end > range.start, CriticWriter.isBreak(bytes[end - 1]) { end -= 1 }
      let hasText = end > range.start
      return hasText && !bytes[range.start..<end].contains(where: CriticWriter.isBreak) ? end : nil
    }
    guard let gone = text(step.old, old), let come = text(next.new, new),
      gone == step.old.end || come == next.new.end
    else { return nil }
    return (gone, come)
  }

  /// White space with at most one line break, as it stands between the lines of a paragraph.
  private static func isWrapping(_ bytes: Slice<TextView>) -> Bool {
    bytes.count { $0 == "\n" } + bytes.count { $0 == "\r" } <= 1
      && bytes.allSatisfy { $0 == " " || $0 == "\t" || CriticWriter.isBreak($0) }
  }

  private static func note(
    _ step: TextStep, _ comparison: Comparison, _ old: TextView,
    _ new: TextView, _ words: any ReportWords
  ) -> String {
    let left = step.kind == .delete
    let document = left ? comparison.new : comparison.old
    let path = SectionNames.path(
      of: step.section ?? .document, in: document, bytes: left ? new : old,
      but: SectionNames.root(of: document))
    let name = path.map { document.text.string($0) }.joined(separator: "/")
    let place = name.isEmpty ? words.outsideAnySection : name
    return left ? words.moved(to: place) : words.moved(from: place)
  }
}
