import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// What changed in one section, for a comment.
struct CommentSection {
  private let review: Review
  /// Index into `Comparison.sections`.
  private let section: SectionChangeIndex
  /// Indexes into `Comparison.sentences`.
  private let changes: [SentenceChangeIndex]

  /// In reading order; sections in which nothing is shown are omitted. O(sections + sentences).
  static func all(of review: Review) -> [CommentSection] {
    guard review.filter.isDifferent(review.comparison) else { return [] }
    var changes = IndexedArray<SectionChange, [SentenceChangeIndex]>(
      repeating: [], count: review.comparison.sections.count)
    for (index, change) in review.comparison.sentences.indexed()
    where review.lookup.shows(change, review.filter) {
      changes[review.lookup.section(of: change)].append(index)
    }
    return changes.indices.filter { !changes[$0].isEmpty || $0 > 0 && review.shows(section: $0) }
      .map { CommentSection(review: review, section: $0, changes: changes[$0]) }
  }

  /// The section's name and what became of it, with its changes folded underneath; sentences that would take
  /// it over `room` characters are counted, and `nil` says that not even one has room.
  func text(isOpen: Bool, within room: Int) -> String? {
    let told = changes.filter { !review.titles.covers($0, in: section) }
    let heading = ([name] + notes.map { review.words.aside($0) })
      .joined(separator: review.words.blank)
    guard !told.isEmpty else {
      return heading.unicodeScalars.count + 4 <= room ? "\n- \(heading)\n" : nil
    }
    let count = review.words.sentences(told.count)
    let start = "\n<details\(isOpen ? " open" : "")><summary>\(heading) · \(count)</summary>\n\n"
    let end = "\n</details>\n"
    var left = room - start.unicodeScalars.count - end.unicodeScalars.count - 100
    var lines: [String] = []
    for index in told {
      let line = line(index)
      left -= line.unicodeScalars.count
      guard left >= 0 else { break }
      lines.append(line)
    }
    guard !lines.isEmpty else { return nil }
    if lines.count < told.count {
      lines.append("- " + review.words.folded(told.count - lines.count, isFiltered: true) + "\n")
    }
    return start + lines.joined() + end
  }

  /// What it stands in, its label and its title, each as `old → new` where it changed.
  private var name: String {
    let change = review.comparison.sections[section]
    let (side, id) = review.home(of: change)
    guard section > 0, id != .document else { return MarkdownText.tagged(review.words.outside) }
    let path = SectionNames.path(of: id, in: side.document, bytes: side.bytes, but: side.root)
    let around = path.dropLast().map { side.document.text.string($0) + " / " }.joined()
    let label = both(change) { side, id in
      side.document.text.string(side.document.sections[id].label)
    }
    let title = both(change) { side, id in shortTitle(side, id) }
    let gap =
      label.isEmpty || title.isEmpty
      ? "" : side.separator(after: side.document.sections[id].label)
    return MarkdownText.tagged(around + label + gap + title)
  }

  /// A fact of the section in both drafts, or once where it is the same.
  private func both(_ change: SectionChange, _ fact: (Side, SectionIndex) -> String) -> String {
    let old = change.old.map { fact(review.old, $0) }
    let new = change.new.map { fact(review.new, $0) }
    guard let old, let new, old != new, !old.isEmpty else { return new ?? old ?? "" }
    return "\(old) → \(new)"
  }

  private func shortTitle(_ side: Side, _ id: SectionIndex) -> String {
    let title = side.document.text.string(side.document.sections[id].title)
    guard title.unicodeScalars.count > 60 else { return title }
    return String(String.UnicodeScalarView(title.unicodeScalars.prefix(59))) + "…"
  }

  /// What became of it, apart from its number and its title, which the name shows.
  private var notes: [String] {
    let change = review.comparison.sections[section]
    var notes: [String] = []
    if change.kind == .added { notes.append(review.words.newSection) }
    if change.kind == .removed { notes.append(review.words.sectionRemoved) }
    let marks = review.filter.marks(of: change).subtracting([.renumbered, .retitled])
    return notes
      + SectionMarks.names.compactMap { marks.contains($0.0) ? review.words.name(of: $0.0) : nil }
  }

  /// A sentence with its edits in it.
  private func line(_ index: SentenceChangeIndex) -> String {
    let change = review.comparison.sentences[index]
    let mark: String =
      switch change.kind {
      case .added: "➕ "
      case .removed: "➖ "
      default: change.moved != 0 ? "↕️ " : ""
      }
    var text = ""
    review.pieces.each(of: change, .both) { piece in
      let bytes = piece.kind == .deleted ? review.old.bytes : review.new.bytes
      let said = MarkdownText.escaped(piece.range, of: bytes)
      switch piece.kind {
      case .deleted: text += "<del>\(said)</del>"
      case .inserted: text += "<ins>\(said)</ins>"
      case .same: text += said
      case .gap: text += review.words.blank
      }
    }
    let notes = review.words.notes(on: change)
    let aside = notes.isEmpty ? "" : " " + MarkdownText.tagged(review.words.bracketed(notes))
    return "- \(mark)\(text)\(aside)\n"
  }
}
