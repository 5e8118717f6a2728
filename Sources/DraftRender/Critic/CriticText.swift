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
      var text = CriticSteps(comparison, options, old, new, sink)
      let steps = LineSteps(
        TextScript(comparison, old, new).steps, withBreakAt: .start, old, new
      ).steps
      var index = 0
      while index < steps.count, !sink.hasFailed {
        let next = index + 1 < steps.count ? steps[index + 1] : nil
        index += text.write(steps[index], next) ? 2 : 1
      }
      text.finish()
    }
  }
}

/// Writes the steps from one text to the other, one after the other.
private struct CriticSteps {
  private let comparison: Comparison
  private let old: TextView
  private let new: TextView
  private let words: any ReportWords
  private var writer: CriticWriter
  private var noted = Noted()
  private var comments: CriticComments
  /// How far both texts are written.
  private var at = (old: 0, new: 0)

  init(
    _ comparison: Comparison, _ options: RenderOptions, _ old: TextView, _ new: TextView,
    _ sink: ByteSink
  ) {
    self.comparison = comparison
    self.old = old
    self.new = new
    words = (options.language ?? ReportLanguage(of: comparison)).words
    writer = CriticWriter(sink: sink, isMarkdown: comparison.new.reader == .markdown)
    comments = CriticComments(comparison, options.remarks)
    if let header = CriticHeader(comparison).text { writer.comment(header) }
  }

  /// Writes a step, or two that are one substitution.
  ///
  /// - Returns: whether `next` is written, too.
  mutating func write(_ step: TextStep, _ next: TextStep?) -> Bool {
    if let next, substitute(step, next) {
      done(step)
      done(next)
      writeComments(old: at.old, new: at.new)
      return true
    }
    switch step.kind {
    case .keep: keep(step)
    case .delete: writer.delete(old[step.old.range])
    case .insert: writer.insert(new[step.new.range])
    }
    if noted.isNew(step) { writer.comment(note(step)) }
    done(step)
    writeComments(old: at.old, new: at.new)
    return false
  }

  /// Writes the comments that belong to nothing before.
  mutating func finish() { writeComments(old: .max, new: .max) }

  private mutating func done(_ step: TextStep) {
    at = (max(at.old, step.old.end), max(at.new, step.new.end))
  }

  private mutating func writeComments(old: Int, new: Int) {
    for comment in comments.taken(old: old, new: new) { writer.comment(comment) }
  }

  /// - Returns: whether the two are a substitution.
  private mutating func substitute(_ step: TextStep, _ next: TextStep) -> Bool {
    if isReplacement(step, next) {
      writer.substitute(old[step.old.range], new[next.new.range])
      return true
    }
    guard let (gone, come) = replacement(step, next) else { return false }
    // A sentence split at the end of a line: {~~，~>。~~}{++⏎++}.
    writer.substitute(old[step.old.start..<gone], new[next.new.start..<come])
    writer.delete(old[gone..<step.old.end])
    writer.insert(new[come..<next.new.end])
    return true
  }

  /// Text that stayed, with the comments where they belong in it.
  private mutating func keep(_ step: TextStep) {
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

  private func isReplacement(_ step: TextStep, _ next: TextStep) -> Bool {
    guard step.kind == .delete, next.kind == .insert, step.section == nil, next.section == nil
    else {
      return false
    }
    let (gone, come) = (old[step.old.range], new[next.new.range])
    return !gone.contains(where: CriticWriter.isBreak)
      && !come.contains(where: CriticWriter.isBreak)
      || Self.isWrapping(gone) && Self.isWrapping(come)
  }

  /// Of a replacement in which only one side has line breaks, and those at its end: where the breaks start.
  private func replacement(
    _ step: TextStep, _ next: TextStep
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

  private func note(_ step: TextStep) -> String {
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
