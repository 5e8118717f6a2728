package import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// 花脸稿: the new draft as a page for paper, with what went struck and what came underlined in place, and
/// text that moved marked where it was and where it is.
package enum MarkedCopy {
  package static func write(
    _ comparison: Comparison, oldName: String, newName: String, options: RenderOptions,
    to sink: ByteSink
  ) {
    Review.with(comparison, options.filter, in: options.language) { review in
      var page = MarkedPage(review, sink)
      let names = DraftNames.titles(oldName, newName)
      page.head(names.old, names.new)
      options.preface.forEach(page.preface)
      page.text()
      page.end()
    }
  }
}

/// One page under way.
struct MarkedPage: ReviewWriter {
  let review: Review
  let sink: ByteSink
  let html: HTMLText
  private var pointers: MovePointers
  private var blocks: MarkedBlocks
  /// The last paragraph of each draft that something was written of.
  private var at: (old: ParagraphIndex?, new: ParagraphIndex?)
  /// Nothing of the new draft stands in the paragraph that is open.
  private var isOfOldAlone = false
  /// The section changes whose labels are written.
  private var labelled: Set<SectionChangeIndex> = []
  private var lastMove = 0

  init(_ review: Review, _ sink: ByteSink) {
    self.review = review
    self.sink = sink
    html = HTMLText(sink: sink)
    pointers = MovePointers(review.comparison, review.lookup, review.filter)
    blocks = MarkedBlocks(sink)
  }

  func head(_ oldName: String, _ newName: String) {
    let title = words.markedTitle(oldName, newName)
    sink.write("<!DOCTYPE html>\n<html lang=\"\(words.code)\"><head><meta charset=\"utf-8\"/>\n")
    sink.write(MarkedStyle.policy)
    sink.write("<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>")
    html.put(title)
    sink.write("</title><style>")
    sink.write(MarkedStyle.css)
    sink.write("</style></head>\n<body><header><span>")
    html.put(title)
    sink.write("</span><span>" + words.signedBy + "</span></header>\n<main>\n")
  }

  /// A line of somebody's own above the text.
  func preface(_ line: String) {
    sink.write("<p><small>")
    html.put(line)
    sink.write("</small></p>\n")
  }

  mutating func text() {
    for pointer in pointers.taken(behind: 0) { write(pointer) }
    for (index, change) in comparison.sentences.indexed() {
      if sink.hasFailed { return }
      write(change, index)
      for pointer in pointers.taken(behind: index.offset + 1) { write(pointer) }
    }
    blocks.close()
  }

  func end() { sink.write("</main></body></html>\n") }

  // MARK: - Sentences

  private mutating func write(_ change: SentenceChange, _ index: SentenceChangeIndex) {
    let (side, sentences) = review.home(of: change)
    guard let first = sentences.first else { return }
    let paragraph = side.paragraph(ofSentence: first)
    let isOn = goesOn(change, side, paragraph)
    if isOn {
      html.put(words.blank)
    } else {
      blocks.open(block(of: first, side))
      isOfOldAlone = side.isOld
    }
    if let old = change.old.last { at.old = review.old.paragraph(ofSentence: old) }
    if let new = change.new.last {
      at.new = review.new.paragraph(ofSentence: new)
      isOfOldAlone = false
    }
    label(lookup.section(of: change))
    pieces(of: change, in: side)
    if change.moved != 0, change.moved != lastMove, !lookup.movedWithItsSection(change),
      let from = change.old.first
    {
      note(words.moved(from: review.place(ofSentence: from, review.old)))
    }
    lastMove = change.moved
  }

  /// Whether a sentence stands in the paragraph that is open: text that went from a paragraph that goes on stands
  /// in it, and the rest of one whose beginning went follows that.
  private func goesOn(_ change: SentenceChange, _ side: Side, _ paragraph: ParagraphIndex) -> Bool {
    if side.isOld { return paragraph == at.old }
    if paragraph == at.new { return !isOfOldAlone }
    guard isOfOldAlone, change.moved == 0, let old = change.old.first else { return false }
    return review.old.paragraph(ofSentence: old) == at.old
  }

  private func block(of sentence: SentenceIndex, _ side: Side) -> MarkedBlocks.Block {
    let document = side.document
    let section = document.sections[side.section(ofSentence: sentence)]
    switch document.sentences[sentence].role {
    // Lines below the title, as a date or a name, are no second title.
    case .title: return blocks.hasTitle ? .centred : .title
    case .subtitle: return .centred
    case .byline, .dateline: return .centred
    case .addressee, .salutation, .head: return .flush
    case .signature, .date: return .signature
    case .opaque: return .code
    case .row: return .row
    case .heading where section.kind == .heading || section.kind == .attachment:
      if section.depth == 1, section.label.isEmpty, section.extent.start == 0 { return .title }
      return .heading(min(max(section.depth, 1), 4))
    default: return .paragraph
    }
  }

  private mutating func pieces(of change: SentenceChange, in side: Side) {
    let isMarked = lookup.shows(change, filter)
    let isMoved = change.moved != 0 && !lookup.movedWithItsSection(change)
    if isMoved { sink.write("<span class=\"to\">") }
    review.pieces.each(of: change, .both) { piece in
      switch piece.kind {
      case .gap: html.put(words.blank)
      case .same: put(piece.range, review.new, nil)
      case .deleted: put(piece.range, review.old, isMarked ? "del" : nil)
      case .inserted: put(piece.range, review.new, isMarked ? "ins" : nil)
      }
    }
    if isMoved { sink.write("</span>") }
  }

  private func put(_ range: ByteRange, _ side: Side, _ tag: StaticString?) {
    blocks.eachCell(of: range, side.bytes) { cell, isLast in
      if let tag, !cell.isEmpty { open(tag) }
      if tag != nil, WhiteSpace.isAll(of: cell, in: side.bytes) {
        html.put(Visible.blanks(cell, of: side.bytes))
      } else {
        html.put(cell, of: side.bytes, keepingLines: blocks.keepsLines)
      }
      if let tag, !cell.isEmpty { close(tag) }
      if !isLast { sink.write("</td><td>") }
    }
  }

  private func open(_ tag: StaticString) {
    sink.write("<")
    sink.write(tag)
    sink.write(">")
  }

  private func close(_ tag: StaticString) {
    sink.write("</")
    sink.write(tag)
    sink.write(">")
  }

  private func note(_ text: String) {
    sink.write("<small>")
    html.put(words.bracketed(text))
    sink.write("</small>")
  }

  // MARK: - Labels

  /// The number of a section before its first sentence, the old one struck where it has another.
  private mutating func label(_ section: SectionChangeIndex) {
    guard labelled.insert(section).inserted else { return }
    let change = comparison.sections[section]
    let before = label(of: change.old, review.old)
    let after = label(of: change.new, review.new)
    let isMarked = review.shows(section: section)
    if let before, let after, before == after || !isMarked {
      html.put(after)
    } else {
      if let before { tagged(before, isMarked ? "del" : nil) }
      if let after { tagged(after, isMarked ? "ins" : nil) }
    }
    let (side, id) = review.home(of: change)
    if before != nil || after != nil {
      html.put(side.separator(after: side.document.sections[id].label))
    }
  }

  private func tagged(_ text: String, _ tag: StaticString?) {
    if let tag { open(tag) }
    html.put(text)
    if let tag { close(tag) }
  }

  private func label(of section: SectionIndex?, _ side: Side) -> String? {
    guard let section, section != .document else { return nil }
    let label = side.document.sections[section].label
    guard !label.isEmpty, !SectionNames.isOnlyMarkup(label, in: side.bytes) else { return nil }
    return side.document.text.string(label)
  }

  // MARK: - Moves

  /// Where text was that moved: struck, with where it is now.
  private mutating func write(_ pointer: MovePointers.Pointer) {
    if let section = pointer.section {
      blocks.open(.paragraph)
      at = (nil, nil)
      let change = comparison.sections[section]
      sink.write("<del class=\"from\">")
      html.put(review.old.names.name(of: change.old ?? 0))
      sink.write("</del>")
      return note(words.moved(to: review.new.names.name(of: change.new ?? 0)))
    }
    guard let first = pointer.sentences.first else { return }
    let old = comparison.sentences[first].old
    if review.old.paragraph(ofSentence: old.lowerBound) != at.old {
      blocks.open(.paragraph)
      at = (review.old.paragraph(ofSentence: old.lowerBound), nil)
    }
    sink.write("<del class=\"from\">")
    for sentence in pointer.sentences.flatMap({ Array(comparison.sentences[$0].old) }) {
      html.put(
        review.old.document.sentences[sentence].range, of: review.old.bytes, keepingLines: false)
    }
    sink.write("</del>")
    let target = comparison.sentences[first].new
    note(words.moved(to: review.place(ofSentence: target.lowerBound, review.new)))
  }

}
