import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// Moves, linked both ways: what moved to the place it left, and that place to what moved.
extension HTMLPage {
  static func placesLeft(
    _ pointers: [MovePointers.Pointer]
  ) -> (sentences: [SentenceChangeIndex: SentenceChangeIndex], sections: Set<SectionChangeIndex>) {
    var places:
      (sentences: [SentenceChangeIndex: SentenceChangeIndex], sections: Set<SectionChangeIndex>) = (
        [:], []
      )
    for pointer in pointers {
      if let section = pointer.section { places.sections.insert(section) }
      for sentence in pointer.sentences { places.sentences[sentence] = pointer.sentences[0] }
    }
    return places
  }

  /// Below a sentence: where it came from, and what kind of change it is.
  func note(on index: SentenceChangeIndex) {
    let change = comparison.sentences[index]
    if change.moved != 0, !change.old.isEmpty, !lookup.movedWithItsSection(change) {
      let section = lookup.oldSection(of: change)
      let place = placesLeft.sentences[index].map { "w\($0)" } ?? "s\(section)"
      sink.write("<a class=\"m\" href=\"#\(place)\">")
      if let step = within.step(of: change) {
        text.put(within.said(step))
      } else {
        around(words.moved(from: HTMLPage.name)) { oldName(of: section) }
      }
      sink.write("</a>")
    }
    let notes = words.notes(on: change)
    if !notes.isEmpty { sink.write("<div class=\"m\">\(words.bracketed(notes))</div>") }
  }

  /// Where a section came from, in the note below its heading.
  func origin(of index: SectionChangeIndex) {
    let change = comparison.sections[index]
    guard placesLeft.sections.contains(index), let from = change.old else { return }
    sink.write(" <a href=\"#ws\(index)\">")
    if isMoveWithin(index), let step = within.step(ofSection: index) {
      text.put(within.said(step))
    } else {
      text.put(words.moved(from: review.old.names.name(of: from)))
    }
    sink.write("</a>")
  }

  /// Whether its place has the same name before and after.
  private func isMoveWithin(_ section: SectionChangeIndex) -> Bool {
    let change = comparison.sections[section]
    guard let from = change.old, let to = change.new else { return false }
    return review.old.names.name(of: from) == review.new.names.name(of: to)
  }

  /// Stands for a name in a text that is written around it.
  private static let name = "\u{0}"

  /// A text with a name in it that is written by itself.
  private func around(_ said: String, _ name: () -> Void) {
    let parts = said.split(separator: "\u{0}", maxSplits: 1, omittingEmptySubsequences: false)
    text.put(String(parts[0]))
    name()
    if parts.count > 1 { text.put(String(parts[1])) }
  }

  /// At the old place of moved text, a link to where it stands now.
  func write(_ pointer: MovePointers.Pointer) {
    let first = pointer.sentences.first
    let section = pointer.section ?? first.map { lookup.newSection(of: comparison.sentences[$0]) }
    guard let section else { return }
    let target = first.flatMap { isShown($0) ? "c\($0)" : nil } ?? "s\(section)"
    let count = pointer.sentences.reduce(0) { $0 + comparison.sentences[$1].old.count }
    let id = pointer.section.map { "ws\($0)" } ?? "w\(first ?? 0)"
    sink.write("<p class=\"m\" id=\"\(id)\">« <a href=\"#\(target)\">")
    if let step = first.flatMap({ within.step(of: comparison.sentences[$0]) }) {
      text.put(words.sentences(count, within.said(step)))
    } else {
      around(
        pointer.section != nil
          ? words.sectionMoved + words.colon + HTMLPage.name
          : words.sentences(count, movedTo: HTMLPage.name)
      ) { name(of: section) }
    }
    sink.write("</a></p>")
  }
}
